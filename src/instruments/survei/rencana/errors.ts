import type { Refusal } from '../../../kernel/errors.ts'

export const rencanaErrors = {
  terlaluBanyak: {
    code: 'survei.rencana_terlalu_banyak',
    kind: 'invalid',
    message: 'Rencana tindak lanjut periode ini sudah 40 baris. Gabungkan atau hapus beberapa baris dahulu.',
    en: 'The follow-up plan of this period already has 40 rows. Merge or remove some first.',
  },
  diDaftar: {
    code: 'survei.rencana_di_daftar',
    kind: 'conflict',
    message:
      'Hasil periode ini sudah terbit, jadi rencananya ada di daftar tindak lanjut. Tambah, ubah, atau batalkan di sana; tabel laporan mengikutinya.',
    en: 'The result of this period is published, so its plan stands in the register of follow-up. Add, change or cancel there; the table of the report follows it.',
  },
} as const satisfies Record<string, Refusal>
