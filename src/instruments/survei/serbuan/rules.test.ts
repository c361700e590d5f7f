import { expect, it } from 'vitest'
import { palingPerangkat, type Ambang } from './rules.ts'

const ambang: Ambang = { tautan: 600, perangkat: null, bit: 14, tunggu: 20, sabar: 120 }

it('from one device takes as many as can be read: 34 forms of nine questions, 22 of fourteen', () => {
  expect([palingPerangkat(ambang, 9), palingPerangkat(ambang, 14)]).toEqual([34, 22])
  expect(palingPerangkat({ ...ambang, perangkat: 5 }, 9)).toBe(5)
})
