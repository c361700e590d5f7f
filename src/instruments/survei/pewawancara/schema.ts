import { z } from 'zod'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { isId } from '../../../kernel/ids.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { kataWawancara } from './words.ts'

export interface IsianTugas {
  readonly orang: string
  readonly wilayah: string
  readonly layanan: string
  readonly target: string
}

export const tugasFields = (form: RawForm): IsianTugas => ({
  orang: form.one['orang'] ?? '',
  wilayah: form.one['wilayah'] ?? '',
  layanan: form.one['layanan'] ?? '',
  target: form.one['target'] ?? '',
})

export const isianKosong: IsianTugas = { orang: '', wilayah: '', layanan: '', target: '' }

export function tugasSchema(lang: Bahasa) {
  const { salah } = kataWawancara[lang]
  return z.object({
    orang: z.string().refine(isId, salah.orang),
    wilayah: z.string().trim().max(120, salah.wilayah),
    layanan: z
      .string()
      .refine((t) => t === '' || isId(t), salah.layanan)
      .transform((t) => (t === '' ? null : t)),
    target: z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,4}$/, salah.target)
      .transform(Number),
  })
}
export type TugasBaru = z.infer<ReturnType<typeof tugasSchema>>
