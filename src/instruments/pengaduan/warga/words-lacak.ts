import type { Bahasa } from '../../../kernel/bahasa.ts'
import { formatNumber } from '../../../ui/index.ts'
import type { Jangka } from '../jam/rules.ts'
import { kataKeadaan } from './words-keadaan.ts'

export const lamaOf = ({ n, satuan }: Jangka, lang: Bahasa): string =>
  `${formatNumber(n, lang)} ${
    {
      id: { hari_kerja: 'hari kerja', hari_kalender: 'hari' },
      en: { hari_kerja: 'working days', hari_kalender: 'days' },
    }[lang][satuan]
  }`

const id = {
  masukJudul: 'Lihat perkembangan laporan',
  masukPengantar: 'Tulis kode dan PIN dari tanda terima Anda.',
  kode: 'Kode laporan',
  kodePetunjuk: 'Sepuluh huruf dan angka, misalnya K7QMX-2PA9D.',
  pin: 'PIN',
  pinPetunjuk: 'Enam angka.',
  masuk: 'Lihat laporan',
  keluar: 'Selesai melihat di perangkat ini',
  ...kataKeadaan.id,
  laporan: 'Laporan',
  sekarang: 'Sekarang',
  pemegang: 'Dipegang oleh',
  pengelola: (instansi: string) => `Pengelola pengaduan ${instansi}`,
  anda: 'Anda',
  jam: 'Waktu penanganan',
  umur: (n: number) =>
    n === 0 ? 'Hitungan hari kerja mulai pada hari kerja berikutnya' : `Sudah ${n} hari kerja`,
  langkah: { verifikasi: 'Pemeriksaan', tanggapan: 'Tanggapan pertama', selesai: 'Penyelesaian' },
  palingLambat: (tgl: string) => `paling lambat ${tgl}`,
  jangka: (lama: string) => `(${lama})`,
  jeda: (dari: string, sampai: string | null) =>
    sampai
      ? `Jam berhenti menunggu Anda ${dari} sampai ${sampai}; hari itu tidak dihitung.`
      : `Jam berhenti sejak ${dari}: menunggu Anda.`,
  kelengkapanSampai: (tgl: string) =>
    `Lengkapi sebelum ${tgl}; sesudah itu laporan diarsipkan, dan masih dapat dibuka lagi.`,
  tutupSendiri: (tgl: string) =>
    `Bila Anda diam, laporan dianggap selesai sesudah ${tgl}. Belum puas? Balas di bawah.`,
  tutupDiperiksa: (tgl: string) =>
    `Bila Anda diam sampai ${tgl}, petugas lain memeriksa dan menutupnya. Belum puas? Balas di bawah.`,
  perjalanan: 'Perjalanan laporan',
  susulan: 'Tulisan Anda, disimpan tanpa membuka kembali laporan',
  menyusul: 'Tulisan Anda sesudah laporan diteruskan',
  alasan: 'Alasan',
  dari: (nama: string) => `dari ${nama}`,
  isiLaporan: 'Yang Anda laporkan',
  kejadian: 'Kejadian',
  tempat: 'Tempat',
  lampiran: 'Lampiran',
  rahasia: 'Rahasia: hanya dibaca yang ditunjuk.',
  anonim: 'Anonim: nama Anda tidak disimpan.',
  tampil: 'Tampil untuk umum tanpa nama',
  lakukan: 'Yang dapat Anda lakukan',
  balas: { judul: 'Tulis balasan atau tambah bukti', tombol: 'Kirim balasan' },
  lengkapi: { judul: 'Lengkapi laporan', tombol: 'Kirim keterangan' },
  tulis: 'Tulisan Anda',
  nilai: {
    judul: 'Nilai penanganannya',
    tombol: 'Kirim nilai',
    tanya: 'Seberapa puas Anda dengan penanganan laporan ini?',
  },
  nilaiPilihan: ['1: Sangat tidak puas', '2: Tidak puas', '3: Cukup', '4: Puas', '5: Sangat puas'],
  nilaiAnda: (n: number) => `Nilai Anda: ${n} dari 5`,
  nilaiLalu: (n: number) =>
    `Nilai Anda sebelumnya: ${n} dari 5. Sesudah itu ada penanganan baru, dan Anda dapat menilainya lagi.`,
  tutup: {
    judul: 'Nyatakan selesai',
    tombol: 'Ya, sudah selesai',
    ket: 'Laporan ditutup. Anda masih dapat membukanya lagi.',
  },
  buka_kembali: {
    judul: 'Belum beres? Buka kembali',
    tombol: 'Buka kembali',
    alasan: 'Apa yang belum beres?',
  },
  hal_lain: { judul: 'Ini hal lain? Buka kembali', alasan: 'Apa bedanya dengan laporan yang satu itu?' },
  arsip: { judul: 'Cabut laporan', tombol: 'Cabut laporan ini', alasan: 'Alasan' },
  rahasiakan: {
    judul: 'Jadikan rahasia',
    tombol: 'Jadikan rahasia',
    ket: 'Laporan hilang dari halaman umum dan hanya dibaca yang ditunjuk.',
  },
  ombudsman: 'Unduh berkas untuk Ombudsman (PDF)',
  ombudsmanKet: 'Tanda terima, perjalanan, jawaban, dan waktu penanganan dalam satu berkas.',
  tulisDulu: 'Tulis sesuatu dahulu.',
  pilihNilai: 'Pilih nilai 1 sampai 5.',
  alasanDulu: 'Tulis apa yang belum beres.',
  bedanyaDulu: 'Tulis apa bedanya dengan laporan yang satu itu.',
  berubah: 'Keadaan laporan sudah berubah; ini keadaannya sekarang.',
}
const en: typeof id = {
  masukJudul: 'See where a report is',
  masukPengantar: 'Write the code and PIN of your receipt.',
  kode: 'Report code',
  kodePetunjuk: 'Ten letters and digits, for example K7QMX-2PA9D.',
  pin: 'PIN',
  pinPetunjuk: 'Six digits.',
  masuk: 'See the report',
  keluar: 'Done on this device',
  ...kataKeadaan.en,
  laporan: 'Report',
  sekarang: 'Now',
  pemegang: 'In the hands of',
  pengelola: (instansi) => `Complaints desk of ${instansi}`,
  anda: 'You',
  jam: 'Time',
  umur: (n) => (n === 0 ? 'Days are counted from the next working day' : `${n} working days so far`),
  langkah: { verifikasi: 'Checking', tanggapan: 'First answer', selesai: 'Settlement' },
  palingLambat: (tgl) => `by ${tgl}`,
  jangka: (lama) => `(${lama})`,
  jeda: (dari, sampai) =>
    sampai
      ? `The clock stood waiting for you from ${dari} to ${sampai}; those days do not count.`
      : `The clock stands since ${dari}: waiting for you.`,
  kelengkapanSampai: (tgl) =>
    `Complete it before ${tgl}; after that it is archived, and can still be reopened.`,
  tutupSendiri: (tgl) => `If you say nothing it counts as done after ${tgl}. Not content? Reply below.`,
  tutupDiperiksa: (tgl) =>
    `If you say nothing until ${tgl}, another officer checks and closes it. Not content? Reply below.`,
  perjalanan: 'What happened',
  susulan: 'Your words, kept without reopening the report',
  menyusul: 'Your words after the report was passed on',
  alasan: 'Reason',
  dari: (nama) => `from ${nama}`,
  isiLaporan: 'What you reported',
  kejadian: 'Happened',
  tempat: 'Place',
  lampiran: 'Attachments',
  rahasia: 'Secret: read only by those named.',
  anonim: 'Anonymous: your name is not stored.',
  tampil: 'Shown to the public without a name',
  lakukan: 'What you can do',
  balas: { judul: 'Reply or add evidence', tombol: 'Send the reply' },
  lengkapi: { judul: 'Complete the report', tombol: 'Send' },
  tulis: 'Your text',
  nilai: {
    judul: 'Rate how it was handled',
    tombol: 'Send the rating',
    tanya: 'How content are you with the handling?',
  },
  nilaiPilihan: ['1: Very dissatisfied', '2: Dissatisfied', '3: Fair', '4: Content', '5: Very content'],
  nilaiAnda: (n) => `Your rating: ${n} of 5`,
  nilaiLalu: (n) => `Your rating before: ${n} of 5. It was handled anew since, and you may rate that.`,
  tutup: {
    judul: 'Say that it is done',
    tombol: 'Yes, it is done',
    ket: 'The report is closed. You can still reopen it.',
  },
  buka_kembali: { judul: 'Not mended? Reopen', tombol: 'Reopen', alasan: 'What is not mended?' },
  hal_lain: { judul: 'Something else? Reopen', alasan: 'How is it not the same as that other report?' },
  arsip: { judul: 'Withdraw', tombol: 'Withdraw this report', alasan: 'Reason' },
  rahasiakan: {
    judul: 'Make it secret',
    tombol: 'Make it secret',
    ket: 'It leaves the public pages and is read only by those named.',
  },
  ombudsman: 'Download the file for the Ombudsman (PDF)',
  ombudsmanKet: 'Receipt, history, answers and clocks in one file.',
  tulisDulu: 'Write something first.',
  pilihNilai: 'Choose 1 to 5.',
  alasanDulu: 'Write what is not mended.',
  bedanyaDulu: 'Write how it is not the same as that other report.',
  berubah: 'The report has moved on; this is where it is now.',
}
export const kataLacak: Record<Bahasa, typeof id> = { id, en }
