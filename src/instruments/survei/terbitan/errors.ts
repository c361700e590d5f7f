import type { Refusal } from '../../../kernel/errors.ts'

export const terbitanErrors = {
  terlaluSedikit: {
    code: 'survei.responden_terlalu_sedikit',
    kind: 'invalid',
    message:
      'Hasil dari kurang dari 5 responden tidak dapat diterbitkan: dari angkanya orang dapat menebak siapa menjawab apa. Buka kembali periode ini dan kumpulkan jawaban lagi, atau gabungkan dengan periode berikutnya.',
    en: 'A result of fewer than 5 respondents cannot be published: from its figures people could guess who answered what. Reopen the period and collect more answers, or join it with the next one.',
  },
  alasanMinimum: {
    code: 'survei.alasan_minimum',
    kind: 'invalid',
    message:
      'Jumlah responden belum mencapai minimum. Tulis alasan mengapa hasilnya tetap diterbitkan; alasan itu dicetak pada setiap keluaran.',
    en: 'There are fewer respondents than the minimum. Write why the result is published all the same; the reason is printed on everything that goes out.',
  },
  alasanRevisi: {
    code: 'survei.alasan_revisi',
    kind: 'invalid',
    message:
      'Tulis alasan revisi. Terbitan sebelumnya tetap ada, dan pembaca harus tahu mengapa ada yang baru.',
    en: 'Write why there is a revision. The earlier publication stays, and readers must know why there is a new one.',
  },
  masihTerbuka: {
    code: 'survei.masih_terbuka',
    kind: 'invalid',
    message:
      'Periode ini masih menerima jawaban. Centang bahwa periode ditutup bersama penerbitan, atau tutup dahulu di halaman periode.',
    en: 'This period still takes answers. Tick that it is closed together with the publication, or close it first on its own page.',
  },
  isiBerubah: {
    code: 'survei.isi_berubah',
    kind: 'invalid',
    message:
      'Isi yang akan diterbitkan berubah sejak halaman ini dibuka. Periksa lagi angka dan naskahnya di bawah, lalu terbitkan.',
    en: 'What is about to be published has changed since this page was opened. Check the figures and the text below again, then publish.',
  },
  selisihKecil: {
    code: 'survei.selisih_kecil',
    kind: 'conflict',
    message:
      'Revisi ini berbeda satu sampai empat jawaban dari salah satu terbitan sebelumnya. Siapa pun dapat mengurangkan keduanya dan mengetahui jawaban orang-orang itu. Tinjau lagi putusan atas jawaban bertanda: selisihnya harus nol, atau paling sedikit lima jawaban.',
    en: 'This revision differs from one of those before it by one to four answers. Anybody could subtract the two and learn what these people answered. Reconsider the decisions about flagged answers: the difference must be none, or at least five answers.',
  },
  hitunganBerbeda: {
    code: 'survei.hitungan_berbeda',
    kind: 'conflict',
    message:
      'Penerbitan dihentikan: hitungan berjalan tidak sama dengan hitungan ulang dari jawaban. Tidak ada yang diterbitkan. Minta pengelola sistem menjalankan pemeriksaan hitung-ulang.',
    en: 'Publication was stopped: the running count differs from the count made anew from the answers. Nothing was published. Ask the system operator to run hitung-ulang.',
  },
  instrumenAsing: {
    code: 'survei.instrumen_asing',
    kind: 'conflict',
    message:
      'Kuesioner periode ini tidak dikenal oleh versi Sambut yang berjalan. Minta pengelola sistem memperbaruinya.',
    en: 'The questionnaire of this period is unknown to this version of Sambut. Ask the system operator to update it.',
  },
} as const satisfies Record<string, Refusal>
