import { z } from 'zod'
import type { RawForm } from '../../platform/http/form.ts'
import type { Instansi } from './store.ts'

export const instansiSchema = z.object({
  nama: z.string().trim().min(3, 'Tulis nama instansi.').max(200, 'Nama paling panjang 200 huruf.'),
  zona: z.enum(['WIB', 'WITA', 'WIT'], 'Pilih zona waktu.'),
  aksen: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^(#[0-9a-f]{6})?$/, 'Tulis kode warna dengan enam angka atau huruf a sampai f, misalnya #1d4f91.')
    .transform((text) => text || null),
  alamat: z.string().trim().max(300, 'Alamat paling panjang 300 huruf.'),
  kontak: z.string().trim().max(200, 'Kontak paling panjang 200 huruf.'),
  hariKerja: z
    .enum(['5', '6'], 'Pilih hari kerja dalam seminggu.')
    .transform((text) => (text === '6' ? 6 : 5)),
  cutiBersamaLibur: z.enum(['0', '1'], 'Pilih salah satu.').transform((text) => text === '1'),
})

const NAMES = ['nama', 'zona', 'aksen', 'alamat', 'kontak', 'hariKerja', 'cutiBersamaLibur'] as const
export type IsianInstansi = Readonly<Record<(typeof NAMES)[number], string>>

export const instansiFields = (form: RawForm): IsianInstansi =>
  Object.fromEntries(NAMES.map((name) => [name, form.one[name] ?? ''])) as IsianInstansi

export const isianInstansi = (i: Instansi): IsianInstansi => ({
  nama: i.nama,
  zona: i.zona,
  aksen: i.aksen ?? '',
  alamat: i.alamat,
  kontak: i.kontak,
  hariKerja: String(i.hariKerja),
  cutiBersamaLibur: i.cutiBersamaLibur ? '1' : '0',
})
