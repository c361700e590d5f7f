import type { HasilTerbitan } from '../../../instruments/survei/index.ts'

/** How many other units cannot be told from this one: their intervals touch. A unit without an interval is told from none. */
export function hitungSetara(
  list: readonly Pick<HasilTerbitan, 'unitId' | 'selang95'>[],
): ReadonlyMap<string, number> {
  return new Map(
    list.map((a) => [
      a.unitId,
      list.filter((b) => b.unitId !== a.unitId && isSetara(a.selang95, b.selang95)).length,
    ]),
  )
}

type Selang = readonly [number, number] | null
const isSetara = (a: Selang, b: Selang): boolean => !a || !b || (a[0] <= b[1] && b[0] <= a[1])
