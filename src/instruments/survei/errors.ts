import type { Refusal } from '../../kernel/errors.ts'

/** What the survey refuses, in words an officer can act on. */
export const surveiErrors = {
  layananAsing: {
    code: 'survei.layanan_asing',
    kind: 'invalid',
    message: 'Ada layanan yang bukan milik unit ini. Pilih lagi layanan dari daftar unit tersebut.',
  },
  sudahBerisi: {
    code: 'survei.sudah_berisi',
    kind: 'conflict',
    message:
      'Periode ini sudah berisi jawaban: tanggal mulai tidak dapat diubah dan layanan tidak dapat dikurangi. Nama, tanggal akhir, dan jumlah pengguna masih dapat diperbaiki.',
  },
  sudahDitutup: {
    code: 'survei.sudah_ditutup',
    kind: 'conflict',
    message: 'Periode ini sudah ditutup. Buka kembali dahulu bila masih ada jawaban yang harus dimasukkan.',
  },
  belumMulai: {
    code: 'survei.belum_mulai',
    kind: 'conflict',
    message: 'Periode ini belum mulai, jadi belum ada jawaban yang dapat dimasukkan.',
  },
  belumDitutup: {
    code: 'survei.belum_ditutup',
    kind: 'conflict',
    message: 'Periode ini masih terbuka, jadi tidak perlu dibuka kembali.',
  },
  sudahTerbit: {
    code: 'survei.sudah_terbit',
    kind: 'conflict',
    message:
      'Hasil periode ini sudah diterbitkan, jadi isinya tidak berubah lagi. Jawaban baru masuk ke periode berikutnya.',
  },
  akhirTerlewat: {
    code: 'survei.akhir_terlewat',
    kind: 'invalid',
    message:
      'Tanggal akhir yang baru tidak boleh sebelum hari ini. Biarkan tanggal lama bila hanya formulir kertas yang menyusul.',
  },
} as const satisfies Record<string, Refusal>

/** Two open periods would claim the same visitor of the same service on the same day. */
export const periodeBertabrakan = (nama: string, layanan: readonly string[]): Refusal => ({
  code: 'survei.periode_bertabrakan',
  kind: 'invalid',
  message: `Periode “${nama}” masih terbuka untuk ${layanan.join(', ')} pada tanggal yang sama. Ubah tanggalnya, kurangi layanannya, atau tutup periode itu dahulu.`,
})
