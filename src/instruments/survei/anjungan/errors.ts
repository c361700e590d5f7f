import type { Refusal } from '../../../kernel/errors.ts'

export const anjunganErrors = {
  kodeSalah: {
    code: 'survei.kode_pasang_salah',
    kind: 'invalid',
    message: 'Kode ini salah, sudah dipakai, atau sudah lewat waktunya. Minta kode baru kepada petugas unit.',
  },
  sudahDicabut: {
    code: 'survei.anjungan_sudah_dicabut',
    kind: 'conflict',
    message: 'Anjungan ini sudah dicabut. Daftarkan anjungan baru bila perangkatnya dipakai lagi.',
  },
} as const satisfies Record<string, Refusal>
