import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Bagian, Tahap } from './naskah.ts'

const bagian: Record<Bagian, string> = {
  latarBelakang: '1.1 Latar belakang',
  tujuan: '1.3 Maksud dan tujuan',
  pelaksana: '2.1 Pelaksana SKM',
  metode: '2.2 Metode pengumpulan data',
  lokasi: '2.3 Lokasi pengumpulan data',
  analisis: '4.1 Kelebihan dan kelemahan',
  penutup: 'Simpulan',
}
const bagianEn: Record<Bagian, string> = {
  latarBelakang: '1.1 Background',
  tujuan: '1.3 Purpose',
  pelaksana: '2.1 Who carried it out',
  metode: '2.2 How data were collected',
  lokasi: '2.3 Where data were collected',
  analisis: '4.1 Strengths and weaknesses',
  penutup: 'Conclusion',
}
const tahap: Record<Tahap, string> = {
  persiapan: 'Persiapan: kuesioner, sampel, lokasi',
  pengumpulan: 'Pengumpulan data',
  pengolahan: 'Pengolahan dan analisis',
  pelaporan: 'Penyusunan dan pelaporan',
}
const tahapEn: Record<Tahap, string> = {
  persiapan: 'Preparation: form, sample, places',
  pengumpulan: 'Collecting the data',
  pengolahan: 'Processing and analysis',
  pelaporan: 'Writing the report',
}

const id = {
  pengantar:
    'Laporan BAB I–V sudah berisi kata bawaan dengan nama, cara mengumpulkan, dan angka unit ini. Ubah yang perlu saja.',
  caranya:
    'Baris kosong memulai paragraf baru. Kosongkan satu isian untuk kembali ke kata bawaannya. Kata yang Anda ubah tidak lagi mengikuti angka.',
  bab: ['BAB I Pendahuluan', 'BAB II Pengumpulan data', 'BAB IV Analisis', 'BAB V Penutup'],
  disesuaikan: 'disesuaikan',
  bawaan: 'Lihat kata bawaannya',
  bagian,
  tahap,
  jadwal: '2.4 Waktu pelaksanaan',
  jadwalPetunjuk: 'Yang dikosongkan dicetak sebagai titik-titik. Jumlah hari kerja dihitung dari kalender.',
  mulai: 'Mulai',
  selesai: 'Selesai',
  fkp: '4.2 Tanggal forum konsultasi publik',
  fkpPetunjuk: 'Yang membahas rencana tindak lanjut. Kosongkan bila belum.',
  tandaTangan: 'Tanda tangan',
  tempat: 'Tempat',
  tanggal: 'Tanggal laporan',
  nama: 'Nama penanda tangan',
  jabatan: 'Jabatan penanda tangan',
  nip: 'NIP',
  nipPetunjuk: 'Hanya dicetak pada laporan dinas. Terbitan untuk umum tidak memuatnya.',
  simpan: 'Simpan naskah',
  tersimpan: 'Naskah tersimpan.',
  lanjut: 'Lanjut ke penerbitan',
  pratinjau: 'Lihat pratinjau laporan (PDF)',
}
const en: typeof id = {
  pengantar:
    'The report BAB I–V already holds default words with this unit’s names, channels and figures. Change only what you need. The report itself is in Indonesian.',
  caranya:
    'An empty line begins a paragraph. Empty a field to get its default words back. Words you change no longer follow the figures.',
  bab: [
    'Chapter I Introduction',
    'Chapter II Data collection',
    'Chapter IV Analysis',
    'Chapter V Conclusion',
  ],
  disesuaikan: 'changed',
  bawaan: 'See the default words',
  bagian: bagianEn,
  tahap: tahapEn,
  jadwal: '2.4 Timetable',
  jadwalPetunjuk: 'Empty ones are printed as dots. Working days are counted from the calendar.',
  mulai: 'First day',
  selesai: 'Last day',
  fkp: '4.2 Date of the public consultation forum',
  fkpPetunjuk: 'The one that discussed the plan. Leave empty if none has.',
  tandaTangan: 'Signature',
  tempat: 'Place',
  tanggal: 'Date of the report',
  nama: 'Name of the signer',
  jabatan: 'Office of the signer',
  nip: 'NIP (official number)',
  nipPetunjuk: 'Printed on the office’s report only, never in public.',
  simpan: 'Save the words',
  tersimpan: 'Saved.',
  lanjut: 'Continue to publication',
  pratinjau: 'See a preview of the report (PDF)',
}
export const kataNaskah: Record<Bahasa, typeof id> = { id, en }
