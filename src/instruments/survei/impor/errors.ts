import type { Refusal } from '../../../kernel/errors.ts'

export const imporErrors = {
  berkasHilang: {
    code: 'survei.impor_berkas_hilang',
    kind: 'conflict',
    message: 'Berkas ini tidak lagi tersimpan. Unggah sekali lagi.',
    en: 'This file is no longer kept. Upload it once more.',
  },
  kosong: {
    code: 'survei.impor_kosong',
    kind: 'invalid',
    message: 'Tidak ada satu pun baris yang dapat dimasukkan dari berkas ini.',
    en: 'Not one row of this file can be taken in.',
  },
  sedangJalan: {
    code: 'survei.impor_sedang_jalan',
    kind: 'conflict',
    message: 'Berkas ini sedang dikerjakan, atau sebagian jawabannya sudah masuk.',
    en: 'This file is being worked on, or some of its answers are in already.',
  },
  belumMasuk: {
    code: 'survei.impor_belum_masuk',
    kind: 'conflict',
    message: 'Berkas ini belum selesai dimasukkan. Hentikan atau selesaikan dahulu.',
    en: 'This file is not in yet. Stop it or let it finish first.',
  },
  keliruTanpaAlasan: {
    code: 'survei.impor_keliru_tanpa_alasan',
    kind: 'invalid',
    message: 'Tulis apa yang keliru pada berkas ini, paling sedikit 10 huruf.',
    en: 'Write what is wrong with this file, at least 10 letters.',
  },
  sudahMasuk: {
    code: 'survei.impor_sudah_masuk',
    kind: 'conflict',
    message: 'Berkas ini sudah dimasukkan. Tidak ada yang ditambahkan.',
    en: 'This file was taken in before. Nothing was added.',
  },
} as const satisfies Record<string, Refusal>
