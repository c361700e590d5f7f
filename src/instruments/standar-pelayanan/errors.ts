import type { Refusal } from '../../kernel/errors.ts'

/** What the room of service standards refuses, in words a person can act on. */
export const standarErrors = {
  tidakMungkin: {
    code: 'standar.tidak_mungkin',
    kind: 'conflict',
    message:
      'Langkah ini tidak dapat dilakukan pada keadaan standar sekarang. Muat ulang halaman untuk melihat keadaannya.',
    en: 'This step cannot be taken from where the standard stands now. Reload the page to see where that is.',
  },
  didahului: {
    code: 'standar.didahului',
    kind: 'conflict',
    message:
      'Orang lain sudah mengubah standar ini sesudah halaman Anda dibuka. Isian Anda masih ada di bawah; bandingkan dahulu, lalu simpan lagi.',
    en: 'Somebody else changed this standard after you opened the page. What you typed is still below; compare first, then save again.',
  },
  belumLengkap: {
    code: 'standar.belum_lengkap',
    kind: 'conflict',
    message:
      'Masih ada komponen yang kosong. Lengkapi dahulu: enam komponen untuk dibahas, empat belas untuk ditetapkan.',
    en: 'Some components are still empty. Complete them first: six to discuss, fourteen to be signed.',
  },
  sudahAdaRevisi: {
    code: 'standar.sudah_ada_revisi',
    kind: 'conflict',
    message: 'Layanan ini sudah mempunyai versi yang sedang disusun. Lanjutkan versi itu.',
    en: 'This service already has a version under way. Go on with that one.',
  },
  tanggalMundur: {
    code: 'standar.tanggal_mundur',
    kind: 'invalid',
    message:
      'Tanggal ini lebih dahulu daripada langkah sebelumnya (berita acara, SK, publikasi, monev, atau peninjauan). Periksa tanggalnya.',
    en: 'This date is before that of an earlier step (minutes, decree, publication, monitoring or review). Check the date.',
  },
  maklumatMundur: {
    code: 'standar.maklumat_mundur',
    kind: 'invalid',
    message: 'Maklumat baru tidak dapat ditetapkan sebelum tanggal maklumat yang sekarang berlaku.',
    en: 'A new pledge cannot be decreed before the date of the one in force.',
  },
  tidakDisunting: {
    code: 'standar.tidak_disunting',
    kind: 'conflict',
    message:
      'Isi versi ini sudah disepakati, jadi tidak diubah lagi. Kembalikan ke rancangan, atau buat versi baru.',
    en: 'The text of this version was agreed and is no longer changed. Send it back to draft, or begin a new version.',
  },
} as const satisfies Record<string, Refusal>
