import type { Bahasa } from '../../../kernel/bahasa.ts'

const id = {
  judul: 'Cari layanan',
  kotak: 'Layanan atau unit',
  petunjuk: 'Tulis seperti biasa Anda bicara, misalnya “bikin ktp hilang” atau “cuci darah”',
  tombol: 'Cari',
  hasil: (n: string, tanya: string): string => `${n} layanan untuk “${tanya}”`,
  semua: (n: string): string => `${n} layanan`,
  kosong: (tanya: string): string => `Tidak ada layanan yang cocok dengan “${tanya}”`,
  kosongIsi: 'Coba kata yang lebih pendek, atau lihat semua layanan menurut unit.',
  lihatSemua: 'Lihat semua layanan',
  belumAda: 'Belum ada layanan yang didaftarkan.',
  diberikan: 'Diberikan oleh',
  alamat: 'Alamat',
  kontak: 'Kontak',
  penilaian: 'Penilaian warga',
  dari: (periode: string, unit: string): string => `Hasil ${periode}, bagian dari survei ${unit}.`,
  disembunyikan:
    'Layanan ini terlalu sedikit dinilai pada survei terakhir. Angkanya disembunyikan agar tak seorang pun dapat dikenali; hasil unitnya tetap dapat dilihat.',
  belumDinilai: 'Belum ada penilaian yang diterbitkan untuk layanan ini.',
  hasilUnit: 'Lihat hasil unitnya',
  nilai: 'Nilai layanan ini',
  surveiBuka: (sampai: string): string =>
    `Baru saja memakai layanan ini? Survei sedang dibuka sampai ${sampai}: beberapa pertanyaan, tanpa nama.`,
  lain: 'Layanan lain di unit ini',
  unsurLemah: (nama: string, nilai: string): string => `Yang paling lemah di sini: ${nama} (${nilai}).`,
}
const en: typeof id = {
  judul: 'Find a service',
  kotak: 'Service or unit',
  petunjuk: 'In everyday Indonesian, for example “bikin ktp hilang” or “cuci darah”',
  tombol: 'Search',
  hasil: (n, tanya) => `${n} services for “${tanya}”`,
  semua: (n) => `${n} services`,
  kosong: (tanya) => `No service matches “${tanya}”`,
  kosongIsi: 'Try a shorter word, or see all services by unit.',
  lihatSemua: 'See all services',
  belumAda: 'No service has been registered yet.',
  diberikan: 'Given by',
  alamat: 'Address',
  kontak: 'Contact',
  penilaian: 'How people rate it',
  dari: (periode, unit) => `Result of ${periode}, part of the survey of ${unit}.`,
  disembunyikan:
    'Too few rated this service in the last survey. Its figures are hidden so that nobody can be recognised; the result of the unit can be seen.',
  belumDinilai: 'No rating of this service has been published yet.',
  hasilUnit: 'See the result of the unit',
  nilai: 'Rate this service',
  surveiBuka: (sampai) =>
    `Have you just used this service? The survey is open until ${sampai}: a few questions, without your name.`,
  lain: 'Other services of this unit',
  unsurLemah: (nama, nilai) => `Weakest here: ${nama} (${nilai}).`,
}
export const kataLayanan: Record<Bahasa, typeof id> = { id, en }
