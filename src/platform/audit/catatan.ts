import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from './canonical.ts'

/** One line of the trail, as it is hashed and exported. Ids and roles only, never a name or an address. */
export interface Catatan {
  readonly instansiId: string
  readonly urut: number
  /** ISO instant with milliseconds. */
  readonly pada: string
  readonly pelaku: { readonly jenis: string; readonly id: string | null; readonly peran: readonly string[] }
  readonly peristiwa: string
  readonly sasaranId: string
  readonly data: Readonly<Record<string, Json | undefined>>
  readonly hashSebelum: string
}

export interface CatatanBerantai extends Catatan {
  readonly hash: string
}

/** What the first line of a chain points at. */
export const AWAL = '0'.repeat(64)

/** SHA-256 over the canonical JSON of the line, which includes the hash of the line before it. */
export function hashCatatan({
  instansiId,
  urut,
  pada,
  pelaku,
  peristiwa,
  sasaranId,
  data,
  hashSebelum,
}: Catatan): string {
  const { jenis, id, peran } = pelaku
  const line: Json = {
    v: 1,
    instansiId,
    urut,
    pada,
    pelaku: { jenis, id, peran },
    peristiwa,
    sasaranId,
    data,
    hashSebelum,
  }
  return createHash('sha256').update(canonicalJson(line)).digest('hex')
}
