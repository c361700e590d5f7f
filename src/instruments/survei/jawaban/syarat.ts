import type { Bahasa } from '../../../kernel/bahasa.ts'
import { teksOf, type Instrumen, type TampilJika } from '../instrumen.ts'
import { kataTambahan } from './words-tambahan.ts'

/** A condition in words: Hanya jika jawaban "Waktu Penyelesaian" di bawah 3 (Cepat). */
export function syaratTeks(instrumen: Instrumen, jika: TampilJika, lang: Bahasa): string {
  const k = kataTambahan[lang]
  const skala = instrumen.pertanyaan.find((p) => p.kunci === jika.pertanyaan)
  const asal = skala ?? instrumen.tambahan.find((t) => t.kunci === jika.pertanyaan)
  const nilai = String(jika.nilai)
  const label = asal?.pilihan?.find((p) => String(p.nilai) === nilai)?.label
  const kata = label ? `“${teksOf(label, lang)}”` : nilai
  return k.jika(asal ? teksOf(asal.teks, lang) : jika.pertanyaan, k.operator[jika.operator](kata))
}
