import { isIP } from 'node:net'

/** The mail server of the whole installation. */
export interface SmtpConfig {
  readonly host: string
  readonly port: number
  readonly keamanan: 'tls' | 'starttls' | 'tanpa'
  readonly pengguna: string
  readonly sandi: string
  readonly dari: string
  readonly namaDari: string
}

const BENTUK = 'SAMBUT_SMTP_URL harus berbentuk smtps://nama:sandi@mail.kab.go.id atau smtp://…:587'

/** `smtps` is encrypted from the start; `smtp` must become so by STARTTLS, unless `?tls=tanpa` says that it need not. */
export function readSmtp(
  url: string | undefined,
  dari: string | undefined,
  problems: string[],
): SmtpConfig | undefined {
  if (url === undefined && dari === undefined) return undefined
  if (url === undefined || dari === undefined) {
    const shape = url === undefined || URL.canParse(url)
    problems.push(
      shape && (url === undefined || /^smtps?:/.test(url))
        ? 'SAMBUT_SMTP_URL dan SAMBUT_SMTP_DARI harus diisi bersama-sama'
        : BENTUK,
    )
    return undefined
  }
  const pengirim = /^(?:\s*"?([^"<>]*?)"?\s*<)?\s*([^\s<>@"]+@[^\s<>@"]+\.[^\s<>@"]+)\s*>?\s*$/.exec(dari)
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !/^smtps?:$/.test(parsed.protocol) || parsed.hostname === '') problems.push(BENTUK)
  if (!pengirim) problems.push('SAMBUT_SMTP_DARI harus berbentuk surel@kab.go.id atau Nama <surel@kab.go.id>')
  if (!parsed || !pengirim) return undefined
  const isTls = parsed.protocol === 'smtps:'
  const [pengguna, sandi] = [decode(parsed.username), decode(parsed.password)]
  if (pengguna === undefined || sandi === undefined) {
    problems.push('SAMBUT_SMTP_URL memuat % yang bukan sandi aksara; tulis % sebagai %25')
    return undefined
  }
  return {
    host: parsed.hostname.replace(/^\[|\]$/g, ''),
    port: Number(parsed.port) || (isTls ? 465 : 587),
    keamanan: isTls ? 'tls' : parsed.searchParams.get('tls') === 'tanpa' ? 'tanpa' : 'starttls',
    pengguna,
    sandi,
    dari: pengirim[2]!,
    namaDari: pengirim[1]?.trim() || 'Sambut',
  }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Ranges such as `10.20.0.0/16,127.0.0.1`. */
export function readJaringanDalam(text: string | undefined, problems: string[]): readonly string[] {
  const list = (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const isRange = (part: string): boolean => {
    const [address = '', size = '0', ...rest] = part.split('/')
    const version = isIP(address)
    return (
      version !== 0 && rest.length === 0 && /^\d+$/.test(size) && Number(size) <= (version === 4 ? 32 : 128)
    )
  }
  if (!list.every(isRange)) {
    problems.push(
      'SAMBUT_JARINGAN_DALAM harus daftar alamat IP atau rentang, misalnya 10.20.0.0/16,127.0.0.1',
    )
  }
  return list
}
