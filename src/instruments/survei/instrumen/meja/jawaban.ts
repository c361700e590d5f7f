import { teksOf, type Instrumen, type TampilJika } from '../../instrumen.ts'

/** The words of an answer, where the question has options. */
export function namaJawaban(isi: Instrumen, syarat: TampilJika, lang: string): string {
  const nilai = String(syarat.nilai)
  const bernilai = isi.pertanyaan.find((p) => p.kunci === syarat.pertanyaan)
  const label =
    bernilai?.pilihan.find((o) => String(o.nilai) === nilai)?.label ??
    isi.tambahan.find((t) => t.kunci === syarat.pertanyaan)?.pilihan?.find((o) => o.nilai === nilai)?.label
  return label ? teksOf(label, lang) : nilai
}

export const teksPertanyaan = (isi: Instrumen, kunci: string, lang: string): string => {
  const found = isi.pertanyaan.find((p) => p.kunci === kunci) ?? isi.tambahan.find((t) => t.kunci === kunci)
  return found ? teksOf(found.teks, lang) : kunci
}
