import type { Refusal } from '../../../kernel/errors.ts'

export const terbitanErrors = {
  terlaluSedikit: {
    code: 'survei.responden_terlalu_sedikit',
    kind: 'invalid',
    message:
      'Hasil dari kurang dari 5 responden tidak dapat diterbitkan: dari angkanya orang dapat menebak siapa menjawab apa. Buka kembali periode ini dan kumpulkan jawaban lagi, atau gabungkan dengan periode berikutnya.',
  },
  alasanMinimum: {
    code: 'survei.alasan_minimum',
    kind: 'invalid',
    message:
      'Jumlah responden belum mencapai minimum. Tulis alasan mengapa hasilnya tetap diterbitkan; alasan itu dicetak pada setiap keluaran.',
  },
  alasanRevisi: {
    code: 'survei.alasan_revisi',
    kind: 'invalid',
    message:
      'Tulis alasan revisi. Terbitan sebelumnya tetap ada, dan pembaca harus tahu mengapa ada yang baru.',
  },
  masihTerbuka: {
    code: 'survei.masih_terbuka',
    kind: 'invalid',
    message:
      'Periode ini masih menerima jawaban. Centang bahwa periode ditutup bersama penerbitan, atau tutup dahulu di halaman periode.',
  },
  isiBerubah: {
    code: 'survei.isi_berubah',
    kind: 'invalid',
    message:
      'Isi yang akan diterbitkan berubah sejak halaman ini dibuka. Periksa lagi angka dan naskahnya di bawah, lalu terbitkan.',
  },
  hitunganBerbeda: {
    code: 'survei.hitungan_berbeda',
    kind: 'conflict',
    message:
      'Penerbitan dihentikan: hitungan berjalan tidak sama dengan hitungan ulang dari jawaban. Tidak ada yang diterbitkan. Minta pengelola sistem menjalankan pemeriksaan hitung-ulang.',
  },
  instrumenAsing: {
    code: 'survei.instrumen_asing',
    kind: 'conflict',
    message:
      'Kuesioner periode ini tidak dikenal oleh versi Sambut yang berjalan. Minta pengelola sistem memperbaruinya.',
  },
} as const satisfies Record<string, Refusal>
