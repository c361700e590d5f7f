/** Fewer people than this in a group are not shown in public: their answers would be nearly their own. */
export const AMBANG_SEL = 5

/**
 * Which cells of a one-way table to hide when its total is known. Cells of 1–4 people are hidden; and because a single
 * hidden cell (or a hidden handful) is just the total minus the rest, the smallest of the others are hidden with them
 * until what is hidden is at least two cells and five people. 3 · 40 · 57 → 3 and 40 are hidden.
 * Both kinds look the same in print: "fewer than five" on some of them would give those away again.
 */
export function hideSel(counts: readonly number[], ambang = AMBANG_SEL): boolean[] {
  const hidden = counts.map((n) => n > 0 && n < ambang)
  const shown = counts
    .map((n, i) => ({ n, i }))
    .filter(({ n, i }) => n > 0 && !hidden[i])
    .toSorted((a, b) => a.n - b.n || a.i - b.i)
  for (const { i } of shown) {
    const behind = counts.filter((_, j) => hidden[j])
    if (behind.length === 0 || (behind.length > 1 && sum(behind) >= ambang)) break
    hidden[i] = true
  }
  return hidden
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)
