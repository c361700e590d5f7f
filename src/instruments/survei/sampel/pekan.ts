import { addDays, type Tanggal } from '../../../kernel/clock.ts'
import { hariOf, isHariKerja, type KalenderKerja } from '../../../kernel/hari-kerja.ts'
import { shareLargestRemainder } from './alokasi.ts'

/** A week of a periode, Monday to Sunday, cut at its first and last day. */
export interface Pekan {
  readonly mulai: Tanggal
  readonly selesai: Tanggal
  readonly hariKerja: number
}

export function listPekan(mulai: Tanggal, selesai: Tanggal, kalender: KalenderKerja): Pekan[] {
  const list: Pekan[] = []
  for (let from = mulai; from <= selesai;) {
    const sunday = addDays(from, (7 - hariOf(from)) % 7)
    const to = sunday < selesai ? sunday : selesai
    let hariKerja = 0
    for (let t = from; t <= to; t = addDays(t, 1)) hariKerja += isHariKerja(t, kalender) ? 1 : 0
    list.push({ mulai: from, selesai: to, hariKerja })
    from = addDays(to, 1)
  }
  return list
}

export interface PekanSasaran extends Pekan {
  readonly sasaran: number
  readonly n: number
  /** Reached and wanted since the first day. */
  readonly nSampai: number
  readonly sasaranSampai: number
}

/** The minimum spread over the weeks by their working days, beside what came in. A week of holidays asks for nobody. */
export function computeLaju(
  pekan: readonly Pekan[],
  minimum: number,
  nPerTanggal: ReadonlyMap<Tanggal, number>,
): PekanSasaran[] {
  // An office whose calendar closes it for the whole period still needs its answers: every week counts the same then.
  const days = pekan.map((p) => p.hariKerja)
  const sasaran = shareLargestRemainder(minimum, days.some((d) => d > 0) ? days : pekan.map(() => 1))
  let [nSampai, sasaranSampai] = [0, 0]
  return pekan.map((p, i) => {
    let n = 0
    for (let t = p.mulai; t <= p.selesai; t = addDays(t, 1)) n += nPerTanggal.get(t) ?? 0
    nSampai += n
    sasaranSampai += sasaran[i]!
    return { ...p, sasaran: sasaran[i]!, n, nSampai, sasaranSampai }
  })
}
