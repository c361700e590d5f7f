import { skm142017, type Instrumen } from '../instrumen.ts'
import type { AgregatPeriode } from '../jawaban/tipe.ts'
import { computeHasil, listPeringatan, type Hasil } from '../rules-hasil.ts'
import type { Peringatan } from '../rules-peringatan.ts'
import { computeMinimum } from '../sampel.ts'
import type { Hitungan } from '../terbitan/hitungan.ts'
import { composeLapisanBerjalan } from '../terbitan/lapisan.ts'
import type { Periode } from './periode.ts'
import { computeStatus, type StatusPeriode } from './status.ts'

/** A period with what its answers say so far. */
export interface Ringkasan {
  readonly periode: Periode
  readonly unitNama: string
  readonly status: StatusPeriode
  readonly instrumen: Instrumen
  readonly n: number
  /** Least number of respondents; null while nobody has counted the users. */
  readonly minimum: number | null
  /** null while there is no answer. */
  readonly hasil: Hasil | null
  /** The interval is that of the strata. */
  readonly berlapis: boolean
  /** What must be said beside the figure; flags are told apart from it. */
  readonly peringatan: readonly Peringatan[]
}

/** What the interval follows, as far as it is known. */
interface Rencana {
  /** Users of each service, where they were counted. */
  readonly populasi?: ReadonlyMap<string, number> | undefined
  /** Against each earlier publication. */
  readonly berubah?: readonly Hitungan[] | undefined
}

export function summarize(
  periode: Periode,
  unitNama: string,
  agregat: AgregatPeriode,
  hariIni: string,
  instrumen: Instrumen = skm142017,
  { populasi = new Map(), berubah }: Rencana = {},
): Ringkasan {
  const { semua, nGarisLurus, nGanda } = agregat
  const rencana = periode.layananIds.map((layananId) => ({
    layananId,
    populasi: populasi.get(layananId) ?? null,
  }))
  const lapisan = composeLapisanBerjalan(rencana, agregat, berubah)
  const pilihan = {
    instrumen,
    bobot: periode.bobot,
    populasi: periode.populasi ?? undefined,
    cara: periode.caraSampel,
    lapisan,
  }
  return {
    periode,
    unitNama,
    status: computeStatus(periode, hariIni),
    instrumen,
    n: semua.n,
    berlapis: lapisan !== undefined,
    minimum: computeMinimum(periode.populasi, periode.caraSampel),
    hasil:
      semua.n === 0
        ? null
        : computeHasil(semua, { ...pilihan, integritas: { garisLurus: nGarisLurus, ganda: nGanda } }),
    peringatan: semua.n === 0 ? [] : listPeringatan(semua, pilihan),
  }
}
