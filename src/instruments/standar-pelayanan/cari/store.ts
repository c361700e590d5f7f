import '../tables.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import { newId } from '../../../kernel/ids.ts'
import { sinonimBawaan } from './kata.ts'
import { pecahKata } from './rules.ts'

export interface Sinonim {
  readonly id: string
  readonly ujar: string
  readonly maksud: string
}

export async function listSinonim(db: Db): Promise<Sinonim[]> {
  return db.selectFrom('standar_sinonim').select(['id', 'ujar', 'maksud']).orderBy('ujar').execute()
}

/** The shipped words and the instansi's own; its own stand in the place of the same shipped ones. */
export async function loadSinonim(db: Db): Promise<(readonly [string, string])[]> {
  const sendiri = await listSinonim(db)
  const ujar = new Set(sendiri.map((s) => s.ujar))
  return [
    ...sendiri.map((s) => [s.ujar, s.maksud] as const),
    ...sinonimBawaan.filter(([u]) => !ujar.has(u)),
  ].filter(([, maksud]) => maksud !== '')
}

/** Words as they are compared: small letters, no signs. */
export const bersihUjar = (teks: string): string => pecahKata(teks).join(' ').slice(0, 80)

export async function putSinonim(trx: Trx, instansiId: string, ujar: string, maksud: string): Promise<void> {
  await trx
    .insertInto('standar_sinonim')
    .values({ instansi_id: instansiId, id: newId(), ujar, maksud })
    .onConflict((oc) => oc.columns(['instansi_id', 'ujar']).doUpdateSet({ maksud }))
    .execute()
}

export async function removeSinonim(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('standar_sinonim').where('id', '=', id).execute()
}
