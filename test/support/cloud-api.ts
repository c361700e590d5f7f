import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { z } from 'zod'

const sending = z.object({
  messaging_product: z.literal('whatsapp'),
  to: z.string().regex(/^\d{8,15}$/),
  type: z.literal('template'),
  template: z.object({
    name: z.string(),
    language: z.object({ code: z.string() }),
    components: z
      .array(
        z.object({ type: z.literal('body'), parameters: z.array(z.object({ text: z.string().min(1) })) }),
      )
      .default([]),
  }),
  biz_opaque_callback_data: z.string().optional(),
})
type Status = { readonly id: string; readonly status: string; readonly [key: string]: unknown }

/** A server that behaves as WhatsApp's Cloud API does: knows its approved templates, and signs what it tells. */
export interface CloudApi {
  readonly url: string
  readonly terkirim: {
    readonly ke: string
    readonly templat: string
    readonly bahasa: string
    readonly wamid: string
  }[]
  /** Told while the sender still waits for its answer. */
  sebelumJawab: ((s: Status) => Promise<void>) | undefined
  readonly kabar: (...statuses: Status[]) => Panggilan
  readonly pesan: (from: string, ...messages: object[]) => Panggilan
  readonly statusOf: (wamid: string, status: string, more?: object) => Status
  readonly stop: () => Promise<void>
}
export interface Panggilan {
  readonly body: string
  readonly headers: Record<string, string>
}

export const NOMOR_ID = '106540352242922'
export const TOKEN = 'EAAG-token'
export const APP_SECRET = '0123456789abcdef0123456789abcdef'
/** Approved templates by name and language, with how many values each takes. */
const TEMPLAT: Readonly<Record<string, number>> = {
  'undangan_survei/id': 2,
  'pengingat_survei/id': 1,
  'hello_world/en_US': 0,
}
/** As Meta makes them: the person's number stands in it, for whoever decodes it. */
const wamidOf = (to: string, n: number): string =>
  `wamid.${Buffer.from(`\u0018\u000d${to}\u0015\u0002${String(n).padStart(8, '0')}`).toString('base64')}`

export async function startCloudApi(): Promise<CloudApi> {
  const terkirim: CloudApi['terkirim'] = []
  const callback = new Map<string, string>()
  const state: Pick<CloudApi, 'sebelumJawab'> = { sebelumJawab: undefined }
  const answer = async (path: string, auth: string, raw: string): Promise<[number, object]> => {
    const error = (status: number, code: number): [number, object] => [
      status,
      { error: { message: `(#${code})`, type: 'OAuthException', code, fbtrace_id: 'A' } },
    ]
    if (auth !== `Bearer ${TOKEN}`) return error(401, 190)
    if (path !== `/v23.0/${NOMOR_ID}/messages`) return error(404, 100)
    const parsed = sending.safeParse(JSON.parse(raw))
    if (!parsed.success) return error(400, 100)
    const { to, template, biz_opaque_callback_data: own } = parsed.data
    const wanted = TEMPLAT[`${template.name}/${template.language.code}`]
    if (wanted === undefined) return error(404, 132001)
    if ((template.components[0]?.parameters.length ?? 0) !== wanted) return error(400, 132000)
    const wamid = wamidOf(to, terkirim.length)
    if (own) callback.set(wamid, own)
    terkirim.push({ ke: to, templat: template.name, bahasa: template.language.code, wamid })
    await state.sebelumJawab?.(statusOf(wamid, 'delivered'))
    return [
      200,
      { messaging_product: 'whatsapp', contacts: [{ input: to, wa_id: to }], messages: [{ id: wamid }] },
    ]
  }
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8')
      void answer(req.url ?? '', req.headers.authorization ?? '', raw).then(([status, body]) =>
        res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the Cloud API has no port')
  const statusOf: CloudApi['statusOf'] = (wamid, status, more = {}) => ({
    id: wamid,
    status,
    timestamp: String(Math.floor(Date.now() / 1000)),
    recipient_id: '6281234567890',
    ...(callback.has(wamid) ? { biz_opaque_callback_data: callback.get(wamid) } : {}),
    ...more,
  })
  return Object.assign(state, {
    url: `http://127.0.0.1:${address.port}/v23.0`,
    terkirim,
    statusOf,
    kabar: (...statuses: Status[]) => sign({ statuses }),
    pesan: (from: string, ...messages: object[]) =>
      sign({ contacts: [{ profile: { name: 'Bu Sari' }, wa_id: from }], messages }),
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  })
}

function sign(value: object): Panggilan {
  const metadata = { display_phone_number: '6221500000', phone_number_id: NOMOR_ID }
  const body = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '1',
        changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...value } }],
      },
    ],
  })
  const signature = createHmac('sha256', APP_SECRET).update(body).digest('hex')
  return {
    body,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
  }
}
