import { describe, expect, it } from 'vitest'
import { terkunci } from '../../../../test/support/terkunci.ts'
import { lembarXml, xlsx, zip, type Sel } from '../../../../test/support/xlsx.ts'
import { unsurKunciList } from '../instrumen.ts'
import { bacaJawaban, type BarisJawaban } from './baca.ts'

const KUNCI: Sel[] = [...unsurKunciList]
const SATU: Sel[] = [1, 2, 3, 4, 1, 2, 3, 4, 1]

async function baca(isi: Buffer): Promise<{ rows: BarisJawaban[]; galat: string[]; peringatan: string[] }> {
  const bacaan = bacaJawaban(isi)
  const rows: BarisJawaban[] = []
  for await (const row of bacaan) rows.push(row)
  return { rows, galat: bacaan.galat.map((g) => g.pesan), peringatan: bacaan.peringatan.map((p) => p.pesan) }
}

describe('a workbook', () => {
  it('is read from numbers, inline texts and shared texts with formatting', async () => {
    const shared =
      '<sst><si><r><t>Kafé </t></r><r><t>baru</t></r><rPh><t>x</t></rPh></si><si><t xml:space="preserve"> 4 </t></si></sst>'
    const file = xlsx(
      {
        Data: [
          ['saran', ...KUNCI],
          [{ xml: 't="s"><v>0</v>' }, { xml: 't="s"><v>1</v>' }, '2', ...SATU.slice(2)],
        ],
      },
      { 'xl/sharedStrings.xml': shared },
    )
    const { rows, galat } = await baca(file)
    expect(galat).toEqual([])
    expect(rows[0]).toMatchObject({ saran: 'Kafé baru', jawaban: { persyaratan: 4, prosedur: 2 } })
  })
  it('gives dates as dates, in both of their countings, and leaves an answer dressed as a date alone', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>'
    const file = xlsx(
      {
        Data: [
          ['tanggal', ...KUNCI],
          [{ xml: 's="1"><v>46251</v>' }, ...SATU],
          [{ xml: 's="2"><v>46251.5</v>' }, { xml: 's="1"><v>4</v>' }, ...SATU.slice(1)],
        ],
      },
      { 'xl/styles.xml': styles },
    )
    const { rows, galat } = await baca(file)
    expect(galat).toEqual([])
    expect(rows.map((r) => r.responden.tanggal)).toEqual(['2026-08-17', '2026-08-17'])
    expect(rows[1]!.jawaban.persyaratan).toBe(4)
  })
  it('takes the value a formula had when the file was saved, and shows one that never had any', async () => {
    const { galat } = await baca(
      xlsx({
        Data: [
          KUNCI,
          [{ xml: '><f>1+1</f><v>2</v>' }, ...SATU.slice(1)],
          [{ xml: '><f>SUM(A1:A2)</f>' }, { xml: 't="e"><v>#REF!</v>' }, ...SATU.slice(2)],
        ],
      }),
    )
    expect(galat).toEqual([
      'Baris 3, kolom persyaratan (A): "=SUM(A1:A2)" bukan nilai 1–4.',
      'Baris 3, kolom prosedur (B): "#REF!" bukan nilai 1–4.',
    ])
  })
  it('may have titles, merged headings over two rows, gaps and rows without numbers', async () => {
    const sheet = lembarXml(
      [
        ['LAPORAN SKM'],
        [],
        ['No', 'Unsur pelayanan', ...Array.from<undefined>({ length: 8 }), 'Saran'],
        [undefined, 'U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9'],
        [1, ...SATU, 'baik'],
        [2],
        [3, ...SATU],
      ],
      '<mergeCells><mergeCell ref="A3:A4"/><mergeCell ref="B3:J3"/><mergeCell ref="K3:K4"/></mergeCells>',
    )
    const { rows, galat } = await baca(xlsx({ Data: sheet.replaceAll(/<row r="\d+">/g, '<row>') }))
    expect(galat).toEqual([])
    expect(rows.map((r) => [r.baris, r.saran])).toEqual([
      [5, 'baik'],
      [7, undefined],
    ])
  })
  it('is read from the first sheet that looks like a survey, and says which', async () => {
    const { rows, peringatan } = await baca(
      xlsx({ Petunjuk: [['Isi lembar Data']], Data: [KUNCI, SATU], Lain: [KUNCI] }),
    )
    expect(rows).toHaveLength(1)
    expect(peringatan).toEqual(['Dibaca dari lembar "Data"; berkas ini berisi 3 lembar.'])
  })
  it('without any such sheet is refused, naming the sheets', async () => {
    await expect(baca(xlsx({ Satu: [['a']], Dua: [] }))).rejects.toThrow(/Lembar yang ada: "Satu", "Dua"/)
  })
  it('names a missing column of the sheet that comes nearest', async () => {
    const { galat } = await baca(xlsx({ Data: [KUNCI.slice(1), SATU.slice(1)] }))
    expect(galat).toEqual(['Kolom persyaratan (Persyaratan) tidak ada.'])
  })
  it('may use namespace prefixes, as some programs do', async () => {
    const plain = lembarXml([KUNCI, SATU])
    const prefixed = plain.replaceAll(/<(\/?)(\w+)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')
    expect((await baca(xlsx({ Data: prefixed }))).rows).toHaveLength(1)
  })
})

