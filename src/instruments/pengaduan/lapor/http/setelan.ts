import '../../tables-luar.ts'
import { z } from 'zod'
import type { Actor } from '../../../../kernel/actor.ts'
import { AppError, common } from '../../../../kernel/errors.ts'
import * as audit from '../../../../platform/audit/index.ts'
import type { Db, Trx } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { seal, unseal } from '../../../../platform/kunci/segel.ts'
import { canConfigure } from '../../policy.ts'

const peta = z.record(z.string(), z.string())
/**
 * Where LAPOR! (or what stands between) is reached, and what it calls things. Its documents are shown to agencies only, so all of it
 * is a setting and none of it claims to conform.
 */
const konektorSchema = z.object({
  alamat: z.string(),
  jalurKirim: z.string(),
  jalurAmbil: z.string(),
  kepala: z.string(),
  awalan: z.string(),
  petaKirim: peta,
  /** Where in the answer its number stands. */
  nomor: z.string(),
  petaAmbil: peta,
  /** Where in the answer the list stands; '' for the answer itself. */
  daftar: z.string(),
})
export type Konektor = z.infer<typeof konektorSchema>

const keadaanSchema = z.object({
  diambilAt: z.string().default(''),
  /** Everything moved after this is asked for next time. */
  sejak: z.string().default(''),
  galat: z.string().default(''),
  masuk: z.number().default(0),
  salah: z.number().default(0),
})
export type KeadaanKonektor = z.infer<typeof keadaanSchema>

export interface KonektorTersimpan {
  readonly aktif: boolean
  readonly konektor: Konektor
  readonly keadaan: KeadaanKonektor
  readonly adaToken: boolean
}
const konteks = (instansiId: string): string => `pengaduan_luar_setelan/${instansiId}/lapor_http`

export async function findKonektor(db: Db): Promise<KonektorTersimpan | undefined> {
  const row = await db
    .selectFrom('pengaduan_luar_setelan')
    .selectAll()
    .where('nama', '=', 'lapor_http')
    .executeTakeFirst()
  const isi = konektorSchema.safeParse(row?.isi)
  return row && isi.success
    ? {
        aktif: row.aktif,
        konektor: isi.data,
        keadaan: keadaanSchema.parse(row.keadaan),
        adaToken: row.rahasia !== null,
      }
    : undefined
}

/** For the jobs alone; no page shows it. Each taking out is written down. */
export async function openToken(trx: Trx, deps: Pick<Deps, 'deriveKey'>, actor: Actor): Promise<string> {
  const { instansiId } = actor
  const row = await trx
    .selectFrom('pengaduan_luar_setelan')
    .select('rahasia')
    .where('nama', '=', 'lapor_http')
    .executeTakeFirst()
  if (!row?.rahasia) return ''
  await audit.record(trx, actor, 'pengaduan.lapor.token', instansiId)
  return unseal(deps.deriveKey('pengaduan.luar'), row.rahasia, konteks(instansiId))
}

/** `token` undefined: the one there is stays. Another address never gets the token of the one before. */
export async function aturKonektor(
  trx: Trx,
  deps: Pick<Deps, 'deriveKey' | 'now'>,
  actor: Actor,
  ubah: { readonly aktif: boolean; readonly konektor: Konektor; readonly token: string | undefined },
): Promise<void> {
  if (!canConfigure(actor)) throw new AppError(common.forbidden)
  const { instansiId } = actor
  const lama = await findKonektor(trx)
  const pindah = lama !== undefined && lama.konektor.alamat !== ubah.konektor.alamat
  const values = {
    aktif: ubah.aktif,
    isi: JSON.stringify(ubah.konektor),
    updated_at: deps.now(),
    updated_by: actor.kind === 'pejabat' ? actor.id : null,
    ...(ubah.token !== undefined
      ? { rahasia: seal(deps.deriveKey('pengaduan.luar'), ubah.token, konteks(instansiId)) }
      : pindah
        ? { rahasia: null }
        : {}),
    ...(pindah && { keadaan: '{}' }),
  }
  await trx
    .insertInto('pengaduan_luar_setelan')
    .values({ instansi_id: instansiId, nama: 'lapor_http', ...values })
    .onConflict((oc) => oc.columns(['instansi_id', 'nama']).doUpdateSet(values))
    .execute()
  const { alamat, jalurKirim, jalurAmbil } = ubah.konektor
  await audit.record(trx, actor, 'pengaduan.lapor.konektor', instansiId, {
    aktif: ubah.aktif,
    alamat,
    jalurKirim,
    jalurAmbil,
    tokenBaru: ubah.token !== undefined,
  })
}

export async function setKeadaanKonektor(trx: Trx, keadaan: KeadaanKonektor): Promise<void> {
  await trx
    .updateTable('pengaduan_luar_setelan')
    .set({ keadaan: JSON.stringify(keadaan) })
    .where('nama', '=', 'lapor_http')
    .execute()
}
