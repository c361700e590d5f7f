import type { JenisImpor } from './hasil.ts'
import { ringkas } from './kumpul.ts'

/** What a type of XLSForm is here; undefined when it has no place. */
export function jenisXlsForm(type: string, appearance: string): JenisImpor | undefined {
  const [word, list] = type.split(' ')
  if (word === 'select_one') return list ? 'pilihan' : undefined
  if (word === 'select_multiple') return list ? 'pilihan_ganda' : undefined
  if (type === 'text') return /\bmultiline\b/.test(appearance) ? 'teks_panjang' : 'teks'
  if (type === 'integer' || type === 'decimal' || type === 'int') return 'angka'
  return type === 'date' ? 'tanggal' : undefined
}

const DEVICE =
  'Dicatat alat tanpa bertanya. Sambut tidak mencatat perangkat, nomor, atau tempat orang yang mengisi.'
const MEDIA = 'Berkas, foto, suara, dan gambar tidak diterima pada formulir warga.'
const PLACE = 'Letak di peta tidak diminta pada survei.'

const ALASAN: Readonly<Record<string, string>> = {
  start: DEVICE,
  end: DEVICE,
  today: DEVICE,
  deviceid: DEVICE,
  subscriberid: DEVICE,
  simserial: DEVICE,
  phonenumber: DEVICE,
  username: DEVICE,
  email: DEVICE,
  audit: DEVICE,
  'background-audio': DEVICE,
  image: MEDIA,
  audio: MEDIA,
  video: MEDIA,
  file: MEDIA,
  barcode: MEDIA,
  geopoint: PLACE,
  geotrace: PLACE,
  geoshape: PLACE,
  'start-geopoint': PLACE,
  calculate: 'Hitungan di dalam formulir tidak dikenal di sini.',
  hidden: 'Isian tersembunyi tidak ada pada formulir warga.',
  acknowledge: 'Tanda “sudah membaca” tidak dikenal; jadikan pertanyaan pilihan bila perlu.',
  rank: 'Mengurutkan pilihan tidak dikenal di sini.',
  range: 'Rentang angka tidak dikenal; ganti dengan integer atau select_one.',
  time: 'Jam tidak dikenal; yang ada tanggal.',
  datetime: 'Tanggal dengan jam tidak dikenal; ganti dengan date.',
  select_one_external: 'Daftar pilihan dari berkas lain tidak ikut.',
  select_one_from_file: 'Daftar pilihan dari berkas lain tidak ikut.',
  select_multiple_from_file: 'Daftar pilihan dari berkas lain tidak ikut.',
  'xml-external': 'Data dari berkas lain tidak ikut.',
  'csv-external': 'Data dari berkas lain tidak ikut.',
}

/** Why a row cannot come in. */
export function alasanJenis(type: string, sel: Readonly<Record<string, string>>): string {
  const word = type.split(' ')[0]!
  if (word === 'note') {
    const text = Object.entries(sel).find(([head]) => head.startsWith('label'))?.[1] ?? ''
    return `Catatan tanpa jawaban tidak mempunyai tempat${text === '' ? '' : `: “${ringkas(text)}”`}. Salin ke teks pertanyaan bila penting.`
  }
  if (word === 'select_one' || word === 'select_multiple') return 'Nama daftar pilihannya tidak ada.'
  return ALASAN[word] ?? `Jenis “${ringkas(type)}” tidak dikenal di sini.`
}

const TANPA_TEMPAT: readonly (readonly [pola: RegExp, alasan: string])[] = [
  [/^guidance_hint(::|$)/, 'Petunjuk untuk pewawancara tidak ikut.'],
  [/^calculation$/, 'Hitungan (calculation) tidak ikut.'],
  [/^default$/, 'Isian awal tidak ikut: jawaban tidak boleh terisi sebelum orang memilih.'],
  [/^choice_filter$/, 'Penyaring pilihan tidak ikut; semua pilihan akan tampil.'],
  [/^(read_?only|readonly)$/, 'Tanda hanya-baca tidak ikut.'],
  [/^(media::)?(image|audio|video|big-image)(::|$)/, 'Gambar, suara, atau video tidak ikut.'],
  [/^trigger$/, 'Pemicu hitungan tidak ikut.'],
]

/** Filled columns of a question that mean something and have no place here. */
export function kolomTanpaTempat(sel: Readonly<Record<string, string>>): [kolom: string, alasan: string][] {
  return Object.keys(sel).flatMap((kolom): [string, string][] => {
    const found = TANPA_TEMPAT.find(([pola]) => pola.test(kolom))
    const isOff = kolom.startsWith('read') && /^(no|false|false\(\)|0)$/i.test(sel[kolom]!)
    return found && !isOff ? [[kolom, found[1]]] : []
  })
}

/** `. >= 0 and . <= 120` → both limits; undefined when it says more than that. */
export function batasOf(constraint: string): { min?: string; maks?: string } | undefined {
  const batas: { min?: string; maks?: string } = {}
  for (const part of constraint.split(/\band\b/i)) {
    const found = /^\(?\s*\.\s*(>=|<=)\s*(-?\d{1,9}(?:\.\d{1,6})?)\s*\)?$/.exec(part.trim())
    if (!found) return undefined
    batas[found[1] === '>=' ? 'min' : 'maks'] = found[2]!
  }
  return batas
}
