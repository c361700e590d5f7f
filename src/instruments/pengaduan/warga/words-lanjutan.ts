import type { Bahasa } from '../../../kernel/bahasa.ts'

const id = {
  judul: 'Lanjutannya',
  terusan: 'Laporan ini sekarang ditangani di sini. Lihat dengan kode dan PIN barunya; umurnya tetap sama.',
  pecahan: 'Sebagian isinya menjadi laporan tersendiri, masing-masing dengan kode dan PIN-nya.',
  bersama: 'Laporan Anda ditangani bersama laporan lain tentang hal yang sama. Laporan itu sekarang',
  keadaanInduk: {
    diperiksa: 'sedang diperiksa',
    ditangani: 'sedang ditangani',
    dijawab: 'sudah dijawab',
    selesai: 'sudah selesai',
    diteruskan: 'diteruskan ke instansi lain yang berwenang',
    berhenti: 'tidak dilanjutkan',
  },
  halLain: 'Bila laporan Anda ternyata hal lain, buka kembali di bawah.',
  induk: 'Lihat dan ikuti laporan yang sama',
}
const en: typeof id = {
  judul: 'Where it goes on',
  terusan: 'It is handled here now. See it with its new code and PIN; its age is the same.',
  pecahan: 'Parts of it became reports of their own, each with its code and PIN.',
  bersama: 'Your report is handled together with another of the same matter. That report',
  keadaanInduk: {
    diperiksa: 'is being checked',
    ditangani: 'is being handled',
    dijawab: 'has been answered',
    selesai: 'is settled',
    diteruskan: 'was passed on to the body responsible',
    berhenti: 'is not pursued',
  },
  halLain: 'If yours is something else after all, reopen it below.',
  induk: 'See and follow the report of the same matter',
}
export const kataLanjutan: Record<Bahasa, typeof id> = { id, en }
