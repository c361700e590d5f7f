import type { Refusal } from '../../kernel/errors.ts'

/** What the survey refuses, in words an officer can act on. */
export const surveiErrors = {
  layananAsing: {
    code: 'survei.layanan_asing',
    kind: 'invalid',
    message: 'Ada layanan yang bukan milik unit ini. Pilih lagi layanan dari daftar unit tersebut.',
    en: 'Some services do not belong to this unit. Choose again from the unit’s own list.',
  },
  instrumenAsing: {
    code: 'survei.instrumen_asing',
    kind: 'invalid',
    message: 'Kuesioner atau cara konversinya tidak ada dalam daftar unit ini. Pilih lagi dari daftar.',
    en: 'The questionnaire or its conversion is not on this unit’s list. Choose again from the list.',
  },
  sudahBerisi: {
    code: 'survei.sudah_berisi',
    kind: 'conflict',
    message:
      'Periode ini sudah berisi jawaban: tanggal mulai tidak dapat diubah dan layanan tidak dapat dikurangi. Nama, tanggal akhir, dan jumlah pengguna masih dapat diperbaiki.',
    en: 'This period already holds answers: its first day cannot change and services cannot be taken away. Name, last day and number of users can still be corrected.',
  },
  sudahDitutup: {
    code: 'survei.sudah_ditutup',
    kind: 'conflict',
    message: 'Periode ini sudah ditutup. Buka kembali dahulu bila masih ada jawaban yang harus dimasukkan.',
    en: 'This period is closed. Reopen it first if there are still answers to take in.',
  },
  belumMulai: {
    code: 'survei.belum_mulai',
    kind: 'conflict',
    message: 'Periode ini belum mulai, jadi belum ada jawaban yang dapat dimasukkan.',
    en: 'This period has not begun, so no answers can be taken in yet.',
  },
  belumDitutup: {
    code: 'survei.belum_ditutup',
    kind: 'conflict',
    message: 'Periode ini masih terbuka, jadi tidak perlu dibuka kembali.',
    en: 'This period is still open; there is nothing to reopen.',
  },
  sudahTerbit: {
    code: 'survei.sudah_terbit',
    kind: 'conflict',
    message:
      'Hasil periode ini sudah diterbitkan, jadi isinya tidak berubah lagi. Jawaban baru masuk ke periode berikutnya.',
    en: 'The result of this period is published, so its content no longer changes. New answers go to the next period.',
  },
  akhirTerlewat: {
    code: 'survei.akhir_terlewat',
    kind: 'invalid',
    message:
      'Tanggal akhir yang baru tidak boleh sebelum hari ini. Biarkan tanggal lama bila hanya formulir kertas yang menyusul.',
    en: 'The new last day must not be before today. Keep the old one if only paper forms are still to come.',
  },
} as const satisfies Record<string, Refusal>

/** Two open periods would claim the same visitor of the same service on the same day. */
export const periodeBertabrakan = (nama: string, layanan: readonly string[]): Refusal => ({
  code: 'survei.periode_bertabrakan',
  kind: 'invalid',
  message: `Periode “${nama}” masih terbuka untuk ${layanan.join(', ')} pada tanggal yang sama. Ubah tanggalnya, kurangi layanannya, atau tutup periode itu dahulu.`,
  en: `The period “${nama}” is still open for ${layanan.join(', ')} on the same days. Change the dates, take services away, or close that period first.`,
})
