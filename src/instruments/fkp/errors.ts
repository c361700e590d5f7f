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
} as const satisfies Record<string, Refusal>
