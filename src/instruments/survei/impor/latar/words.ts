import type { Bahasa } from '../../../../kernel/bahasa.ts'

const id = {
  periksa: (berkas: string) => `${berkas} sedang dibaca`,
  periksaIsi:
    'Berkas besar dibaca di belakang layar. Belum ada jawaban yang masuk; pratinjaunya tampil di sini bila selesai.',
  dibaca: 'Dibaca',
  masukkan: (berkas: string) => `${berkas} sedang dimasukkan`,
  masukkanIsi: 'Setiap baris masuk sekali saja, juga bila server berhenti di tengah jalan.',
  masuk: 'Jawaban masuk',
  dari: (n: string, dari: string) => `${n} dari ${dari} baris`,
  tinggal:
    'Halaman ini boleh ditinggalkan; pekerjaannya terus berjalan. Anda menemukannya lagi di daftar berkas.',
  sendiri: 'Halaman ini memperbarui diri setiap beberapa detik.',
  henti: 'Jangan perbarui sendiri',
  mulai: 'Perbarui sendiri',
  lihat: 'Perbarui sekarang',
  ditolak: (berkas: string) => `${berkas} tidak dapat dibaca`,
  berhenti: (berkas: string) => `${berkas} berhenti dimasukkan`,
  berhentiIsi: (masuk: string, dari: string) =>
    `${masuk} dari ${dari} baris sudah masuk dan dihitung. Sisanya dapat dilanjutkan; tidak ada yang masuk dua kali.`,
  lanjutkan: 'Lanjutkan',
  hentikan: 'Hentikan',
  dihentikan: 'Dihentikan oleh petugas.',
  cukup: 'Cukup sampai di sini',
  cukupIsi:
    'Bila dicukupkan, jawaban yang sudah masuk tetap dihitung, sebab jawaban tidak pernah dihapus; sisanya tidak dimasukkan dan berkasnya dihapus.',
  batal: 'Batalkan, hapus berkas',
  kembali: 'Kembali ke daftar berkas',
  status: {
    periksa: 'sedang dibaca',
    siap: 'belum dimasukkan',
    ditolak: 'tidak dapat dibaca',
    masukkan: (n: string) => `${n}, masih berjalan`,
    berhenti: (n: string) => `${n}, berhenti`,
  },
}
const en: typeof id = {
  periksa: (berkas) => `Reading ${berkas}`,
  periksaIsi:
    'A large file is read in the background. No answer has come in yet; the preview appears here when it is done.',
  dibaca: 'Read',
  masukkan: (berkas) => `Taking in ${berkas}`,
  masukkanIsi: 'Every row comes in just once, even if the server stops half-way.',
  masuk: 'Answers taken in',
  dari: (n, dari) => `${n} of ${dari} rows`,
  tinggal: 'You may leave this page; the work goes on. You find it again in the list of files.',
  sendiri: 'This page refreshes itself every few seconds.',
  henti: 'Do not refresh by itself',
  mulai: 'Refresh by itself',
  lihat: 'Refresh now',
  ditolak: (berkas) => `${berkas} cannot be read`,
  berhenti: (berkas) => `Taking in ${berkas} has stopped`,
  berhentiIsi: (masuk, dari) =>
    `${masuk} of ${dari} rows are in and counted. The rest can go on; nothing comes in twice.`,
  lanjutkan: 'Go on',
  hentikan: 'Stop',
  dihentikan: 'Stopped by an officer.',
  cukup: 'Leave it at that',
  cukupIsi:
    'If you leave it at that, the answers that are in still count, for answers are never deleted; the rest stays out and the file is deleted.',
  batal: 'Cancel, delete the file',
  kembali: 'Back to the list of files',
  status: {
    periksa: 'being read',
    siap: 'not taken in yet',
    ditolak: 'cannot be read',
    masukkan: (n) => `${n}, still going`,
    berhenti: (n) => `${n}, stopped`,
  },
}
export const kataLatar: Record<Bahasa, typeof id> = { id, en }
