import { startOfTanggal, type Tanggal, type Zona } from '../../../kernel/clock.ts'

/** One meeting as a calendar takes it in (RFC 5545); `urutan` grows with every change that people must be told. */
export interface Acara {
  readonly uid: string
  readonly urutan: number
  readonly batal: boolean
  readonly judul: string
  readonly tanggal: Tanggal
  /** `HH:MM` by the clock of the place. */
  readonly mulai: string
  readonly selesai: string
  readonly zona: Zona
  readonly tempat: string
  readonly uraian: string
  readonly tautan: string
  readonly dibuat: Date
  readonly penyelenggara?: { readonly nama: string; readonly surel: string }
  readonly peserta?: { readonly nama: string; readonly surel: string }
}

export type Metode = 'PUBLISH' | 'REQUEST' | 'CANCEL'

/** REQUEST and CANCEL are mails between an organiser and one guest (RFC 5546); anything else is an event to note down. */
export const metodeOf = (a: Acara): Metode => {
  if (!a.penyelenggara || !a.peserta) return 'PUBLISH'
  return a.batal ? 'CANCEL' : 'REQUEST'
}

/** Backslash, comma, semicolon and line end carry a backslash (RFC 5545 §3.3.11); no other control character is allowed. */
const teks = (isi: string): string =>
  isi
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, ' ')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)

/** A parameter's value stands in quotation marks and cannot hold one (§3.2). */
const parameter = (isi: string): string => `"${isi.replaceAll(/["\p{Cc}]/gu, ' ').trim()}"`

/** 75 octets a line at most, never through the middle of a character (§3.1): `é` is two octets. */
export function lipat(baris: string): string {
  const potong: string[] = []
  let kini = ''
  let panjang = 0
  for (const huruf of baris) {
    const n = Buffer.byteLength(huruf)
    // The space that begins a continued line counts.
    if (panjang + n > (potong.length === 0 ? 75 : 74)) {
      potong.push(kini)
      kini = ''
      panjang = 0
    }
    kini += huruf
    panjang += n
  }
  return [...potong, kini].join('\r\n ')
}

const utc = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** `2026-12-10`, `09:00` in WIB is `20261210T020000Z`. */
function saat(tanggal: Tanggal, jam: string, zona: Zona): Date {
  const [h = '0', m = '0'] = jam.split(':')
  return new Date(startOfTanggal(tanggal, zona).getTime() + (Number(h) * 60 + Number(m)) * 60_000)
}

/** The whole calendar file of one meeting. */
export function tulisKalender(a: Acara): string {
  const metode = metodeOf(a)
  const orang = (o: { readonly nama: string; readonly surel: string }): string =>
    `CN=${parameter(o.nama)}:mailto:${o.surel.replaceAll(/[\s"<>]/g, '')}`
  const baris = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sambut//Forum Konsultasi Publik//ID',
    'CALSCALE:GREGORIAN',
    `METHOD:${metode}`,
    'BEGIN:VEVENT',
    `UID:${teks(a.uid)}`,
    `DTSTAMP:${utc(a.dibuat)}`,
    `DTSTART:${utc(saat(a.tanggal, a.mulai, a.zona))}`,
    `DTEND:${utc(saat(a.tanggal, a.selesai, a.zona))}`,
    `SEQUENCE:${a.urutan}`,
    `STATUS:${a.batal ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${teks(a.judul)}`,
    ...(a.tempat === '' ? [] : [`LOCATION:${teks(a.tempat)}`]),
    ...(a.uraian === '' ? [] : [`DESCRIPTION:${teks(a.uraian)}`]),
    ...(a.tautan === '' ? [] : [`URL:${a.tautan}`]),
    ...(a.penyelenggara ? [`ORGANIZER;${orang(a.penyelenggara)}`] : []),
    // Answers come by the link in the invitation, not by mail that nobody reads.
    ...(metode !== 'PUBLISH' && a.peserta
      ? [`ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;${orang(a.peserta)}`]
      : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${baris.map(lipat).join('\r\n')}\r\n`
}
