import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { KelompokStatus } from './store.ts'

const status: Record<KelompokStatus, string> = { proses: 'Diproses', dijawab: 'Dijawab', selesai: 'Selesai' }

const id = {
  judul: 'Laporan warga',
  pengantar:
    'Laporan yang tidak dirahasiakan, tanpa nama pelapor; NIK, nomor telepon, dan alamat surel di dalam teks disamarkan.',
  cari: 'Cari kata',
  unit: 'Unit',
  semuaUnit: 'Semua unit',
  kategori: 'Topik',
  semuaKategori: 'Semua topik',
  statusLabel: 'Keadaan',
  semuaStatus: 'Semua keadaan',
  status,
  saring: 'Tampilkan',
  kosong: 'Belum ada laporan yang cocok.',
  kosongKet: 'Hapus sebagian saringan, atau sampaikan laporan Anda.',
  lagi: 'Laporan yang lebih lama',
  umpan: 'Umpan Atom untuk daftar ini',
  sampaikan: 'Sampaikan laporan',
  pada: (tgl: string) => `diterima ${tgl}`,
  dipegang: 'Dipegang oleh',
  tempat: 'Tempat',
  jawaban: 'Jawaban',
  belumDijawab: 'Belum ada jawaban.',
  foto: (tahap: 'sebelum' | 'sesudah' | null, n: number) => `Foto ${tahap === null ? '' : `${tahap} `}${n}`,
  tenggat: (tgl: string) => `Penyelesaian paling lambat ${tgl}.`,
  umur: (n: number) => `${n} hari kerja`,
  ikuti: 'Ikuti laporan ini',
  ikutiKet:
    'Mengalami hal yang sama? Tinggalkan satu kontak: kami kabari pada setiap langkah. Kontak disimpan tersandi dan hanya dipakai untuk itu.',
  kontak: 'Nomor HP atau alamat surel',
  kontakSalah: 'Tulis nomor HP (misalnya 0812 3456 7890) atau alamat surel lengkap.',
  lewat: 'Kabari lewat',
  lewatPilihan: { whatsapp: 'WhatsApp', sms: 'SMS', surel: 'Surel' },
  diikuti: 'Anda akan kami kabari.',
  diikutiKet: 'Tidak perlu melapor lagi untuk hal yang sama.',
  daftar: 'Semua laporan',
  menurutTempat: 'Laporan menurut tempat',
  menurutTempatKet:
    'Laporan dua belas bulan terakhir yang tidak dirahasiakan. Pilih satu tempat untuk membacanya.',
  tempatKosong: 'Belum ada laporan yang menyebut tempatnya.',
  jumlah: (n: string) => `${n} laporan`,
  masihProses: (n: string) => `${n} diproses`,
  kelurahan: (n: number) => `${n} desa atau kelurahan`,
  tanpaTempat: (n: string) => `${n} laporan tidak menyebut tempat.`,
  diTempat: (nama: string) => `Hanya dari ${nama}.`,
  semuaTempat: 'Semua tempat',
  miripJudul: 'Mungkin sudah ada yang melaporkan',
  miripPengantar:
    'Laporan Anda sudah kami terima. Bila salah satu laporan ini tentang hal yang sama, ikuti juga: jawabannya berlaku juga untuk Anda.',
  miripIkut: 'Ini sama: ikuti',
  miripSudahDijawab: 'sudah dijawab',
}
const en: typeof id = {
  judul: 'Reports of citizens',
  pengantar:
    'Reports that are not secret, without the reporter’s name; identity numbers, telephone numbers and e-mail addresses in the text are masked.',
  cari: 'Search words',
  unit: 'Office',
  semuaUnit: 'All offices',
  kategori: 'Topic',
  semuaKategori: 'All topics',
  statusLabel: 'Where it is',
  semuaStatus: 'Anywhere',
  status: { proses: 'In progress', dijawab: 'Answered', selesai: 'Done' },
  saring: 'Show',
  kosong: 'No such report yet.',
  kosongKet: 'Take away part of the filter, or send a report of your own.',
  lagi: 'Older reports',
  umpan: 'Atom feed of this list',
  sampaikan: 'Send a report',
  pada: (tgl) => `received ${tgl}`,
  dipegang: 'In the hands of',
  tempat: 'Place',
  jawaban: 'Answers',
  belumDijawab: 'No answer yet.',
  foto: (tahap, n) => `Picture ${tahap === null ? '' : tahap === 'sebelum' ? 'before ' : 'after '}${n}`,
  tenggat: (tgl) => `To be settled by ${tgl}.`,
  umur: (n) => `${n} working days`,
  ikuti: 'Follow this report',
  ikutiKet:
    'The same trouble? Leave one contact: we tell you of each step. It is stored encrypted and used for nothing else.',
  kontak: 'Mobile number or e-mail address',
  kontakSalah: 'Write a mobile number (for example 0812 3456 7890) or a complete e-mail address.',
  lewat: 'Tell me by',
  lewatPilihan: { whatsapp: 'WhatsApp', sms: 'SMS', surel: 'E-mail' },
  diikuti: 'We shall tell you.',
  diikutiKet: 'You need not report the same once more.',
  daftar: 'All reports',
  menurutTempat: 'Reports by place',
  menurutTempatKet: 'Reports of the last twelve months that are not secret. Choose a place to read them.',
  tempatKosong: 'No report yet that names its place.',
  jumlah: (n) => (n === '1' ? '1 report' : `${n} reports`),
  masihProses: (n) => `${n} in progress`,
  kelurahan: (n) => (n === 1 ? '1 village' : `${n} villages`),
  tanpaTempat: (n) => (n === '1' ? '1 report names no place.' : `${n} reports name no place.`),
  diTempat: (nama) => `Only from ${nama}.`,
  semuaTempat: 'All places',
  miripJudul: 'Somebody may have reported it already',
  miripPengantar:
    'We have your report. If one of these is about the same matter, follow it as well: its answer is for you too.',
  miripIkut: 'The same: follow it',
  miripSudahDijawab: 'answered',
}
export const kataPublik: Record<Bahasa, typeof id> = { id, en }

export const statusPublik = (status: string, lang: Bahasa): string =>
  kataPublik[lang].status[
    status.startsWith('ditutup') ? 'selesai' : status === 'dijawab' ? 'dijawab' : 'proses'
  ]
