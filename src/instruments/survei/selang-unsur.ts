import { ratio } from '../../kernel/angka.ts'
import { selangOf, type Selang } from './selang.ts'
import { momenTerlebar, type Momen } from './statistik/momen.ts'
import { computeTaksiran } from './statistik/taksiran.ts'

/**
 * 95 % interval of the value of one unsur on the 25–100 scale. Without the squares (publications from before they were kept)
 * it is the widest one its answers of 1–4 can have, and the true one lies inside it.
 * 388 people, 1,094 points: 70.49 ± 3.66 at the widest.
 */
export function computeSelangUnsur(
  total: number,
  n: number,
  kuadrat?: number,
  populasi?: number,
): Selang | undefined {
  const taksiran = computeTaksiran([{ momen: momenUnsur(total, n, kuadrat), populasi }])
  return taksiran && selangOf(taksiran, ratio(25))
}

/** Lowest and highest answer of the official form. */
const [BAWAH, ATAS] = [1, 4]

export const momenUnsur = (jumlah: number, n: number, kuadrat?: number): Momen =>
  kuadrat === undefined ? momenTerlebar(n, jumlah, BAWAH, ATAS) : { n, jumlah, kuadrat }
