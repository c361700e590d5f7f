import type { Dimensi } from '../jawaban/tipe.ts'
import type { Kinerja } from '../rules.ts'
import type { Saluran } from '../tables.ts'

type DimensiOrang = Exclude<Dimensi, 'tanggal' | 'tautan'>

export const dimensi: Record<DimensiOrang, string> = {
  jenis_kelamin: 'Jenis kelamin',
  usia: 'Usia',
  pendidikan: 'Pendidikan',
  pekerjaan: 'Pekerjaan',
  saluran: 'Cara mengisi',
}
export const dimensiEn: typeof dimensi = {
  jenis_kelamin: 'Sex',
  usia: 'Age',
  pendidikan: 'Education',
  pekerjaan: 'Occupation',
  saluran: 'Channel',
}
export const saluran: Record<Saluran, string> = {
  daring: 'Tautan atau QR',
  kertas: 'Formulir kertas',
  impor: 'Berkas impor',
  anjungan: 'Anjungan',
  wawancara: 'Wawancara',
}
export const saluranEn: typeof saluran = {
  daring: 'Link or QR',
  kertas: 'Paper form',
  impor: 'Imported file',
  anjungan: 'Kiosk',
  wawancara: 'Interview',
}
export const kinerja: Record<Kinerja, string> = {
  'Sangat baik': 'sangat baik',
  Baik: 'baik',
  'Kurang baik': 'kurang baik',
  'Tidak baik': 'tidak baik',
}
export const kinerjaEn: typeof kinerja = {
  'Sangat baik': 'very good',
  Baik: 'good',
  'Kurang baik': 'not good enough',
  'Tidak baik': 'bad',
}
