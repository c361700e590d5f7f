import { expect, it } from 'vitest'
import type { Langkah } from '../jam/rules.ts'
import { kalimatJam } from './bagian-jam.tsx'
import type { Rinci } from './rinci.ts'

const r = { zona: 'WIB', kalender: { libur: new Set<string>(), hari: new Set([1, 2, 3, 4, 5]) } } as unknown
const kalimat = (l: Partial<Langkah>, lang: 'id' | 'en' = 'id') =>
  kalimatJam(
    {
      mulai: new Date('2026-11-16T03:00:00Z'),
      jangka: { n: 3, satuan: 'hari_kerja' },
      tenggat: null,
      dipenuhi: null,
      ...l,
    },
    r as Rinci,
    new Date('2026-11-18T03:00:00Z'),
    lang,
  )
const tenggat = { tanggal: '2026-11-19', batas: new Date('2026-11-19T17:00:00Z') }

it('says of each clock what it does, and never "waiting for the reporter" of a day nobody told', () => {
  expect(kalimat({ tenggat })).toBe('Paling lambat 19 November 2026 (1 hari kerja lagi)')
  expect(kalimat({ tenggat, dipenuhi: new Date('2026-11-17T03:00:00Z') })).toBe(
    'Terpenuhi 17 November 2026, tepat waktu',
  )
  expect(kalimat({})).toBe('Berhenti: menunggu pelapor')
  expect(kalimat({ tanpaTanggal: true })).toContain('tidak menyebut tanggalnya')
  expect(kalimat({ tanpaTanggal: true }, 'en')).toContain('gives no day')
})
