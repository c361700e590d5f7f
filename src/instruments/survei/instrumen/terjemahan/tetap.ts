import { kata, type Kata } from '../../jawaban/words.ts'
import type { Kamus } from './kamus.ts'

/** The form's own words that a unit may translate: what everybody reads. Sentences about errors stay Indonesian. */
const kunciTetap = [
  'layanan',
  'tentang',
  'tentangAlasan',
  'usia',
  'saran',
  'saranPetunjuk',
  'kirim',
  'kuki',
  'terimaKasih',
  'sudahDiterima',
  'selanjutnya',
  'langkahUmum',
  'langkahBaik',
  'lihatUnit',
  'isiLagi',
] as const satisfies readonly (keyof Kata)[]

export type KunciTetap = (typeof kunciTetap)[number]

export const listTetap = (): string[] => kunciTetap.map((kunci) => kata.id[kunci])

/** The form's words with what is translated of them; the rest Indonesian. */
export function kataDengan(kamus: Kamus): Readonly<Record<KunciTetap, string>> {
  const words = kunciTetap.map((kunci) => [kunci, kamus.get(kata.id[kunci]) ?? kata.id[kunci]])
  return Object.fromEntries(words) as Record<KunciTetap, string>
}
