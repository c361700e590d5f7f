import type { Refusal } from '../../../kernel/errors.ts'

export const anjunganErrors = {
  kodeSalah: {
    code: 'survei.kode_pasang_salah',
    kind: 'invalid',
    message: 'Kode ini salah, sudah dipakai, atau sudah lewat waktunya. Minta kode baru kepada petugas unit.',
    en: 'This code is wrong, used or expired. Ask the unit’s staff for a new one.',
  },
  sudahDicabut: {
    code: 'survei.anjungan_sudah_dicabut',
    kind: 'conflict',
    message: 'Anjungan ini sudah dicabut. Daftarkan anjungan baru bila perangkatnya dipakai lagi.',
    en: 'This kiosk has been revoked. Register a new one if the device is used again.',
  },
} as const satisfies Record<string, Refusal>
