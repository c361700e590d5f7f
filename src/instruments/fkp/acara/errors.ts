import type { Refusal } from '../../../kernel/errors.ts'

/** What minutes and berita acara refuse, in words a person can act on. */
export const acaraErrors = {
  tertutup: {
    code: 'fkp.acara_tertutup',
    kind: 'conflict',
    message:
      'Notulen dan kesepakatan ditulis sejak forum berlangsung sampai berita acara ditetapkan. Mulai forum di halaman Ringkasan, atau buka revisi.',
    en: 'Minutes and agreed points are written from the start of the forum until its berita acara is frozen. Start the forum on the Overview page, or open a revision.',
  },
  didahului: {
    code: 'fkp.acara_didahului',
    kind: 'conflict',
    message:
      'Orang lain sudah mengubah baris ini sesudah halaman Anda dibuka. Tulisan Anda masih ada di bawah; bandingkan dahulu, lalu simpan lagi.',
    en: 'Somebody else changed this line after you opened the page. What you wrote is still below; compare first, then save again.',
  },
  usulTutup: {
    code: 'fkp.usul_tutup',
    kind: 'conflict',
    message: 'Masa usul perbaikan sudah berakhir, jadi usulan Anda tidak dapat diterima lagi.',
    en: 'The time to propose amendments is over, so yours can no longer be taken.',
  },
  usulPenuh: {
    code: 'fkp.usul_penuh',
    kind: 'too_many',
    message:
      'Terlalu banyak usul yang menunggu dibaca; tempat yang tersisa disisihkan bagi peserta yang diundang atau tercatat hadir. Buka tautan undangan Anda bila ada, atau coba lagi nanti. Tulisan Anda masih ada di bawah.',
    en: 'Too many amendments wait to be read; the places left are kept for participants who were invited or noted as present. Open the link of your invitation if you have one, or try again later. What you wrote is still below.',
  },
  sudahDiputus: {
    code: 'fkp.usul_sudah_diputus',
    kind: 'conflict',
    message: 'Usulan ini sudah diputus orang lain. Muat ulang halaman untuk melihat putusannya.',
    en: 'Somebody else has decided on this proposal. Reload the page to see how.',
  },
  belumSiap: {
    code: 'fkp.acara_belum_siap',
    kind: 'conflict',
    message: 'Berita acara belum dapat ditetapkan. Lihat apa yang masih kurang pada halaman Berita acara.',
    en: 'The berita acara cannot be frozen yet. See what is missing on its page.',
  },
  isiBerubah: {
    code: 'fkp.acara_berubah',
    kind: 'conflict',
    message: 'Isi berita acara berubah sesudah halaman ini dibuka. Baca sekali lagi di bawah, lalu tetapkan.',
    en: 'The berita acara changed after you opened this page. Read it once more below, then freeze it.',
  },
  belumDitetapkan: {
    code: 'fkp.acara_belum_ditetapkan',
    kind: 'conflict',
    message: 'Berita acara ini belum ditetapkan, jadi belum ada yang direvisi.',
    en: 'This berita acara is not frozen yet, so there is nothing to revise.',
  },
  berkasPenuh: {
    code: 'fkp.berkas_penuh',
    kind: 'invalid',
    message:
      'Satu forum paling banyak menyimpan 60 berkas, jadi kiriman ini belum disimpan. Hapus yang tidak perlu.',
    en: 'A forum keeps 60 files at the most, so none of these was stored. Delete what is not needed.',
  },
} as const satisfies Record<string, Refusal>