describe('a workbook that must not be opened', () => {
  const ole = (name: string): Buffer => {
    const file = Buffer.alloc(2048)
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file)
    file.writeUInt16LE(9, 30)
    file.writeUInt32LE(1, 48)
    Buffer.from(name, 'utf16le').copy(file, 1024)
    return file
  }
  it('because of a password, is told from an old .xls', async () => {
    await expect(baca(ole('EncryptedPackage'))).rejects.toThrow(/kata sandi/)
    await expect(baca(ole('Workbook'))).rejects.toThrow(/\.xls\)/)
    await expect(baca(ole('WordDocument'))).rejects.toThrow(/bukan lembar kerja/)
    await expect(baca(ole('Workbook').subarray(0, 40))).rejects.toThrow(/terpotong/)
  })
  it.each(terkunci)('because %s locked it with a password, says what to do', async (_, isi) => {
    await expect(baca(isi)).rejects.toThrow(
      'Berkas ini dilindungi kata sandi. Simpan salinan .xlsx tanpa kata sandi, lalu coba lagi.',
    )
  })
  it('because it swells, is refused before it is unpacked', async () => {
    const bomb = xlsx({ Data: `<worksheet>${' '.repeat(40_000_000)}</worksheet>` })
    expect(bomb.length).toBeLessThan(100_000)
    await expect(baca(bomb)).rejects.toThrow(/mengembang/)
  })
  it('because it lies about its size, is stopped while it is unpacked', async () => {
    const file = xlsx({ Data: [KUNCI, ...Array.from({ length: 2000 }, () => SATU)] })
    const at = file.lastIndexOf('xl/worksheets/sheet1.xml') - 22
    file.writeUInt32LE(1000, at)
    await expect(baca(file)).rejects.toThrow(/rusak/)
  })
  it('because it is damaged or cut short, is refused', async () => {
    const file = xlsx({ Data: [KUNCI, SATU] })
    await expect(baca(file.subarray(0, file.length - 30))).rejects.toThrow(/rusak/)
    await expect(baca(xlsx({ Data: '<worksheet><sheetData><row>' }))).rejects.toThrow(/rusak|Judul/)
    await expect(baca(xlsx({ Data: '<worksheet>&bomb;</worksheet>' }))).rejects.toThrow(/rusak/)
  })
  it('because it is another kind of file in a ZIP, is named', async () => {
    await expect(baca(zip({ 'content.xml': '', mimetype: '' }))).rejects.toThrow(/OpenDocument/)
    await expect(baca(zip({ 'xl/workbook.bin': '' }))).rejects.toThrow(/xlsb/)
    await expect(baca(zip({ 'word/document.xml': '' }))).rejects.toThrow(/bukan lembar kerja/)
  })
})
