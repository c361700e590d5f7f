import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { certUji, kunciUji } from './sertifikat.ts'

export interface SuratDiterima {
  readonly dari: string
  readonly kepada: readonly string[]
  /** Headers and body as they came over the line. */
  readonly mentah: string
}

/** A real SMTP server that does as it is told: refuses, puts off, breaks the line, and keeps what it took. */
export interface ServerSurel {
  readonly port: number
  readonly kotak: SuratDiterima[]
  /** How the next commands are answered; reset with `{}`. */
  jawab: { auth?: number; mail?: number; rcpt?: number; data?: number; putus?: 'data' | 'connect' }
  readonly stop: () => Promise<void>
}

const refusal = (code: number): Error =>
  Object.assign(new Error(`refused for the test <korban@uji.example>`), { responseCode: code })

export async function startSmtp(options: SMTPServerOptions = {}): Promise<ServerSurel> {
  const kotak: SuratDiterima[] = []
  const state: Pick<ServerSurel, 'jawab'> = { jawab: {} }
  const said = (code: number | undefined, next: (err?: Error | null) => void): void =>
    next(code ? refusal(code) : null)
  const server = new SMTPServer({
    key: kunciUji,
    cert: certUji,
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onConnect: (_session, next) => said(state.jawab.putus === 'connect' ? 421 : undefined, next),
    onAuth: (auth, _session, next) => {
      const isRight = auth.username === 'sambut@kab' && auth.password === 'sandi/benar'
      if (state.jawab.auth || !isRight) next(refusal(state.jawab.auth ?? 535))
      else next(null, { user: auth.username })
    },
    onMailFrom: (_address, _session, next) => said(state.jawab.mail, next),
    onRcptTo: (_address, _session, next) => said(state.jawab.rcpt, next),
    onData: (stream, session, next) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (state.jawab.putus === 'data') return breakAll(server)
        if (state.jawab.data) return next(refusal(state.jawab.data))
        kotak.push({
          dari: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          kepada: session.envelope.rcptTo.map((r) => r.address),
          mentah: Buffer.concat(chunks).toString('utf8'),
        })
        return next(null)
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('the test server has no port')
  return Object.assign(state, {
    port: address.port,
    kotak,
    stop: async () => {
      breakAll(server)
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  })
}

/** Every line at once, without a word: what a cable that is pulled looks like. */
function breakAll(server: SMTPServer): void {
  const { connections } = server as unknown as { connections: Set<{ _socket: { destroy: () => void } }> }
  for (const connection of connections) connection._socket.destroy()
}

/** Header of a mail as it came, unfolded. */
export function headerOf(mentah: string, name: string): string | undefined {
  const head = mentah.split(/\r?\n\r?\n/)[0]!.replaceAll(/\r?\n[ \t]+/g, ' ')
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]
}

/** The text part, decoded. */
export function textOf(mentah: string): string {
  const part = /Content-Type: text\/plain[^]*?\r?\n\r?\n([^]*?)\r?\n--/i.exec(mentah)
  const body = part?.[1] ?? ''
  if (/Content-Transfer-Encoding: base64/i.test(part?.[0] ?? ''))
    return Buffer.from(body, 'base64').toString('utf8')
  const plain = body.replaceAll(/=\r?\n/g, '')
  return Buffer.from(
    plain.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
}
