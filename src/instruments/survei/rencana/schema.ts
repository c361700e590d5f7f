import { z } from 'zod'
import type { RawForm } from '../../../platform/http/form.ts'
import type { Instrumen } from '../instrumen.ts'
import type { Rencana, Triwulan } from './rules.ts'

/** Years a plan may reach: the survey's own, and a few on. */
const TAHUN = { paling_awal: 2015, paling_akhir: 2100 }

/** A line of the plan, for an unsur of the instrument. */
export const rencanaSchema = (instrumen: Instrumen) =>
  z
    .object({
      unsur: z
        .string()
        .refine((u) => instrumen.unsur.some((x) => x.kunci === u), 'Pilih unsur yang diperbaiki.'),
      kegiatan: z
        .string()
        .trim()
        .min(5, 'Tulis kegiatan yang akan dilakukan, misalnya: Membuka loket kedua pada jam ramai.')
        .max(500, 'Kegiatan paling panjang 500 huruf. Pecah menjadi beberapa baris.'),
      tahun: z
        .string()
        .trim()
        .regex(/^\d{4}$/, 'Tulis tahun dengan empat angka, misalnya 2027.')
        .transform(Number)
        .refine(
          (t) => t >= TAHUN.paling_awal && t <= TAHUN.paling_akhir,
          'Tulis tahun pelaksanaan, misalnya 2027.',
        ),
      triwulan: z
        .array(z.enum(['1', '2', '3', '4'], 'Pilih triwulan dari daftar.'))
        .min(1, 'Pilih paling sedikit satu triwulan.')
        .transform((list) => [...new Set(list)].toSorted().map((t) => Number(t) as Triwulan)),
      penanggungJawab: z
        .string()
        .trim()
        .min(3, 'Tulis siapa yang bertanggung jawab, misalnya: Kepala Seksi Pelayanan.')
        .max(120, 'Penanggung jawab paling panjang 120 huruf.'),
    })
    .transform(({ unsur, kegiatan, tahun, triwulan, penanggungJawab }): Omit<Rencana, 'id'> => ({
      unsur,
      kegiatan,
      waktu: { tahun, triwulan },
      penanggungJawab,
    }))

/** A form as typed; the names are those of the fields on screen. */
export interface IsianRencana {
  readonly unsur: string
  readonly kegiatan: string
  readonly tahun: string
  readonly triwulan: readonly string[]
  readonly penanggungJawab: string
}

export const rencanaFields = (form: RawForm): IsianRencana => ({
  unsur: form.one.unsur ?? '',
  kegiatan: form.one.kegiatan ?? '',
  tahun: form.one.tahun ?? '',
  triwulan: form.many.triwulan ?? [],
  penanggungJawab: form.one.penanggungJawab ?? '',
})

export const isianOf = (r: Rencana): IsianRencana => ({
  unsur: r.unsur,
  kegiatan: r.kegiatan,
  tahun: String(r.waktu.tahun),
  triwulan: r.waktu.triwulan.map(String),
  penanggungJawab: r.penanggungJawab,
})
