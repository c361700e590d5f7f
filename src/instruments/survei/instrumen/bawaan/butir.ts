import type { Pertanyaan, PilihanJawaban, Unsur } from '../../instrumen-tipe.ts'

export type Butir = readonly [
  kunci: string,
  nama: readonly [id: string, en: string],
  teks: readonly [id: string, en: string],
]

/** One question for each unsur, equal weights. */
export const butirSetara = (
  list: readonly Butir[],
  pilihan: readonly PilihanJawaban[],
): { unsur: readonly Unsur[]; pertanyaan: readonly Pertanyaan[] } => ({
  unsur: list.map(([kunci, [id, en]]) => ({ kunci, nama: { id, en }, bobot: `1/${list.length}` })),
  pertanyaan: list.map(([kunci, , [id, en]]) => ({ kunci, unsur: kunci, teks: { id, en }, pilihan })),
})
