import { z } from 'zod'
import type { Pengaturan } from '../../platform/channels/index.ts'

export type TemplatWa = Pengaturan<'whatsapp'>['templat'][string]

/** What a text or template of the survey may be filled with. */
const undangan = ['nama', 'unit', 'layanan', 'tautan'] as const

/**
 * Messages that need a template, in the order of the form. Where reminder or test is left empty, the
 * invitation's is used (`platform/channels/whatsapp.ts`); without one of its own no news of a complaint or forum goes out by WhatsApp.
 */
export const keperluanList = [
  { kode: 'undangan', wajib: true, isian: undangan },
  { kode: 'pengingat', wajib: false, isian: undangan },
  { kode: 'uji', wajib: false, isian: undangan },
  { kode: 'pengaduan', wajib: false, isian: ['kode', 'kabar', 'tautan'] },
  { kode: 'forum', wajib: false, isian: ['nama', 'unit', 'tema', 'kapan', 'tempat', 'tautan'] },
  { kode: 'kabarForum', wajib: false, isian: ['tema', 'kabar', 'tautan'] },
] as const satisfies readonly { kode: string; wajib: boolean; isian: readonly string[] }[]
export type Keperluan = (typeof keperluanList)[number]['kode']

const BAGIAN = ['Nama', 'Bahasa', 'Isian'] as const
type Bagian = (typeof BAGIAN)[number]
export const fieldTemplat = (kode: Keperluan, bagian: Bagian): string => `${kode}${bagian}`
export const templatFields: readonly string[] = keperluanList.flatMap(({ kode }) =>
  BAGIAN.map((b) => fieldTemplat(kode, b)),
)

const NAMA = 'Tulis nama templat seperti di Meta: huruf kecil, angka, garis bawah.'
const BAHASA = 'Tulis kode bahasa templat, misalnya id atau en_US.'
const text = z.string().trim().max(512, 'Paling panjang 512 huruf.')

/** Checks the templates of a form: the fields of one that is not used may all be empty. */
export const templatSchema = z
  .object(Object.fromEntries(templatFields.map((name) => [name, text])))
  .transform((form, ctx) => {
    const found: Record<string, TemplatWa> = {}
    for (const { kode, wajib, isian: boleh } of keperluanList) {
      const of = (b: Bagian): string => form[fieldTemplat(kode, b)] ?? ''
      const issue = (b: Bagian, message: string): void =>
        ctx.addIssue({ code: 'custom', path: [fieldTemplat(kode, b)], message })
      const isian = of('Isian')
        .split(/[\s,]+/)
        .filter((name) => name !== '')
      if (!wajib && of('Nama') === '') continue
      if (!/^[a-z0-9_]+$/.test(of('Nama'))) issue('Nama', NAMA)
      if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(of('Bahasa'))) issue('Bahasa', BAHASA)
      if (!isian.every((name) => (boleh as readonly string[]).includes(name)))
        issue('Isian', `Pilih dari: ${boleh.join(', ')}.`)
      found[kode] = { nama: of('Nama'), bahasa: of('Bahasa'), isian }
    }
    return found
  })

/** Templates as the form shows them. */
export function isianTemplat(templat: Readonly<Record<string, TemplatWa>>): Record<string, string> {
  return Object.fromEntries(
    keperluanList.flatMap(({ kode, wajib, isian }) => {
      const own = templat[kode]
      return [
        [fieldTemplat(kode, 'Nama'), own?.nama ?? ''],
        [fieldTemplat(kode, 'Bahasa'), own?.bahasa ?? 'id'],
        [fieldTemplat(kode, 'Isian'), own?.isian.join(', ') ?? (wajib ? isian.join(', ') : '')],
      ]
    }),
  )
}
