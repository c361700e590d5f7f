import type { Db } from '../../../platform/db/types.ts'
import type { Suara } from '../peta/matriks.ts'
import { PengumpulSuara } from '../peta/pengumpul.ts'
import type { BahanPeta } from './berkas.ts'
import { listPernyataan } from './store-pernyataan.ts'
import { streamSuara } from './store-suara.ts'

/** Reads all votes of a forum, in one order whoever asks and whenever. */
export async function loadBahan(db: Db, forumId: string): Promise<BahanPeta> {
  const pernyataan = (await listPernyataan(db, forumId)).filter((p) => p.nomor !== null)
  const nomorOf = new Map(pernyataan.map((p) => [p.id, String(p.nomor)]))
  const suara = new PengumpulSuara(pernyataan.map((p) => String(p.nomor)))
  const terdaftar = new Map<string, boolean>()
  for await (const s of streamSuara(db, forumId)) {
    const nomor = nomorOf.get(s.pernyataan)
    if (nomor === undefined) continue
    suara.add(s.sidik, nomor, s.nilai)
    terdaftar.set(s.sidik, s.terdaftar)
  }
  const matriks = suara.matriks()
  return { matriks, terdaftar: matriks.peserta.map((id) => terdaftar.get(id)!), pernyataan }
}

/** The same without voters who are not registered; statements only others voted on are no columns then. */
export function takeTerdaftar({ matriks: m, terdaftar, pernyataan }: BahanPeta): BahanPeta {
  const suara = new PengumpulSuara(m.pernyataan)
  for (let i = 0; i < m.peserta.length; i++) {
    if (!terdaftar[i]) continue
    for (let p = m.awal[i]!; p < m.awal[i + 1]!; p++)
      suara.add(m.peserta[i]!, m.pernyataan[m.kolom[p]!]!, m.suara[p]! as Suara)
  }
  const matriks = suara.matriks()
  return { matriks, terdaftar: matriks.peserta.map(() => true), pernyataan }
}
