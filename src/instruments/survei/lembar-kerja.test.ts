import { describe, expect, it } from 'vitest'
import { hasProgram, sheets } from '../../../test/support/office.ts'
import { contohJawaban, sampleLaporan } from '../../../test/support/sample-laporan.ts'
import type { Cell, Workbook } from '../../reports/xlsx.ts'
import { renderXlsx } from '../../reports/xlsx.ts'
import { skm142017, unsurKunciList } from './instrumen.ts'
import { lembarKerjaSkm, type BarisResponden } from './lembar-kerja.ts'
import { namaUnsur } from './report-teks.ts'
import { computeHasil } from './rules-hasil.ts'
import { addJawaban, emptyAgregat, type Bobot } from './rules.ts'

const umur = ['17–25', '> 55']
const jawaban = contohJawaban(57)
const agregat = jawaban.reduce(addJawaban, emptyAgregat())
const baris: BarisResponden[] = jawaban.map((j, i) => ({
  nilai: unsurKunciList.map((k) => j[k]!),
  jenisKelamin: i < 20 ? 'Laki-laki' : 'Perempuan',
  usia: umur[i % 2]!,
  layanan: '=HYPERLINK("http://contoh")',
}))
const demografi = {
  jenisKelamin: [
    { label: 'Laki-laki', n: 20 },
    { label: 'Perempuan', n: 37 },
  ],
  usia: [
    { label: '17–25', n: 29 },
    { label: '> 55', n: 28 },
  ],
  pendidikan: [],
  pekerjaan: [],
  layanan: [],
}
const book = (bobot: Bobot): Workbook =>
  lembarKerjaSkm(
    { ...sampleLaporan(), demografi, hasil: computeHasil(agregat, { bobot, populasi: 180 }) },
    agregat,
    baris,
  )

async function collect(rows: Workbook['sheets'][number]['rows']): Promise<(readonly Cell[])[]> {
  const list: (readonly Cell[])[] = []
  for await (const row of rows) list.push(row)
  return list
}

/** The same workbook with every stored value spoilt: what LibreOffice then shows it has calculated itself. */
async function spoilt(from: Workbook): Promise<Workbook> {
  const spoil = (cell: Cell): Cell =>
    typeof cell === 'object' && cell?.formula !== undefined
      ? { ...cell, value: typeof cell.value === 'number' ? -1 : 'salah' }
      : cell
  const spoiltSheets = await Promise.all(
    from.sheets.map(async (s) => ({ ...s, rows: (await collect(s.rows)).map((r) => r.map(spoil)) })),
  )
  return { ...from, sheets: spoiltSheets }
}

describe.runIf(hasProgram('soffice'))(
  'the workbook, calculated anew by LibreOffice',
  { timeout: 90_000 },
  () => {
    it.each(['tepat', '0.111', '0.11'] as const)(
      'gives the figures of the rules by weight %s',
      async (bobot) => {
        const hasil = computeHasil(agregat, { bobot, populasi: 180 })
        const { Pengolahan: olah } = sheets(await renderXlsx(await spoilt(book(bobot))))
        hasil.unsur.forEach((u, i) => {
          const [, , total, n, nrr, tertimbang, nilai, mutu] = olah![5 + i]!
          expect([Number(total), Number(n), Number(nilai), mutu]).toEqual([u.total, 57, u.nilai, u.mutu])
          expect(Number(nrr)).toBeCloseTo(u.nrr, 4)
          expect(Number(tertimbang)).toBeCloseTo(u.nrrTertimbang, 4)
        })
        const ikm = olah!.find((r) => r[1] === 'IKM')!
        expect([Number(ikm[6]), ikm[7]]).toEqual([hasil.ikm, hasil.mutu])
        const ujung = olah!.filter((r) => r[1]?.startsWith('Selang 95%')).map((r) => Number(r[2]))
        expect(ujung).toEqual(hasil.selang95)
      },
    )

    it('counts respondents by formula, ages that look like a condition too, and runs no formula that was typed', async () => {
      const opened = sheets(await renderXlsx(await spoilt(book('tepat'))))
      const cells = Object.fromEntries(opened['Responden']!.map((r) => [r[0], r[1]]))
      expect(cells).toMatchObject({ 'Laki-laki': '20', Perempuan: '37', '17–25': '29', '> 55': '28' })
      expect(opened['Data']![1]![1]).toBe('=HYPERLINK("http://contoh")')
      expect(opened['Data']).toHaveLength(58)
      expect(Number(opened['Data']![1]!.at(-2))).toBe(baris[0]!.nilai.reduce((a, b) => a + b, 0))
    })
  },
)

/** What is stored in each cell, sheet by sheet. */
const stored = (from: Workbook): Promise<unknown[][][]> =>
  Promise.all(
    from.sheets.map(async (s) =>
      (await collect(s.rows)).map((r) => r.map((c) => (c !== null && typeof c === 'object' ? c.value : c))),
    ),
  )

it('stores with every formula the value that it gives', async () => {
  const row = (await stored(book('tepat')))[1]!.find((r) => r[1] === 'IKM')!
  expect(row[6]).toBe(computeHasil(agregat).ikm)
})

it('holds no name, no day and no remark', async () => {
  const header = (await stored(book('tepat')))[0]![0]
  expect(header).toEqual(
    expect.arrayContaining(['Layanan', 'Jenis kelamin', 'Usia', 'Pendidikan', 'Pekerjaan']),
  )
  expect(header).toHaveLength(1 + 5 + 9 + 2)
})

it('has a line in the plan for every one of the lowest unsur', async () => {
  const rtl = (await stored(book('tepat')))[3]!
  for (const kunci of computeHasil(agregat).prioritas.terpilih)
    expect(rtl.map((r) => r[1])).toContain(namaUnsur(kunci, skm142017))
})
