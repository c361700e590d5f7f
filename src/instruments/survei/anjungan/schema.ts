import { z } from 'zod'
import { isId } from '../../../kernel/ids.ts'
import { isPin } from './pin.ts'

export const BATCH_MAKS = 200

const waktu = z.iso.datetime({ offset: true }).max(40)
const hitungan = z.number().int().min(0).max(10_000_000)

/** One answer, checked by itself: a damaged one must not hold up the two hundred around it. */
export const kirimanSchema = z.object({
  kunci: z.uuid(),
  periode: z.string().refine(isId),
  pada: waktu,
  selisih: z.number().int().min(-1e13).max(1e13).nullable(),
  kid: z.string().max(40),
  amplop: z
    .string()
    .max(60_000)
    .regex(/^[\w-]+$/),
})

export const batchSchema = z.object({
  dikirim: waktu,
  menunggu: hitungan,
  tertahan: hitungan,
  versi: z.string().max(40),
  jawaban: z.array(z.unknown()).max(BATCH_MAKS),
})
export type BatchMasuk = z.infer<typeof batchSchema>

/** What is inside an envelope: the fields of the plain form, and the seconds it took to fill them in. */
export const isiAmplopSchema = z.object({
  isian: z.record(
    z.string().max(80),
    z.union([z.string().max(20_000), z.array(z.string().max(2000)).max(100)]),
  ),
  durasi: z.number().int().min(0).max(86_400).nullable(),
})

export const anjunganSchema = z.object({
  unit: z.string().refine(isId, 'Pilih unit tempat anjungan ini berdiri.'),
  nama: z
    .string()
    .trim()
    .min(2, 'Tulis di mana anjungan ini berdiri, misalnya Loket 2.')
    .max(80, 'Paling panjang 80 huruf.'),
  layanan: z.string().refine((t) => t === '' || isId(t), 'Pilih layanan dari daftar.'),
  diam: z.coerce
    .number('Tulis jumlah detik, misalnya 60.')
    .int('Tulis jumlah detik, misalnya 60.')
    .min(20, 'Paling sedikit 20 detik.')
    .max(600, 'Paling banyak 600 detik.'),
  pin: z.string().trim().refine(isPin, 'Tulis PIN 6 angka, misalnya 482615.'),
})
export type IsianAnjungan = z.infer<typeof anjunganSchema>

/** A PIN that is left empty stays as it is. */
export const anjunganUbahSchema = anjunganSchema.omit({ unit: true }).extend({
  pin: z
    .string()
    .trim()
    .refine((t) => t === '' || isPin(t), 'Tulis PIN 6 angka, atau kosongkan.'),
})
export type UbahanAnjungan = z.infer<typeof anjunganUbahSchema>
