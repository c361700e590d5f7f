import { z } from 'zod'
import type { KanalMasuk, KanalTersimpan, Pengaturan } from '../../platform/channels/index.ts'

export const masukFields = {
  whatsapp: ['rahasiaMasuk'],
  sms: ['masukDari', 'masukTeks', 'masukId', 'masukWaktu'],
} as const satisfies Record<KanalMasuk, readonly string[]>
export type MasukField = (typeof masukFields)[KanalMasuk][number]

const place = z
  .string()
  .trim()
  .max(100, 'Paling panjang 100 huruf.')
  .regex(/^[\w.[\]-]*$/, 'Tulis nama isian, atau letaknya dengan titik, misalnya data.from.')
const needed = place.min(1, 'Tulis nama isian ini seperti pada dokumen gerbang SMS.')

export const masukSchema = {
  whatsapp: z.object({
    rahasiaMasuk: z
      .string()
      .trim()
      .regex(/^[0-9a-f]{32,128}$/i, 'Tulis App Secret dari Meta: huruf a–f dan angka, biasanya 32 aksara.'),
  }),
  sms: z.object({ masukDari: needed, masukTeks: needed, masukId: place, masukWaktu: place }),
}

export type PetaMasuk = NonNullable<Pengaturan<'sms'>['masuk']>

/** The fields of incoming SMS as they stand. */
export function isianMasuk(ada: KanalTersimpan | undefined): Partial<Record<MasukField, string>> {
  const peta = ada?.kanal === 'sms' ? (ada.pengaturan as Pengaturan<'sms'>).masuk : null
  return peta ? { masukDari: peta.dari, masukTeks: peta.teks, masukId: peta.id, masukWaktu: peta.waktu } : {}
}
