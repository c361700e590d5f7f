import '../../tables-luar.ts'
import { z } from 'zod'
import type { Actor } from '../../../../kernel/actor.ts'
import { AppError, common } from '../../../../kernel/errors.ts'
import * as audit from '../../../../platform/audit/index.ts'
import type { Db, Trx } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { seal, unseal } from '../../../../platform/kunci/segel.ts'
import { canConfigure } from '../../policy.ts'

/** The mailbox complaints come to. Its password stands apart, sealed. */
export const kotakSchema = z.object({
  host: z.string(),
  port: z.number(),
  keamanan: z.enum(['tls', 'starttls', 'tanpa']),
  pengguna: z.string(),
  folder: z.string(),
  /** Where people write to. */
  alamat: z.string(),
})
export type Kotak = z.infer<typeof kotakSchema>

const keadaanSchema = z.object({
  uidValidity: z.string().default(''),
  uid: z.number().default(0),
  /** Mails that came into the box before this moment stand behind us whatever their UID; '' when the UID alone says so. */
  sejak: z.string().default(''),
  /** When the youngest mail we passed came into the box, or the box was first opened: holds where the box counts anew. */
  sampai: z.string().default(''),
  diperiksaAt: z.string().default(''),
  /** '' when the last look went well; else koneksi, auth, folder. */
  galat: z.string().default(''),
  masuk: z.number().default(0),
  /** How often the next mail could not be taken; after a few times it is left in the box and passed over. */
  gagal: z.number().default(0),
  /** Left in the box: too large, or not to be taken. */
  dilewati: z.number().default(0),
})
export type KeadaanKotak = z.infer<typeof keadaanSchema>

export interface KotakTersimpan {
  readonly aktif: boolean
  readonly kotak: Kotak
  readonly keadaan: KeadaanKotak
  readonly adaSandi: boolean
}
const konteks = (instansiId: string): string => `pengaduan_luar_setelan/${instansiId}/kotak_surel`

export async function findKotak(db: Db): Promise<KotakTersimpan | undefined> {
  const row = await db
    .selectFrom('pengaduan_luar_setelan')
    .selectAll()
    .where('nama', '=', 'kotak_surel')
    .executeTakeFirst()
  return (
    row && {
      aktif: row.aktif,
      kotak: kotakSchema.parse(row.isi),
      keadaan: keadaanSchema.parse(row.keadaan),
      adaSandi: row.rahasia !== null,
    }
  )
}

export async function openSandiKotak(
  db: Db,
  deps: Pick<Deps, 'deriveKey'>,
  instansiId: string,
): Promise<string> {
  const row = await db
    .selectFrom('pengaduan_luar_setelan')
    .select('rahasia')
    .where('nama', '=', 'kotak_surel')
    .executeTakeFirst()
  return row?.rahasia ? unseal(deps.deriveKey('pengaduan.luar'), row.rahasia, konteks(instansiId)) : ''
}

/** `sandi` undefined: the one there is stays. Another mailbox is read from now on only. */
export async function changeKotak(
  trx: Trx,
  deps: Pick<Deps, 'deriveKey'>,
  actor: Actor,
  ubah: { readonly aktif: boolean; readonly kotak: Kotak; readonly sandi: string | undefined },
): Promise<void> {
  if (!canConfigure(actor)) throw new AppError(common.forbidden)
  const { instansiId } = actor
  const rahasia =
    ubah.sandi === undefined
      ? undefined
      : seal(deps.deriveKey('pengaduan.luar'), ubah.sandi, konteks(instansiId))
  const lama = await findKotak(trx)
  const same =
    lama &&
    lama.kotak.host === ubah.kotak.host &&
    lama.kotak.pengguna === ubah.kotak.pengguna &&
    lama.kotak.folder === ubah.kotak.folder
  const values = {
    aktif: ubah.aktif,
    isi: JSON.stringify(ubah.kotak),
    updated_by: actor.kind === 'pejabat' ? actor.id : null,
    updated_at: new Date(),
    ...(rahasia && { rahasia }),
    ...(same ? {} : { keadaan: '{}' }),
  }
  await trx
    .insertInto('pengaduan_luar_setelan')
    .values({ instansi_id: instansiId, nama: 'kotak_surel', ...values })
    .onConflict((oc) => oc.columns(['instansi_id', 'nama']).doUpdateSet(values))
    .execute()
  await audit.record(trx, actor, 'pengaduan.kotak.ubah', instansiId, { ...ubah.kotak, aktif: ubah.aktif })
}

export async function setKeadaanKotak(trx: Trx, keadaan: KeadaanKotak): Promise<void> {
  await trx
    .updateTable('pengaduan_luar_setelan')
    .set({ keadaan: JSON.stringify(keadaan) })
    .where('nama', '=', 'kotak_surel')
    .execute()
}
