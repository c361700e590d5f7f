import { z } from 'zod'
import type { RawForm } from '../../platform/http/form.ts'
import { urutan } from '../unit/schema.ts'
import type { Layanan } from './store.ts'

export const layananSchema = z.object({
  nama: z
    .string()
    .trim()
    .min(3, 'Tulis nama layanan, misalnya Penerbitan KTP elektronik.')
    .max(200, 'Nama layanan paling panjang 200 huruf.'),
  urutan,
  aktif: z.enum(['0', '1'], 'Pilih salah satu.').transform((text) => text === '1'),
})

export interface IsianLayanan {
  readonly nama: string
  readonly urutan: string
  readonly aktif: string
}

export const layananFields = (form: RawForm): IsianLayanan => ({
  nama: form.one['nama'] ?? '',
  urutan: form.one['urutan'] ?? '',
  aktif: form.one['aktif'] ?? '1',
})

export const isianLayanan = (l: Layanan): IsianLayanan => ({
  nama: l.nama,
  urutan: String(l.urutan),
  aktif: l.aktif ? '1' : '0',
})
