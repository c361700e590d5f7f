import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Ctx } from '../../../platform/http/env.ts'
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
import { withBahasa } from '../instrumen/terjemahan/kamus.ts'
import { findPeriodeFormulir, findTautan, type PeriodeFormulir } from '../jawaban/store-periode.ts'
import { findTugas } from '../pewawancara/store.ts'
import type { Tugas } from '../pewawancara/tugas.ts'
import { findPerangkat, type Perangkat } from './store.ts'
import { findPeriodeTugas } from './store-periode.ts'
import type { JenisPerangkat } from './tipe.ts'
import { isSame, readToken } from './token.ts'

/** Everything the address of a device stands for today. */
export interface KonteksPerangkat {
  readonly jenis: JenisPerangkat
  readonly kode: string
  readonly instansi: Instansi
  readonly unit: Unit
  /** undefined: the printed address of a survey opened as a kiosk, on a device nobody registered. */
  readonly perangkat: Perangkat | undefined
  readonly tugas: Tugas | undefined
  /** Is the browser that asks the device that was set up here? */
  readonly dikenal: boolean
  readonly layananId: string | null
  /** The printed address, where no device is registered. */
  readonly tautanId: string | null
  readonly periode: PeriodeFormulir | undefined
  readonly instrumen: Instrumen | undefined
  readonly hariIni: string
}

const KODE = /^[a-z0-9]{4,16}$/

/** The device of an address, or the survey itself: any tablet may be a kiosk for an address that is printed anyway. */
export async function loadKonteks(c: Ctx, deps: Deps, jenis: JenisPerangkat): Promise<KonteksPerangkat> {
  const kode = c.req.param('kode') ?? ''
  if (!KODE.test(kode)) throw new AppError(common.notFound)
  const alamat = await deps.db.read(
    { instansiId: null },
    async (db) =>
      (await findAlamat(db, `${jenis}/${kode}`)) ??
      (jenis === 'anjungan' ? await findAlamat(db, `s/${kode}`) : undefined),
  )
  if (!alamat) throw new AppError(common.notFound)
  return deps.db.read({ instansiId: alamat.instansiId }, async (db) => {
    const instansi = await getInstansi(db, alamat.instansiId)
    const hariIni = tanggalOf(deps.now(), instansi.zona)
    const milik =
      alamat.jenis === 'perangkat' ? await findMilik(db, alamat.sasaranId) : await findTerbuka(db, kode)
    if (!milik) throw new AppError(common.notFound)
    const { perangkat, tugas } = milik
    const periode = tugas
      ? await findPeriodeTugas(db, tugas, hariIni)
      : await findPeriodeFormulir(db, milik, hariIni)
    return {
      jenis,
      kode,
      instansi,
      unit: await getUnit(db, milik.unitId),
      perangkat,
      tugas,
      dikenal: !perangkat || (!perangkat.dicabutAt && isSame(perangkat.tokenHash, readToken(c))),
      layananId: milik.layananId,
      tautanId: perangkat ? null : milik.id,
      periode,
      instrumen: periode && (await loadInstrumen(db, periode, milik.unitId)),
      hariIni,
    }
  })
}

/** The questionnaire with every translation the unit or those above it have: a device switches without asking. */
async function loadInstrumen(
  db: Db,
  periode: PeriodeFormulir,
  unitId: string,
): Promise<Instrumen | undefined> {
  let instrumen = await findInstrumenOf(db, periode)
  if (!instrumen) return undefined
  const atas = listAtas(await listUnit(db), unitId)
  for (const [bahasa, kamus] of await listBahasaFormulir(db, instrumen.kode, atas)) {
    instrumen = withBahasa(instrumen, bahasa, kamus)
  }
  return instrumen
}

interface Milik {
  readonly id: string
  readonly unitId: string
  readonly layananId: string | null
  readonly perangkat?: Perangkat
  readonly tugas?: Tugas
}

async function findMilik(db: Db, id: string): Promise<Milik | undefined> {
  const perangkat = await findPerangkat(db, id)
  if (!perangkat) return undefined
  const tugas = perangkat.tugasId === null ? undefined : await findTugas(db, perangkat.tugasId)
  const { unitId, layananId } = perangkat
  return { id, unitId, layananId, perangkat, ...(tugas ? { tugas } : {}) }
}

function findTerbuka(db: Db, kode: string): Promise<Milik | undefined> {
  return findTautan(db, kode)
}
