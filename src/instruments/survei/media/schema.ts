import { z } from 'zod'
import { isTanggal } from '../../../kernel/clock.ts'
import { isId } from '../../../kernel/ids.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { jenisMediaList } from './rules.ts'

export interface IsianMedia {
  readonly id: string
  readonly jenis: string
  readonly tanggal: string
  readonly keterangan: string
  readonly tautan: string
}

export const mediaFields = (form: RawForm): IsianMedia => ({
  id: form.one['id'] ?? '',
  jenis: form.one['jenis'] ?? '',
  tanggal: form.one['tanggal'] ?? '',
  keterangan: form.one['keterangan'] ?? '',
  tautan: form.one['tautan'] ?? '',
})

/** Only addresses a reader can follow: no `javascript:`, no `file:`. */
function isAlamat(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.')
}

export const mediaSchema = z.object({
  id: z.string().refine(isId, 'Halaman ini tidak lengkap. Muat ulang, lalu isi lagi.'),
  jenis: z.enum(jenisMediaList, 'Pilih jenis medianya.'),
  tanggal: z.string().refine(isTanggal, 'Tulis hari hasil diumumkan di media itu.'),
  keterangan: z
    .string()
    .trim()
    .min(3, 'Tulis di mana tepatnya, misalnya: Spanduk di depan loket.')
    .max(200, 'Paling panjang 200 huruf.'),
  tautan: z
    .string()
    .trim()
    .max(500, 'Alamatnya terlalu panjang.')
    .refine((t) => t === '' || isAlamat(t), 'Tulis alamat lengkap, misalnya https://dinas.go.id/ikm.')
    .transform((t) => (t === '' ? null : t)),
})
