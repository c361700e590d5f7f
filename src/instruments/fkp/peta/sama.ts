/** Index of each element's group by element; elements in only one of two groupings are left out of a comparison. */
export type Pembagian = ReadonlyMap<number | string, number>

/**
 * Adjusted Rand index: how far two groupings of the same people agree beyond chance. 1 the same, 0 no better than chance, below 0 worse.
 * {a b}{c d} against {a b}{c}{d}: (1 − ⅓) / (1.5 − ⅓) = 0.5714.
 */
export function adjustedRand(one: Pembagian, other: Pembagian): number {
  const cells = new Map<string, number>()
  const [rows, columns] = [new Map<number, number>(), new Map<number, number>()]
  let n = 0
  for (const [who, a] of one) {
    const b = other.get(who)
    if (b === undefined) continue
    n++
    add(cells, `${a}|${b}`)
    add(rows, a)
    add(columns, b)
  }
  const [both, left, right] = [pairs(cells), pairs(rows), pairs(columns)]
  const expected = (left * right) / Math.max(1, choose2(n))
  const most = (left + right) / 2
  return most === expected ? 1 : (both - expected) / (most - expected)
}

const add = <K>(map: Map<K, number>, key: K): void => void map.set(key, (map.get(key) ?? 0) + 1)
const choose2 = (n: number): number => (n * (n - 1)) / 2
const pairs = (map: ReadonlyMap<unknown, number>): number => {
  let sum = 0
  for (const n of map.values()) sum += choose2(n)
  return sum
}
