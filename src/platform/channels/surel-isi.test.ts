import { expect, it } from 'vitest'
import { composeSurel } from './surel-isi.ts'

it('carries a calendar entry as programs for the diary read it: a part of its own, with its method', async () => {
  const isi = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'
  const surat = await composeSurel(
    {
      id: 'a',
      tujuan: 'sri@warga.example',
      subjek: 'Undangan',
      teks: 'Yth. Sri',
      keperluan: 'forum',
      isian: {},
      kalender: { metode: 'REQUEST', isi },
    },
    { dari: 'forum@kab.example', namaDari: 'Kabupaten' },
  )
  const teks = surat.toString()
  expect(teks).toMatch(/Content-Type: text\/calendar; charset=utf-8;\s+method=REQUEST/i)
  expect(teks).toMatch(/filename=undangan\.ics/)
  expect(teks).toContain(Buffer.from(isi).toString('base64'))
})
