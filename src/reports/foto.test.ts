import sharp from 'sharp'
import { expect, it } from 'vitest'
import { convert, hasProgram, pdfPages } from '../../test/support/office.ts'
import { renderDocx } from './docx.ts'
import type { Block, Report } from './model.ts'
import { renderPdf } from './pdf.ts'

const foto = async (width: number, height: number): Promise<string> =>
  (
    await sharp({ create: { width, height, channels: 3, background: '#7a8f6a' } })
      .jpeg()
      .toBuffer()
  ).toString('base64')

const laporan = async (orang: number): Promise<Report> => {
  const blocks: Block[] = [
    {
      kind: 'table',
      columns: [
        { header: 'No', width: 1 },
        { header: 'Nama', width: 5 },
        { header: 'Tanda tangan', width: 4 },
      ],
      rows: Array.from({ length: orang }, (_, i) => [String(i + 1), `Peserta ke-${i + 1}`, '']),
      rowHeight: 12,
    },
    {
      kind: 'photos',
      items: [
        { jpeg: await foto(800, 600), width: 800, height: 600, caption: 'Paparan', alt: 'Orang duduk' },
        { jpeg: await foto(600, 900), width: 600, height: 900, caption: 'Penandatanganan', alt: 'Meja' },
      ],
    },
  ]
  return {
    language: 'id',
    title: 'Berita acara',
    owner: 'Dinas',
    contents: false,
    running: 'Berita acara',
    chapters: [{ title: 'Isi', blocks }],
  }
}

it.runIf(hasProgram('pdftotext'))('leaves room for a pen in every row, and numbers the photos', async () => {
  const satu = pdfPages(await renderPdf(await laporan(1)))
  expect(satu).toHaveLength(1)
  const banyak = pdfPages(await renderPdf(await laporan(60)))
  // 60 rows of at least 12 mm are 720 mm: three sheets and more.
  expect(banyak.length).toBeGreaterThanOrEqual(4)
  for (const p of banyak.slice(0, 3)) expect(p).toMatch(/No\s+Nama\s+Tanda tangan/)
  const teks = banyak.join(' ').replaceAll(/\s+/g, ' ')
  expect(teks).toContain('Gambar 1. Paparan')
  expect(teks).toContain('Gambar 2. Penandatanganan')
})

it.runIf(hasProgram('pdftotext'))(
  'loses nothing of a row that is higher than the sheet, nor of a word that is wider',
  async () => {
    const kalimat = 'Kalimat dalam notulen yang tidak ada hentinya. '.repeat(85)
    const halaman = pdfPages(
      await renderPdf({
        ...(await laporan(1)),
        chapters: [
          {
            title: 'Isi',
            blocks: [
              {
                kind: 'table',
                caption: 'Catatan',
                columns: [
                  { header: 'Dari', width: 1 },
                  { header: 'Isi', width: 1 },
                ],
                rows: [
                  ['Warga', `${kalimat}Tamat.`],
                  ['Media', `https://contoh.go.id/${'a'.repeat(200)}`],
                ],
              },
              { kind: 'list', items: ['b'.repeat(200)] },
            ],
          },
        ],
      }),
    )
    expect(halaman.length).toBeGreaterThan(1)
    expect(halaman[0]).not.toContain('Tamat.')
    expect(halaman.at(-1)).toContain('Tamat.')
    const terpanjang = Math.max(
      ...halaman
        .join('\n')
        .split(/[^ab]+/)
        .map((x) => x.length),
    )
    expect(terpanjang).toBeLessThan(110)
  },
)

it.runIf(hasProgram('soffice'))('is the same in Word', { timeout: 90_000 }, async () => {
  const halaman = pdfPages(convert(await renderDocx(await laporan(60)), 'docx', 'pdf'))
  expect(halaman.length).toBeGreaterThanOrEqual(4)
  expect(halaman.join(' ').replaceAll(/\s+/g, ' ')).toContain('Gambar 2. Penandatanganan')
})
