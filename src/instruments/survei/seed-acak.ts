/** A seeded source of chance (sfc32): the same seed gives the same kabupaten on every machine, for ever. */
export class Acak {
  #a: number
  #b: number
  #c: number
  #d = 1

  constructor(benih: string) {
    let h = 0x811c9dc5
    for (const ch of benih) h = Math.imul(h ^ ch.codePointAt(0)!, 0x01000193)
    this.#a = h
    this.#b = Math.imul(h, 0x9e3779b1)
    this.#c = Math.imul(h, 0x85ebca6b)
    for (let i = 0; i < 12; i++) this.#next()
  }

  #next(): number {
    const t = (this.#a + this.#b + this.#d) | 0
    this.#d = (this.#d + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + t
    return t >>> 0
  }

  /** From 0 up to, not including, 1. */
  satuan(): number {
    return this.#next() / 4_294_967_296
  }

  /** A whole number from 0 up to, not including, `n`. */
  bulat(n: number): number {
    return Math.floor(this.satuan() * n)
  }

  /** True with this probability. */
  kena(peluang: number): boolean {
    return this.satuan() < peluang
  }

  /** Normal with mean 0 and deviation 1, near enough: the sum of six uniforms. */
  normal(): number {
    let s = -3
    for (let i = 0; i < 6; i++) s += this.satuan()
    return s * Math.SQRT2
  }

  pilih<T>(list: readonly T[]): T {
    return list[this.bulat(list.length)]!
  }

  /** One of the values, each as likely as its weight says. */
  pilihBobot<T>(list: readonly (readonly [T, number])[]): T {
    let at = this.satuan() * list.reduce((sum, [, w]) => sum + w, 0)
    for (const [value, w] of list) if ((at -= w) < 0) return value
    return list.at(-1)![0]
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.#next() & 255)
  }
}
