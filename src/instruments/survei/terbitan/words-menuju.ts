import type { Bahasa } from '../../../kernel/bahasa.ts'

/** Words every page on the way to a publication shares. */
const id = {
  survei: 'Survei kepuasan',
  terbitan: 'Terbitan',
  rencana: 'Rencana tindak lanjut',
  naskah: 'Naskah laporan',
  terbitkan: 'Terbitkan hasil',
  revisi: 'Terbitkan revisi',
  batal: 'Batal',
  simpan: 'Simpan',
  kembali: 'Kembali ke terbitan',
  sudahTerbit: (n: number) =>
    `Revisi ${n} sudah terbit dan tidak berubah. Yang diubah di sini baru tampak bila Anda menerbitkan revisi berikutnya.`,
  belumAda: 'Belum ada jawaban',
  belumAdaIsi: 'Halaman ini terisi sendiri begitu jawaban masuk.',
}
const en: typeof id = {
  survei: 'Satisfaction survey',
  terbitan: 'Publication',
  rencana: 'Action plan',
  naskah: 'Words of the report',
  terbitkan: 'Publish the result',
  revisi: 'Publish a revision',
  batal: 'Cancel',
  simpan: 'Save',
  kembali: 'Back to the publication',
  sudahTerbit: (n) =>
    `Revision ${n} is published and does not change. What you change here shows only when you publish the next revision.`,
  belumAda: 'No answer yet',
  belumAdaIsi: 'This page fills itself as soon as answers come in.',
}
export const kataMenuju: Record<Bahasa, typeof id> = { id, en }
