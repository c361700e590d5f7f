import MailComposer from 'nodemailer/lib/mail-composer'
import type { Pesan } from './sender.ts'

export interface Pengirim {
  readonly dari: string
  readonly namaDari: string
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The same words as paragraphs, the link once more as a button; no picture, no pixel, nothing from elsewhere. */
export function htmlOf(teks: string, tautan: string | undefined): string {
  const link = (url: string): string => `<a href="${escape(url)}">${escape(url)}</a>`
  const paragraph = (text: string): string => {
    const body = text.split(/(https?:\/\/\S+)/).map((part, i) => (i % 2 ? link(part) : escape(part)))
    return `<p style="margin:0 0 1em">${body.join('').replaceAll('\n', '<br>')}</p>`
  }
  const button = tautan
    ? `<p style="margin:1.5em 0"><a href="${escape(tautan)}" style="background:#27346a;color:#fff;padding:12px 20px;border-radius:6px;text-decoration:none;display:inline-block">Buka</a></p>`
    : ''
  const paragraphs = teks.split(/\n{2,}/).map(paragraph)
  return `<!doctype html><html lang="id"><body style="font:16px/1.5 sans-serif;color:#1c1a17;max-width:36em">${paragraphs.join('')}${button}</body></html>`
}

/** The whole mail as bytes, made before a line to the server is opened. */
export async function composeSurel(pesan: Pesan, pengirim: Pengirim): Promise<Buffer> {
  const domain = pengirim.dari.split('@').at(-1)!
  return new MailComposer({
    from: { name: pengirim.namaDari, address: pengirim.dari },
    to: pesan.tujuan,
    ...(pesan.balasKe !== undefined && { replyTo: pesan.balasKe }),
    subject: pesan.subjek,
    text: pesan.teks,
    html: htmlOf(pesan.teks, pesan.tautan),
    ...(pesan.kalender && {
      icalEvent: { method: pesan.kalender.metode, content: pesan.kalender.isi, filename: 'undangan.ics' },
    }),
    messageId: `<${pesan.id}@${domain}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(pesan.berhenti
        ? { 'List-Unsubscribe': `<${pesan.berhenti}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}
