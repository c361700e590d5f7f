import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { uuidv7 } from '../../../kernel/ids.ts'
import { boundDurasi, durasiHalaman } from './rules.ts'

const at = (detik: number): string => new Date(1_760_000_000_000 + detik * 1000).toISOString()
const sebelum = (detik: number, selisih: number | null = 0) => ({ pada: at(detik), selisih })

describe('how long an answer took on a device', () => {
  it('is no longer than since the answer before it: one screen, one person at a time', () => {
    expect(boundDurasi(60, at(107), sebelum(100), 0)).toBe(7)
    expect(boundDurasi(60, at(300), sebelum(100), 0)).toBe(60)
    expect(boundDurasi(60, at(107), undefined, 0)).toBe(60)
    expect(boundDurasi(null, at(107), sebelum(100), 0)).toBeNull()
  })

  it('is not judged by a time of day that was set back, or set anew in between', () => {
    expect(boundDurasi(60, at(50), sebelum(100), 0)).toBe(60)
    expect(boundDurasi(60, at(107), sebelum(100, 5000), 0)).toBe(60)
  })

  it('never grows and is never negative, whatever the device says', () => {
    fc.assert(
      fc.property(
        fc.nat(86_400),
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.integer({ min: -1e6, max: 1e6 }),
        (d, a, b) => {
          const n = boundDurasi(d, at(a), sebelum(b), 0)!
          expect(n).toBeGreaterThanOrEqual(0)
          expect(n).toBeLessThanOrEqual(d)
        },
      ),
    )
  })

  it('is told by the number of a page, where there is no program', () => {
    const made = Date.parse('2026-11-20T03:00:00Z')
    const kunci = uuidv7(made, new Uint8Array(16))
    expect(durasiHalaman(kunci, new Date(made + 9500))).toBe(9)
    expect(durasiHalaman(kunci, new Date(made - 1))).toBeNull()
    expect(durasiHalaman(kunci, new Date(made + 90_000_000))).toBeNull()
    expect(durasiHalaman('00000000-0000-4000-8000-000000000000', new Date(made))).toBeNull()
    expect(durasiHalaman(undefined, new Date(made))).toBeNull()
  })
})
