import { kata, type Kata } from '../../jawaban/words.ts'
import type { Kamus } from './kamus.ts'

/** The form's own words that a unit may translate: what everybody reads. Sentences about errors stay Indonesian. */
const kunciTetap = [
  'pengantar',
  'layanan',
  'pilihLayanan',
  'tentang',
  'tentangAlasan',
  'usia',
  'saran',
  'saranPetunjuk',
  'kirim',
  'kuki',
  'tidakDiisi',
  'terimaKasih',
  'sudahDiterima',
  'selanjutnya',
  'langkahUmum',
  'langkahBaik',
  'lihatUnit',
  'isiLagi',
] as const satisfies readonly (keyof Kata)[]

const teksTetap = (k: Kata, kunci: (typeof kunciTetap)[number]): string | undefined => {
  const value: unknown = k[kunci]
  return typeof value === 'string' ? value : undefined
}

export const listTetap = (): string[] =>
  kunciTetap.flatMap((kunci) => {
    const teks = teksTetap(kata.id, kunci)
    return teks === undefined ? [] : [teks]
  })

/** The form's words with what is translated of them; the rest Indonesian. */
export function kataDengan(kamus: Kamus): Kata {
  const changed: Partial<Record<keyof Kata, string>> = {}
  for (const kunci of kunciTetap) {
    const teks = teksTetap(kata.id, kunci)
    const words = teks === undefined ? undefined : kamus.get(teks)
    if (words !== undefined) changed[kunci] = words
  }
  return { ...kata.id, ...changed } as Kata
}
