import '../tables-warga.ts'
import { createHmac } from 'node:crypto'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Kanal } from '../../../platform/channels/index.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { seal, unseal } from '../../../platform/kunci/segel.ts'

/** Somebody who has the same trouble and wants to hear of it: only where and how, sealed. */
export interface Pengikut {
  readonly kanal: Kanal
  readonly tujuan: string
  readonly bahasa: Bahasa
}
interface Tersimpan {
  readonly id: string
  readonly pengaduanId: string
  readonly data: Buffer
}

type Kunci = Pick<Deps, 'deriveKey'>
const konteks = (instansiId: string, pengaduanId: string, id: string): string =>
  `pengaduan_pengikut/${instansiId}/${pengaduanId}/${id}`

/** The same address follows one report once. Without a contact somebody is only counted. */
export async function insertPengikut(
  trx: Trx,
  deps: Kunci & Pick<Deps, 'now'>,
  p: { readonly instansiId: string; readonly pengaduanId: string },
  pengikut: Pengikut,
): Promise<boolean> {
  const id = newId()
  const made = await trx
    .insertInto('pengaduan_pengikut')
    .values({
      instansi_id: p.instansiId,
      pengaduan_id: p.pengaduanId,
      id,
      sidik: createHmac('sha256', deps.deriveKey('pengaduan.sidik'))
        .update(`${p.pengaduanId}/${pengikut.tujuan.toLowerCase()}`)
        .digest('base64url')
        .slice(0, 22),
      data: seal(
        deps.deriveKey('pengaduan.pengikut'),
        JSON.stringify(pengikut),
        konteks(p.instansiId, p.pengaduanId, id),
      ),
      created_at: deps.now(),
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function listPengikut(db: Db, pengaduanId: string): Promise<Tersimpan[]> {
  return db
    .selectFrom('pengaduan_pengikut')
    .select(['id', 'pengaduan_id as pengaduanId', 'data'])
    .where('pengaduan_id', '=', pengaduanId)
    .orderBy('id')
    .execute()
}

export const openPengikut = (deps: Kunci, instansiId: string, row: Tersimpan): Pengikut =>
  JSON.parse(
    unseal(deps.deriveKey('pengaduan.pengikut'), row.data, konteks(instansiId, row.pengaduanId, row.id)),
  ) as Pengikut
