import type { Komponen } from './rules.ts'

/** One line of a component beside another version: kept, taken out, or new. */
export interface BarisBeda {
  readonly jenis: 'tetap' | 'hapus' | 'tambah'
  readonly teks: string
}

export interface BedaKomponen<K extends string = Komponen> {
  readonly komponen: K
  readonly sama: boolean
  readonly baris: readonly BarisBeda[]
}

/** The longest common run of lines stays, the rest was taken out or added: [a b c] → [a x c] is a, −b, +x, c. */
export function bandingBaris(lama: readonly string[], baru: readonly string[]): BarisBeda[] {
  const panjang = Array.from({ length: lama.length + 1 }, () => baru.concat('').map(() => 0))
  for (let i = lama.length - 1; i >= 0; i--)
    for (let j = baru.length - 1; j >= 0; j--)
      panjang[i]![j] =
        lama[i] === baru[j] ? panjang[i + 1]![j + 1]! + 1 : Math.max(panjang[i + 1]![j]!, panjang[i]![j + 1]!)
  const hasil: BarisBeda[] = []
  let i = 0
  let j = 0
  while (i < lama.length || j < baru.length) {
    if (i < lama.length && j < baru.length && lama[i] === baru[j]) {
      hasil.push({ jenis: 'tetap', teks: lama[i]! })
      i++
      j++
    } else if (j >= baru.length || (i < lama.length && panjang[i + 1]![j]! >= panjang[i]![j + 1]!))
      hasil.push({ jenis: 'hapus', teks: lama[i++]! })
    else hasil.push({ jenis: 'tambah', teks: baru[j++]! })
  }
  return hasil
}

/** Two versions part by part; each is given as the lines it is printed in. */
export function bandingKomponen<K extends string>(
  urutan: readonly K[],
  lama: (k: K) => readonly string[],
  baru: (k: K) => readonly string[],
): BedaKomponen<K>[] {
  return urutan.map((komponen) => {
    const baris = bandingBaris(lama(komponen), baru(komponen))
    return { komponen, sama: baris.every((b) => b.jenis === 'tetap'), baris }
  })
}
