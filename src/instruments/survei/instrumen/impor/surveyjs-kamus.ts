import type { JenisImpor } from './hasil.ts'
import { ringkas } from './kumpul.ts'
import type { Obyek } from './surveyjs-baca.ts'

/** What an element of SurveyJS is here; undefined when it has no place. */
export function jenisSurveyJs(el: Obyek): JenisImpor | undefined {
  switch (el['type']) {
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
    case 'rating':
    case 'boolean':
      return 'pilihan'
    case 'checkbox':
    case 'tagbox':
      return 'pilihan_ganda'
    case 'comment':
      return 'teks_panjang'
    case 'text':
      return INPUT[typeof el['inputType'] === 'string' ? el['inputType'] : 'text']
    default:
      return undefined
  }
}

const INPUT: Readonly<Record<string, JenisImpor | undefined>> = {
  text: 'teks',
  number: 'angka',
  date: 'tanggal',
}

const ALASAN: Readonly<Record<string, string>> = {
  matrix: 'Tabel pertanyaan tidak dikenal; tulis tiap barisnya sebagai pertanyaan sendiri.',
  matrixdropdown: 'Tabel pertanyaan tidak dikenal; tulis tiap barisnya sebagai pertanyaan sendiri.',
  matrixdynamic: 'Tabel pertanyaan tidak dikenal; tulis tiap barisnya sebagai pertanyaan sendiri.',
  paneldynamic: 'Pengulangan tidak dikenal di sini, juga isinya.',
  multipletext: 'Beberapa isian dalam satu pertanyaan tidak dikenal; pisahkan.',
  ranking: 'Mengurutkan pilihan tidak dikenal di sini.',
  imagepicker: 'Pilihan bergambar tidak dikenal di sini.',
  file: 'Berkas tidak diterima pada formulir warga.',
  signaturepad: 'Tanda tangan tidak diminta pada survei.',
  expression: 'Hitungan di dalam formulir tidak dikenal di sini.',
  slider: 'Penggeser angka tidak dikenal; ganti dengan angka atau pilihan.',
}

export function alasanElemen(el: Obyek, text: string): string {
  const type = typeof el['type'] === 'string' ? el['type'] : ''
  if (type === 'html' || type === 'image') {
    return `Keterangan tanpa jawaban tidak mempunyai tempat${text === '' ? '' : `: “${ringkas(text)}”`}.`
  }
  if (type === 'text') {
    return `Isian “${ringkas(String(el['inputType']))}” tidak dikenal: yang ada teks, angka, dan tanggal. Survei tidak meminta surel atau nomor HP.`
  }
  if (type === '') return 'Elemen tanpa jenis (type).'
  return ALASAN[type] ?? `Jenis “${ringkas(type)}” tidak dikenal di sini.`
}

const TANPA_TEMPAT: Readonly<Record<string, string>> = {
  defaultValue: 'Isian awal tidak ikut: jawaban tidak boleh terisi sebelum orang memilih.',
  defaultValueExpression: 'Isian awal tidak ikut: jawaban tidak boleh terisi sebelum orang memilih.',
  enableIf: 'Syarat boleh-diisi (enableIf) tidak ikut.',
  requiredIf: 'Syarat wajib (requiredIf) tidak ikut.',
  validators: 'Pemeriksaan isian (validators) tidak ikut.',
  maxSelectedChoices: 'Batas banyaknya pilihan tidak ikut.',
  minSelectedChoices: 'Batas banyaknya pilihan tidak ikut.',
  choicesVisibleIf: 'Penyaring pilihan tidak ikut; semua pilihan akan tampil.',
  choicesFromQuestion: 'Pilihan dari pertanyaan lain tidak ikut.',
  correctAnswer: 'Kunci jawaban tidak ikut.',
  showCommentArea: 'Kotak komentar di bawah pertanyaan tidak ikut.',
  hasComment: 'Kotak komentar di bawah pertanyaan tidak ikut.',
}

export const sifatTanpaTempat = (el: Obyek): [sifat: string, alasan: string][] =>
  Object.entries(TANPA_TEMPAT).filter(([sifat]) => {
    const value = el[sifat]
    return value !== undefined && value !== false && value !== '' && value !== null
  })

/** Parts of the whole form that change what a person sees or what is sent. */
export const bagianTanpaTempat: Readonly<Record<string, string>> = {
  triggers: 'Pemicu (triggers) tidak ikut.',
  calculatedValues: 'Hitungan (calculatedValues) tidak ikut.',
  completedHtml: 'Kata terima kasih (completedHtml) tidak ikut; tulis di penyusun.',
  navigateToUrl: 'Pengalihan ke alamat lain tidak ikut: jawaban warga tidak dibawa ke luar.',
  description: 'Keterangan formulir tidak ikut.',
}
