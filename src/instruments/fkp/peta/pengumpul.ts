import type { MatriksSuara, Suara } from './matriks.ts'

/** Newcomers beyond these are left out, those already known go on being counted (polis-math §0). */
export const MAKS_PESERTA = 100_000
export const MAKS_PERNYATAAN = 10_000

const BILANGAN = /^(0|[1-9]\d{0,14})$/

/** Numbers by value, before all other names; so that rows stand in one order whatever file or query they came from. */
export function compareId(a: string, b: string): number {
  const [isA, isB] = [BILANGAN.test(a), BILANGAN.test(b)]
  if (isA && isB) return Number(a) - Number(b)
  if (isA !== isB) return isA ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

/** Names in order of arrival, no more than a given number of them. */
class Daftar {
  readonly ids: string[] = []
  readonly #index = new Map<string, number>()
  readonly #maks: number
  ditolak = 0
  constructor(maks: number) {
    this.#maks = maks
  }
  index(id: string): number {
    const known = this.#index.get(id)
    if (known !== undefined) return known
    if (this.ids.length >= this.#maks) {
      this.ditolak++
      return -1
    }
    this.#index.set(id, this.ids.length)
    return this.ids.push(id) - 1
  }
}

/**
 * Takes votes one by one, millions of them, and makes the matrix. The last vote of a participant on a statement wins (polis-math §0): the
 * one with the later time, and among equals the one that came later.
 */
export class PengumpulSuara {
  readonly #peserta = new Daftar(MAKS_PESERTA)
  readonly #pernyataan = new Daftar(MAKS_PERNYATAAN)
  #baris = new Uint32Array(1024)
  #kolom = new Uint16Array(1024)
  #suara = new Int8Array(1024)
  #waktu: Float64Array | undefined
  #n = 0

  /** Statements in the order their columns shall have; without it they are ordered by id. */
  readonly #urutan: readonly string[] | undefined
  constructor(urutan?: readonly string[]) {
    this.#urutan = urutan
  }

  /** Votes given to more people or statements than can be taken. */
  get diabaikan(): number {
    return this.#peserta.ditolak + this.#pernyataan.ditolak
  }

  add(peserta: string, pernyataan: string, suara: Suara, waktu?: number): void {
    const baris = this.#peserta.index(peserta)
    const kolom = baris < 0 ? -1 : this.#pernyataan.index(pernyataan)
    if (kolom < 0) return
    if (this.#n === this.#baris.length) this.#grow()
    this.#baris[this.#n] = baris
    this.#kolom[this.#n] = kolom
    this.#suara[this.#n] = suara
    if (waktu !== undefined) {
      this.#waktu ??= new Float64Array(this.#baris.length)
      this.#waktu[this.#n] = waktu
    }
    this.#n++
  }

  #grow(): void {
    const double = <T extends Uint32Array | Uint16Array | Int8Array | Float64Array>(old: T, next: T): T => {
      next.set(old as never)
      return next
    }
    const size = this.#baris.length * 2
    this.#baris = double(this.#baris, new Uint32Array(size))
    this.#kolom = double(this.#kolom, new Uint16Array(size))
    this.#suara = double(this.#suara, new Int8Array(size))
    if (this.#waktu) this.#waktu = double(this.#waktu, new Float64Array(size))
  }

  matriks(): MatriksSuara {
    const known = new Set(this.#pernyataan.ids)
    const pernyataan = this.#urutan?.filter((id) => known.has(id)) ?? this.#pernyataan.ids.toSorted(compareId)
    const peserta = this.#peserta.ids.toSorted(compareId)
    const order = this.#sorted(rank(this.#peserta.ids, peserta), rank(this.#pernyataan.ids, pernyataan))
    return { peserta, pernyataan, ...this.#cells(order, peserta.length) }
  }

  /** Votes by row, then column, then arrival: two stable counting sorts, no objects. */
  #sorted(baris: Uint32Array, kolom: Uint32Array): Uint32Array {
    const n = this.#n
    for (let i = 0; i < n; i++) {
      this.#baris[i] = baris[this.#baris[i]!]!
      this.#kolom[i] = kolom[this.#kolom[i]!]!
    }
    // From here on rows and columns carry their final numbers: `matriks` is called once.
    const all = Uint32Array.from({ length: n }, (_, i) => i)
    return countingSort(countingSort(all, this.#kolom, kolom.length), this.#baris, baris.length)
  }

  #cells(order: Uint32Array, rows: number): Pick<MatriksSuara, 'awal' | 'kolom' | 'suara'> {
    const awal = new Uint32Array(rows + 1)
    const kolom = new Uint16Array(order.length)
    const suara = new Int8Array(order.length)
    let n = 0
    let last = -1
    for (const at of order) {
      const isSame =
        last >= 0 && this.#baris[at] === this.#baris[last] && this.#kolom[at] === this.#kolom[last]
      if (isSame && this.#waktu && this.#waktu[at]! < this.#waktu[last]!) continue
      if (!isSame) awal[this.#baris[at]! + 1]!++
      const to = isSame ? n - 1 : n++
      kolom[to] = this.#kolom[at]!
      suara[to] = this.#suara[at]!
      last = at
    }
    for (let i = 0; i < rows; i++) awal[i + 1]! += awal[i]!
    return { awal, kolom: kolom.slice(0, n), suara: suara.slice(0, n) }
  }
}

/** Where each of `from` stands in `to`. */
function rank(from: readonly string[], to: readonly string[]): Uint32Array {
  const at = new Map(to.map((id, i) => [id, i]))
  return Uint32Array.from(from, (id) => at.get(id)!)
}

function countingSort(order: Uint32Array, keys: Uint32Array | Uint16Array, size: number): Uint32Array {
  const start = new Uint32Array(size + 1)
  for (const at of order) start[keys[at]! + 1]!++
  for (let i = 0; i < size; i++) start[i + 1]! += start[i]!
  const sorted = new Uint32Array(order.length)
  for (const at of order) sorted[start[keys[at]!]!++] = at
  return sorted
}
