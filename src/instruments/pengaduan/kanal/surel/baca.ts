import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser'

/** A mail as we need it: who wrote, what, with which files, and to what it answers. */
export interface Surat {
  readonly messageId: string | undefined
  readonly dari: { readonly alamat: string; readonly nama: string } | undefined
  readonly kepada: readonly string[]
  readonly subjek: string
  readonly teks: string
  /** Message-IDs it answers, without brackets. */
  readonly rujukan: readonly string[]
  /** Written by a machine, a list, or a mail server: nobody waits for an answer. */
  readonly otomatis: boolean
  readonly lampiran: readonly { readonly nama: string; readonly isi: Uint8Array }[]
}

const bare = (id: string): string => id.trim().replace(/^<|>$/g, '')
const addresses = (a: AddressObject | AddressObject[] | undefined): string[] =>
  (a === undefined ? [] : Array.isArray(a) ? a : [a]).flatMap((x) =>
    x.value.flatMap((v) => (v.address ? [v.address.toLowerCase()] : [])),
  )

/** RFC 3834 and what servers do beside it. */
function isOtomatis({ headers }: ParsedMail, dari: string): boolean {
  const text = (name: string): string => {
    const value = headers.get(name)
    return typeof value === 'string' ? value.trim().toLowerCase() : ''
  }
  const auto = text('auto-submitted')
  if (auto !== '' && !auto.startsWith('no')) return true
  if (['bulk', 'list', 'junk', 'auto_reply'].includes(text('precedence'))) return true
  // mailparser gathers List-Id and its kin under one name.
  if (headers.has('list') || headers.has('list-id') || headers.has('list-unsubscribe')) return true
  if (headers.has('x-autoreply') || headers.has('x-autorespond') || headers.has('x-failed-recipients'))
    return true
  const jenis = headers.get('content-type')
  if (typeof jenis === 'object' && jenis !== null && 'value' in jenis && jenis.value === 'multipart/report')
    return true
  return /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([+.-].*)?@/.test(dari)
}

/** Reads whatever came: any encoding, HTML only, broken parts. Nothing of it is fetched from elsewhere. */
export async function readSurat(mentah: Buffer): Promise<Surat> {
  const mail = await simpleParser(mentah, {
    skipImageLinks: true,
    skipTextToHtml: true,
    maxHtmlLengthToParse: 2_000_000,
  })
  const from = mail.from?.value[0]
  const alamat = from?.address?.toLowerCase()
  const refs = mail.references === undefined ? [] : [mail.references].flat()
  return {
    messageId: mail.messageId === undefined ? undefined : bare(mail.messageId),
    dari: alamat ? { alamat, nama: from?.name ?? '' } : undefined,
    kepada: [...addresses(mail.to), ...addresses(mail.cc)],
    subjek: bersih(mail.subject ?? '').replaceAll('\n', ' '),
    teks: bersih(mail.text ?? '').trim(),
    rujukan: [...new Set([mail.inReplyTo, ...refs].flatMap((x) => (x ? [bare(x)] : [])))].slice(0, 100),
    otomatis: isOtomatis(mail, alamat ?? ''),
    lampiran: mail.attachments
      // Pictures of a signature that the text itself shows are no evidence.
      .filter((a) => !(a.related && a.size < 10_000))
      .map((a) => ({ nama: a.filename ?? 'lampiran', isi: new Uint8Array(a.content) })),
  }
}

/** PostgreSQL keeps no NUL, and half a character is none. */
const bersih = (text: string): string => text.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n')
