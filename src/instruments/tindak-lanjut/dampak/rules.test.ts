import { describe, expect, it } from 'vitest'
import { parseDecimal } from '../../../kernel/angka.ts'
import { classifyHasil, isPenjawab, isTerkunci, isTuntas, kunciTolok } from './rules.ts'

const hasil = (
  arah: 'naik' | 'turun',
  besar: string,
  dampak: 'naik' | 'turun' | 'belum_terbukti',
  beda: string,
) => classifyHasil({ arah, besar }, dampak, parseDecimal(beda))

it.each([
  ['naik', '', 'naik', '0.4', 'tercapai'],
  ['naik', '5', 'naik', '5', 'tercapai'],
  ['naik', '5', 'naik', '4.99', 'kurang'],
  ['naik', '5', 'turun', '-7', 'berlawanan'],
  ['turun', '2.5', 'turun', '-2.5', 'tercapai'],
  ['turun', '2.5', 'turun', '-1', 'kurang'],
  ['turun', '', 'belum_terbukti', '-9', 'belum_terbukti'],
] as const)('hoped %s by "%s", proven %s by %s: %s', (arah, besar, dampak, beda, wanted) => {
  expect(hasil(arah, besar, dampak, beda)).toBe(wanted)
})

describe('an expectation', () => {
  const h = { tanggal: '2026-07-20' }
  const [satu, dua, tiga] = [
    { id: '1', mulai: '2026-01-01', selesai: '2026-06-30' },
    { id: '2', mulai: '2026-07-01', selesai: '2026-12-31' },
    { id: '3', mulai: '2027-01-01', selesai: '2027-06-30' },
  ] as const

  it('is answered only by a periode that began after it was written', () => {
    expect([satu, dua, tiga].map((p) => isPenjawab(h, p))).toEqual([false, false, true])
    expect(isPenjawab({ tanggal: '2027-01-01' }, tiga)).toBe(false)
  })

  it('may be written anew until the periode that answers has begun, and never after a verdict', () => {
    const list = [satu, dua, tiga]
    expect(isTerkunci(h, list, false, '2026-12-31')).toBe(false)
    expect(isTerkunci(h, list, false, '2027-01-01')).toBe(true)
    expect(isTerkunci(h, [satu, dua], true, '2026-08-01')).toBe(true)
  })

  it('is answered for good once the action was done within the periode', () => {
    expect([null, '2027-06-30', '2027-07-01'].map((s) => isTuntas(s, tiga))).toEqual([false, true, false])
  })
})

it('knows the same question by its key', () => {
  const unsur = { jenis: 'unsur', unsur: 'waktu', instrumen: 'skm' } as const
  expect(kunciTolok(unsur)).toBe(kunciTolok({ ...unsur }))
  expect(kunciTolok(unsur)).not.toBe(kunciTolok({ ...unsur, unsur: 'biaya' }))
  expect(kunciTolok({ jenis: 'pengaduan', kategoriId: null })).toBe('pengaduan/')
})
