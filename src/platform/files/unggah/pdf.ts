import { readNilai, lewati, type Rentang } from './pdf-nilai.ts'

/** Sealed or signed: a byte changed is a paper that no longer opens, or a signature that no longer holds. */
const BEKU = /\/(?:Encrypt|ByteRange)\b/
const INFO = /\/Info\s{1,8}(\d{1,9})\s{1,8}(\d{1,5})\s{1,8}R\b/g
const OBJEK = /(?<!\d)(\d{1,9})\s{1,8}(\d{1,5})\s{1,8}obj\b/g
/** More than any Info dictionary says of a paper, and how many of its versions and texts apart are looked at. */
const TERPANJANG = 65_536
const TERBANYAK = 200

/**
 * A PDF without what it says of its maker: texts of the Info dictionary become empty and XMP blank, where they stand, so that
 * nothing that points into the file has to move. What is packed, sealed or signed is left as it came.
 */
export function stripPdf(isi: Uint8Array): Uint8Array {
  const s = Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength).toString('latin1')
  if (BEKU.test(s)) return isi
  const b = Buffer.from(isi)
  for (const [dari, sampai] of listTeksInfo(s)) {
    b.fill(0x20, dari + 1, sampai)
    b.write(s[dari] === '(' ? ')' : '>', dari + 1, 'latin1')
  }
  for (const [dari, sampai] of [...listXmp(s, 'rdf:RDF'), ...listXmp(s, 'x:xmpmeta', '<rdf:RDF')])
    b.fill(0x20, dari, sampai)
  return b
}

/** Texts in every dictionary that was ever this paper's Info, and those it points at. */
function listTeksInfo(s: string): Rentang[] {
  const teks: Rentang[] = []
  const rujuk = new Set<string>()
  for (const at of listObjek(s, new Set([...s.matchAll(INFO)].map((m) => `${m[1]} ${m[2]}`)))) {
    const jendela = s.slice(at, at + TERPANJANG)
    const info = jendela.startsWith('<<') ? readNilai(jendela, 0) : undefined
    for (const [dari, sampai] of info?.teks ?? []) teks.push([at + dari, at + sampai])
    for (const r of info?.rujuk ?? []) if (rujuk.size < TERBANYAK) rujuk.add(r)
  }
  for (const at of listObjek(s, rujuk)) {
    const jendela = s.slice(at, at + TERPANJANG)
    const satu = jendela.startsWith('<<') ? undefined : readNilai(jendela, 0)
    for (const [dari, sampai] of satu?.teks ?? []) teks.push([at + dari, at + sampai])
  }
  return teks
}

/** Where the values of these objects (`8 0`) begin, in each version that the file holds. */
function listObjek(s: string, nomor: ReadonlySet<string>): number[] {
  const list: number[] = []
  if (nomor.size === 0) return list
  for (const m of s.matchAll(OBJEK)) {
    if (!nomor.has(`${m[1]} ${m[2]}`)) continue
    list.push(lewati(s, m.index + m[0].length))
    if (list.length >= TERBANYAK) break
  }
  return list
}

/** What stands between such a tag and its end, unless it holds the other. */
function listXmp(s: string, nama: string, tanpa?: string): Rentang[] {
  const list: Rentang[] = []
  for (let at = s.indexOf(`<${nama}`); at >= 0; at = s.indexOf(`<${nama}`, at)) {
    const dari = s.indexOf('>', at) + 1
    const sampai = s.indexOf(`</${nama}>`, at)
    if (sampai < 0) break
    const punya = tanpa !== undefined && s.slice(dari, sampai).includes(tanpa)
    if (dari > 0 && dari <= sampai && !punya) list.push([dari, sampai])
    at = sampai
  }
  return list
}
