import { z } from 'zod'
import { isTanggal } from '../../kernel/clock.ts'
import type { RawForm } from '../../platform/http/form.ts'
import type { Libur } from './rules.ts'

export const jenisLibur = ['libur_daerah', 'libur_nasional', 'cuti_bersama'] as const

export const liburSchema = z.object({
  tanggal: z
    .string()
    .refine(
      (text) => isTanggal(text) && text >= '2000-01-01' && text < '2100',
      'Tulis tanggal yang ada di kalender.',
    ),
  nama: z
    .string()
    .trim()
    .min(3, 'Tulis nama hari libur, misalnya Hari Jadi Kabupaten.')
    .max(120, 'Nama paling panjang 120 huruf.'),
  jenis: z.enum(jenisLibur, 'Pilih jenis libur.'),
  dasar: z.string().trim().max(200, 'Dasar paling panjang 200 huruf.'),
})

export interface IsianLibur {
  readonly tanggal: string
  readonly nama: string
  readonly jenis: string
  readonly dasar: string
}

export const liburFields = (form: RawForm): IsianLibur => ({
  tanggal: form.one['tanggal'] ?? '',
  nama: form.one['nama'] ?? '',
  jenis: form.one['jenis'] ?? '',
  dasar: form.one['dasar'] ?? '',
})

export const isianLibur = (libur: Libur): IsianLibur => ({ ...libur })
export const isianLiburKosong: IsianLibur = { tanggal: '', nama: '', jenis: 'libur_daerah', dasar: '' }
