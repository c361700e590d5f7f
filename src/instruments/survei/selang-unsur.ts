import type { Instrumen } from './instrumen.ts'
import { skm142017 } from './instrumen.ts'
import { totalUnsur, type Agregat } from './rules.ts'
import { selangOf, type Selang } from './selang.ts'
import { momenTerlebar, type Momen } from './statistik/momen.ts'
import { pointUnsur } from './statistik/periode.ts'
import { computeTaksiran } from './statistik/taksiran.ts'

/**
 * 95 % interval of the value of one unsur on the scale of the index. Without the squares (publications from before they
 * were kept) it is the widest one its answers can have, and the true one lies inside it.
 * SKM, 388 people, 1,094 points: 70.49 ± 3.66 at the widest.
 */
export function computeSelangUnsur(
  a: Pick<Agregat, 'n' | 'total' | 'kuadrat'>,
  kunci: string,
  populasi?: number,
  instrumen: Instrumen = skm142017,
): Selang | undefined {
  const taksiran = computeTaksiran([{ momen: momenUnsur(a, kunci, instrumen), populasi }])
  return taksiran && selangOf(taksiran, pointUnsur(kunci, instrumen), instrumen)
}

/** What respondents gave all questions of an unsur together. */
export function momenUnsur(
  a: Pick<Agregat, 'n' | 'total' | 'kuadrat'>,
  kunci: string,
  instrumen: Instrumen = skm142017,
): Momen {
  const jumlah = totalUnsur(a, kunci, instrumen)
  const kuadrat = a.kuadrat?.[kunci]
  if (kuadrat !== undefined) return { n: a.n, jumlah, kuadrat }
  const banyak = instrumen.pertanyaan.filter((p) => p.unsur === kunci).length
  return momenTerlebar(a.n, jumlah, instrumen.skala.min * banyak, instrumen.skala.max * banyak)
}
