import { z } from 'zod'
import type { MediaMasuk, PesanMasuk } from './pesan.ts'

type Terbaca = Omit<PesanMasuk, 'instansiId' | 'kanal'>

const media = z.object({
  id: z.string().min(1).max(200),
  mime_type: z.string().max(200).optional(),
  caption: z.string().max(4096).optional(),
  filename: z.string().max(255).optional(),
})
const message = z.object({
  id: z.string().min(1).max(512),
  from: z.string().regex(/^[1-9]\d{6,14}$/),
  timestamp: z.string().regex(/^\d{1,12}$/),
  type: z.string(),
  context: z.object({ id: z.string().max(512).optional() }).optional(),
  text: z.object({ body: z.string().max(8192) }).optional(),
  button: z.object({ text: z.string().max(512) }).optional(),
  interactive: z
    .object({
      button_reply: z.object({ title: z.string().max(512) }).optional(),
      list_reply: z.object({ title: z.string().max(512) }).optional(),
    })
    .optional(),
  location: z
    .object({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      name: z.string().max(1000).optional(),
    })
    .optional(),
  image: media.optional(),
  document: media.optional(),
  audio: media.optional(),
  video: media.optional(),
  sticker: media.optional(),
})
const value = z.object({
  metadata: z.object({ phone_number_id: z.string() }),
  contacts: z
    .array(z.object({ wa_id: z.string(), profile: z.object({ name: z.string() }).optional() }))
    .optional(),
  messages: z.array(z.unknown()).optional(),
})
const payload = z.object({
  entry: z.array(
    z.object({ changes: z.array(z.object({ field: z.string().optional(), value: z.unknown() })) }),
  ),
})

const JENIS = {
  image: 'gambar',
  document: 'dokumen',
  audio: 'suara',
  video: 'video',
  sticker: 'stiker',
} as const satisfies Record<string, MediaMasuk['jenis']>

/**
 * Messages of one webhook call that were written to this number. What holds nothing to read, hear or see (a reaction, a
 * changed number, a kind Meta itself does not support) is left out.
 */
export function parsePesanMasuk(json: unknown, nomorId: string): Terbaca[] {
  const body = payload.safeParse(json)
  if (!body.success) return []
  return body.data.entry.flatMap((e) =>
    e.changes.flatMap((change) => {
      const v = value.safeParse(change.value)
      if (!v.success || v.data.metadata.phone_number_id !== nomorId) return []
      const names = new Map(v.data.contacts?.map((c) => [c.wa_id, c.profile?.name]))
      return (v.data.messages ?? []).flatMap((raw) => {
        const m = message.safeParse(raw)
        return m.success ? readOne(m.data, names.get(m.data.from)) : []
      })
    }),
  )
}

function readOne(m: z.infer<typeof message>, nama: string | undefined): Terbaca[] {
  const files = (Object.keys(JENIS) as (keyof typeof JENIS)[]).flatMap((kind) => {
    const file = m[kind]
    return file ? [{ kind, file }] : []
  })
  const teks =
    m.text?.body ??
    m.button?.text ??
    m.interactive?.button_reply?.title ??
    m.interactive?.list_reply?.title ??
    files.map(({ file }) => file.caption ?? '').join('\n')
  if (teks === '' && files.length === 0 && !m.location) return []
  return [
    {
      id: m.id,
      dari: `+${m.from}`,
      ...(nama ? { nama: nama.slice(0, 200) } : {}),
      teks,
      media: files.map(({ kind, file }) => ({
        id: file.id,
        jenis: JENIS[kind],
        ...(file.mime_type ? { mime: file.mime_type } : {}),
        ...(file.filename ? { namaBerkas: file.filename } : {}),
      })),
      ...(m.location ? { lokasi: lokasiOf(m.location) } : {}),
      ...(m.context?.id ? { menjawab: m.context.id } : {}),
      pada: new Date(Number(m.timestamp) * 1000),
    },
  ]
}

const lokasiOf = (l: {
  latitude: number
  longitude: number
  name?: string | undefined
}): NonNullable<PesanMasuk['lokasi']> => ({
  lintang: l.latitude,
  bujur: l.longitude,
  ...(l.name ? { nama: l.name } : {}),
})
