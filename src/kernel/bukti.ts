/** How many zero bits a digest begins with: the measure of a proof of work, the same for server and browser. */
export function countNolDepan(digest: Uint8Array): number {
  let n = 0
  for (const byte of digest) {
    if (byte !== 0) return n + Math.clz32(byte) - 24
    n += 8
  }
  return n
}
