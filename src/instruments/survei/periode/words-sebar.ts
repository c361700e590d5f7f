import type { Bahasa } from '../../../kernel/bahasa.ts'

const id = {
  judul: 'Tautan dan poster',
  pengantar:
    'Alamat ini tetap: poster yang sudah ditempel berlaku juga untuk periode berikutnya. Pakai satu alamat unit bila loketnya satu; pakai alamat layanan bila tiap layanan punya loket sendiri.',
  terbuka: (nama: string) => `${nama} sudah dibuka`,
  terbukaIsi: 'Cetak posternya dan tempel di tempat warga menunggu, setinggi mata.',
  unit: 'Semua layanan unit ini',
  unitKet: 'Responden memilih layanan yang diterimanya.',
  layananKet: 'Langsung ke layanan ini, satu pertanyaan lebih sedikit.',
  poster: 'Poster A4 (PDF)',
  posterA6: 'A6 (PDF)',
  tenda: 'Tenda meja (PDF)',
  loketKet: 'Jawabannya dapat dibaca tersendiri.',
  tambahLoket: 'Alamat untuk satu loket',
  tambahLoketIsi:
    'Beri tiap loket alamat sendiri bila ingin membandingkan loket. Alamatnya tetap, juga pada periode berikutnya.',
  loket: 'Nama loket',
  loketLayanan: 'Layanan di loket itu',
  simpanLoket: 'Buat alamat loket',
  qr: 'Gambar QR (SVG)',
  qrLabel: (alamat: string) => `Kode QR menuju ${alamat}`,
  belumMulai: (mulai: string) => `Alamat ini mulai menerima jawaban pada ${mulai}.`,
  takMenerima: 'Alamat ini sekarang menjawab “sedang tidak dibuka”.',
  buka: 'Coba buka',
}
const en: typeof id = {
  judul: 'Link and poster',
  pengantar:
    'These addresses stay: a poster on the wall serves the next period too. Use the unit’s address if there is one counter; use a service’s if each has its own.',
  terbuka: (nama) => `${nama} is open`,
  terbukaIsi: 'Print the poster and put it up where people wait, at eye level.',
  unit: 'All services of this unit',
  unitKet: 'Respondents choose the service they received.',
  layananKet: 'Straight to this service, one question less.',
  poster: 'A4 poster (PDF)',
  posterA6: 'A6 (PDF)',
  tenda: 'Table tent (PDF)',
  loketKet: 'Its answers can be read apart.',
  tambahLoket: 'An address for one counter',
  tambahLoketIsi:
    'Give each counter an address of its own to compare counters. It stays the same in later periods.',
  loket: 'Name of the counter',
  loketLayanan: 'Service at that counter',
  simpanLoket: 'Make the address',
  qr: 'QR image (SVG)',
  qrLabel: (alamat) => `QR code to ${alamat}`,
  belumMulai: (mulai) => `This address takes answers from ${mulai}.`,
  takMenerima: 'This address now answers “not open”.',
  buka: 'Try it',
}
export const kataSebar: Record<Bahasa, typeof id> = { id, en }
