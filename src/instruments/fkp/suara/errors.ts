import type { Refusal } from '../../../kernel/errors.ts'

/** What the voting of a forum refuses, in words a person can act on. */
export const suaraErrors = {
  tanpaKuki: {
    code: 'fkp.suara.tanpa_kuki',
    kind: 'invalid',
    message:
      'Peramban Anda tidak menyimpan kuki, jadi suara ini belum dihitung. Izinkan kuki untuk situs ini, lalu buka lagi halamannya. Kuki itu hanya mencegah satu orang terhitung dua kali.',
    en: 'Your browser keeps no cookie, so this vote was not counted. Allow cookies for this site, then open the page again. The cookie only keeps one person from being counted twice.',
  },
  usulTutup: {
    code: 'fkp.suara.usul_tutup',
    kind: 'conflict',
    message: 'Usulan pernyataan untuk forum ini sedang tidak diterima.',
    en: 'This forum is not taking proposed statements now.',
  },
  usulPenuh: {
    code: 'fkp.suara.usul_penuh',
    kind: 'too_many',
    message:
      'Usulan Anda sebelumnya masih diperiksa. Tunggu sampai ada yang diputuskan, lalu usulkan lagi; sementara itu Anda tetap dapat memberi suara.',
    en: 'Your earlier proposals are still being looked at. Wait until some are decided, then propose again; meanwhile you can go on voting.',
  },
  suaraDahulu: {
    code: 'fkp.suara.suara_dahulu',
    kind: 'conflict',
    message:
      'Beri suara atas tiga pernyataan dahulu, lalu kirim usulan Anda. Dengan begitu Anda tahu apa yang sudah diusulkan orang lain.',
    en: 'Vote on three statements first, then send your proposal. That way you know what others have proposed already.',
  },
  antreanPenuh: {
    code: 'fkp.suara.antrean_penuh',
    kind: 'too_many',
    message:
      'Terlalu banyak usulan yang menunggu dibaca; tempat yang tersisa disisihkan bagi peserta yang diundang atau tercatat hadir. Buka tautan undangan Anda bila ada, atau coba lagi nanti. Sementara itu Anda tetap dapat memberi suara.',
    en: 'Too many proposals wait to be read; the places left are kept for participants who were invited or noted as present. Open the link of your invitation if you have one, or try again later. Meanwhile you can go on voting.',
  },
  tanpaAlasan: {
    code: 'fkp.suara.tanpa_alasan',
    kind: 'invalid',
    message:
      'Tulis alasan mengapa tidak ditampilkan. Pengusulnya membaca alasan itu; bila pernah tampil, siapa saja dapat membacanya.',
    en: 'Write why it is not shown. Whoever proposed it reads the reason; if it was shown before, everybody can.',
  },
  tanpaPilihan: {
    code: 'fkp.suara.tanpa_pilihan',
    kind: 'invalid',
    message: 'Belum ada usulan yang kena. Centang usulannya, lalu tekan salah satu tombol.',
    en: 'No proposal was hit. Tick some of them, then press one of the buttons.',
  },
  pernyataanPenuh: {
    code: 'fkp.suara.pernyataan_penuh',
    kind: 'invalid',
    message:
      'Satu forum memuat paling banyak 500 pernyataan. Tidak ada yang ditambahkan; kurangi barisnya, lalu kirim lagi.',
    en: 'One forum holds 500 statements at most. Nothing was added; take out some lines, then send again.',
  },
  lembarAda: {
    code: 'fkp.suara.lembar_ada',
    kind: 'conflict',
    message:
      'Lembar dengan nomor ini sudah diketik dengan isi atau waktu pengisian lain. Periksa nomornya; bila memang lembar yang sama, centang “Ganti isinya”.',
    en: 'A sheet with this number was typed with other votes or another time of filling in. Check the number; if it is the same sheet, tick “Replace its votes”.',
  },
  ditetapkan: {
    code: 'fkp.suara.ditetapkan',
    kind: 'conflict',
    message: 'Berita acara forum ini sudah ditetapkan, jadi pernyataan dan suaranya tidak diubah lagi.',
    en: 'The berita acara of this forum is settled, so its statements and votes are no longer changed.',
  },
} as const satisfies Record<string, Refusal>
