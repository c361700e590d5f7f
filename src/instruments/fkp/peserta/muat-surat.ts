import { tanggalOf } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { getInstansi, getUnit } from '../../../registry/index.ts'
import { listAgenda, type Pokok } from '../agenda/store.ts'
import type { Forum } from '../store.ts'
import { listPeserta, type Peserta } from './store.ts'
import type { KepalaSurat } from './surat.ts'

/** A letter with more names than this is a book; the list at the desk has them all. */
const TERBANYAK = 1000

/** What the papers of the invitation are made of. */
export async function loadSurat(
  db: Db,
  deps: Pick<Deps, 'now' | 'config'>,
  f: Forum,
): Promise<{
  readonly kepala: KepalaSurat
  readonly agenda: readonly Pokok[]
  readonly peserta: readonly Peserta[]
}> {
  const [i, u] = [await getInstansi(db, f.instansiId), await getUnit(db, f.unitId)]
  return {
    kepala: {
      instansi: i.nama,
      rekaan: i.rekaan,
      zona: i.zona,
      unit: u.nama,
      kontak: u.kontak,
      kepala: u.kepala,
      alamat: `${deps.config.baseUrl}/forum/${f.slug}`,
      hariIni: tanggalOf(deps.now(), i.zona),
    },
    agenda: await listAgenda(db, f.id),
    peserta: await listPeserta(db, f.id, undefined, TERBANYAK),
  }
}
