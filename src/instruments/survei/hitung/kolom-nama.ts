import {
  getUnsur,
  unsurByNomor,
  unsurKunciList,
  type FieldResponden,
  type SkmKunci,
  type Urutan,
} from '../instrumen.ts'

/** What a column holds. `nomor` is a running number: it makes no row filled and no row different. */
export type Peran =
  | { readonly jenis: 'unsur'; readonly kunci: SkmKunci; readonly nomor?: number }
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

const byName = new Map<string, Peran>()
for (const [kunci, u] of unsurKunciList.map((k) => [k, getUnsur(k)] as const))
  for (const nama of [kunci, u.nama.id, ...aliasUnsur[kunci]])
    byName.set(normalize(nama), { jenis: 'unsur', kunci })
for (const [kunci, alias] of Object.entries(aliasField) as [FieldKolom, readonly string[]][])
  for (const nama of [kunci, ...alias]) byName.set(normalize(nama), { jenis: 'responden', kunci })
for (const nama of nomorUrut) byName.set(nama, { jenis: 'nomor' })

/** "waktu", "Waktu Penyelesaian", "U3", "Unsur 3" and "U3 – Waktu" are the same column; a name outweighs a number. */
export function peranOf(judul: string, urutan: Urutan): Peran {
  const text = normalize(judul)
  if (text === '') return { jenis: judul.trim() === '#' ? 'nomor' : 'kosong' }
  const named = byName.get(text)
  if (named) return named
  const numbered = /^(?:u|unsur)([1-9])(.*)$/.exec(text)
  if (!numbered) return { jenis: 'asing' }
  const rest = byName.get(numbered[2]!)
  if (rest?.jenis === 'unsur') return rest
  const unsur = unsurByNomor(Number(numbered[1]), urutan)
  return unsur && numbered[2] === ''
    ? { jenis: 'unsur', kunci: unsur, nomor: Number(numbered[1]) }
    : { jenis: 'asing' }
}

const PRIBADI = /^(nik|ktp|noktp|nama.*|nohp|hp|telepon|notelp.*|telp|wa|whatsapp|nowa|email|surel|alamat.*)$/
export const isDataPribadi = (judul: string): boolean => PRIBADI.test(normalize(judul))
