import { describe, expect, it } from 'vitest'
import { hasProgram, pdfInfo, pdfPages } from '../../test/support/office.ts'
import { sampleReport } from '../../test/support/sample-report.ts'
import { renderPdf, renderTypst } from './pdf.ts'

const flat = (text: string) => text.replaceAll(/\s+/g, ' ')
const latin = (pdf: Buffer) => pdf.toString('latin1')

describe('a report as PDF', () => {
  it('is tagged, says its language and, on x64 Linux, declares PDF/UA-1', async () => {
    const text = latin(await renderPdf(sampleReport))
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toContain('/Lang (id')
    if (process.platform === 'linux' && process.arch === 'x64') {
      expect(text).toContain('/StructTreeRoot')
      expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>')
    }
  })

  it('comes out byte for byte the same for the same report', async () => {
    const [a, b] = [await renderPdf(sampleReport), await renderPdf(sampleReport)]
    expect(a.equals(b)).toBe(true)
  })

  it('is set in spite of a letter that no font on the machine has', async () => {
    const pdf = await renderPdf({ ...sampleReport, title: 'Laporan \u{A997}\u{1FAE0}\u{10FFFD}' })
    expect(latin(pdf)).toContain('/StructTreeRoot')
  })

  it('leaves the event loop free while it is being set', async () => {
    let ticks = 0
    const timer = setInterval(() => ticks++, 5)
    const slow = '#set document(title: "x")\n#let x = 0\n#for i in range(600000) { x += 1 }\n#x'
    await renderTypst(slow, {})
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(5)
  })

  it('gives up on a document that takes too long and sets the next one', async () => {
    const endless = '#let x = 0\n#for i in range(2000000000) { x += 1 }'
    await expect(renderTypst(endless, {}, 700)).rejects.toThrow('no document after 700 ms')
    expect((await renderPdf(sampleReport)).length).toBeGreaterThan(10_000)
  })

  it('reads no file of the machine, whatever a template asks for', async () => {
    await expect(renderTypst('#read("/etc/hostname")', {})).rejects.toThrow(/not found|access denied/)
    await expect(renderTypst('#read("../../etc/hostname")', {})).rejects.toThrow(/Typst/)
  })
})

describe.runIf(hasProgram('pdftotext'))('a report as PDF, read by poppler', () => {
  const opened = renderPdf(sampleReport).then(pdfPages)

  it('shows the same words as the DOCX: contents, page numbers, captions, notice', async () => {
    const pages = await opened
    expect(pages[0]).not.toContain('Halaman')
    pages.slice(1).forEach((p, i) => expect(p).toContain(`Halaman ${i + 2} dari ${pages.length}`))
    for (const page of pages) expect(page).toContain('DATA CONTOH – seluruh isi rekaan')
    const text = flat(pages.join(' '))
    for (const words of ['Daftar isi', 'Tabel 1. Nilai per baris', 'Gambar 1. Dua batang', 'NIP 19700101'])
      expect(text).toContain(words)
    expect(pages.filter((p) => /No\s+Uraian\s+Nilai/.test(p)).length).toBeGreaterThan(1)
  })

  it('prints markup that someone typed as the characters they typed', async () => {
    expect(flat((await opened).join(' '))).toContain('#eval("1+1") [*bukan* markup] $x^2$ \\n')
  })

  it('is A4 and carries its title', async () => {
    const info = pdfInfo(await renderPdf(sampleReport))
    expect(info).toContain('(A4)')
    expect(info).toContain('Laporan Contoh <Uji>')
  })
})
