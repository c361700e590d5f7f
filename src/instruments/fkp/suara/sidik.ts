import type { Db } from '../../../platform/db/types.ts'
import { loadBahan } from './bahan.ts'
import { computeSidik } from './berkas.ts'

/** What a berita acara freezes of the voting. */
export interface SidikSuara {
  /** SHA-256; recomputed by `sha256sum participants-votes.csv comments.csv | sha256sum` from the two downloads. */
  readonly sidik: string
  readonly pemilih: number
  readonly terdaftar: number
  readonly pernyataan: number
  readonly suara: number
}

/** Read from the votes themselves, never from what was kept beside them. */
export async function sidikSuara(db: Db, forumId: string): Promise<SidikSuara> {
  const bahan = await loadBahan(db, forumId)
  return {
    sidik: computeSidik(bahan),
    pemilih: bahan.matriks.peserta.length,
    terdaftar: bahan.terdaftar.filter(Boolean).length,
    pernyataan: bahan.pernyataan.length,
    suara: bahan.matriks.suara.length,
  }
}
