import { describe, expect, it } from 'vitest'
import { convert, hasProgram, pdfPages } from '../../test/support/office.ts'
import { sampleReport } from '../../test/support/sample-report.ts'
import { renderDocx } from './docx.ts'

const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

describe.runIf(hasProgram('soffice') && hasProgram('pdftotext'))(
  'a report as DOCX, opened by LibreOffice',
  () => {
    const opened = renderDocx(sampleReport).then((docx) => pdfPages(convert(docx, 'docx', 'pdf')))

    it('lists every chapter and section in the contents on the page where it really stands', async () => {
      const pages = await opened
      const wanted = [
        'BAB I Pendahuluan',
        '1.1 Latar belakang',
        'BAB II Hasil',
        '2.1 Tabel panjang',
        'Lampiran 1 Kuesioner',
      ]
      for (const title of wanted) {
        const listed = new RegExp(`${title.replaceAll(' ', String.raw`\s+`)}\\.*\\s*(\\d+)`).exec(pages[1]!)
        const stands = pages.findIndex((p, i) => i > 1 && flat(p).includes(title)) + 1
        expect(Number(listed?.[1]), title).toBe(stands)
      }
    })

    it('numbers pages "Halaman x dari y" everywhere but on the cover', async () => {
      const pages = await opened
      expect(pages[0]).not.toContain('Halaman')
      pages.slice(1).forEach((p, i) => expect(p).toContain(`Halaman ${i + 2} dari ${pages.length}`))
    })

    it('says on every page, the cover too, that the data are invented', async () => {
      for (const page of await opened) expect(page).toContain('DATA CONTOH – seluruh isi rekaan')
    })

    it('repeats the table header on the second page of a long table and numbers the captions', async () => {
      const text = await opened
      const withHeader = text.filter((p) => /No\s+Uraian\s+Nilai/.test(p))
      expect(withHeader.length).toBeGreaterThan(1)
      expect(flat(text.join(' '))).toContain('Tabel 1. Nilai per baris')
      expect(flat(text.join(' '))).toContain('Gambar 1. Dua batang')
    })

    it('counts every numbered list from one', async () => {
      expect(flat((await opened).join(' '))).toContain('1. mulai lagi dari satu')
    })

    it('prints markup that someone typed as the characters they typed', async () => {
      expect((await opened).join(' ')).toContain('#eval("1+1") [*bukan* markup] $x^2$ \\n')
    })

    it('keeps the name under the signature on the page of the place and date', async () => {
      const page = (await opened).find((p) => p.includes('Dra. Sri Rahayu'))
      expect(flat(page!)).toMatch(
        /Contoh, 17 Agustus 2026 Kepala Dinas, Dra\. Sri Rahayu, M\.Si\. NIP 19700101/,
      )
    })
  },
)

describe('a report as DOCX', () => {
  it('survives control characters and half an emoji pasted from a chat', async () => {
    const broken = { ...sampleReport, title: 'A\u0000B\u001bC \ud83d D 😀' }
    const docx = await renderDocx(broken)
    expect(docx.subarray(0, 2).toString()).toBe('PK')
  })
})
