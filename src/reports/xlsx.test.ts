import { describe, expect, it } from 'vitest'
import { hasProgram, sheets } from '../../test/support/office.ts'
import { renderXlsx, streamXlsx, type Cell, type Workbook } from './xlsx.ts'

async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

type Rows = readonly (readonly Cell[])[]

const book = (parts: Readonly<Record<string, Rows>>): Workbook => ({
  title: 'Uji',
  author: 'Sambut',
  sheets: Object.entries(parts).map(([name, rows]) => ({
    name,
    widths: [10, 20],
    rows,
    freeze: { rows: 1 },
  })),
})

const parts = {
  hitung: [
    [1, 2],
    [3, { value: 999, formula: 'SUM(A1:B1)+A2*2' }],
  ],
  teks: [
    ['<b>&"x"', ' dua  spasi '],
    ['baris\nbaru', '😀 ꦲ'],
  ],
  rumus: [
    ['=1+1', '+SUM(A1)'],
    ['@x', "-2+3|cmd' /c calc'!A0"],
  ],
  rusak: [
    ['a\u0000\u001bb', '\ud83d'],
    ['x'.repeat(40_000), true],
  ],
  'Nama: [uji]/1 yang panjangnya lebih dari 31 huruf': [['a', 'b']],
}

describe.runIf(hasProgram('soffice'))('a workbook, opened by LibreOffice', { timeout: 90_000 }, () => {
  const opened = renderXlsx(book(parts)).then(sheets)

  it('reads a streamed one as the same workbook', async () => {
    expect(sheets(await whole(streamXlsx(book(parts))))).toEqual(await opened)
  })

  it('calculates its formulas anew, whatever value was stored with them', async () => {
    expect((await opened)['hitung']).toEqual([
      ['1', '2'],
      ['3', '9'],
    ])
  })

  it('shows text as it was typed: markup, quotes, line breaks, spaces, an emoji', async () => {
    expect((await opened)['teks']).toEqual(parts.teks)
  })

  it('leaves a formula that a respondent typed as text', async () => {
    expect((await opened)['rumus']).toEqual(parts.rumus)
  })

  it('survives control characters, half an emoji and more text than a cell may hold', async () => {
    expect((await opened)['rusak']).toEqual([
      ['ab', '\ufffd'],
      ['x'.repeat(32_767), 'TRUE'],
    ])
  })

  it('names sheets as Excel allows', async () => {
    expect(Object.keys(await opened)).toContain('Nama   uji  1 yang panjangnya l')
  })
})

describe('a workbook', () => {
  it('comes out byte for byte the same for the same content', async () => {
    const rows: Rows = [
      ['a', 1.5],
      [null, { value: 2, style: { bold: true, format: '0.00' } }],
    ]
    expect((await renderXlsx(book({ rows }))).equals(await renderXlsx(book({ rows })))).toBe(true)
  })

  it('asks for no more rows when whoever reads it goes away', async () => {
    let asked = 0
    async function* rows(): AsyncGenerator<Cell[]> {
      for (; asked < 500_000; asked++) yield [asked, 'x'.repeat(50)]
    }
    let pieces = 0
    for await (const _ of streamXlsx({ ...book({}), sheets: [{ name: 'A', widths: [5], rows: rows() }] })) {
      if (++pieces === 12) break
    }
    const then = asked
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(then).toBeLessThan(400_000)
    expect(asked - then).toBeLessThan(20_000)
  })

  it('takes rows as they arrive, so that a long sheet need not stand in memory', async () => {
    async function* rows(): AsyncGenerator<Cell[]> {
      for (let i = 0; i < 1000; i++) yield [i, 'x']
    }
    const data = await renderXlsx({ ...book({}), sheets: [{ name: 'A', widths: [5, 5], rows: rows() }] })
    expect(data.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
  })
})
