import { describe, expect, it } from 'vitest'
import { pendidikan, tren, unsur } from '../gaya/data.ts'
import { labelledPoints, trendDomain } from './trend.tsx'
import { sortRows } from './unsur.tsx'
import {
  DistributionChart,
  HonestIndex,
  IndexRuler,
  MinimumBar,
  toSvg,
  TrendChart,
  UnsurChart,
  UnsurTable,
} from './index.ts'

const base = { id: 'g', title: 'Nilai <unsur>', desc: 'Uraian & keterangan', lang: 'id' } as const
const all = (paper: boolean): string[] => [
  toSvg(<UnsurChart {...base} rows={unsur} paper={paper} />),
  toSvg(<IndexRuler {...base} nilai={86.4} selang={[84.6, 88.2]} paper={paper} />),
  toSvg(<TrendChart {...base} points={tren} paper={paper} />),
  toSvg(<DistributionChart {...base} rows={pendidikan} paper={paper} />),
  toSvg(<MinimumBar {...base} n={189} minimum={278} paper={paper} />),
]
/** Width of the n-th rectangle in a drawing. */
const widths = (svg: string): string[] =>
  Array.from(svg.matchAll(/<rect[^>]* width="([^"]+)"/g), (m) => m[1]!)

describe('every chart', () => {
  it('is a picture with a name and a description, both escaped', () => {
    for (const svg of all(false)) {
      expect(svg).toContain('role="img" aria-labelledby="g-judul g-uraian"')
      expect(svg).toContain('<title id="g-judul">Nilai &lt;unsur></title>')
      expect(svg).toContain('Uraian &amp; keterangan</desc>')
    }
  })
  it('takes its colours from the theme on screen and carries them itself on paper', () => {
    for (const svg of all(false)) expect(svg).not.toMatch(/#[0-9a-f]{6}/)
    for (const svg of all(true)) {
      expect(svg).not.toContain('var(')
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="640"/)
    }
  })
  it('stands still on paper: no percentages for Word and Typst to misread', () => {
    for (const svg of all(true)) expect(svg).not.toMatch(/(x|x1|x2|cx|width)="[\d.]+%"/)
  })
  it('needs no style attribute, which the CSP would refuse', () => {
    for (const svg of [...all(false), ...all(true)]) expect(svg).not.toContain('style=')
  })
  it('never draws what is not a number', () => {
    for (const svg of all(true)) expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    expect(toSvg(<TrendChart {...base} points={[]} />)).not.toMatch(/NaN/)
    expect(toSvg(<TrendChart {...base} points={[{ label: 'TW I', nilai: 80 }]} />)).not.toMatch(/NaN/)
    expect(toSvg(<DistributionChart {...base} rows={[{ label: 'SD', n: 0 }]} />)).not.toMatch(/NaN/)
    expect(toSvg(<MinimumBar {...base} n={0} minimum={0} />)).not.toMatch(/NaN/)
  })
})

describe('unsur bars', () => {
  it('put the weakest first and leave the given list alone', () => {
    expect(sortRows(unsur)[0]?.kunci).toBe('waktu')
    expect(sortRows(unsur, 'kuat')[0]?.kunci).toBe('biaya')
    expect(sortRows(unsur, 'asli')).toEqual(unsur)
    expect(unsur[0]?.kunci).toBe('persyaratan')
  })
  it('begin at 25, the lowest index there is, so that half a bar is half the way to 100', () => {
    const svg = toSvg(<UnsurChart {...base} rows={[{ kunci: 'a', label: 'A', nilai: 62.5 }]} />)
    expect(widths(svg)).toContain('40%') // half of the 80% that the scale takes
    expect(widths(toSvg(<UnsurChart {...base} rows={[{ kunci: 'a', label: 'A', nilai: 25 }]} />))).toContain(
      '0%',
    )
  })
  it('say the same in the table beside them', () => {
    const html = toSvg(<UnsurTable caption="Nilai" rows={unsur} lang="id" />)
    expect(html).toContain('73,70')
    expect(html).toContain('70,60–76,80')
  })
})

describe('the trend', () => {
  it('shows at least ten points of the scale, so that noise is no leap', () => {
    const [min, max] = trendDomain([
      { label: 'a', nilai: 84 },
      { label: 'b', nilai: 84.4 },
    ])
    expect(max - min).toBeGreaterThanOrEqual(10)
  })
  it('stays inside 25 to 100', () => {
    expect(trendDomain([{ label: 'a', nilai: 99.9 }])[1]).toBe(100)
    expect(trendDomain([{ label: 'a', nilai: 25 }])[0]).toBe(25)
  })
  it('breaks the line where nothing was published', () => {
    const lines = toSvg(<TrendChart {...base} points={tren} />).match(/stroke-linecap="round"/g)
    expect(lines).toHaveLength(3) // 6 periods, one missing: 2 + 1 steps
  })
  it('writes numbers on every point of a few, else on first, last, lowest and highest', () => {
    expect(labelledPoints(tren).size).toBe(5)
    const many = Array.from({ length: 24 }, (_, i) => ({
      label: `B${i}`,
      nilai: i === 7 ? 60 : i === 11 ? 95 : 80,
    }))
    expect([...labelledPoints(many)].sort((a, b) => a - b)).toEqual([0, 7, 11, 23])
  })
})

describe('small cells', () => {
  it('are named, not numbered', () => {
    const svg = toSvg(<DistributionChart {...base} rows={[{ label: 'S3' }, { label: 'SD', n: 40 }]} />)
    expect(svg).toContain('disembunyikan')
  })
})

describe('the honest sentence', () => {
  it('says index, word, people and interval', () => {
    const html = toSvg(<HonestIndex nilai={86.4} kinerja="Baik" n={212} selang={[84.6, 88.2]} lang="id" />)
    expect(html.replace(/<[^>]+>/g, '')).toBe(
      '86,40, Baik, dari 212 orang; sebenarnya antara 84,60 dan 88,20.',
    )
  })
  it('says that it stands on a border when it does', () => {
    expect(toSvg(<HonestIndex nilai={76.2} kinerja="Kurang baik" n={28} lang="id" ambang />)).toContain(
      'di ambang dua mutu',
    )
  })
})
