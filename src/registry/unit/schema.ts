import { z } from 'zod'
import { isId } from '../../kernel/ids.ts'
import type { RawForm } from '../../platform/http/form.ts'
import { jenisUnit } from './commands.ts'
import type { Unit } from './store.ts'

const teks = (most: number, apa: string) =>
  z.string().trim().max(most, `${apa} paling panjang ${most} huruf.`)

export const urutan = z
  .string()
  .trim()
  .regex(/^\d{0,4}$/, 'Tulis urutan dengan angka 0 sampai 9999.')
  .transform((text) => Number(text || 0))

/** The fields of a unit as they arrive from the form. */
export const unitSchema = z.object({
  nama: teks(200, 'Nama unit').min(3, 'Tulis nama unit, misalnya Dinas Kesehatan.'),
  singkatan: teks(40, 'Singkatan'),
  jenis: z.enum(jenisUnit, 'Pilih jenis unit.'),
  alamat: teks(300, 'Alamat'),
  kontak: teks(200, 'Kontak'),
  wilayahKode: z
    .string()
    .trim()
    .regex(
      /^(\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)?$/,
      'Tulis kode wilayah seperti 33.21 atau 33.21.01, atau kosongkan.',
    )
    .transform((text) => text || null),
  hariKerja: z
    .enum(['', '5', '6'], 'Pilih hari kerja dalam seminggu.')
    .transform((text) => (text === '' ? null : text === '5' ? (5 as const) : (6 as const))),
  kepalaNama: teks(120, 'Nama kepala unit'),
  kepalaNip: z
    .string()
    .trim()
    .transform((text) => text.replaceAll(/\s/g, ''))
    .refine((text) => /^(\d{18})?$/.test(text), 'NIP terdiri atas 18 angka. Kosongkan bila tidak ada.'),
  kepalaJabatan: teks(150, 'Jabatan kepala unit'),
  urutan,
})

export const indukField = z
  .string()
  .refine((text) => text === '' || isId(text), 'Pilih unit induk dari daftar.')
  .transform((text) => text || null)

export const unitBaruSchema = unitSchema.extend({ indukId: indukField })

const NAMES = [
  'nama',
  'singkatan',
  'jenis',
  'alamat',
  'kontak',
  'wilayahKode',
  'hariKerja',
  'kepalaNama',
  'kepalaNip',
  'kepalaJabatan',
  'urutan',
  'indukId',
] as const

/** What was typed, kept for showing the form again. */
export type IsianUnit = Readonly<Record<(typeof NAMES)[number], string>>

export const unitFields = (form: RawForm): IsianUnit =>
  Object.fromEntries(NAMES.map((name) => [name, form.one[name] ?? ''])) as IsianUnit

export const isianOf = (unit: Unit): IsianUnit => ({
  nama: unit.nama,
  singkatan: unit.singkatan,
  jenis: unit.jenis,
  alamat: unit.alamat,
  kontak: unit.kontak,
  wilayahKode: unit.wilayahKode ?? '',
  hariKerja: unit.hariKerja === null ? '' : String(unit.hariKerja),
  kepalaNama: unit.kepala.nama,
  kepalaNip: unit.kepala.nip,
  kepalaJabatan: unit.kepala.jabatan,
  urutan: String(unit.urutan),
  indukId: unit.indukId ?? '',
})

export const isianBaru = (indukId: string): IsianUnit => ({
  ...unitFields({ one: {}, many: {}, files: {}, semuaFiles: {} }),
  urutan: '0',
  indukId,
})

/** Form fields → what the commands take. */
export function toIsi(u: z.output<typeof unitSchema>) {
  const { kepalaNama, kepalaNip, kepalaJabatan, ...rest } = u
  return { ...rest, kepala: { nama: kepalaNama, nip: kepalaNip, jabatan: kepalaJabatan } }
}
