import { describe, expect, it } from 'vitest'
import { convert, hasProgram, pdfPages } from '../../../test/support/office.ts'
import { contohAgregat, sampleLaporan } from '../../../test/support/sample-laporan.ts'
import { renderDocx } from '../../reports/docx.ts'
import type { Block, Report, Rich, Table } from '../../reports/model.ts'
import { renderPdf } from '../../reports/pdf.ts'
import { laporanSkm, type LaporanSkm } from './report.ts'
import { computeHasil } from './rules-hasil.ts'

const plain = (rich: Rich): string =>
  typeof rich === 'string' ? rich : rich.map((s) => (typeof s === 'string' ? s : s.text)).join('')

function blockText(b: Block): string {
  if (b.kind === 'paragraph' || b.kind === 'note') return plain(b.text)
  if (b.kind === 'heading') return `${b.number ?? ''} ${b.text}`
  if (b.kind === 'list') return b.items.map(plain).join('\n')
  if (b.kind === 'table')
    return [...b.rows, ...(b.foot ?? [])].map((r) => r.map(plain).join(' | ')).join('\n')
  return ''
}
const textOf = (report: Report): string =>
  report.chapters.flatMap((c) => [`${c.label ?? ''} ${c.title}`, ...c.blocks.map(blockText)]).join('\n')
const laporan = (ubah: Partial<LaporanSkm> = {}): Report => laporanSkm(sampleLaporan(ubah))

const tables = (report: Report): Table[] =>
  report.chapters.flatMap((c) => c.blocks).filter((b): b is Table => b.kind === 'table')

describe('the report BAB I–V', () => {
  it('has the chapters and sections of the customary template, in order', () => {
    const report = laporan()
    expect(report.chapters.map((c) => `${c.label} ${c.title}`)).toEqual([
      'BAB I Pendahuluan',
      'BAB II Pengumpulan Data SKM',
      'BAB III Hasil Pengolahan Data SKM',
      'BAB IV Analisis Hasil SKM',
      'BAB V Penutup',
      'Lampiran 1 Kuesioner',
      'Lampiran 2 Data olahan',
      'Lampiran 3 Catatan penerbitan',
    ])
    const numbers = report.chapters.flatMap((c) =>
      c.blocks.flatMap((b) => (b.kind === 'heading' ? [b.number] : [])),
    )
    expect(numbers.filter(Boolean)).toEqual('1.1 1.2 1.3 2.1 2.2 2.3 2.4 2.5 3.1 3.2 4.1 4.2 4.3'.split(' '))
  })

  it('prints the index, its grade and interval, and every unsur as the rules give them', () => {
    const text = textOf(laporan())
    expect(text).toContain('sebesar 86,18 dengan mutu pelayanan B (Baik), dari 212 responden')
    expect(text).toContain('di antara 85,55 dan 86,80')
    expect(text).toContain('3 | Waktu Penyelesaian | 657 | 3,0991 | 0,3443 | 77,48 | B')
    expect(text).toContain('| IKM |  |  |  | 86,18 | B')
  })

  it('adds every respondent table up to n, with a line for those who left the question out', () => {
    const all = tables(laporan()).filter((t) => t.caption?.startsWith('Responden menurut'))
    expect(all).toHaveLength(4)
    for (const t of all) expect(t.foot?.[0]).toEqual(['Jumlah', '212', '100,0%'])
    expect(textOf(laporan())).toContain('Tidak diisi | 2 | 0,9%')
  })

  it('measures n against Krejcie and Morgan, and says how many are missing', () => {
    expect(textOf(laporan())).toContain('420 | 201 | 212 | Memenuhi jumlah minimum')
    const kurang = computeHasil(contohAgregat(150), { populasi: 420 })
    expect(textOf(laporan({ hasil: kurang }))).toContain(
      '420 | 201 | 150 | Di bawah jumlah minimum, kurang 51',
    )
    const tanpa = computeHasil(contohAgregat(150))
    expect(textOf(laporan({ hasil: tanpa }))).toContain('belum dicatat')
  })

  it('gives each of the three lowest unsur a line in the plan and leaves blank what nobody wrote', () => {
    const rencana = tables(laporan()).find((t) => t.caption?.startsWith('Rencana tindak lanjut'))!
    expect(rencana.rows.map((r) => r.map(plain).join('|'))).toEqual([
      '1|Waktu Penyelesaian|Menambah satu loket pencetakan pada pukul 08.00–11.00 dan memasang papan janji waktu|||√|√|Kepala Bidang Pelayanan Pendaftaran Penduduk',
      '2|Waktu Penyelesaian|Mengirim pemberitahuan bila dokumen siap diambil||||√|Kepala Bidang PIAK',
      '3|Sarana dan Prasarana|belum diisi|||||belum diisi',
      '4|Sistem, Mekanisme, dan Prosedur|Menyederhanakan alur pindah datang|||||belum diisi',
    ])
    expect(plain(rencana.note!)).toContain('nomor 4 belum diisi')
  })

  it('signs the change of every period by its direction', () => {
    const tren = tables(laporan()).find((t) => t.caption === 'IKM menurut periode')!
    expect(tren.rows.map((r) => r.at(-1))).toEqual(['–', '+0,91', '+1,34', '+1,82'])
    const turun = sampleLaporan().tren.with(1, { ...sampleLaporan().tren[1]!, ikm: 82 })
    const lain = tables(laporan({ tren: turun })).find((t) => t.caption === 'IKM menurut periode')!
    expect(lain.rows[1]!.at(-1)).toBe('−0,11')
  })

  it('takes the words a person wrote, titles too', () => {
    const report = laporan({
      judul: { bab4: 'Pembahasan', bab5: '  ' },
      naskah: { ...sampleLaporan().naskah, latarBelakang: 'Satu.\n\nDua.' },
    })
    expect(textOf(report)).toContain('BAB IV Pembahasan')
    expect(report.chapters[0]!.blocks.slice(1, 3).map(blockText)).toEqual(['Satu.', 'Dua.'])
    expect(textOf(report)).toContain('BAB V Penutup')
  })

  it('says when there is nothing to compare with, and when the forum has not met', () => {
    const { fkp, publikasi, ...rest } = sampleLaporan({ tren: [] })
    expect([fkp, publikasi]).not.toContain(undefined)
    const report = laporanSkm(rest)
    expect(textOf(report)).toContain('Ini periode pertama yang tercatat')
    expect(textOf(report)).toContain('tanggal belum diisi')
    expect(report.cover?.fields.at(-1)).toEqual({ label: 'Status', value: 'Rancangan, belum diterbitkan' })
  })

  it('is marked as invented only when it is', () => {
    expect(laporan().notice).toBe('DATA CONTOH – seluruh isi rekaan')
    expect(laporan({ contoh: false })).not.toHaveProperty('notice')
  })
})

