import { tanggalOf } from '../../../../kernel/clock.ts'
import type { Db } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { Report } from '../../../../reports/model.ts'
import { getInstansi, getUnit } from '../../../../registry/index.ts'
import { listAgenda } from '../../agenda/store.ts'
import { listPeserta } from '../../peserta/store.ts'
import { suratUndangan } from '../../peserta/surat.ts'
import type { Forum } from '../../store.ts'

const TERBANYAK = 1000

/** The letter that went out, as the evidence set carries it; undefined where nobody was invited. */
export async function loadUndangan(
  db: Db,
  deps: Pick<Deps, 'now' | 'config'>,
  f: Forum,
): Promise<Report | undefined> {
  const diundang = (await listPeserta(db, f.id, undefined, TERBANYAK)).filter((p) => p.sumber === 'undangan')
  if (diundang.length === 0) return undefined
  const [i, u] = [await getInstansi(db, f.instansiId), await getUnit(db, f.unitId)]
  return suratUndangan(f, await listAgenda(db, f.id), diundang, {
    instansi: i.nama,
    rekaan: i.rekaan,
    zona: i.zona,
    unit: u.nama,
    kontak: u.kontak,
    kepala: u.kepala,
    alamat: `${deps.config.baseUrl}/forum/${f.slug}`,
    hariIni: tanggalOf(deps.now(), i.zona),
  })
}
