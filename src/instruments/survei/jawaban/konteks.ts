import { tanggalOf } from '../../../kernel/clock.ts'
import { BriefCache } from '../../../platform/http/frozen.ts'
import type { Deps } from '../../../platform/deps.ts'
import {
  findAlamat,
  getInstansi,
  getUnit,
  listUnit,
  type Instansi,
  type Unit,
} from '../../../registry/index.ts'
import type { Instrumen } from '../instrumen.ts'
import { findInstrumenOf } from '../instrumen/periode.ts'
import { listAtas } from '../instrumen/policy.ts'
import { listBahasaFormulir } from '../instrumen/terjemahan/cari.ts'
import type { Kamus } from '../instrumen/terjemahan/kamus.ts'
import { findPeriodeFormulir, findTautan, type PeriodeTerlihat } from './store-periode.ts'

/** Everything a survey address stands for today. */
export interface KonteksSurvei {
  readonly kode: string
  readonly tautanId: string
  readonly instansi: Instansi
  readonly unit: Unit
  readonly periode: PeriodeTerlihat | undefined
  readonly instrumen: Instrumen | undefined
  /** Further languages people may choose here, with their words. */
  readonly bahasa: ReadonlyMap<string, Kamus>
  /** Today where the instansi is. */
  readonly hariIni: string
}

const KODE = /^[a-z0-9]{4,16}$/

/** Looks an address up, and remembers it for three seconds: a queue of people at one counter asks once. */
export function createKonteks(deps: Deps): (kode: string) => Promise<KonteksSurvei | undefined> {
  const cache = new BriefCache<Promise<KonteksSurvei | undefined>>(500, 3000)
  return (kode) => {
    if (!KODE.test(kode)) return Promise.resolve(undefined)
    const known = cache.get(kode)
    if (known) return known
    const loading = loadKonteks(deps, kode)
    // A database that was away for a moment must not be remembered.
    loading.catch(() => cache.delete(kode))
    return cache.set(kode, loading)
  }
}

async function loadKonteks(deps: Deps, kode: string): Promise<KonteksSurvei | undefined> {
  const alamat = await deps.db.read({ instansiId: null }, (db) => findAlamat(db, `s/${kode}`))
  if (!alamat) return undefined
  return deps.db.read({ instansiId: alamat.instansiId }, async (db) => {
    const instansi = await getInstansi(db, alamat.instansiId)
    const hariIni = tanggalOf(deps.now(), instansi.zona)
    const tautan = await findTautan(db, kode)
    if (!tautan) return undefined
    const unit = await getUnit(db, tautan.unitId)
    const periode = await findPeriodeFormulir(db, tautan, hariIni)
    const instrumen = periode && (await findInstrumenOf(db, periode))
    const bahasa = instrumen
      ? await listBahasaFormulir(db, instrumen.kode, listAtas(await listUnit(db), unit.id))
      : new Map<string, Kamus>()
    return { kode, tautanId: tautan.id, instansi, unit, periode, instrumen, bahasa, hariIni }
  })
}
