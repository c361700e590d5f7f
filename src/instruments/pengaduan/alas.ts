import type { KalenderKerja } from '../../kernel/hari-kerja.ts'
import type { Db } from '../../platform/db/types.ts'
import type { Deps } from '../../platform/deps.ts'
import { BriefCache } from '../../platform/http/frozen.ts'
import { getInstansi, listUnit, loadKalenderSemua, type Instansi } from '../../registry/index.ts'
import { profil62Tahun2018 } from './jam/profil.ts'
import type { AturanJam } from './jam/rules.ts'
import { listProfil } from './jam/store.ts'
import { loadAturanLampiran, type AturanLampiran } from './lampiran/index.ts'
import { loadPengaturanMeja } from './pengaturan/isi.ts'

/** What every complaint of an instansi stands on: who it is, its calendar, its terms, the names of its units. */
export interface Alas {
  readonly instansi: Instansi
  readonly kalender: KalenderKerja
  readonly kalenderUnit: ReadonlyMap<string, KalenderKerja>
  /** By id; null is the shipped one. */
  readonly profil: ReadonlyMap<string | null, AturanJam>
  readonly unit: ReadonlyMap<string, string>
  readonly aturanLampiran: AturanLampiran
  /** Units in which silence does not close: another than the one who answered must. */
  readonly periksaTutup: ReadonlySet<string>
}

export async function loadAlas(db: Db, instansiId: string): Promise<Alas> {
  const { kalender, unit } = await loadKalenderSemua(db, instansiId)
  return {
    instansi: await getInstansi(db, instansiId),
    kalender,
    kalenderUnit: unit,
    profil: new Map<string | null, AturanJam>([
      [null, profil62Tahun2018.isi],
      ...(await listProfil(db)).map((p) => [p.id, p.isi] as const),
    ]),
    unit: new Map((await listUnit(db)).map((u) => [u.id, u.nama])),
    aturanLampiran: await loadAturanLampiran(db),
    periksaTutup: new Set((await loadPengaturanMeja(db)).periksaTutup),
  }
}

/** Changed a few times a month, asked for by every page. */
const LAMA_MS = 3000

export function createAlas({ db }: Pick<Deps, 'db'>): (instansiId: string) => Promise<Alas> {
  const kept = new BriefCache<Promise<Alas>>(50, LAMA_MS)
  return (instansiId) => {
    const known = kept.get(instansiId)
    if (known) return known
    const loading = db.read({ instansiId }, (trx) => loadAlas(trx, instansiId))
    // A failure is told to those who wait, and not kept.
    loading.catch(() => kept.delete(instansiId))
    return kept.set(instansiId, loading)
  }
}
