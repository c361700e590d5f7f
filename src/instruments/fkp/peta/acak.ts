/** Numbers in [0, 1) that are the same in every run: a picture of opinions must not depend on when it was drawn. (mulberry32) */
export function acak(benih: number): () => number {
  let state = benih >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
