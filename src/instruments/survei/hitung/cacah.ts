import type { Rekam, Sidik } from './rekam.ts'

const MAKS_KATA = 5000
/** Everything beyond the first few thousand different words. */
export const LAIN = 'lain-lain'

interface Kata {
  readonly b: number
  readonly text: string
  n: number
}

/** How often each word stands in one column. Looked up by fingerprint: text is made once per word, not once per row. */
export class PencacahKata {
  readonly #kata = new Map<number, Kata>()
  #lain = 0

  add(rekam: Rekam, kolom: number, sidik: Sidik): void {
    // 30 bits keep the key a small integer; the other hash settles the rare meeting of two words.
    let key = sidik.a & 0x3fffffff
    let kata = this.#kata.get(key)
    while (kata !== undefined && kata.b !== sidik.b) kata = this.#kata.get(++key)
    if (kata !== undefined) kata.n++
    else if (this.#kata.size < MAKS_KATA) this.#kata.set(key, { b: sidik.b, text: rekam.teks(kolom), n: 1 })
    else this.#lain++
  }

  get jumlah(): ReadonlyMap<string, number> {
    const total = new Map<string, number>()
    for (const { text, n } of this.#kata.values()) total.set(text, (total.get(text) ?? 0) + n)
    if (this.#lain > 0) total.set(LAIN, (total.get(LAIN) ?? 0) + this.#lain)
    return total
  }
}
