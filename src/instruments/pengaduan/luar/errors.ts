import type { Refusal } from '../../../kernel/errors.ts'

export const luarErrors = {
  kunciKirimLain: {
    code: 'pengaduan.kunci_kirim_lain',
    kind: 'invalid',
    message: 'Idempotency-Key ini sudah dipakai untuk isi yang lain.',
    en: 'This Idempotency-Key was used for other content.',
  },
  terlaluCepat: {
    code: 'pengaduan.api_terlalu_cepat',
    kind: 'too_many',
    message: 'Kunci ini dipakai lebih sering daripada batasnya. Coba lagi satu menit lagi.',
    en: 'This key is used more often than it may. Try again in a minute.',
  },
  kunciSudahDibuat: {
    code: 'pengaduan.api_kunci_sudah',
    kind: 'conflict',
    message:
      'Formulir ini sudah membuat satu kunci, dan kunci hanya tampil sekali. Bila belum tersalin, cabut kunci itu pada daftar di bawah, lalu tekan Buat kunci sekali lagi.',
    en: 'This form has made a key already, and a key is shown only once. If it was not copied, revoke it in the list below, then press Make a key once more.',
  },
  webhookSudahDibuat: {
    code: 'pengaduan.webhook_sudah',
    kind: 'conflict',
    message:
      'Formulir ini sudah menambah satu webhook, dan rahasianya hanya tampil sekali. Bila belum tersalin, hapus webhook itu dari daftar di bawah, lalu tekan Tambah webhook sekali lagi.',
    en: 'This form has added a webhook already, and its secret is shown only once. If it was not copied, remove that webhook from the list below, then press Add a webhook once more.',
  },
} as const satisfies Record<string, Refusal>
