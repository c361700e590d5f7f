import { skm142017, type Instrumen } from '../instrumen.ts'
import type { AgregatPeriode } from '../jawaban/tipe.ts'
import { computeHasil, listPeringatan, type Hasil } from '../rules-hasil.ts'
import type { Peringatan } from '../rules-peringatan.ts'
import { computeMinimum } from '../sampel.ts'
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
  /** What must be said beside the figure; flags are told apart from it. */
  readonly peringatan: readonly Peringatan[]
}

export function summarize(
  periode: Periode,
  unitNama: string,
  agregat: AgregatPeriode,
  hariIni: string,
  instrumen: Instrumen = skm142017,
): Ringkasan {
  const { semua, nGarisLurus, nGanda } = agregat
  const pilihan = {
    instrumen,
    bobot: periode.bobot,
    populasi: periode.populasi ?? undefined,
    cara: periode.caraSampel,
  }
  return {
    periode,
    unitNama,
    status: computeStatus(periode, hariIni),
    instrumen,
    n: semua.n,
    minimum: computeMinimum(periode.populasi, periode.caraSampel),
    hasil:
      semua.n === 0
        ? null
        : computeHasil(semua, { ...pilihan, integritas: { garisLurus: nGarisLurus, ganda: nGanda } }),
    peringatan: semua.n === 0 ? [] : listPeringatan(semua, pilihan),
  }
}
