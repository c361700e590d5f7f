import { fromDouble, ratio } from '../../kernel/angka.ts'
import { clipSelang, type Selang } from './selang.ts'
import { tQuantile975 } from './selang-t.ts'

/**
 * The widest 95 % interval the value of one unsur can have, on the 25–100 scale. How far single answers to it lie apart is
 * not kept, but answers from 1 to 4 whose mean is m cannot vary by more than (4 − m)(m − 1) (Bhatia and Davis, 2000), so
 * the true interval lies inside this one: a change seen through it is no accident. 388 people, 1,094 points: 70.49 ± 3.66.
 */
export function computeSelangUnsur(total: number, n: number): Selang | undefined {
  if (n < 2) return undefined
  const mean = ratio(total, n)
  const widest = ratio(4)
    .minus(mean)
    .times(mean.minus(ratio(1)))
  const half = fromDouble(25 * tQuantile975(n - 1) * Math.sqrt(widest.dividedBy(n - 1).toNumber()))
  const middle = mean.times(25)
  return clipSelang([middle.minus(half), middle.plus(half)])
}
