import { PESERTA_MINIMUM, SUARA_MINIMUM } from './ikut.ts'
import type { Kestabilan } from './kestabilan.ts'
import { countVotes } from './matriks.ts'
import type { Peta } from './peta.ts'

/** Groups are called by letters: 0 → A. Figures beside a number would be read as a rank. */
export const nameKelompok = (id: number): string => (id < 26 ? String.fromCharCode(65 + id) : `A${id - 25}`)

/** Below this a group's picture is that of its few members: they can be recognised. */
export const KELOMPOK_KECIL = 5

/** What has to be said beside a map; `words.ts` says it. */
export type PeringatanPeta =
  | { readonly jenis: 'sedikit'; readonly orang: number; readonly minimum: number }
  | { readonly jenis: 'goyah' }
  | { readonly jenis: 'kurang_suara'; readonly orang: number; readonly minimum: number }
  | { readonly jenis: 'seragam' }
  | { readonly jenis: 'kelompok_kecil'; readonly huruf: string; readonly orang: number }
  | { readonly jenis: 'diabaikan'; readonly suara: number }

export function warnPeta(peta: Peta, kestabilan: Kestabilan | null, diabaikan = 0): PeringatanPeta[] {
  const list: PeringatanPeta[] = []
  const { ikut, kelompok, matriks } = peta
  if (!peta.andal) list.push({ jenis: 'sedikit', orang: ikut.length, minimum: PESERTA_MINIMUM })
  else if (kestabilan?.sebutan === 'goyah') list.push({ jenis: 'goyah' })
  const minimum = Math.min(SUARA_MINIMUM, matriks.pernyataan.length)
  const orang = ikut.reduce((n, i) => n + (countVotes(matriks, i) < minimum ? 1 : 0), 0)
  if (orang > 0) list.push({ jenis: 'kurang_suara', orang, minimum })
  if (kelompok.length === 1 && ikut.length > 1) list.push({ jenis: 'seragam' })
  for (const { id, anggota } of kelompok)
    if (kelompok.length > 1 && anggota.length < KELOMPOK_KECIL)
      list.push({ jenis: 'kelompok_kecil', huruf: nameKelompok(id), orang: anggota.length })
  if (diabaikan > 0) list.push({ jenis: 'diabaikan', suara: diabaikan })
  return list
}
