import { z } from 'zod'
import type { Penugasan, Peran } from '../../kernel/actor.ts'
import { isId } from '../../kernel/ids.ts'
import type { RawForm } from '../../platform/http/form.ts'
import type { Orang } from './store.ts'

export const peranList = [
  'petugas',
  'pewawancara',
  'penghubung',
  'kepala_unit',
  'pengelola_pengaduan',
  'apip',
  'pembina',
  'admin_instansi',
] as const satisfies readonly Peran[]

const nama = z.string().trim().min(2, 'Tulis nama orang ini.').max(120, 'Nama paling panjang 120 huruf.')
const jabatan = z.string().trim().max(150, 'Jabatan paling panjang 150 huruf.')

/** Chosen on purpose, never by leaving a box alone: the widest role must not be the default. */
export const SEMUA = 'semua'

/** Rows of role and unit; a row without a role is no row. */
const penugasan = z
  .array(z.object({ peran: z.string(), unit: z.string() }))
  .transform((rows) => rows.filter((r) => r.peran !== ''))
  .refine(
    (rows) => rows.every((r) => (peranList as readonly string[]).includes(r.peran)),
    'Pilih peran dari daftar.',
  )
  .refine(
    (rows) => rows.every((r) => r.unit === SEMUA || isId(r.unit)),
    'Pilih unit untuk setiap peran, atau seluruh instansi.',
  )
  .transform((rows): Penugasan[] =>
    rows.map((r) => ({ peran: r.peran as Peran, unitId: r.unit === SEMUA ? null : r.unit })),
  )

export const orangUbahSchema = z.object({
  nama,
  jabatan,
  penugasan,
  aktif: z.enum(['0', '1'], 'Pilih salah satu.').transform((text) => text === '1'),
})

export const orangBaruSchema = z.object({
  nama,
  jabatan,
  penugasan,
  surel: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, 'Alamat surel paling panjang 254 huruf.')
    .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'Tulis alamat surel yang lengkap, misalnya nama@contoh.go.id.'),
})

export interface IsianOrang {
  readonly nama: string
  readonly jabatan: string
  readonly surel: string
  readonly aktif: string
  readonly penugasan: readonly { readonly peran: string; readonly unit: string }[]
}

export const orangFields = (form: RawForm): IsianOrang => ({
  nama: form.one['nama'] ?? '',
  jabatan: form.one['jabatan'] ?? '',
  surel: form.one['surel'] ?? '',
  aktif: form.one['aktif'] ?? '1',
  penugasan: (form.many['peran'] ?? [])
    .slice(0, 50)
    .map((peran, i) => ({ peran, unit: form.many['unit']?.[i] ?? '' }))
    .filter((row) => row.peran !== '' || row.unit !== ''),
})

export const isianOrang = (o: Orang): IsianOrang => ({
  nama: o.nama,
  jabatan: o.jabatan,
  surel: o.surel,
  aktif: o.aktif ? '1' : '0',
  penugasan: o.penugasan.map((p) => ({ peran: p.peran, unit: p.unitId ?? SEMUA })),
})

export const isianKosong: IsianOrang = { nama: '', jabatan: '', surel: '', aktif: '1', penugasan: [] }
