import { z } from 'zod'
import { isTanggal } from '../../../kernel/clock.ts'

/**
 * The figures a verdict rests on, kept with it: a reader sees what was compared even when a publication is revised or a letter is
 * filed elsewhere later. Decimals are exact text.
 */
const desimal = z.string().regex(/^-?\d+(\.\d+)?$/)
const tanggal = z.string().refine(isTanggal)
const cacah = z.int().nonnegative()
const nama = z.object({ id: z.string(), en: z.string() })

const unsur = z.object({
  periode: z.string(),
  periodeId: z.uuid(),
  revisi: z.int().positive(),
  n: cacah,
  /** On the scale of the index, as published. */
  nilai: desimal,
  /** Mean answer, on the scale of the questionnaire. */
  rata: desimal,
})
const aduan = z.object({
  dari: tanggal,
  sampai: tanggal,
  hari: cacah,
  banyak: cacah,
  sebulan: desimal,
  /** Served in the survey's periode, where counted in both. */
  perSeribu: desimal.nullable(),
})
const waktu = z.object({ dari: tanggal, sampai: tanggal, tepat: cacah, selesai: cacah, persen: desimal })

/** Kept beside the figures and never shown: a stretch may hold very few letters. */
export const potongSchema = z.object({ lama: z.array(cacah), baru: z.array(cacah) })

export const angkaSchema = z.discriminatedUnion('jenis', [
  z.object({
    jenis: z.literal('unsur'),
    nama,
    skala: z.object({ min: z.number(), max: z.number() }),
    lama: unsur.nullable(),
    baru: unsur.nullable(),
    selisih: desimal.nullable(),
  }),
  z.object({
    jenis: z.literal('pengaduan'),
    /** null: about anything. */
    topik: z.string().nullable(),
    lama: aduan.nullable(),
    baru: aduan.nullable(),
    selisih: desimal.nullable(),
  }),
  z.object({
    jenis: z.literal('waktu'),
    layanan: z.string(),
    lama: waktu.nullable(),
    baru: waktu.nullable(),
    selisih: desimal.nullable(),
  }),
])
export type Angka = z.infer<typeof angkaSchema>
export type AngkaUnsur = z.infer<typeof unsur>
export type AngkaAduan = z.infer<typeof aduan>
export type AngkaWaktu = z.infer<typeof waktu>
