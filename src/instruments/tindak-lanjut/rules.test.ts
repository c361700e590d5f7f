import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeRentang, listBagian, type WaktuAksi } from './rules-waktu.ts'
import {
  findPeralihan,
  gerakList,
  isLewat,
  isTamat,
  listGerak,
  nomorTeks,
  statusList,
  type Gerak,
  type StatusAksi,
} from './rules.ts'

const lalui = (dari: StatusAksi, ...gerak: Gerak[]): StatusAksi | undefined =>
  gerak.reduce<StatusAksi | undefined>((s, g) => s && findPeralihan(s, g)?.ke, dari)

describe('an action', () => {
  it('goes from proposal over plan and work to done', () => {
    expect(lalui('usulan', 'setujui', 'mulai', 'selesaikan')).toBe('selesai')
  })

  it.each<[StatusAksi, Gerak]>([
    ['usulan', 'mulai'],
    ['usulan', 'selesaikan'],
    ['rencana', 'selesaikan'],
    ['selesai', 'batalkan'],
    ['batal', 'buka_lagi'],
    ['batal', 'setujui'],
  ])('that is %s cannot take the step %s', (dari, gerak) => {
    expect(findPeralihan(dari, gerak)).toBeUndefined()
  })

  it('can be given up at any time before it is done, and stays given up', () => {
    for (const s of statusList) expect(lalui(s, 'batalkan')).toBe(isTamat(s) ? undefined : 'batal')
    expect(listGerak('batal')).toEqual([])
  })

  it('is late from the day after its deadline, and only when it was promised', () => {
    const pada = (status: StatusAksi, hariIni: string): boolean =>
      isLewat({ status, tenggat: '2026-06-30' }, hariIni)
    expect([pada('rencana', '2026-06-30'), pada('rencana', '2026-07-01')]).toEqual([false, true])
    expect(statusList.filter((s) => pada(s, '2026-07-01'))).toEqual(['rencana', 'berjalan'])
  })

  it('never comes to an end without a step the table names', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...gerakList), { maxLength: 12 }), (langkah) => {
        let kini: StatusAksi = 'usulan'
        for (const g of langkah) {
          const p = findPeralihan(kini, g)
          if (p) kini = p.ke
        }
        if (kini === 'selesai') expect(langkah).toContain('selesaikan')
      }),
    )
  })

  it('is quoted by year and number', () => {
    expect(nomorTeks({ tahun: 2026, nomor: 12 })).toBe('TL-2026-0012')
  })
})

describe('the time column', () => {
  it.each<[WaktuAksi, string, string]>([
    [{ jenis: 'triwulan', tahun: 2027, bagian: [1, 3] }, '2027-01-01', '2027-09-30'],
    [{ jenis: 'triwulan', tahun: 2026, bagian: [4] }, '2026-10-01', '2026-12-31'],
    [{ jenis: 'bulan', tahun: 2028, bagian: [2] }, '2028-02-01', '2028-02-29'],
    [{ jenis: 'bulan', tahun: 2026, bagian: [11, 12] }, '2026-11-01', '2026-12-31'],
  ])('of ticks %j runs from %s to %s', (w, mulai, tenggat) => {
    if (w.jenis === 'tanggal') throw new Error('ticks only')
    expect(computeRentang(w)).toEqual({ mulai, tenggat })
  })

  it('of dates ticks every quarter and month it touches, in its year only', () => {
    const a = { waktu: { jenis: 'tanggal' }, mulai: '2026-11-15', tenggat: '2027-04-01' } as const
    expect(listBagian(a, 2026, 4)).toEqual([4])
    expect(listBagian(a, 2027, 4)).toEqual([1, 2])
    expect(listBagian(a, 2027, 12)).toEqual([1, 2, 3, 4])
    expect(listBagian(a, 2028, 4)).toEqual([])
    expect(listBagian({ ...a, mulai: null }, 2027, 12)).toEqual([4])
  })

  it('shows months as quarters and quarters as months', () => {
    const bulan = { jenis: 'bulan', tahun: 2027, bagian: [3, 7] } as const
    expect(listBagian({ waktu: bulan, ...computeRentang(bulan) }, 2027, 4)).toEqual([1, 3])
    const tw = { jenis: 'triwulan', tahun: 2027, bagian: [2] } as const
    expect(listBagian({ waktu: tw, ...computeRentang(tw) }, 2027, 12)).toEqual([4, 5, 6])
    expect(listBagian({ waktu: tw, ...computeRentang(tw) }, 2026, 4)).toEqual([])
  })
})
