import type { Bahasa } from '../../../kernel/bahasa.ts'
import {
  getUnsur,
  skm142017,
  teksOf,
  unsurByNomor,
  unsurKunciList,
  type FieldResponden,
  type Instrumen,
  type Skala,
  type SkmKunci,
  type Urutan,
} from '../instrumen.ts'
import { isSkm } from '../instrumen/ukuran.ts'

/** What a column holds; `unsur` is a scale question, which the SKM has one of for each unsur. `nomor` is a running number: it makes no row filled and no row different. */
export type Peran =
  | { readonly jenis: 'unsur'; readonly kunci: string; readonly nomor?: number }
  | { readonly jenis: 'responden'; readonly kunci: FieldKolom }
  | { readonly jenis: 'nomor' | 'asing' | 'kosong' }

export type FieldKolom = 'tanggal' | FieldResponden | 'saran'

/** Capitals, spaces and punctuation do not count: "Jenis Kelamin", "jenis_kelamin" and "JENIS-KELAMIN" are one. */
export const normalize = (judul: string): string =>
  judul
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')

const aliasUnsur: Readonly<Record<SkmKunci, readonly string[]>> = {
  persyaratan: ['persyaratan pelayanan', 'kesesuaian persyaratan'],
  prosedur: ['prosedur pelayanan', 'sistem mekanisme prosedur', 'kemudahan prosedur'],
  waktu: ['waktu pelayanan', 'waktu penyelesaian pelayanan', 'kecepatan waktu'],
  biaya: ['tarif', 'biaya tarif pelayanan', 'kewajaran biaya'],
  produk: ['produk layanan', 'produk pelayanan', 'produk spesifikasi'],
  kompetensi: ['kompetensi petugas'],
  perilaku: ['perilaku petugas'],
  sarana: ['sarana prasarana', 'kualitas sarana dan prasarana'],
  pengaduan: ['penanganan pengaduan', 'penanganan pengaduan saran masukan'],
}

const aliasField: Readonly<Record<FieldKolom, readonly string[]>> = {
  tanggal: ['tgl', 'tanggal survei', 'tanggal pengisian', 'tanggal isi'],
  jenis_kelamin: ['jk', 'gender', 'kelamin', 'l/p'],
  usia: ['umur', 'usia (tahun)', 'umur (tahun)'],
  pendidikan: ['pendidikan terakhir', 'tingkat pendidikan'],
  pekerjaan: ['pekerjaan utama'],
  layanan: ['jenis layanan', 'layanan yang diterima', 'jenis layanan yang diterima', 'jenis pelayanan'],
  saran: ['saran dan masukan', 'kritik dan saran', 'saran/masukan', 'komentar'],
}

const nomorUrut = new Set([
  'no',
  'nomor',
  'nourut',
  'nomorurut',
  'noresponden',
  'nomorresponden',
  'noresp',
  'urut',
  'id',
])

/** The headings that mean something for one questionnaire. */
export interface Kamus {
  /** Keys of the scale questions, in the order they are asked. */
  readonly kunci: readonly string[]
  readonly skala: Skala
  readonly nama: (kunci: string, lang: Bahasa) => string
  readonly byName: ReadonlyMap<string, Peran>
  /** "U3" and the like: the number, and whatever stands behind it. */
  readonly bernomor: RegExp
  readonly nomor: (n: number, urutan: Urutan) => string | undefined
  /** What to look for, in words. */
  readonly dicari: Readonly<Record<Bahasa, string>>
}

const umum: readonly (readonly [string, Peran])[] = [
  ...(Object.entries(aliasField) as [FieldKolom, readonly string[]][]).flatMap(([kunci, alias]) =>
    [kunci, ...alias].map((nama) => [normalize(nama), { jenis: 'responden', kunci } as const] as const),
  ),
  ...[...nomorUrut].map((nama) => [nama, { jenis: 'nomor' } as const] as const),
]

const dicariOf = (kunci: readonly string[], huruf: string): Kamus['dicari'] => ({
  id: `${kunci.join(', ')}, atau ${huruf}1 sampai ${huruf}${kunci.length}`,
  en: `${kunci.join(', ')}, or ${huruf}1 to ${huruf}${kunci.length}`,
})

export const kamusSkm: Kamus = {
  kunci: unsurKunciList,
  skala: skm142017.skala,
  nama: (kunci, lang) => teksOf(getUnsur(kunci).nama, lang),
  byName: new Map<string, Peran>([
    ...unsurKunciList.flatMap((kunci) =>
      [kunci, getUnsur(kunci).nama.id, ...aliasUnsur[kunci]].map(
        (nama) => [normalize(nama), { jenis: 'unsur', kunci } as const] as const,
      ),
    ),
    ...umum,
  ]),
  bernomor: /^(?:u|unsur)([1-9])(.*)$/,
  nomor: unsurByNomor,
  dicari: dicariOf(unsurKunciList, 'U'),
}

/** Another questionnaire: by key, by its unsur's name where that has one question only, by its words, or P1, P2 … */
export function kamusOf(instrumen: Instrumen): Kamus {
  if (isSkm(instrumen)) return kamusSkm
  const { pertanyaan, skala } = instrumen
  const namaOf = (kunci: string, lang: Bahasa): string => {
    const p = pertanyaan.find((x) => x.kunci === kunci)
    return p ? teksOf(getUnsur(p.unsur, instrumen).nama, lang) : kunci
  }
  const tunggal = (unsur: string): boolean => pertanyaan.filter((p) => p.unsur === unsur).length === 1
  return {
    kunci: pertanyaan.map((p) => p.kunci),
    skala,
    nama: namaOf,
    byName: new Map<string, Peran>([
      ...umum,
      ...pertanyaan.flatMap((p) =>
        [p.kunci, p.teks.id, ...(tunggal(p.unsur) ? [namaOf(p.kunci, 'id')] : [])].map(
          (nama) => [normalize(nama), { jenis: 'unsur', kunci: p.kunci } as const] as const,
        ),
      ),
    ]),
    bernomor: /^(?:p|q|u|butir|unsur|pertanyaan)(\d{1,2})(.*)$/,
    nomor: (n) => pertanyaan[n - 1]?.kunci,
    dicari: dicariOf(
      pertanyaan.map((p) => p.kunci),
      'P',
    ),
  }
}

/** "waktu", "Waktu Penyelesaian", "U3", "Unsur 3" and "U3 – Waktu" are the same column; a name outweighs a number. */
export function peranOf(judul: string, urutan: Urutan, kamus: Kamus = kamusSkm): Peran {
  const text = normalize(judul)
  if (text === '') return { jenis: judul.trim() === '#' ? 'nomor' : 'kosong' }
  const named = kamus.byName.get(text)
  if (named) return named
  const numbered = kamus.bernomor.exec(text)
  if (!numbered) return { jenis: 'asing' }
  const rest = kamus.byName.get(numbered[2]!)
  if (rest?.jenis === 'unsur') return rest
  const unsur = kamus.nomor(Number(numbered[1]), urutan)
  return unsur && numbered[2] === ''
    ? { jenis: 'unsur', kunci: unsur, nomor: Number(numbered[1]) }
    : { jenis: 'asing' }
}

const PRIBADI = /^(nik|ktp|noktp|nama.*|nohp|hp|telepon|notelp.*|telp|wa|whatsapp|nowa|email|surel|alamat.*)$/
export const isDataPribadi = (judul: string): boolean => PRIBADI.test(normalize(judul))
