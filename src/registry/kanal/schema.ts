import { z } from 'zod'
import {
  GRAPH,
  parseTelepon,
  type Kanal,
  type KanalTersimpan,
  type Pengaturan,
} from '../../platform/channels/index.ts'
import type { RawForm } from '../../platform/http/form.ts'
import { isianTemplat, templatFields, templatSchema } from './templat.ts'

const aktif = z.enum(['0', '1'], 'Pilih nyala atau mati.').transform((text) => text === '1')
const text = (max: number): z.ZodString => z.string().trim().max(max, `Paling panjang ${max} huruf.`)
const surel = z.email('Tulis alamat surel lengkap, misalnya layanan@kab.go.id.').max(200)
const rahasia = z.string().max(4000, 'Paling panjang 4000 huruf.')

/** What travels in a header of HTTP: a stray letter from a word processor would stop every message. */
const rahasiaHeader = text(4000).regex(
  /^[\x20-\x7e]*$/,
  'Rahasia ini memuat huruf yang tidak dapat dikirim. Salin lagi dari penyedianya.',
)

const HOST = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?$|^\[?[0-9a-f:.]+\]?$/i

const surelSchema = z.object({
  aktif,
  host: text(200).regex(HOST, 'Tulis nama server, misalnya mail.kab.go.id.'),
  port: z
    .string()
    .regex(/^\d{1,5}$/, 'Tulis nomor porta, biasanya 465 atau 587.')
    .transform(Number)
    .refine((n) => n >= 1 && n <= 65_535, 'Tulis nomor porta, biasanya 465 atau 587.'),
  keamanan: z.enum(['tls', 'starttls', 'tanpa'], 'Pilih cara pengamanan.'),
  pengguna: text(200),
  rahasia,
  dari: surel,
  namaDari: text(100).min(2, 'Tulis nama yang dilihat penerima, misalnya nama instansi.'),
})

const alamatWeb = (protocol: RegExp, message: string): z.ZodURL =>
  z.url({ protocol, error: message }).max(500)

const whatsappSchema = z.object({
  aktif,
  alamat: alamatWeb(/^https?$/, `Tulis alamat lengkap, misalnya ${GRAPH}.`),
  nomorId: text(40).regex(/^\d{5,}$/, 'Tulis Phone number ID dari Meta: angka saja, bukan nomor teleponnya.'),
  rahasia: rahasiaHeader,
  templat: templatSchema,
})

const FIELD = /^[\w.[\]-]+$/
const smsSchema = z.object({
  aktif,
  alamat: alamatWeb(/^https?$/, 'Tulis alamat lengkap gerbang SMS, diawali https://.'),
  cara: z.enum(['form', 'json', 'query'], 'Pilih cara mengirim.'),
  fieldTujuan: text(60).regex(FIELD, 'Tulis nama isian untuk nomor tujuan, misalnya to.'),
  fieldTeks: text(60).regex(FIELD, 'Tulis nama isian untuk teks pesan, misalnya message.'),
  fieldTetap: text(2000).transform((lines, ctx) => {
    const fields: Record<string, string> = {}
    for (const line of lines.split('\n').filter((l) => l.trim() !== '')) {
      const at = line.indexOf('=')
      const name = line.slice(0, Math.max(at, 0)).trim()
      if (!FIELD.test(name) || name === '__proto__')
        ctx.addIssue(`Baris “${line.slice(0, 40)}” harus berbentuk nama=nilai.`)
      else fields[name] = line.slice(at + 1).trim()
    }
    return fields
  }),
  nomor: z.enum(['e164', 'tanpa_plus', 'nol'], 'Pilih bentuk nomor.'),
  headerNama: text(60).regex(/^[A-Za-z0-9-]*$/, 'Tulis nama header, misalnya Authorization.'),
  rahasia: rahasiaHeader,
  tandaBerhasil: text(100),
  jalurId: text(100).regex(/^[\w.]*$/, 'Tulis jalurnya dengan titik, misalnya data.id.'),
})

export const kanalSchema = { surel: surelSchema, whatsapp: whatsappSchema, sms: smsSchema }
export type KanalForm = z.infer<(typeof kanalSchema)[Kanal]>

/** What a form said, as the settings that are stored; the secret goes its own way. */
export function pengaturanOf(kanal: Kanal, form: KanalForm): Pengaturan<Kanal> {
  if (kanal === 'whatsapp') {
    const f = form as z.infer<typeof whatsappSchema>
    return { alamat: f.alamat, nomorId: f.nomorId, templat: f.templat }
  }
  const {
    aktif: _aktif,
    rahasia: _rahasia,
    ...rest
  } = form as z.infer<typeof surelSchema> | z.infer<typeof smsSchema>
  return 'alamat' in rest ? { ...rest, masuk: null, putaranMasuk: 0 } : rest
}

const NAMES: Readonly<Record<Kanal, readonly string[]>> = {
  surel: Object.keys(surelSchema.shape),
  whatsapp: [...Object.keys(whatsappSchema.shape), ...templatFields],
  sms: Object.keys(smsSchema.shape),
}

export type IsianKanal = Readonly<Record<string, string>>
export const kanalFields = (kanal: Kanal, form: RawForm): IsianKanal =>
  Object.fromEntries(NAMES[kanal].map((name) => [name, form.one[name] ?? '']))

const AWAL: Readonly<Record<Kanal, IsianKanal>> = {
  surel: { aktif: '0', port: '587', keamanan: 'starttls' },
  whatsapp: { aktif: '0', alamat: GRAPH, ...isianTemplat({}) },
  sms: { aktif: '0', cara: 'form', nomor: 'tanpa_plus' },
}

/** The form as it stands; a secret is never among it. */
export function isianKanal(kanal: Kanal, ada: KanalTersimpan | undefined): IsianKanal {
  if (!ada) return AWAL[kanal]
  const aktifNow = { aktif: ada.aktif ? '1' : '0' }
  if (kanal === 'whatsapp') {
    const { alamat, nomorId, templat } = ada.pengaturan as Pengaturan<'whatsapp'>
    return { ...aktifNow, alamat, nomorId, ...isianTemplat(templat) }
  }
  const own = ada.pengaturan as Pengaturan<'surel' | 'sms'>
  const tetap: IsianKanal =
    'fieldTetap' in own
      ? {
          fieldTetap: Object.entries(own.fieldTetap)
            .map(([name, value]) => `${name}=${value}`)
            .join('\n'),
        }
      : {}
  return {
    ...Object.fromEntries(
      Object.entries(own).flatMap(([name, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
      ),
    ),
    ...tetap,
    ...aktifNow,
  }
}

/** Where a test message goes. */
export function parseTujuanUji(
  kanal: Kanal,
  raw: string,
): { ok: true; tujuan: string } | { ok: false; pesan: string } {
  if (kanal === 'surel') {
    const parsed = surel.safeParse(raw.trim())
    return parsed.success
      ? { ok: true, tujuan: parsed.data }
      : { ok: false, pesan: parsed.error.issues[0]!.message }
  }
  const telepon = parseTelepon(raw)
  return telepon
    ? { ok: true, tujuan: telepon.e164 }
    : { ok: false, pesan: 'Tulis nomor HP 10–13 angka, misalnya 0812 3456 7890.' }
}
