import { describe, expect, it } from 'vitest'
import { lipat, tulisKalender, type Acara } from './kalender.ts'

const acara: Acara = {
  uid: 'forum-1@sambut.example',
  urutan: 0,
  batal: false,
  judul: 'Waktu layanan KTP',
  tanggal: '2026-12-10',
  mulai: '09:00',
  selesai: '11:30',
  zona: 'WIB',
  tempat: 'Aula Dinas, Jl. Merdeka 1; lantai 2',
  uraian: 'Dua baris:\nini yang kedua. Garis miring \\ tetap.',
  tautan: 'https://sambut.example/forum/waktu-layanan-ktp',
  dibuat: new Date('2026-11-22T05:00:00Z'),
  penyelenggara: { nama: 'Disdukcapil "Sari"', surel: 'forum@kab.example' },
  peserta: { nama: 'Budi, S.Sos.', surel: 'budi@warga.example' },
}
/** What a calendar reads: lines put together again. */
const baca = (ics: string): string[] => ics.replaceAll('\r\n ', '').split('\r\n')

describe('the calendar file of a forum', () => {
  it('tells the moment in UTC: nine o’clock in WIB is two, in WIT it is midnight', () => {
    expect(baca(tulisKalender(acara))).toEqual(
      expect.arrayContaining(['DTSTART:20261210T020000Z', 'DTEND:20261210T043000Z']),
    )
    expect(tulisKalender({ ...acara, zona: 'WIT' })).toContain('DTSTART:20261210T000000Z')
    expect(tulisKalender({ ...acara, mulai: '06:00', zona: 'WIT' })).toContain('DTSTART:20261209T210000Z')
  })

  it('writes commas, semicolons, backslashes and line ends so that they are read back', () => {
    const baris = baca(tulisKalender(acara))
    expect(baris).toContain(String.raw`LOCATION:Aula Dinas\, Jl. Merdeka 1\; lantai 2`)
    expect(baris).toContain(String.raw`DESCRIPTION:Dua baris:\nini yang kedua. Garis miring \\ tetap.`)
    expect(baris).toContain('ORGANIZER;CN="Disdukcapil  Sari":mailto:forum@kab.example')
    expect(baris.filter((b) => b.startsWith('ATTENDEE'))).toEqual([
      'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN="Budi, S.Sos.":mailto:budi@warga.example',
    ])
  })

  it('cannot be made to carry a line of its own by what somebody typed', () => {
    const ics = tulisKalender({ ...acara, judul: 'A\r\nBEGIN:VALARM', tempat: 'B\u0007\nX:1' })
    expect(baca(ics).filter((b) => b.startsWith('BEGIN:') || b.startsWith('X:'))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
    ])
  })

  it('is an invitation, then a change of the same event, then its cancellation', () => {
    const satu = (a: Acara) => baca(tulisKalender(a)).filter((b) => /^(METHOD|UID|SEQUENCE|STATUS)/.test(b))
    expect(satu(acara)).toEqual([
      'METHOD:REQUEST',
      'UID:forum-1@sambut.example',
      'SEQUENCE:0',
      'STATUS:CONFIRMED',
    ])
    expect(satu({ ...acara, urutan: 2, batal: true })).toEqual([
      'METHOD:CANCEL',
      'UID:forum-1@sambut.example',
      'SEQUENCE:2',
      'STATUS:CANCELLED',
    ])
  })

  it('is only noted down where there is no guest to invite', () => {
    const { peserta: _, ...umum } = acara
    const ics = tulisKalender(umum)
    expect(ics).toContain('METHOD:PUBLISH\r\n')
    expect(ics).not.toContain('ATTENDEE')
  })

  it('folds lines at 75 octets and never through a character', () => {
    const panjang = `SUMMARY:${'pelayanan é 漢字 '.repeat(30)}`
    const lembar = lipat(panjang).split('\r\n')
    expect(lembar.length).toBeGreaterThan(5)
    for (const b of lembar) expect(Buffer.byteLength(b)).toBeLessThanOrEqual(75)
    expect(lipat(panjang).replaceAll('\r\n ', '')).toBe(panjang)
    expect(lipat('X'.repeat(75))).toBe('X'.repeat(75))
    expect(lipat('X'.repeat(76))).toBe(`${'X'.repeat(75)}\r\n X`)
    expect(tulisKalender(acara)).toMatch(/\r\nEND:VCALENDAR\r\n$/)
  })
})