const flat = (text: string) => text.replaceAll(/\s+/g, ' ')
const expected = [
  'Laporan Survei Kepuasan Masyarakat',
  'Periode Semester I 2026',
  'Tabel 1. Waktu pelaksanaan SKM',
  'Gambar 2. IKM menurut periode',
  'Kepala Dinas Kependudukan dan Pencatatan Sipil',
  'NIP 19700101 199503 2 001',
  'Rekabumi, 15 Juli 2026',
]

describe.runIf(hasProgram('pdftotext'))('the report on paper', { timeout: 90_000 }, () => {
  it('opens as PDF with all its parts', async () => {
    const pages = await renderPdf(laporan()).then(pdfPages)
    for (const words of expected) expect(flat(pages.join(' '))).toContain(words)
    expect(pages.at(-1)).toContain(`Halaman ${pages.length} dari ${pages.length}`)
  })

  it.runIf(hasProgram('soffice'))(
    'opens as DOCX with all its parts, contents pointing at the right pages',
    async () => {
      const pages = pdfPages(convert(await renderDocx(laporan()), 'docx', 'pdf'))
      for (const words of expected) expect(flat(pages.join(' '))).toContain(words)
      for (const title of [
        'BAB III Hasil Pengolahan Data SKM',
        '4.2 Rencana tindak lanjut',
        'BAB V Penutup',
      ]) {
        const line = new RegExp(`${title.replaceAll(' ', String.raw`\s+`)}\\.*\\s*(\\d+)`).exec(pages[1]!)
        expect(Number(line?.[1]), title).toBe(pages.findIndex((p, i) => i > 1 && flat(p).includes(title)) + 1)
      }
    },
  )
})
