import { AppError, type Refusal } from '../../../kernel/errors.ts'

export const undanganErrors = {
  terpakai: {
    code: 'survei.undangan_terpakai',
    kind: 'conflict',
    message: 'Undangan ini sudah dipakai untuk menjawab.',
    en: 'This invitation has been used to answer.',
  },
  asing: {
    code: 'survei.undangan_asing',
    kind: 'conflict',
    message: 'Tautan undangan ini tidak berlaku lagi.',
    en: 'This invitation link is no longer valid.',
  },
  kosong: {
    code: 'survei.undangan_kosong',
    kind: 'invalid',
    message: 'Belum ada orang yang dapat diundang dari daftar ini.',
    en: 'There is nobody to invite on this list yet.',
  },
  selesai: {
    code: 'survei.undangan_selesai',
    kind: 'conflict',
    message: 'Periode ini sudah tidak menerima jawaban, jadi tidak ada lagi yang diundang.',
    en: 'This period takes no more answers, so nobody is invited any more.',
  },
  belumMulai: {
    code: 'survei.undangan_belum_mulai',
    kind: 'conflict',
    message: 'Periode ini belum mulai, jadi tautannya belum dapat dipakai. Kirim mulai hari pertamanya.',
    en: 'This period has not begun, so its links cannot be used yet. Send from its first day on.',
  },
  kanalMati: {
    code: 'survei.undangan_kanal_mati',
    kind: 'invalid',
    message: 'Kanal ini sedang mati. Pilih kanal lain, atau minta admin instansi menyalakannya.',
    en: 'This channel is off. Choose another, or ask the admin to switch it on.',
  },
  sedangKirim: {
    code: 'survei.undangan_sedang_kirim',
    kind: 'conflict',
    message: 'Pengiriman sebelumnya masih berjalan. Tunggu sampai selesai, atau hentikan dahulu.',
    en: 'The previous sending is still under way. Wait for its end, or stop it first.',
  },
  takUlang: {
    code: 'survei.undangan_tak_ulang',
    kind: 'conflict',
    message: 'Pesan ini tidak dapat dikirim ulang: sudah terkirim, atau isinya sudah dihapus.',
    en: 'This message cannot be sent again: it was sent, or its text is erased.',
  },
} as const satisfies Record<string, Refusal>

/** Why an invitation cannot be used: it was, or nobody knows it. */
export type SebabTakBerlaku = 'terpakai' | 'asing'

export function sebabTakBerlaku(err: unknown): SebabTakBerlaku | undefined {
  const code = err instanceof AppError ? err.refusal.code : undefined
  if (code === undanganErrors.terpakai.code) return 'terpakai'
  return code === undanganErrors.asing.code ? 'asing' : undefined
}
