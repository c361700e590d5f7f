import { z } from 'zod'
import type { FieldErrors, Parsed } from '../../../kernel/errors.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { galatList, metodeSampelList } from '../sampel.ts'
import type { SampelBaru } from './store.ts'

const TERBANYAK = 100_000_000

/** "1.200" and "1 200" are how people write it. */
export const populasiSchema = z
  .string()
  .transform((text) => text.replaceAll(/[.\s]/g, ''))
  .refine(
    (text) => text === '' || /^\d+$/.test(text),
    'Tulis jumlah pengguna dengan angka saja, misalnya 1.200.',
  )
  .transform((text) => (text === '' ? null : Number(text)))
  .refine(
    (n) => n === null || (n >= 1 && n <= TERBANYAK),
    'Jumlah pengguna paling sedikit 1 dan paling banyak 100 juta.',
  )

/** A plan as typed. Users of a service stand in `populasi-<id>`. */
export interface IsianSampel {
  readonly metode: string
  readonly galat: string
  readonly hingga: string
  readonly palingSedikit: string
  readonly populasi: string
  readonly perLayanan: Readonly<Record<string, string>>
}

export const fieldPopulasi = (layananId: string): string => `populasi-${layananId}`

export const sampelFields = (form: RawForm, layananIds: readonly string[]): IsianSampel => ({
  metode: form.one['metode'] ?? '',
  galat: form.one['galat'] ?? '',
  hingga: form.one['hingga'] ?? '',
  palingSedikit: form.one['palingSedikit'] ?? '',
  populasi: form.one['populasi'] ?? '',
  perLayanan: Object.fromEntries(layananIds.map((id) => [id, form.one[fieldPopulasi(id)] ?? ''])),
})

const caraSchema = z.object({
  metode: z.enum(metodeSampelList, 'Pilih rumus dari daftar.'),
  galat: z.enum(galatList, 'Pilih galat dari daftar.'),
  hingga: z.enum(['ya', 'tidak'], 'Pilih salah satu.'),
})
const palingSedikitSchema = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/, 'Tulis angka 0 sampai 1000.')
  .transform(Number)
  .refine((n) => n <= 1000, 'Tulis angka 0 sampai 1000.')

/** Everything that is wrong with a plan, at once. Services are counted all or not at all: a sum of some would be wrong. */
export function parseSampel(isian: IsianSampel): Parsed<SampelBaru> {
  const errors: Record<string, string> = {}
  const read = <T>(name: string, schema: z.ZodType<T>, value: unknown): T | undefined => {
    const result = schema.safeParse(value)
    if (result.success) return result.data
    for (const issue of result.error.issues) errors[String(issue.path[0] ?? name)] ??= issue.message
    return undefined
  }
  const cara = read('metode', caraSchema, isian)
  const palingSedikit = read('palingSedikit', palingSedikitSchema, isian.palingSedikit)
  const seluruh = read('populasi', populasiSchema, isian.populasi) ?? null
  const counts = Object.entries(isian.perLayanan).map(
    ([id, text]) => [id, read(fieldPopulasi(id), populasiSchema, text) ?? null] as const,
  )
  const known = counts.filter((c): c is readonly [string, number] => c[1] !== null)
  const jumlah = known.reduce((sum, [, n]) => sum + n, 0)
  if (known.length > 0 && Object.keys(errors).length === 0) {
    for (const [id, n] of counts)
      if (n === null)
        errors[fieldPopulasi(id)] = 'Isi juga layanan ini, atau kosongkan semua dan tulis jumlah seluruhnya.'
    if (seluruh !== null && seluruh !== jumlah)
      errors['populasi'] =
        `Jumlah per layanan adalah ${jumlah.toLocaleString('id-ID')}. Kosongkan isian ini, atau samakan.`
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors: errors satisfies FieldErrors }
  return {
    ok: true,
    value: {
      cara: { metode: cara!.metode, galat: cara!.galat, hingga: cara!.hingga === 'ya' },
      palingSedikit: palingSedikit!,
      populasi: known.length > 0 ? jumlah : seluruh,
      perLayanan: new Map(known),
    },
  }
}
