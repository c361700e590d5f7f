import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** What became of a message after WhatsApp had taken it. */
export interface Kabar {
  readonly idPenyedia: string
  /** Our own number of the message, which we sent along. */
  readonly id?: string
  readonly status: 'terkirim' | 'diterima' | 'gagal'
  readonly pada: Date
  readonly alasan?: string
}

/** Is this body from Meta? The signature is over the raw bytes, before anything parses them. */
export function isSigned(raw: Uint8Array, header: string | undefined, appSecret: string): boolean {
  const hex = /^sha256=([0-9a-f]{64})$/.exec(header ?? '')?.[1]
  if (!hex) return false
  return timingSafeEqual(Buffer.from(hex, 'hex'), createHmac('sha256', appSecret).update(raw).digest())
}

const status = z.object({
  id: z.string().min(1).max(512),
  status: z.string(),
  timestamp: z.string().regex(/^\d{1,12}$/),
  biz_opaque_callback_data: z.uuid().optional().catch(undefined),
  errors: z.array(z.object({ code: z.number() })).optional(),
})
const payload = z.object({
  entry: z.array(
    z.object({
      changes: z.array(z.object({ value: z.object({ statuses: z.array(z.unknown()).optional() }) })),
    }),
  ),
})

const STATUS: Readonly<Record<string, Kabar['status']>> = {
  sent: 'terkirim',
  delivered: 'diterima',
  read: 'diterima',
  failed: 'gagal',
}

/** Delivery news of one webhook call; what is not delivery news, or not understood, is left out. Meta sends in any order. */
export function parseKabar(json: unknown): Kabar[] {
  const body = payload.safeParse(json)
  if (!body.success) return []
  const list = body.data.entry.flatMap((e) => e.changes.flatMap((c) => c.value.statuses ?? []))
  return list.flatMap((raw): Kabar[] => {
    const s = status.safeParse(raw)
    const known = s.success ? STATUS[s.data.status] : undefined
    if (!s.success || !known) return []
    const code = s.data.errors?.[0]?.code
    return [
      {
        idPenyedia: s.data.id,
        ...(s.data.biz_opaque_callback_data ? { id: s.data.biz_opaque_callback_data } : {}),
        status: known,
        pada: new Date(Number(s.data.timestamp) * 1000),
        ...(known === 'gagal' ? { alasan: code === undefined ? 'wa' : `wa.${code}` } : {}),
      },
    ]
  })
}
