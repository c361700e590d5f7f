import type { Bahasa } from '../../../kernel/bahasa.ts'
import { teksOf, type Instrumen } from '../../../instruments/survei/index.ts'

const SALURAN: Record<Bahasa, Record<string, string>> = {
  id: {
    daring: 'Daring',
    kertas: 'Kertas',
    impor: 'Rekapitulasi impor',
    anjungan: 'Anjungan',
    wawancara: 'Wawancara',
  },
  en: {
    daring: 'Online',
    kertas: 'Paper',
    impor: 'Imported list',
    anjungan: 'Kiosk',
    wawancara: 'Interview',
  },
}
const KOSONG: Record<Bahasa, string> = { id: 'Tidak diisi', en: 'Not given' }
const TAHUN: Record<Bahasa, string> = { id: 'tahun', en: 'years' }

/** What a stored answer about oneself is called on screen. */
export function labelDemografi(
  dimensi: string,
  nilai: string,
  lang: Bahasa,
  { responden }: Pick<Instrumen, 'responden'>,
): string {
  if (nilai === 'tidak_diisi') return KOSONG[lang]
  if (dimensi === 'saluran') return SALURAN[lang][nilai] ?? nilai
  if (dimensi === 'usia')
    return `${nilai.replace('<', lang === 'id' ? 'di bawah ' : 'under ')} ${TAHUN[lang]}`
  const field = responden.find((f) => f.kunci === dimensi)
  const found = field?.pilihan.find((p) => p.nilai === nilai)
  return found ? teksOf(found.label, lang) : nilai
}

/** In the order of the form; ages from young to old; "not given" last. */
export function urutanDemografi(
  dimensi: string,
  nilai: string,
  { responden }: Pick<Instrumen, 'responden'>,
): number {
  if (nilai === 'tidak_diisi') return 999
  if (dimensi === 'usia') return nilai === '<20' ? 0 : Number.parseInt(nilai, 10)
  const field = responden.find((f) => f.kunci === dimensi)
  const at = field?.pilihan.findIndex((p) => p.nilai === nilai) ?? -1
  return at === -1 ? 500 : at
}

/** The word of a grade, as the questionnaire itself says it; empty where it has none. */
export function kinerjaTeks(
  kinerja: string,
  { kategori }: Pick<Instrumen, 'kategori'>,
  lang: Bahasa,
): string {
  const found = kategori.find((k) => k.label.id === kinerja)
  return found ? teksOf(found.label, lang) : kinerja
}
