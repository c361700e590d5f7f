import { z } from 'zod'
import { isTanggal } from '../../../kernel/clock.ts'
import { isId } from '../../../kernel/ids.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { populasiSchema } from '../sampel/schema.ts'

const tanggal = (contoh: string) =>
  z.string().refine(isTanggal, `Tulis tanggal yang ada di kalender, misalnya ${contoh}.`)

export const periodeSchema = z
  .object({
    unitId: z.string().refine(isId, 'Pilih unit yang disurvei.'),
    layananIds: z
      .array(z.string().refine(isId, 'Pilih layanan dari daftar.'))
      .min(1, 'Pilih paling sedikit satu layanan yang disurvei.')
      .transform((ids) => [...new Set(ids)].toSorted()),
    nama: z
      .string()
      .trim()
      .min(3, 'Tulis nama periode, misalnya Semester I 2026.')
      .max(80, 'Nama periode paling panjang 80 huruf.'),
    mulai: tanggal('2026-01-05'),
    selesai: tanggal('2026-06-30'),
    populasi: populasiSchema,
    /** `kode/versi`; left out: the SKM. */
    instrumen: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,59}\/\d{1,4}$/, 'Pilih kuesioner dari daftar.')
      .optional(),
    /** A multiplier, where the questionnaire lets one choose. */
    konversi: z
      .string()
      .regex(/^\d{1,6}([.]\d{1,6})?(\/\d{1,6})?$/, 'Pilih cara konversi dari daftar.')
      .optional(),
  })
  .superRefine((p, ctx) => {
    if (p.selesai < p.mulai) {
      ctx.addIssue({
        code: 'custom',
        path: ['selesai'],
        message: 'Tanggal akhir tidak boleh sebelum tanggal mulai.',
      })
    } else if (Date.parse(p.selesai) - Date.parse(p.mulai) > 366 * 86_400_000) {
      ctx.addIssue({
        code: 'custom',
        path: ['selesai'],
        message: 'Satu periode paling lama satu tahun: SKM dilakukan paling sedikit sekali setahun.',
      })
    }
  })

export type PeriodeInput = z.infer<typeof periodeSchema>

/** A form as typed → what the schema reads. Field names on screen are those of the errors. */
export const periodeFields = (form: RawForm) => ({
  unitId: form.one.unitId ?? '',
  layananIds: form.many.layananIds ?? [],
  nama: form.one.nama ?? '',
  mulai: form.one.mulai ?? '',
  selesai: form.one.selesai ?? '',
  populasi: form.one.populasi ?? '',
  ...(form.one.instrumen ? { instrumen: form.one.instrumen } : {}),
  ...(form.one.konversi ? { konversi: form.one.konversi } : {}),
})
