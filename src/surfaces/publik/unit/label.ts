import type { Bahasa } from '../../../kernel/bahasa.ts'
import { skm142017 } from '../../../instruments/survei/index.ts'

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
export function labelDemografi(dimensi: string, nilai: string, lang: Bahasa): string {
  if (nilai === 'tidak_diisi') return KOSONG[lang]
  if (dimensi === 'saluran') return SALURAN[lang][nilai] ?? nilai
  if (dimensi === 'usia')
    return `${nilai.replace('<', lang === 'id' ? 'di bawah ' : 'under ')} ${TAHUN[lang]}`
  const field = skm142017.responden.find((f) => f.kunci === dimensi)
  return field?.pilihan.find((p) => p.nilai === nilai)?.label[lang] ?? nilai
}

/** In the order of the form; ages from young to old; "not given" last. */
export function urutanDemografi(dimensi: string, nilai: string): number {
  if (nilai === 'tidak_diisi') return 999
  if (dimensi === 'usia') return nilai === '<20' ? 0 : Number.parseInt(nilai, 10)
  const field = skm142017.responden.find((f) => f.kunci === dimensi)
  const at = field?.pilihan.findIndex((p) => p.nilai === nilai) ?? -1
  return at === -1 ? 500 : at
}
