import type { Db } from '../../../../platform/db/types.ts'
import type { Ctx } from '../../../../platform/http/env.ts'
import { isId } from '../../../../kernel/ids.ts'
import { listUnit } from '../../../../registry/index.ts'
import { canSeeInstrumen, listAtas } from '../policy.ts'
import { listBahasaFormulir } from '../terjemahan/cari.ts'
import type { Kamus } from '../terjemahan/kamus.ts'
import { findTerjemahan } from '../terjemahan/store.ts'
import { getInstrumenTerlihat } from './akses.ts'

/** A questionnaire with the languages its respondents may choose; one still being written is seen by its id. */
export async function loadPratinjau(c: Ctx, db: Db) {
  const dimuat = await getInstrumenTerlihat(c, db)
  const units = await listUnit(db)
  const atas = dimuat.unitId === null ? [] : listAtas(units, dimuat.unitId)
  const bahasa = new Map<string, Kamus>(await listBahasaFormulir(db, dimuat.isi.kode, atas))
  const id = c.req.query('terjemahan')
  const own = isId(id) ? await findTerjemahan(db, dimuat.isi.kode, id) : undefined
  if (own && canSeeInstrumen(c.var.pejabat, own, units)) bahasa.set(own.bahasa, own.kamus)
  return { isi: dimuat.isi, unitNama: dimuat.unitNama, bahasa }
}
