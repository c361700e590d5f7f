import { createHash } from 'node:crypto'

/** SHA-256 in hex, read piece by piece where it lies on the disk. */
export async function sha256Of(isi: Uint8Array | Blob): Promise<string> {
  const hash = createHash('sha256')
  if (isi instanceof Uint8Array) hash.update(isi)
  else for await (const piece of isi.stream()) hash.update(piece)
  return hash.digest('hex')
}
