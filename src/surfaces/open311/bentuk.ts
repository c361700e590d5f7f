/** A value as GeoReport knows it: one tree, written as XML or as JSON. */
export type Nilai = string | number | boolean | null | Daftar | Bagian
export interface Bagian {
  readonly [nama: string]: Nilai
}
/** A list: XML repeats `satu` inside its parent, JSON (Spark) drops the wrapper. */
export interface Daftar {
  readonly satu: string
  readonly isi: readonly Bagian[] | readonly string[]
}
const isDaftar = (n: Nilai): n is Daftar => typeof n === 'object' && n !== null && Array.isArray(n['isi'])

export const formatList = ['xml', 'json'] as const
export type Format = (typeof formatList)[number]
/** Exactly so: validators compare the letters. */
export const tipeOf: Readonly<Record<Format, string>> = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** Characters XML 1.0 cannot hold are left out, whoever typed them. */
const BUKAN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const teks = (x: string): string =>
  x
    .toWellFormed()
    .replaceAll(BUKAN_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

function unsur(nama: string, n: Nilai): string {
  if (n === null || n === '') return `<${nama}></${nama}>`
  if (isDaftar(n)) return `<${nama}>${anak(n)}</${nama}>`
  if (typeof n === 'object') return `<${nama}>${isiOf(n)}</${nama}>`
  return `<${nama}>${teks(String(n))}</${nama}>`
}
const isiOf = (b: Bagian): string =>
  Object.entries(b)
    .map(([nama, n]) => unsur(nama, n))
    .join('')
const anak = (d: Daftar): string => d.isi.map((x) => unsur(d.satu, x)).join('')

function json(n: Nilai): unknown {
  if (isDaftar(n)) return n.isi.map((x) => json(x))
  if (typeof n === 'object' && n !== null)
    return Object.fromEntries(Object.entries(n).map(([nama, x]) => [nama, json(x)]))
  return n
}

/** `akar`: name of the outermost element, which JSON does not have. */
export function write(format: Format, akar: string, n: Nilai): string {
  return format === 'json'
    ? JSON.stringify(json(n))
    : `<?xml version="1.0" encoding="utf-8"?>\n${unsur(akar, n)}\n`
}
