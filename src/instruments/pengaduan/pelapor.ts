import './tables.ts'
import { createHmac } from 'node:crypto'
import type { Actor } from '../../kernel/actor.ts'
import { AppError, common } from '../../kernel/errors.ts'
import * as audit from '../../platform/audit/index.ts'
import type { Trx } from '../../platform/db/types.ts'
import type { Deps } from '../../platform/deps.ts'
import { seal, unseal } from '../../platform/kunci/segel.ts'
import { canReadPelapor } from './policy.ts'
import type { Pengaduan } from './rules.ts'
import { namaSidikOf } from './samaran.ts'

/** Who complained, as far as he or she said. Every field may be empty. */
export interface Pelapor {
  readonly nama: string
  readonly alamat: string
  /** E.164 or ''. */
  readonly telepon: string
  readonly surel: string
  /** How he or she wants to be told; null: not at all. */
  readonly kabar: 'surel' | 'whatsapp' | 'sms' | null
}

type Kunci = Pick<Deps, 'deriveKey'>
const konteks = (instansiId: string, id: string): string => `pengaduan_pelapor/${instansiId}/${id}`

/** As it is kept: sealed to this one complaint, with the fingerprints of its addresses and of its name. */
export const sealPelapor = (
  deps: Kunci,
  p: { readonly instansiId: string; readonly id: string },
  pelapor: Pelapor,
): { readonly data: Buffer; readonly sidik: string[]; readonly namaSidik: string[] } => ({
  data: seal(deps.deriveKey('pengaduan.pelapor'), JSON.stringify(pelapor), konteks(p.instansiId, p.id)),
  sidik: sidikOf(deps, p.instansiId, pelapor),
  namaSidik: namaSidikOf(deps, p.id, pelapor.nama),
})

/** Says "the same reporter" within one instansi, and nothing without the key. */
export const sidikOf = (deps: Kunci, instansiId: string, p: Pick<Pelapor, 'telepon' | 'surel'>): string[] =>
  [p.telepon, p.surel.toLowerCase()]
    .filter((kontak) => kontak !== '')
    .map((kontak) =>
      createHmac('sha256', deps.deriveKey('pengaduan.sidik'))
        .update(`${instansiId}/${kontak}`)
        .digest('base64url')
        .slice(0, 22),
    )

/** For a job that has to reach the reporter; nobody looks at it. */
export async function openPelapor(
  trx: Trx,
  deps: Kunci,
  p: { readonly instansiId: string; readonly id: string },
): Promise<Pelapor | undefined> {
  const row = await trx
    .selectFrom('pengaduan_pelapor')
    .select('data')
    .where('pengaduan_id', '=', p.id)
    .executeTakeFirst()
  return (
    row &&
    (JSON.parse(
      unseal(deps.deriveKey('pengaduan.pelapor'), row.data, konteks(p.instansiId, p.id)),
    ) as Pelapor)
  )
}

/** Whoever asked to be nameless after all is forgotten. */
export async function removePelapor(trx: Trx, pengaduanId: string): Promise<void> {
  await trx.deleteFrom('pengaduan_pelapor').where('pengaduan_id', '=', pengaduanId).execute()
}

/** For a person who handles the complaint: the reading is written down in the same transaction. */
export async function readPelapor(
  trx: Trx,
  deps: Kunci,
  actor: Actor,
  p: Pengaduan,
): Promise<Pelapor | undefined> {
  if (!canReadPelapor(actor, p)) throw new AppError(common.forbidden)
  const pelapor = await openPelapor(trx, deps, p)
  if (pelapor) await audit.record(trx, actor, 'pengaduan.pelapor.baca', p.id)
  return pelapor
}
