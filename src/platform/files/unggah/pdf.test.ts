import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { stripPdf } from './pdf.ts'

/** A paper of these objects, with a table that says at which byte each begins. */
function susun(objek: Readonly<Record<number, string>>, trailer: string): Buffer {
  const parts = ['%PDF-1.7\n']
  const letak: [number, number][] = []
  const panjang = (): number => Buffer.byteLength(parts.join(''), 'latin1')
  for (const [n, isi] of Object.entries(objek)) {
    letak.push([Number(n), panjang()])
    parts.push(`${n} 0 obj\n${isi}\nendobj\n`)
  }
  const xref = panjang()
  parts.push('xref\n')
  for (const [n, at] of letak) parts.push(`${n} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
  parts.push(`trailer\n<< /Size 20 /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`)
  return Buffer.from(parts.join(''), 'latin1')
}
/** Opens it by its table, as a reader does. */
function buka(b: Buffer): Record<number, string> {
  const s = b.toString('latin1')
  const mulai = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(s)![1])
  const objek: Record<number, string> = {}
  for (const m of s.slice(mulai).matchAll(/(\d+) 1\n(\d{10}) 00000 n/g)) {
    const at = Number(m[2])
    expect(s.startsWith(`${m[1]} 0 obj`, at)).toBe(true)
    objek[Number(m[1])] = s.slice(at, s.indexOf('endobj', at))
  }
  return objek
}

const HALAMAN = { 1: '<< /Type /Catalog /Pages 2 0 R >>', 2: '<< /Type /Pages /Kids [] /Count 0 >>' }
const INFO = `<< /Author (Siti \\(Bu\\) (Aminah) \\\\) /Title <FEFF0053006900740069> % Siti
  /Creator 7 0 R /CreationDate (D:20260102) /Trapped /False /Custom [(Siti) << /X (Siti) >>] >>`
const XMP = `<?xpacket begin="" id="W5M0"?><x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Word"><rdf:RDF xmlns:rdf="a">
  <dc:creator><rdf:Seq><rdf:li>Siti</rdf:li></rdf:Seq></dc:creator></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

it('a PDF loses what it says of its maker and still opens where its table says', () => {
  const surat = susun(
    {
      ...HALAMAN,
      5: INFO,
      7: '(Siti dan Word)',
      8: `<< /Type /Metadata /Length ${XMP.length} >> stream\n${XMP}\nendstream`,
      9: '<< /Length 9 >> stream\n(Isi) Tj \nendstream',
    },
    '/Info 5 0 R',
  )
  const bersih = Buffer.from(stripPdf(surat))
  expect(bersih.length).toBe(surat.length)
  expect(bersih.toString('latin1').replace('% Siti', '')).not.toMatch(/Siti|00530069|Aminah|Bu|2026/)
  const objek = buka(bersih)
  expect(objek[5]!.replaceAll(/%.*\n|\s+/g, '')).toBe(
    '50obj<</Author()/Title<>/Creator70R/CreationDate()/Trapped/False/Custom[()<</X()>>]>>',
  )
  expect(objek[7]!.replaceAll(/\s+/g, '')).toBe('70obj()')
  expect(objek[8]).toMatch(/<rdf:RDF xmlns:rdf="a">\s+<\/rdf:RDF><\/x:xmpmeta>/)
  expect(objek[9]).toContain('(Isi) Tj')
  expect(Buffer.from(stripPdf(bersih)).equals(bersih)).toBe(true)
})

it('a PDF that was changed loses the names of earlier versions too', () => {
  const dulu = susun({ ...HALAMAN, 5: '<< /Author (Siti) >>' }, '/Info 5 0 R')
  const baru = Buffer.concat([dulu, susun({ 5: '<< /Author (Aminah) >>' }, '/Info 5 0 R')])
  expect(Buffer.from(stripPdf(baru)).toString('latin1')).not.toMatch(/Siti|Aminah/)
})

it.each([
  ['is signed', susun({ ...HALAMAN, 5: INFO, 6: '<< /ByteRange [0 1 2 3] >>' }, '/Info 5 0 R')],
  ['is sealed', susun({ ...HALAMAN, 5: INFO, 6: '<< /Filter /Standard >>' }, '/Info 5 0 R /Encrypt 6 0 R')],
  ['does not end', Buffer.from('%PDF-1.7\n5 0 obj << /Author (Siti /Info 5 0 R')],
  ['keeps its Info packed', susun({ 1: deflateSync('5 0 (Siti)').toString('latin1') }, '/Info 5 0 R')],
  ['points nowhere', Buffer.from('%PDF-1.4 /Info 0 0 R')],
])('a PDF that %s is left as it came', (_, surat) => {
  expect(Buffer.from(stripPdf(surat)).equals(surat)).toBe(true)
})

it('takes no long time over a paper made to take one', () => {
  for (const isi of [
    '<rdf:RDF>',
    '/Info 5 0 R 5 0 obj <<',
    '5 0 obj /Info   ',
    '/Info 5 0 R 5 0 obj [[[[',
    '%',
  ]) {
    const mulai = performance.now()
    stripPdf(Buffer.from(`%PDF-1.7\n/Info 5 0 R ${isi.repeat(3_000_000 / isi.length)}`))
    expect(performance.now() - mulai).toBeLessThan(5000)
  }
})
