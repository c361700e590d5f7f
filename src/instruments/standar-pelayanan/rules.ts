/**
 * The 14 components of a standard of service. One key for good, two orders: the service-delivery / internal order of
 * PermenPANRB 15/2014 (forms and public sheet) and the order of UU 25/2009 ps. 21 (1 dasar hukum … 14 evaluasi).
 */
export const komponenList = [
  'persyaratan',
  'prosedur',
  'waktu',
  'biaya',
  'produk',
  'pengaduan',
  'dasar_hukum',
  'sarana',
  'kompetensi',
  'pengawasan',
  'jumlah_pelaksana',
  'jaminan',
  'keamanan',
  'evaluasi',
] as const
export type Komponen = (typeof komponenList)[number]

/** The six that must be published (penyampaian); the other eight may stay inside (pengelolaan internal). */
export const penyampaianList: readonly Komponen[] = komponenList.slice(0, 6)
export const internalList: readonly Komponen[] = komponenList.slice(6)
export const isPenyampaian = (k: Komponen): boolean => penyampaianList.includes(k)

/** UU 25/2009 ps. 21: dasar hukum stands first there, and pengaduan tenth. */
export const urutanUu: readonly Komponen[] = [
  'dasar_hukum',
  'persyaratan',
  'prosedur',
  'waktu',
  'biaya',
  'produk',
  'sarana',
  'kompetensi',
  'pengawasan',
  'pengaduan',
  'jumlah_pelaksana',
  'jaminan',
  'keamanan',
  'evaluasi',
]

export const satuanWaktuList = ['menit', 'jam', 'hari_kerja', 'hari', 'bulan'] as const
export type SatuanWaktu = (typeof satuanWaktuList)[number]

/** How long at the most. `angka` null: no number is promised, `catatan` says why. */
export interface Waktu {
  readonly angka: number | null
  readonly satuan: SatuanWaktu
  /** "sejak berkas lengkap", "untuk kasus tanpa sengketa" */
  readonly catatan: string
}

/** One stage; most services have one without a name, a grant has pengusulan, pencairan, pertanggungjawaban. */
export interface Tahap {
  readonly nama: string
  readonly persyaratan: readonly string[]
  readonly prosedur: readonly string[]
  readonly waktu: Waktu
}

export interface Tarif {
  readonly nama: string
  /** Whole rupiah. */
  readonly rupiah: number
}
/** gratis; a list of tariffs; or computed by a formula that the text tells. */
export const jenisBiayaList = ['gratis', 'tarif', 'rumus'] as const
export type JenisBiaya = (typeof jenisBiayaList)[number]
export interface Biaya {
  readonly jenis: JenisBiaya
  readonly tarif: readonly Tarif[]
  readonly catatan: string
}

export const kanalLayananList = [
  'loket',
  'daring',
  'mpp',
  'kecamatan',
  'keliling',
  'jemput',
  'telepon',
] as const
export type KanalLayanan = (typeof kanalLayananList)[number]

/** What a standard says: the components as structured as they are used, and where and when one goes. */
export interface IsiStandar {
  readonly deskripsi: string
  readonly tahap: readonly Tahap[]
  readonly biaya: Biaya
  readonly produk: readonly string[]
  readonly pengaduan: readonly string[]
  readonly dasarHukum: readonly string[]
  readonly sarana: readonly string[]
  readonly kompetensi: readonly string[]
  readonly pengawasan: readonly string[]
  readonly jumlahPelaksana: { readonly orang: number | null; readonly catatan: string }
  readonly jaminan: readonly string[]
  readonly keamanan: readonly string[]
  readonly evaluasi: readonly string[]
  readonly kanal: readonly KanalLayanan[]
  /** Address of the online service; '' without one. */
  readonly tautan: string
  readonly lokasi: string
  readonly jam: string
}

export const MAKS_TAHAP = 6
export const tahapKosong: Tahap = {
  nama: '',
  persyaratan: [],
  prosedur: [],
  waktu: { angka: null, satuan: 'hari_kerja', catatan: '' },
}
export const isiKosong: IsiStandar = {
  deskripsi: '',
  tahap: [tahapKosong],
  biaya: { jenis: 'gratis', tarif: [], catatan: '' },
  produk: [],
  pengaduan: [],
  dasarHukum: [],
  sarana: [],
  kompetensi: [],
  pengawasan: [],
  jumlahPelaksana: { orang: null, catatan: '' },
  jaminan: [],
  keamanan: [],
  evaluasi: [],
  kanal: ['loket'],
  tautan: '',
  lokasi: '',
  jam: '',
}

const semuaTahap = (isi: IsiStandar, ada: (t: Tahap) => boolean): boolean =>
  isi.tahap.length > 0 && isi.tahap.every(ada)

/** Does this component say anything? Of several stages each must. Being free says something without a word. */
export function isTerisi(isi: IsiStandar, k: Komponen): boolean {
  switch (k) {
    case 'persyaratan':
    case 'prosedur':
      return semuaTahap(isi, (t) => t[k].length > 0)
    case 'waktu':
      return semuaTahap(isi, (t) => t.waktu.angka !== null || t.waktu.catatan !== '')
    case 'biaya':
      return isi.biaya.jenis === 'gratis' || isi.biaya.tarif.length > 0 || isi.biaya.catatan !== ''
    case 'jumlah_pelaksana':
      return isi.jumlahPelaksana.orang !== null || isi.jumlahPelaksana.catatan !== ''
    case 'dasar_hukum':
      return isi.dasarHukum.length > 0
    default:
      return isi[k].length > 0
  }
}

/** Which of them are still empty, in the order asked for. */
export const listKurang = (isi: IsiStandar, dari: readonly Komponen[] = komponenList): Komponen[] =>
  dari.filter((k) => !isTerisi(isi, k))

/**
 * The promise as one length, where the stages can be added: 2 + 3 hari kerja = 5 hari kerja. Null when a stage promises no
 * number or they count differently.
 */
export function totalWaktu(isi: IsiStandar): { readonly angka: number; readonly satuan: SatuanWaktu } | null {
  const satuan = isi.tahap[0]?.waktu.satuan
  if (satuan === undefined) return null
  let angka = 0
  for (const { waktu } of isi.tahap) {
    if (waktu.angka === null || waktu.satuan !== satuan) return null
    angka += waktu.angka
  }
  return { angka, satuan }
}
