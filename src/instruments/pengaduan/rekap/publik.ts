/** A group of fewer complaints than this can point at a person; the same floor as for published survey groups. */
export const TERKECIL = 5

type Baris = readonly (string | number | null)[]

/**
 * Folds groups below the floor into one line, and with them the smallest of the others until the line itself is above it: what is
 * folded cannot be found by taking the lines from the whole. Counts add up; a median of several groups is not known.
 */
export function lipatKecil(baris: readonly Baris[], nama: string): readonly Baris[] {
  const urut = baris.toSorted((a, b) => Number(b[1]) - Number(a[1]))
  const jumlah = (list: readonly Baris[]): number => list.reduce((n, b) => n + Number(b[1]), 0)
  let potong = urut.findIndex((b) => Number(b[1]) < TERKECIL)
  if (potong < 0) return baris
  while (potong > 0 && (jumlah(urut.slice(potong)) < TERKECIL || urut.length - potong < 2)) potong--
  const sisa = urut.slice(potong)
  const lebar = urut[0]?.length ?? 0
  // The last column is the median.
  const satu = Array.from({ length: lebar }, (_, i) =>
    i === 0 ? nama : i === lebar - 1 ? null : sisa.reduce((n, b) => n + Number(b[i]), 0),
  )
  return [...urut.slice(0, potong), satu]
}
