import { z } from 'zod'
import { isTanggal } from '../../../kernel/clock.ts'
import { isId } from '../../../kernel/ids.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { AWAL_ATURAN_KINI, peraturanLamaList } from './rules.ts'

const tanggal = z.string().refine(isTanggal, 'Tulis tanggal yang ada di kalender.')

export const warisanSchema = z
  .object({
    id: z.string().refine(isId, 'Halaman ini tidak lengkap. Muat ulang, lalu isi lagi.'),
    peraturan: z.enum(peraturanLamaList, 'Pilih aturan yang dipakai waktu itu.'),
    nama: z
      .string()
      .trim()
      .min(3, 'Tulis nama periodenya, misalnya Semester I 2015.')
      .max(80, 'Paling panjang 80 huruf.'),
    mulai: tanggal,
    selesai: tanggal,
    ikm: z
      .string()
      .trim()
      .transform((text) => text.replace(',', '.'))
      .refine(
        (text) => /^\d{2,3}(\.\d{1,2})?$/.test(text) && Number(text) >= 25 && Number(text) <= 100,
        'Tulis indeks antara 25 dan 100 dengan paling banyak dua desimal, misalnya 78,25.',
      ),
    n: z
      .string()
      .trim()
      .regex(/^\d{0,7}$/, 'Tulis jumlah responden sebagai bilangan bulat, atau kosongkan.')
      .transform((text) => (Number(text) > 0 ? Number(text) : null)),
    sumber: z
      .string()
      .trim()
      .min(5, 'Tulis sumbernya, misalnya laporan IKM 2015 halaman 12.')
      .max(300, 'Paling panjang 300 huruf.'),
  })
  .refine((w) => w.mulai <= w.selesai, { path: ['selesai'], message: 'Selesai tidak boleh sebelum mulai.' })
  .refine((w) => w.selesai < AWAL_ATURAN_KINI, {
    path: ['selesai'],
    message: 'Aturan lama hanya berlaku sampai pertengahan 2017. Survei sesudahnya dicatat sebagai periode.',
  })

const NAMES = ['id', 'peraturan', 'nama', 'mulai', 'selesai', 'ikm', 'n', 'sumber'] as const
export type IsianWarisan = Readonly<Record<(typeof NAMES)[number], string>>

export const warisanFields = (form: RawForm): IsianWarisan =>
  Object.fromEntries(NAMES.map((name) => [name, form.one[name] ?? ''])) as IsianWarisan
