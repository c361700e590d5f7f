import { ALASAN_KELUAR, requestKeluar, type KeluarOptions } from './keluar.ts'
import { diterima, ditolak, nanti, TERPUTUS, type HasilKirim, type Pesan, type Sender } from './sender.ts'
import { jsonOf } from './whatsapp.ts'

/** An SMS gateway spoken to by HTTP: most differ only in the names of their fields. */
export interface SmsConfig {
  readonly alamat: string
  /** `query`: everything in the address, by GET. */
  readonly cara: 'form' | 'json' | 'query'
  readonly fieldTujuan: string
  readonly fieldTeks: string
  /** Fields that are always the same: sender name, account. */
  readonly fieldTetap: Readonly<Record<string, string>>
  readonly nomor: 'e164' | 'tanpa_plus' | 'nol'
  /** Header that carries the secret, for example `Authorization`. */
  readonly headerNama: string
  readonly headerIsi: string
  /** The answer must contain this to count as accepted; '' = a 2xx answer is enough. */
  readonly tandaBerhasil: string
  /** Where the gateway's own number of the message stands in a JSON answer, for example `data.id`. */
  readonly jalurId: string
}

export function openSms(config: SmsConfig, options: KeluarOptions): Sender {
  return {
    kanal: 'sms',
    send: async (pesan) => {
      const answer = await requestKeluar(...requestOf(config, pesan), options)
      if (answer.jenis === 'dijawab') return judge(config, answer.status, answer.text)
      return answer.jenis === 'mungkin' ? ditolak(TERPUTUS) : nanti(ALASAN_KELUAR[answer.jenis])
    },
  }
}

export function nomorOf(e164: string, bentuk: SmsConfig['nomor']): string {
  if (bentuk === 'e164') return e164
  if (bentuk === 'nol' && e164.startsWith('+62')) return `0${e164.slice(3)}`
  return e164.slice(1)
}

function requestOf(config: SmsConfig, pesan: Pesan): [URL, Parameters<typeof requestKeluar>[1]] {
  const url = new URL(config.alamat)
  const fields = {
    ...config.fieldTetap,
    [config.fieldTujuan]: nomorOf(pesan.tujuan, config.nomor),
    [config.fieldTeks]: pesan.teks,
  }
  const auth: Record<string, string> = config.headerNama ? { [config.headerNama]: config.headerIsi } : {}
  const rahasia = config.headerNama !== ''
  if (config.cara === 'query') {
    for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value)
    return [url, { method: 'GET', headers: auth, rahasia }]
  }
  const isJson = config.cara === 'json'
  return [
    url,
    {
      method: 'POST',
      rahasia,
      headers: { ...auth, 'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded' },
      body: isJson ? JSON.stringify(fields) : new URLSearchParams(fields).toString(),
    },
  ]
}

function judge(config: SmsConfig, status: number, text: string): HasilKirim {
  if (status >= 200 && status < 300) {
    if (config.tandaBerhasil && !text.includes(config.tandaBerhasil)) return ditolak('sms.jawaban')
    return diterima(idOf(text, config.jalurId))
  }
  if (status === 429 || status === 503) return nanti(`http.${status}`)
  if (status === 401 || status === 403 || status === 402) return nanti('auth')
  if (status >= 300 && status < 400) return nanti('dialihkan')
  return status < 500 ? ditolak(`http.${status}`) : ditolak(TERPUTUS)
}

function idOf(text: string, path: string): string {
  if (path === '') return ''
  let value = jsonOf(text)
  for (const part of path.split('.')) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : ''
}
