import { kolomLapor, type BarisLapor, type KolomLapor } from '../rules.ts'

/** What we can say of a complaint, and the names it has over there. Nothing about who complained. */
export const kirimList = [
  'kode',
  'judul',
  'isi',
  'jenis',
  'klasifikasi',
  'kategoriId',
  'diterima',
  'lokasi',
  'wilayah',
  'lintang',
  'bujur',
] as const
export type KunciKirim = (typeof kirimList)[number]
export const ambilList: readonly KolomLapor[] = kolomLapor.map((k) => k.kunci)

/** Our name → theirs, dots going inward: `judul` → `data.title`. */
export type Peta<K extends string> = Readonly<Partial<Record<K, string>>>

const JALUR = /^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*){0,4}$/
export const isJalur = (text: string): boolean =>
  JALUR.test(text) && !/(^|\.)(__proto__|constructor|prototype)(\.|$)/.test(text)

/** Lines `ours = theirs`; undefined when one of them is not. */
export function parsePeta<K extends string>(text: string, kunci: readonly K[]): Peta<K> | undefined {
  const peta: Partial<Record<K, string>> = {}
  for (const baris of text.split('\n')) {
    if (baris.trim() === '') continue
    const [kiri = '', kanan = '', ...sisa] = baris.split('=').map((x) => x.trim())
    const k = kunci.find((x) => x === kiri)
    if (!k || sisa.length > 0 || !isJalur(kanan)) return undefined
    peta[k] = kanan
  }
  return peta
}

export const tulisPeta = (peta: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(peta)
    .map(([k, v]) => `${k} = ${v ?? ''}`)
    .join('\n')

/** Builds the body that is sent; what has no name over there is not sent. */
export function susun(
  peta: Peta<KunciKirim>,
  nilai: Readonly<Record<KunciKirim, string | number | null>>,
): unknown {
  const badan: Record<string, unknown> = {}
  for (const k of kirimList) {
    const jalur = peta[k]
    if (jalur === undefined || nilai[k] === null || nilai[k] === '') continue
    const bagian = jalur.split('.')
    let di = badan
    for (const b of bagian.slice(0, -1)) {
      const dalam = di[b]
      di = di[b] = isObjek(dalam) ? dalam : {}
    }
    di[bagian.at(-1)!] = nilai[k]
  }
  return badan
}

const isObjek = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)

/** What stands at a path; undefined: nothing. '' is the whole. */
export function ambilDi(isi: unknown, jalur: string): unknown {
  if (jalur === '') return isi
  return jalur
    .split('.')
    .reduce<unknown>((x, b) => (isObjek(x) && Object.hasOwn(x, b) ? x[b] : undefined), isi)
}

const teks = (x: unknown): string =>
  typeof x === 'string'
    ? x.slice(0, 20_000)
    : typeof x === 'number' || typeof x === 'boolean'
      ? String(x)
      : ''

export const teksDi = (isi: unknown, jalur: string): string => teks(ambilDi(isi, jalur))

/** One of theirs in the columns of the Laporan Ringkas, which everything behind it already understands. */
export const toBaris = (peta: Peta<KolomLapor>, satu: unknown): BarisLapor =>
  Object.fromEntries(ambilList.map((k) => [k, peta[k] === undefined ? '' : teksDi(satu, peta[k])])) as Record<
    KolomLapor,
    string
  >
