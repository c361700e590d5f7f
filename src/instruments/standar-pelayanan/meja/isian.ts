import type { RawForm } from '../../../platform/http/form.ts'
import { formatNumber } from '../../../ui/format.ts'
import { MAKS_TAHAP, type IsiStandar, type Tahap } from '../rules.ts'

/** Components that are lists of lines on the form, one line one item. */
export const daftarBaris = [
  'produk',
  'pengaduan',
  'dasarHukum',
  'sarana',
  'kompetensi',
  'pengawasan',
  'jaminan',
  'keamanan',
  'evaluasi',
] as const
export type DaftarBaris = (typeof daftarBaris)[number]

export interface IsianTahap {
  readonly nama: string
  readonly persyaratan: string
  readonly prosedur: string
  readonly angka: string
  readonly satuan: string
  readonly catatan: string
}

/** The editor of a version as it was typed. */
export interface IsianStandar {
  readonly deskripsi: string
  readonly tahap: readonly IsianTahap[]
  readonly biayaJenis: string
  readonly biayaTarif: string
  readonly biayaCatatan: string
  readonly orang: string
  readonly orangCatatan: string
  readonly baris: Readonly<Record<DaftarBaris, string>>
  readonly kanal: readonly string[]
  readonly tautan: string
  readonly lokasi: string
  readonly jam: string
  /** How many events the form had seen. */
  readonly dilihat: number
}

const barisOf = (of: (d: DaftarBaris) => string): Record<DaftarBaris, string> =>
  Object.fromEntries(daftarBaris.map((d) => [d, of(d)])) as Record<DaftarBaris, string>

export function readIsianStandar({ one, many }: RawForm): IsianStandar {
  const of = (name: string): string => one[name] ?? ''
  const n = /^[1-9]$/.test(of('banyak_tahap')) ? Math.min(Number(of('banyak_tahap')), MAKS_TAHAP) : 1
  return {
    deskripsi: of('deskripsi').trim(),
    tahap: Array.from({ length: n }, (_, i) => ({
      nama: of(`t${i}_nama`).trim(),
      persyaratan: of(`t${i}_persyaratan`),
      prosedur: of(`t${i}_prosedur`),
      angka: of(`t${i}_angka`).trim(),
      satuan: of(`t${i}_satuan`),
      catatan: of(`t${i}_catatan`).trim(),
    })),
    biayaJenis: of('biaya_jenis'),
    biayaTarif: of('biaya_tarif'),
    biayaCatatan: of('biaya_catatan').trim(),
    orang: of('orang').trim(),
    orangCatatan: of('orang_catatan').trim(),
    baris: barisOf(of),
    kanal: many['kanal'] ?? [],
    tautan: of('tautan').trim(),
    lokasi: of('lokasi').trim(),
    jam: of('jam').trim(),
    dilihat: /^\d{1,6}$/.test(of('dilihat')) ? Number(of('dilihat')) : -1,
  }
}

const isianTahap = (t: Tahap): IsianTahap => ({
  nama: t.nama,
  persyaratan: t.persyaratan.join('\n'),
  prosedur: t.prosedur.join('\n'),
  angka: t.waktu.angka === null ? '' : String(t.waktu.angka),
  satuan: t.waktu.satuan,
  catatan: t.waktu.catatan,
})

export const isianOf = (isi: IsiStandar, dilihat: number): IsianStandar => ({
  deskripsi: isi.deskripsi,
  tahap: isi.tahap.map(isianTahap),
  biayaJenis: isi.biaya.jenis,
  biayaTarif: isi.biaya.tarif.map((t) => `${t.nama}: ${formatNumber(t.rupiah, 'id')}`).join('\n'),
  biayaCatatan: isi.biaya.catatan,
  orang: isi.jumlahPelaksana.orang === null ? '' : String(isi.jumlahPelaksana.orang),
  orangCatatan: isi.jumlahPelaksana.catatan,
  baris: barisOf((d) => isi[d].join('\n')),
  kanal: isi.kanal,
  tautan: isi.tautan,
  lokasi: isi.lokasi,
  jam: isi.jam,
  dilihat,
})

const tahapBaru: IsianTahap = {
  nama: '',
  persyaratan: '',
  prosedur: '',
  angka: '',
  satuan: 'hari_kerja',
  catatan: '',
}

/** One stage more, or one less; nothing of the others is lost. */
export function ubahTahap(i: IsianStandar, aksi: 'tambah_tahap' | 'hapus_tahap'): IsianStandar {
  if (aksi === 'tambah_tahap')
    return i.tahap.length < MAKS_TAHAP ? { ...i, tahap: [...i.tahap, tahapBaru] } : i
  return i.tahap.length > 1 ? { ...i, tahap: i.tahap.slice(0, -1) } : i
}
