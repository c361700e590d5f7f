import { kataHampa } from './kata.ts'

/** One thing that can be found, with its words by how much they say about it. */
export interface BahanCari {
  readonly id: string
  readonly bidang: readonly { readonly teks: string; readonly bobot: number }[]
}

export interface Temuan {
  readonly id: string
  readonly nilai: number
}

export interface HasilCari {
  /** The best first. */
  readonly temuan: readonly Temuan[]
  /** Words nobody uses here, and what was taken for them. */
  readonly koreksi: readonly { readonly dari: string; readonly ke: string }[]
  /** Only some of the words were found together. */
  readonly sebagian: boolean
}

export const pecahKata = (teks: string): string[] =>
  teks
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

const AKHIRAN = /(?:nya|kan|an)$/
const AWALAN = /^(?:per|pem|pen|peng|meng|mem|men|ber|ter|ke|di)/

/** A word without what Indonesian puts around it: kehilangan and hilang, perpanjangan and panjang. Never shorter than four. */
export function akar(kata: string): string {
  const depan = kata.replace(AWALAN, '')
  const a = depan.length >= 4 ? depan : kata
  const b = a.replace(AKHIRAN, '')
  return b.length >= 4 ? b : a
}

/** Letters changed, left out, put in or swapped with the next one (Damerau–Levenshtein); `batas` + 1 when it is more. */
export function jarak(a: string, b: string, batas: number): number {
  if (Math.abs(a.length - b.length) > batas) return batas + 1
  let dua: number[] = []
  let satu = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const kini = [i]
    for (let j = 1; j <= b.length; j++) {
      const beda = a[i - 1] === b[j - 1] ? 0 : 1
      let n = Math.min(satu[j]! + 1, kini[j - 1]! + 1, satu[j - 1]! + beda)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) n = Math.min(n, dua[j - 2]! + 1)
      kini.push(n)
    }
    if (Math.min(...kini) > batas) return batas + 1
    dua = satu
    satu = kini
  }
  return satu[b.length]!
}

/** Short words are forgiven nothing, longer ones one slip, long ones two. */
const batasSalah = (kata: string): number => (kata.length < 4 ? 0 : kata.length < 7 ? 1 : 2)

/** An index of everything that can be found; made once, asked often. */
export interface IndeksCari {
  /** word → which thing it belongs to, and how much it says there */
  readonly kata: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly akar: ReadonlyMap<string, readonly string[]>
}

export function buildIndeks(bahan: readonly BahanCari[]): IndeksCari {
  const kata = new Map<string, Map<string, number>>()
  for (const { id, bidang } of bahan)
    for (const { teks, bobot } of bidang)
      for (const k of pecahKata(teks)) {
        const milik = kata.get(k) ?? new Map<string, number>()
        milik.set(id, Math.max(milik.get(id) ?? 0, bobot))
        kata.set(k, milik)
      }
  const akarnya = new Map<string, string[]>()
  for (const k of kata.keys()) akarnya.set(akar(k), [...(akarnya.get(akar(k)) ?? []), k])
  return { kata, akar: akarnya }
}

interface Cocokan {
  readonly milik: ReadonlyMap<string, number>
  readonly koreksi: string | null
}

/** Words of the index that one typed word may mean: itself or its beginning, its root, and only then a slip of the finger. */
function cocokkan(indeks: IndeksCari, tanya: string): Cocokan {
  const milik = new Map<string, number>()
  const ambil = (kata: string, mutu: number): void => {
    for (const [id, bobot] of indeks.kata.get(kata)!)
      milik.set(id, Math.max(milik.get(id) ?? 0, bobot * mutu))
  }
  for (const kata of indeks.kata.keys()) {
    if (kata === tanya) ambil(kata, 1)
    else if (kata.startsWith(tanya)) ambil(kata, 0.8)
  }
  for (const kata of indeks.akar.get(akar(tanya)) ?? []) ambil(kata, 0.7)
  if (milik.size > 0) return { milik, koreksi: null }
  const batas = batasSalah(tanya)
  let dekat: { kata: string; n: number }[] = []
  for (const kata of indeks.kata.keys()) {
    if (batas === 0 || kata.length < 4) continue
    const n = jarak(tanya, kata, batas)
    if (n <= batas) dekat.push({ kata, n })
  }
  const paling = Math.min(...dekat.map((d) => d.n))
  dekat = dekat.filter((d) => d.n === paling)
  for (const { kata } of dekat) ambil(kata, 0.5)
  return { milik, koreksi: dekat[0]?.kata ?? null }
}

/** The ways a question may be meant: as typed, and with everyday words put into those of the catalogue. */
export function baca(tanya: string, sinonim: readonly (readonly [string, string])[]): string[][] {
  const ketik = pecahKata(tanya)
  const penting = (k: string[]): string[] => {
    const sisa = k.filter((x) => !kataHampa.has(x))
    return sisa.length > 0 ? sisa : k
  }
  const cara = [penting(ketik)]
  const [isi] = cara
  for (const [ujar, maksud] of sinonim) {
    const u = pecahKata(ujar)
    for (const asal of u.length > 0 ? [isi!, ketik] : []) {
      const at = asal.findIndex((_, i) => u.every((x, j) => asal[i + j] === x))
      if (at < 0) continue
      for (const m of maksud.split(','))
        if (cara.length < 16 && m.trim() !== '')
          cara.push(penting([...asal.slice(0, at), ...pecahKata(m), ...asal.slice(at + u.length)]))
      break
    }
  }
  return cara
}

/**
 * What is meant by a question, the best first. All words together come before some of them; of some, at least half are asked for.
 */
export function cari(
  indeks: IndeksCari,
  tanya: string,
  sinonim: readonly (readonly [string, string])[],
): HasilCari {
  const kenal = new Map<string, Cocokan>()
  const cocok = (k: string): Cocokan => {
    const ada = kenal.get(k) ?? cocokkan(indeks, k)
    kenal.set(k, ada)
    return ada
  }
  const penuh = new Map<string, number>()
  const separuh = new Map<string, number>()
  const koreksi = new Map<string, string>()
  for (const kata of baca(tanya, sinonim)) {
    const nilai = new Map<string, { jumlah: number; n: number }>()
    for (const k of kata) {
      const c = cocok(k)
      if (c.koreksi !== null) koreksi.set(k, c.koreksi)
      for (const [id, x] of c.milik) {
        const lama = nilai.get(id) ?? { jumlah: 0, n: 0 }
        nilai.set(id, { jumlah: lama.jumlah + x, n: lama.n + 1 })
      }
    }
    for (const [id, { jumlah, n }] of nilai) {
      const rata = jumlah / kata.length
      if (n === kata.length) penuh.set(id, Math.max(penuh.get(id) ?? 0, rata))
      else if (n * 2 >= kata.length) separuh.set(id, Math.max(separuh.get(id) ?? 0, rata))
    }
  }
  const sebagian = penuh.size === 0 && separuh.size > 0
  const temuan = [...(sebagian ? separuh : penuh)]
    .map(([id, nilai]) => ({ id, nilai }))
    .toSorted((a, b) => b.nilai - a.nilai || (a.id < b.id ? -1 : 1))
  return {
    temuan,
    koreksi: temuan.length > 0 ? [...koreksi].map(([dari, ke]) => ({ dari, ke })) : [],
    sebagian,
  }
}
