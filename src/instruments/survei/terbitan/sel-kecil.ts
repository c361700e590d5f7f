/** Fewer people than this in a group are not shown in public: their answers would be nearly their own. */
export const AMBANG_SEL = 5

const isKecil = (n: number, ambang: number): boolean => n > 0 && n < ambang
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)

/**
 * Which cells of a one-way table to hide when its total is known. Cells of 1–4 people are hidden; and because a single
 * hidden cell (or a hidden handful) is just the total minus the rest, the smallest of the others are hidden with them
 * until what is hidden is at least two cells and five people. 3 · 40 · 57 → 3 and 40 are hidden.
 * Both kinds look the same in print: "fewer than five" on some of them would give those away again.
 *
 * Whoever knows this rule can sometimes still work a cell out: 9 · 9 · 4 would hide the first and the last, and of all the
 * ways to share out 13 only 9 and 4 hide just these. Where a cell has only one value left, the whole table is hidden.
 *
 * `ubah`: for each earlier revision, how many people joined or left each cell since. All revisions stay readable, so a change
 * of 1–4 people against any of them would tell of these few by subtraction, and counts like a small cell.
 */
export function hideSel(
  counts: readonly number[],
  ambang = AMBANG_SEL,
  ubah: readonly (readonly number[])[] = [],
): boolean[] {
  const hidden = pilih(counts, ambang, ubah)
  // With an earlier revision the choice also hangs on numbers nobody outside knows any more.
  const berubah = ubah.some((u) => u.some((n) => n !== 0))
  if (berubah || !hidden.includes(true) || isAman(counts, hidden, ambang)) return hidden
  return counts.map((n) => n > 0)
}

function pilih(
  counts: readonly number[],
  ambang: number,
  ubah: readonly (readonly number[])[] = [],
): boolean[] {
  const hidden = counts.map((n, i) => isKecil(n, ambang) || ubah.some((u) => isKecil(u[i] ?? 0, ambang)))
  const shown = counts
    .map((n, i) => ({ n, i }))
    .filter(({ n, i }) => n > 0 && !hidden[i])
    .toSorted((a, b) => a.n - b.n || a.i - b.i)
  for (const { i } of shown) {
    const behind = counts.filter((_, j) => hidden[j])
    const pindah = ubah.some((u) => isKecil(sum(u.filter((_, j) => hidden[j])), ambang))
    if (behind.length === 0 || (behind.length > 1 && sum(behind) >= ambang && !pindah)) break
    hidden[i] = true
  }
  return hidden
}

const COBA_PALING_BANYAK = 20_000

/** Every hidden cell has at least two values that hide the same cells and leave the same total. */
function isAman(counts: readonly number[], hidden: readonly boolean[], ambang: number): boolean {
  const at = hidden.flatMap((h, i) => (h ? [i] : []))
  const lain = new Set<number>()
  const coba = (isi: readonly number[]): void => {
    if (at.every((i, k) => lain.has(i) || isi[k] === counts[i])) return
    const d = [...counts]
    at.forEach((i, k) => (d[i] = isi[k]!))
    if (pilih(d, ambang).every((h, i) => h === hidden[i]))
      at.forEach((i, k) => isi[k] !== counts[i] && lain.add(i))
  }
  const asli = at.map((i) => counts[i]!)
  // Nearly always one person more here and one fewer there will do; only then all ways are tried.
  for (const isi of tetangga(asli)) coba(isi)
  let ke = 0
  for (const isi of pembagian(sum(asli), at.length)) {
    if (lain.size === at.length || ++ke > COBA_PALING_BANYAK) break
    coba(isi)
  }
  return lain.size === at.length
}

function* tetangga(isi: readonly number[]): Generator<number[]> {
  for (const i of isi.keys())
    for (const j of isi.keys())
      for (const geser of [1, 2, 3])
        if (i !== j && isi[j]! > geser)
          yield isi.map((n, k) => (k === i ? n + geser : k === j ? n - geser : n))
}

/** Ways to share out a total among so many cells, none empty, small shares first. */
function* pembagian(total: number, banyak: number): Generator<number[]> {
  if (banyak === 1) {
    if (total > 0) yield [total]
    return
  }
  for (let a = 1; a <= total - banyak + 1; a++)
    for (const rest of pembagian(total - a, banyak - 1)) yield [a, ...rest]
}
