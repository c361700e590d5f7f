import { z } from 'zod'
import { ALASAN_KELUAR, requestKeluar, type KeluarOptions } from './keluar.ts'
import { diterima, ditolak, nanti, TERPUTUS, type HasilKirim, type Pesan, type Sender } from './sender.ts'

/** An approved template: WhatsApp takes no free text outside 24 hours after the person's own message. */
export interface TemplatWa {
  readonly nama: string
  /** As Meta writes it: `id`, `en_US`. */
  readonly bahasa: string
  /** Names of our values in the order of the template's {{1}}, {{2}} … */
  readonly isian: readonly string[]
}

export interface WhatsappConfig {
  /** Graph API with its version; another address is for a provider that speaks the same protocol. */
  readonly alamat: string
  readonly nomorId: string
  readonly token: string
  readonly templat: Readonly<Record<string, TemplatWa>>
}

export const GRAPH = 'https://graph.facebook.com/v23.0'

const accepted = z.object({ messages: z.array(z.object({ id: z.string().min(1).max(512) })).min(1) })
const refused = z.object({ error: z.object({ code: z.number() }) })

/** Where a purpose has no template of its own, that of the invitation says the same. */
const PENGGANTI: Readonly<Record<string, string>> = { pengingat: 'undangan', uji: 'undangan' }

/** Codes that mean "later": rate limits, an outage at Meta, and what the admin can mend (token, payment, a paused template). */
const NANTI = new Set([
  1, 2, 4, 10, 190, 368, 80007, 130429, 131000, 131016, 131031, 131042, 131048, 131056, 131057, 132015,
  133004, 133010,
])

export function openWhatsapp(config: WhatsappConfig, options: KeluarOptions): Sender {
  const url = new URL(`${config.alamat.replace(/\/+$/, '')}/${config.nomorId}/messages`)
  return {
    kanal: 'whatsapp',
    send: async (pesan) => {
      const { keperluan } = pesan
      const isBebas = pesan.bebasSampai !== undefined && Date.parse(pesan.bebasSampai) > Date.now()
      const templat = config.templat[keperluan] ?? config.templat[PENGGANTI[keperluan] ?? keperluan]
      if (!isBebas && !templat) return ditolak('wa.templat')
      const answer = await requestKeluar(
        url,
        {
          method: 'POST',
          rahasia: true,
          headers: { authorization: `Bearer ${config.token}`, 'content-type': 'application/json' },
          body: JSON.stringify(isBebas || !templat ? textOf(pesan) : bodyOf(pesan, templat)),
        },
        options,
      )
      if (answer.jenis === 'dijawab') return judge(answer.status, answer.text)
      return answer.jenis === 'mungkin' ? ditolak(TERPUTUS) : nanti(ALASAN_KELUAR[answer.jenis])
    },
  }
}

/** Parameters may hold no line break, tab, or more than four spaces in a row: Meta refuses the whole message. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, 1024) || '-'

/** An answer within a day of the person's own message. */
const textOf = (pesan: Pesan): object => ({
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  to: pesan.tujuan.replace('+', ''),
  type: 'text',
  text: { preview_url: false, body: pesan.teks.slice(0, 4096) },
  biz_opaque_callback_data: pesan.id,
})

function bodyOf(pesan: Pesan, templat: TemplatWa): object {
  const parameters = templat.isian.map((name) => ({ type: 'text', text: flat(pesan.isian[name] ?? '') }))
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: pesan.tujuan.replace('+', ''),
    type: 'template',
    template: {
      name: templat.nama,
      language: { code: templat.bahasa },
      ...(parameters.length > 0 ? { components: [{ type: 'body', parameters }] } : {}),
    },
    biz_opaque_callback_data: pesan.id,
  }
}

function judge(status: number, text: string): HasilKirim {
  const json = jsonOf(text)
  const ok = accepted.safeParse(json)
  if (status >= 200 && status < 300 && ok.success) return diterima(ok.data.messages[0]!.id)
  const error = refused.safeParse(json)
  if (error.success) {
    const { code } = error.data.error
    return NANTI.has(code) || (code >= 200 && code <= 299) ? nanti(`wa.${code}`) : ditolak(`wa.${code}`)
  }
  if (status === 429 || status === 503) return nanti(`http.${status}`)
  if (status === 401 || status === 403) return nanti('auth')
  // A gateway in between gave up, or said yes in words nobody knows: the message may be on its way.
  return status >= 400 && status < 500 ? ditolak(`http.${status}`) : ditolak(TERPUTUS)
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
