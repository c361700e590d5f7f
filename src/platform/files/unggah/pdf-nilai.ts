/** From and to. */
export type Rentang = readonly [number, number]

export interface Nilai {
  readonly sampai: number
  readonly teks: readonly Rentang[]
  /** Objects it points at, `8 0`. */
  readonly rujuk: readonly string[]
}

const TERDALAM = 20

/** One value of a PDF with all that is in it; undefined: it is not what a PDF may hold, or it does not end. */
export function readNilai(s: string, at: number, dalam = 0): Nilai | undefined {
  if (dalam > TERDALAM) return undefined
  if (s[at] === '(') return teksDi(at, akhirTeks(s, at))
  if (s.startsWith('<<', at)) return readDalam(s, at + 2, '>>', dalam)
  if (s[at] === '<') return teksDi(at, s.indexOf('>', at) + 1)
  if (s[at] === '[') return readDalam(s, at + 1, ']', dalam)
  const lain =
    /(\d{1,9})\s{1,8}(\d{1,5})\s{1,8}R\b|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[+-]?[\d.]+|true\b|false\b|null\b/y
  lain.lastIndex = at
  const m = lain.exec(s)
  return m ? { sampai: lain.lastIndex, teks: [], rujuk: m[1] ? [`${m[1]} ${m[2]}`] : [] } : undefined
}

const teksDi = (dari: number, sampai: number): Nilai | undefined =>
  sampai > dari + 1 ? { sampai, teks: [[dari, sampai]], rujuk: [] } : undefined

/** Behind the closing bracket of a text; brackets in it are paired or escaped. 0: it does not close. */
function akhirTeks(s: string, dari: number): number {
  let buka = 0
  for (let at = dari; at < s.length; at++) {
    const c = s[at]
    if (c === '\\') at++
    else if (c === '(') buka++
    else if (c === ')' && --buka === 0) return at + 1
  }
  return 0
}

function readDalam(s: string, dari: number, tutup: string, dalam: number): Nilai | undefined {
  const teks: Rentang[] = []
  const rujuk: string[] = []
  for (let at = lewati(s, dari); at < s.length;) {
    if (s.startsWith(tutup, at)) return { sampai: at + tutup.length, teks, rujuk }
    const satu = readNilai(s, at, dalam + 1)
    if (!satu) return undefined
    for (const t of satu.teks) teks.push(t)
    for (const r of satu.rujuk) rujuk.push(r)
    at = lewati(s, satu.sampai)
  }
  return undefined
}

/** Past blanks and remarks. */
export function lewati(s: string, at: number): number {
  let ke = at
  for (let komentar = false; ke < s.length; ke++) {
    const c = s[ke]!
    if (c === '\r' || c === '\n') komentar = false
    else if (c === '%') komentar = true
    else if (!komentar && !'\0\t\f '.includes(c)) break
  }
  return ke
}
