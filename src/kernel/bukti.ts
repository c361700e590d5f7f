/** How many zero bits a digest begins with: the measure of a proof of work, the same for server and browser. */
export function countNolDepan(digest: Uint8Array): number {
  let n = 0
  for (const byte of digest) {
    if (byte !== 0) return n + Math.clz32(byte) - 24
    n += 8
  }
  return n
}

const BIT_TAMBAHAN = 6

/**
 * Whoever solves the proof by script makes it dearer: each doubling of the solved ones beyond what the place can produce
 * doubles the work, up to 64 times. Place 600, 14 bits: 600 solved in ten minutes 14 bits; 2,400: 16 bits.
 */
export function bitOf(awal: number, paling: number, lulus: number): number {
  const kali = lulus / Math.max(1, paling)
  return kali < 2 ? awal : awal + Math.min(BIT_TAMBAHAN, Math.floor(Math.log2(kali)))
}
