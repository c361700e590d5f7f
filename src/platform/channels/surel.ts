import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Jaringan } from './jaringan.ts'
import { diterima, ditolak, nanti, TERPUTUS, type HasilKirim, type Sender } from './sender.ts'
import { composeSurel, type Pengirim } from './surel-isi.ts'

export interface SurelConfig extends Pengirim {
  readonly host: string
  readonly port: number
  /** `tls` from the first byte · `starttls`, required · `tanpa` only on the operator's own network. */
  readonly keamanan: 'tls' | 'starttls' | 'tanpa'
  readonly pengguna: string
  readonly sandi: string
}

export interface SurelOptions {
  readonly jaringan: Jaringan
  /** A certificate authority of one's own; for tests. */
  readonly ca?: string
  readonly batasMs?: number
}

interface SmtpError extends Error {
  readonly code?: string
  readonly command?: string
  readonly responseCode?: number
}

/** Mail by SMTP, one connection a message. Written on the protocol itself, because only it can say whether anything left. */
export function openSurel(config: SurelConfig, options: SurelOptions): Sender {
  return {
    kanal: 'surel',
    send: async (pesan) => {
      const at = await options.jaringan.resolve(config.host).catch(() => 'gagal' as const)
      if (at === 'gagal') return nanti('koneksi')
      if (!at) return nanti('alamat_dalam')
      const surat = await composeSurel(pesan, config)
      // The server asks for the text after it has taken the recipient: once it is being read, it may arrive.
      let isLeaving = false
      const body = new Readable({
        read() {
          isLeaving = true
          this.push(surat)
          this.push(null)
        },
      })
      const smtp = new SMTPConnection(connectionOptions(config, at.address, options))
      try {
        const info = await talk(smtp, config, pesan.tujuan, body)
        return diterima(info.replaceAll(/\s+/g, ' ').slice(0, 200))
      } catch (err) {
        return judge(err as SmtpError, isLeaving)
      } finally {
        smtp.quit()
        smtp.close()
      }
    },
  }
}

function connectionOptions(
  config: SurelConfig,
  address: string,
  { ca, batasMs = 20_000 }: SurelOptions,
): ConstructorParameters<typeof SMTPConnection>[0] {
  return {
    host: address,
    servername: config.host,
    port: config.port,
    name: config.dari.split('@').at(-1)!,
    secure: config.keamanan === 'tls',
    requireTLS: config.keamanan === 'starttls',
    ignoreTLS: config.keamanan === 'tanpa',
    connectionTimeout: batasMs,
    greetingTimeout: batasMs,
    socketTimeout: batasMs,
    tls: { servername: config.host, minVersion: 'TLSv1.2', ...(ca ? { ca } : {}) },
    logger: false,
  }
}

/** A server that answers each word just in time must not hold a worker for ever. */
const SELURUHNYA_MS = 60_000

/** The conversation, step by step; returns the server's last word, which holds its own number of the message. */
async function talk(smtp: SMTPConnection, config: SurelConfig, to: string, body: Readable): Promise<string> {
  let late: NodeJS.Timeout | undefined
  return new Promise<string>((resolve, reject) => {
    const fail = (err: unknown): void => reject(err instanceof Error ? err : new Error('smtp'))
    // `on`, not `once`: a line that breaks after the answer still reports it, and nobody must be surprised.
    smtp.on('error', fail)
    smtp.on('end', () => fail(new Error('closed')))
    late = setTimeout(() => fail(new Error('timeout')), SELURUHNYA_MS)
    const send = (): void => {
      smtp.send({ from: config.dari, to: [to] }, body, (err, info) => {
        if (err) fail(err)
        else resolve(info?.response ?? '')
      })
    }
    smtp.connect((err) => {
      if (err) return fail(err)
      if (config.pengguna === '') return send()
      smtp.login({ credentials: { user: config.pengguna, pass: config.sandi } }, (refused) =>
        refused ? fail(refused) : send(),
      )
    })
  }).finally(() => clearTimeout(late))
}

function judge(err: SmtpError, isLeaving: boolean): HasilKirim {
  const { responseCode: code, command = '' } = err
  if (err.code === 'EAUTH' || code === 530 || code === 535) return nanti('auth')
  if (code !== undefined && code >= 400 && code < 500) return nanti(`smtp.${code}`)
  if (code !== undefined && code >= 500) {
    // Before a recipient is named the refusal is about us (address, sender, size of the line), and the admin can mend it.
    if (/^RCPT|^DATA/.test(command)) return ditolak(`smtp.${code}`)
    return nanti(command.startsWith('MAIL') ? 'pengirim' : `smtp.${code}`)
  }
  if (isLeaving) return ditolak(TERPUTUS)
  return nanti(
    err.code === 'ETLS' || /certificate|altname|self.signed|tls|ssl/i.test(err.message) ? 'tls' : 'koneksi',
  )
}
