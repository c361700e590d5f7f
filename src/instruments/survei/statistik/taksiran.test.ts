import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedData } from '../../../../test/support/shared.ts'
import { ratio } from '../../../kernel/angka.ts'
import { tQuantile975 } from '../selang-t.ts'
import { momenOf, momenTerlebar } from './momen.ts'
import { computeTaksiran, type Lapisan } from './taksiran.ts'

const lapis = (nilai: readonly number[], populasi?: number): Lapisan => ({ momen: momenOf(nilai), populasi })

describe('mean and variance of a sample', () => {
  it('are 27 and 13.5 for 18, 27, 27, 36 with three degrees of freedom', () => {
    const t = computeTaksiran([lapis([18, 27, 27, 36])])!
    expect([t.nilai, t.ragam, t.db]).toEqual([ratio(27), ratio(27, 2), 3])
  })
  it('have no variance when everybody was asked', () => {
    expect(computeTaksiran([lapis([1, 4, 2], 3)])!.ragam).toEqual(ratio(0))
  })
  it('count every respondent once, or every user once, as asked', () => {
    const strata = [lapis([4, 4, 4, 4], 10), lapis([1, 1], 90)]
    expect(computeTaksiran(strata)!.nilai).toEqual(ratio(18, 6))
    expect(computeTaksiran(strata, 'populasi')!.nilai).toEqual(ratio(4 * 10 + 90, 100))
    expect(computeTaksiran([lapis([4, 4]), lapis([1, 1], 90)], 'populasi')).toBeUndefined()
  })
  it('lose what lies between strata: two that agree within themselves leave no doubt', () => {
    expect(computeTaksiran([lapis([4, 4, 4]), lapis([2, 2, 2])])!.ragam).toEqual(ratio(0))
    expect(computeTaksiran([lapis([4, 4, 4, 2, 2, 2])])!.ragam).not.toEqual(ratio(0))
  })
  it('put a stratum of one beside the next smallest, because one answer has no spread', () => {
    const t = computeTaksiran([lapis([4], 5), lapis([3, 4], 20), lapis([1, 2, 3, 4], 40)])!
    const same = computeTaksiran([lapis([4, 3, 4], 25), lapis([1, 2, 3, 4], 40)])!
    expect(t).toEqual(same)
  })
  it('do not exist for one answer', () => {
    expect(computeTaksiran([lapis([4])])).toBeUndefined()
    expect(computeTaksiran([])).toBeUndefined()
  })
  it('can never be wider than the widest with that sum', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 40 }), (nilai) => {
        const m = momenOf(nilai)
        expect(m.kuadrat).toBeLessThanOrEqual(momenTerlebar(m.n, m.jumlah, 1, 4).kuadrat)
      }),
    )
  })
})

const folder = sharedData('survey-stats')
type Baris = Readonly<Record<string, string>>
const baca = (name: string): Baris[] =>
  parse(readFileSync(`${folder}/${name}`), { columns: true, cast: false }) as Baris[]

/** Strata of a sample of schools; `besar` multiplies the populations, so that only their shares are left. */
function strata(name: string, nilai: (r: Baris) => number, besar = 1): Lapisan[] {
  const groups = Map.groupBy(baca(`r-survey/${name}.csv`), (r) => (name === 'apistrat' ? r['stype']! : ''))
  return [...groups.values()].map((g) => lapis(g.map(nilai), Number(g[0]!['fpc']) * besar))
}

describe.skipIf(!folder)('against R, package survey (absent data: skipped)', () => {
  const TANPA_FPC = 1e8
  const hitung = {
    mean_api00: (r: Baris) => Number(r['api00']),
    prop_schwide_yes: (r: Baris) => (r['sch.wide'] === 'Yes' ? 1 : 0),
  }
  it.each(
    (['mean_api00', 'prop_schwide_yes'] as const).flatMap((apa) =>
      (['srs_fpc', 'srs_nofpc', 'strat_fpc', 'strat_nofpc'] as const).map((rancangan) => ({
        rancangan,
        apa,
      })),
    ),
  )('$rancangan.$apa: estimate, standard error, degrees of freedom and t interval', ({ rancangan, apa }) => {
    const r = baca('r-survey/reference_r_survey_4.1-1.csv').find((x) => x['id'] === `${rancangan}.${apa}`)!
    const besar = rancangan.endsWith('nofpc') ? TANPA_FPC : 1
    const t = computeTaksiran(
      strata(rancangan.startsWith('srs') ? 'apisrs' : 'apistrat', hitung[apa], besar),
      'populasi',
    )!
    const [nilai, se] = [t.nilai.toNumber(), Math.sqrt(t.ragam.toNumber())]
    expect(t.db).toBe(Number(r['df']))
    expect(Math.abs(nilai / Number(r['est']) - 1)).toBeLessThan(1e-6)
    expect(Math.abs(se / Number(r['se']) - 1)).toBeLessThan(1e-6)
    expect(Math.abs((nilai - tQuantile975(t.db) * se) / Number(r['ci_lo_t']) - 1)).toBeLessThan(1e-6)
    expect(Math.abs((nilai + tQuantile975(t.db) * se) / Number(r['ci_hi_t']) - 1)).toBeLessThan(1e-6)
  })

  it('gives each stratum its own mean and error', () => {
    const rows = baca('r-survey/reference_domain_means.csv').filter((r) => r['design'] === 'strat_fpc')
    expect(rows).toHaveLength(3)
    for (const r of rows) {
      const own = baca('r-survey/apistrat.csv').filter((x) => x['stype'] === r['stype'])
      const t = computeTaksiran([lapis(own.map(hitung.mean_api00), Number(own[0]!['fpc']))])!
      expect(Math.abs(t.nilai.toNumber() / Number(r['api00']) - 1)).toBeLessThan(1e-6)
      expect(Math.abs(Math.sqrt(t.ragam.toNumber()) / Number(r['se']) - 1)).toBeLessThan(1e-6)
    }
  })

  it('equals the plain mean and its correction at every size of population', () => {
    const y = baca('fpc_sample_InstEval_dept15_first200.csv').map((r) => Number(r['y']))
    for (const r of baca('fpc_reference.csv')) {
      const N = r['N'] === 'Inf' ? undefined : Number(r['N'])
      const t = computeTaksiran([lapis(y, N)])!
      const se = Math.sqrt(t.ragam.toNumber())
      const want = Number(N === undefined ? r['se_srs'] : r['se_fpc_1_minus_n_over_N'])
      expect(Math.abs(se / want - 1)).toBeLessThan(1e-6)
      const half = tQuantile975(t.db) * se
      expect(Math.abs((t.nilai.toNumber() - half) / Number(r['ci_t_lo']) - 1)).toBeLessThan(1e-6)
      expect(Math.abs((t.nilai.toNumber() + half) / Number(r['ci_t_hi']) - 1)).toBeLessThan(1e-6)
    }
  })
})
