import type { Refusal } from '../../kernel/errors.ts'

/** What the room of the forum refuses, in words a person can act on. */
export const fkpErrors = {
  tidakMungkin: {
    code: 'fkp.tidak_mungkin',
    kind: 'conflict',
    message:
      'Langkah ini tidak dapat dilakukan pada keadaan forum sekarang. Muat ulang halaman untuk melihat keadaannya.',
    en: 'This step cannot be taken from where the forum stands now. Reload the page to see where that is.',
  },
  didahului: {
    code: 'fkp.didahului',
    kind: 'conflict',
    message:
      'Orang lain sudah mengubah forum ini sesudah halaman Anda dibuka. Isian Anda masih ada di bawah; bandingkan dahulu, lalu simpan lagi.',
    en: 'Somebody else changed this forum after you opened the page. What you typed is still below; compare first, then save again.',
  },
  agendaTutup: {
    code: 'fkp.agenda_tutup',
    kind: 'conflict',
    message: 'Agenda sudah ditutup, karena forum ini sudah berakhir atau dibatalkan.',
    en: 'The agenda is closed, because this forum is over or cancelled.',
  },
  alasanKosong: {
    code: 'fkp.alasan_kosong',
    kind: 'invalid',
    message: 'Tulis alasannya.',
    en: 'Write the reason.',
  },
  tanggalLampau: {
    code: 'fkp.tanggal_lampau',
    kind: 'conflict',
    message: 'Tanggal forum sudah lewat. Ubah dahulu tanggalnya, lalu umumkan.',
    en: 'The date of the forum has passed. Change it first, then announce.',
  },
  tanpaTautan: {
    code: 'fkp.tanpa_tautan',
    kind: 'conflict',
    message: 'Forum daring memerlukan tautan rapat. Isi dahulu, lalu umumkan.',
    en: 'An online forum needs the link of its meeting. Fill it in first, then announce.',
  },
  kanalMati: {
    code: 'fkp.kanal_mati',
    kind: 'conflict',
    message: 'Kanal pesan ini sedang mati. Muat ulang halaman, lalu pilih kanal lain.',
    en: 'This channel is off. Reload the page and choose another.',
  },
  belumHari: {
    code: 'fkp.belum_hari',
    kind: 'conflict',
    message: 'Forum dimulai pada harinya. Bila jadwalnya maju, ubah dahulu tanggalnya.',
    en: 'A forum begins on its day. If it was moved, change the date first.',
  },
} as const satisfies Record<string, Refusal>
