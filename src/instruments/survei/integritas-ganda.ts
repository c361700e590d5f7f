/**
 * Remembers 64-bit fingerprints of rows, to say whether one was seen before. Open addressing in typed arrays:
 * one million rows take 16 MB where a Set of strings would take 200. Two different rows share a fingerprint once in
 * about 40 million files of a million rows.
 */
export class PengingatBaris {
  #high: Uint32Array
  #low: Uint32Array
  #used = 0
  readonly #limit: number

  /** Beyond `limit` rows nothing new is remembered, so memory stays bounded and the count becomes a lower bound. */
  constructor(limit = 8_000_000) {
    this.#limit = limit
    this.#high = new Uint32Array(1 << 12)
    this.#low = new Uint32Array(1 << 12)
  }

  get isPenuh(): boolean {
    return this.#used >= this.#limit
  }

  /** True when this fingerprint was given before; remembers it otherwise. */
  isUlang(high: number, low: number): boolean {
    // 0/0 marks an empty place, so the one real 0/0 is moved.
    const h = high >>> 0
    const l = low >>> 0 || 1
    const mask = this.#low.length - 1
    let at = (l ^ Math.imul(h, 0x9e3779b1)) & mask
    while (this.#low[at] !== 0) {
      if (this.#low[at] === l && this.#high[at] === h) return true
      at = (at + 1) & mask
    }
    if (this.isPenuh) return false
    this.#high[at] = h
    this.#low[at] = l
    this.#used++
    if (this.#used * 2 > this.#low.length) this.#grow()
    return false
  }

  #grow(): void {
    const [high, low] = [this.#high, this.#low]
    this.#high = new Uint32Array(low.length * 2)
    this.#low = new Uint32Array(low.length * 2)
    const mask = this.#low.length - 1
    for (let i = 0; i < low.length; i++) {
      if (low[i] === 0) continue
      let at = (low[i]! ^ Math.imul(high[i]!, 0x9e3779b1)) & mask
      while (this.#low[at] !== 0) at = (at + 1) & mask
      this.#high[at] = high[i]!
      this.#low[at] = low[i]!
    }
  }
}
