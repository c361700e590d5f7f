import { describe, expect, it } from 'vitest'
import { ratio } from '../../../kernel/angka.ts'
import { roundHalfUp } from '../../../kernel/angka-desimal.ts'
import { computeTaksiran, momenOf, type Taksiran } from '../../survei/index.ts'
import { computeDampak, type Soal } from './nilai.ts'

/** So many answers 1, 2, 3, 4. */
const taksiran = (...banyak: readonly number[]): Taksiran | undefined =>
  computeTaksiran([{ momen: momenOf(banyak.flatMap((b, i) => Array.from({ length: b }, () => i + 1))) }])
const unsur = (kunci: string, lama: Taksiran | undefined, baru: Taksiran | undefined): Soal => ({
  kunci,
  jenis: 'unsur',
  lama,
  baru,
  kali: ratio(25),
})
const bulan = (...banyak: readonly number[]) => banyak.map((n) => ({ banyak: n, paparan: 30n }))
const laju = (lama: readonly number[], baru: readonly number[]): Soal => ({
  kunci: 'pengaduan/',
  jenis: 'pengaduan',
  lama: bulan(...lama),
  baru: bulan(...baru),
})

describe('a family of questions', () => {
  const naik = unsur('waktu', taksiran(20, 60, 100, 60), taksiran(5, 35, 101, 110))
  const tetap = unsur('biaya', taksiran(10, 40, 120, 70), taksiran(10, 42, 121, 71))

  it('says up where the rise is beyond chance, with the exact difference in points of the index', () => {
    const [satu] = computeDampak([naik])
    expect(satu).toMatchObject({ arah: 'naik', keluarga: 1 })
    expect(roundHalfUp(satu!.selisih!, 4).text).toBe(
      roundHalfUp(
        ratio(5 + 70 + 303 + 440, 251)
          .minus(ratio(20 + 120 + 300 + 240, 240))
          .times(25),
        4,
      ).text,
    )
  })

  it('corrects over the questions that were tested, each counted once however many actions ask it', () => {
    const sendiri = computeDampak([naik])[0]!
    const bersama = computeDampak([naik, naik, tetap, unsur('sarana', taksiran(5, 2, 1, 1), undefined)])
    expect(bersama.map((j) => [j.kunci, j.keluarga])).toEqual([
      ['waktu', 2],
      ['biaya', 2],
      ['sarana', 0],
    ])
    expect(bersama[0]!.pHolm).toBeCloseTo(sendiri.p * 2, 12)
    expect(bersama[1]!.arah).toBe('belum_terbukti')
  })

  it('does not call nine answers the start of a rise, nor a periode that did not ask', () => {
    expect(computeDampak([unsur('waktu', taksiran(9, 0, 0, 0), taksiran(0, 0, 0, 200))])[0]).toMatchObject({
      arah: 'belum_terbukti',
      keluarga: 0,
      p: 1,
    })
    expect(computeDampak([unsur('waktu', undefined, taksiran(0, 0, 9, 20))])[0]).toMatchObject({
      selisih: null,
      arah: 'belum_terbukti',
    })
  })

  it('counts complaints in percent of the rate before, and shares in percentage points', () => {
    const [aduan, waktu] = computeDampak([
      laju([22, 25, 19, 24, 21, 23], [9, 8, 11, 7, 10, 9]),
      { kunci: 'waktu/x', jenis: 'waktu', lama: { ya: 120, dari: 200 }, baru: { ya: 180, dari: 210 } },
    ])
    expect(aduan).toMatchObject({ arah: 'turun', keluarga: 2 })
    expect(roundHalfUp(aduan!.selisih!, 4).text).toBe('-59.7015')
    expect(waktu).toMatchObject({ arah: 'naik' })
    expect(roundHalfUp(waktu!.selisih!, 2).text).toBe('25.71')
  })

  it('calls complaints where there were none before more, though not by any percent', () => {
    expect(computeDampak([laju([0, 0, 0], [8, 9, 7])])[0]).toMatchObject({ selisih: null, arah: 'naik' })
  })

  it('leaves complaints that never came, or a month against a month, unanswered', () => {
    expect(computeDampak([laju([0, 0, 0], [0, 0, 0])])[0]).toMatchObject({
      keluarga: 0,
      arah: 'belum_terbukti',
    })
    expect(computeDampak([laju([30], [2])])[0]).toMatchObject({ keluarga: 0, arah: 'belum_terbukti' })
  })
})
