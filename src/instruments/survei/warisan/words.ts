import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { PeraturanLama } from './rules.ts'

const peraturan: Record<PeraturanLama, string> = {
  'kepmen-25-2004': 'Kepmen PAN 25/2004 (14 unsur)',
  'permenpanrb-16-2014': 'PermenPANRB 16/2014',
}

const id = {
  peraturan,
  judul: 'Nilai menurut aturan lama',
  pengantar:
    'Hasil survei dari sebelum PermenPANRB 14/2017, seperti yang dicetak waktu itu. Tampil pada tren sebagai deret tersendiri; tidak dihubungkan, dirata-rata, atau dibandingkan dengan nilai sekarang.',
  unit: 'Unit',
  tampilkan: 'Tampilkan',
  daftar: 'Yang sudah dicatat',
  kosong: 'Belum ada nilai lama yang dicatat untuk unit ini.',
  tambah: 'Catat satu nilai',
  aturan: 'Aturan waktu itu',
  nama: 'Nama periode',
  mulai: 'Mulai',
  selesai: 'Selesai',
  ikm: 'Indeks (25–100)',
  ikmPetunjuk: 'Seperti yang dicetak, misalnya 78,25.',
  n: 'Responden',
  sumber: 'Sumber',
  sumberPetunjuk: 'Dokumen tempat angka ini tercetak; ikut ditampilkan kepada umum.',
  mutu: 'Mutu lama',
  tindakan: 'Tindakan',
  simpan: 'Catat',
  hapus: (nama: string) => `Hapus ${nama}`,
}
const en: typeof id = {
  peraturan: {
    'kepmen-25-2004': 'Decree 25/2004 (14 elements)',
    'permenpanrb-16-2014': 'Regulation 16/2014',
  },
  judul: 'Values under the old rules',
  pengantar:
    'Results from before Regulation 14/2017, as they were printed then. The trend shows them as a series of their own; they are not joined, averaged or compared with values of today.',
  unit: 'Unit',
  tampilkan: 'Show',
  daftar: 'Recorded so far',
  kosong: 'No old value is recorded for this unit.',
  tambah: 'Record a value',
  aturan: 'Rule of that time',
  nama: 'Name of the period',
  mulai: 'Start',
  selesai: 'End',
  ikm: 'Index (25–100)',
  ikmPetunjuk: 'As printed, for example 78,25.',
  n: 'Respondents',
  sumber: 'Source',
  sumberPetunjuk: 'The document in which the figure is printed; shown to the public.',
  mutu: 'Old grade',
  tindakan: 'Action',
  simpan: 'Record',
  hapus: (nama) => `Remove ${nama}`,
}
export const kataWarisan: Record<Bahasa, typeof id> = { id, en }
