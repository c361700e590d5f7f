import { kataOf } from './kata.ts'
import {
  fiturOf,
  nomorAkar,
  nomorKata,
  RUANG,
  tanpaKategori,
  vektorOf,
  type Bahan,
  type Fitur,
  type Vektor,
} from './fitur.ts'

export type { Bahan } from './fitur.ts'

/** One complaint somebody routed, and where it went. */
export interface Contoh extends Bahan {
  readonly tujuan: string
}

export interface Usulan {
  readonly tujuan: string
  /** 0–1; those of all destinations add up to 1. */
  readonly peluang: number
  /** Up to three words of the text that speak most for it. */
  readonly kata: readonly string[]
}

/** Everything a model is. Plain arrays: written to a file and read again as they are. */
export interface IsiModel {
  readonly tujuan: readonly string[]
  readonly barisOf: Int32Array
  readonly idf: Float32Array
  /** Row by row: one weight for each destination. */
  readonly bobot: Float32Array
  readonly bias: Float32Array
  /** What each row has been moved already; the more, the smaller its next step. */
  readonly gerak: Float32Array
  readonly contoh: number
  /** When its examples were read: what was routed from then on it does not know. Absent in files of before. */
  readonly sejak?: string
}

const PUTARAN = 3
/** In this round the category is hidden, so that a complaint that has none yet is read by its words as well as before. */
const TANPA_KATEGORI = 1
const LANGKAH = 0.3
/** Nobody's routing is always right: a tenth of the certainty is spread over all destinations. */
const RAGU = 0.1
const PALING_JARANG = 2

/**
 * Learns where complaints go from those that were routed: a linear classifier (softmax, AdaGrad) over words, their
 * stems, pairs and pieces of words, weighted by rarity, the place and the category. Deterministic: the same examples in the same order make
 * the same model. `napas` is called now and then, so that whoever trains in a server lets others work.
 */
export async function trainRute(
  contoh: readonly Contoh[],
  napas: () => Promise<void> = async () => {},
): Promise<IsiModel> {
  const fitur: Fitur[] = []
  const sering = new Uint32Array(RUANG)
  for (const [i, c] of contoh.entries()) {
    const f = fiturOf(c)
    for (const nomor of f.nomor) for (const n of nomor) sering[n]!++
    fitur.push(f)
    if (i % 200 === 199) await napas()
  }
  const tujuan = [...new Set(contoh.map((c) => c.tujuan))].toSorted()
  const { barisOf, idf } = numberRows(sering, contoh.length)
  const model: IsiModel = {
    tujuan,
    barisOf,
    idf,
    bobot: new Float32Array(idf.length * tujuan.length),
    bias: new Float32Array(tujuan.length),
    gerak: new Float32Array(idf.length),
    contoh: contoh.length,
  }
  const ke = new Map(tujuan.map((t, i) => [t, i]))
  const latihan = fitur.map((f, i) => ({ v: vektorOf(f, barisOf, idf), y: ke.get(contoh[i]!.tujuan)! }))
  const acak = pengacak(latihan.length)
  const skor = new Float32Array(tujuan.length)
  for (let putaran = 0; putaran < PUTARAN; putaran++)
    for (const [langkah, i] of acak().entries()) {
      const v = putaran === TANPA_KATEGORI ? vektorOf(tanpaKategori(fitur[i]!), barisOf, idf) : latihan[i]!.v
      step(model, v, latihan[i]!.y, skor)
      if (langkah % 50 === 49) await napas()
    }
  return model
}

/** Common traits first, so that what is used together lies together in memory. */
function numberRows(sering: Uint32Array, n: number): { barisOf: Int32Array; idf: Float32Array } {
  const dipakai = [...sering.keys()].filter((i) => sering[i]! >= PALING_JARANG)
  dipakai.sort((a, b) => sering[b]! - sering[a]! || a - b)
  const barisOf = new Int32Array(RUANG).fill(-1)
  for (const [baris, nomor] of dipakai.entries()) barisOf[nomor] = baris
  return { barisOf, idf: Float32Array.from(dipakai, (i) => Math.log((1 + n) / (1 + sering[i]!)) + 1) }
}

/** Another order each round, the same every time (a linear congruential sequence). */
function pengacak(n: number): () => number[] {
  const urut = Array.from({ length: n }, (_, i) => i)
  let x = 12_345
  return () => {
    for (let i = n - 1; i > 0; i--) {
      x = (Math.imul(x, 1_103_515_245) + 12_345) & 0x7fffffff
      const j = x % (i + 1)
      ;[urut[i], urut[j]] = [urut[j]!, urut[i]!]
    }
    return urut
  }
}

function hitungPeluang(m: IsiModel, { baris, isi }: Vektor, skor: Float32Array): void {
  const k = m.tujuan.length
  skor.set(m.bias)
  for (let a = 0; a < baris.length; a++) {
    const mulai = baris[a]! * k
    const v = isi[a]!
    for (let c = 0; c < k; c++) skor[c]! += m.bobot[mulai + c]! * v
  }
  let besar = -Infinity
  for (let c = 0; c < k; c++) besar = Math.max(besar, skor[c]!)
  let jumlah = 0
  for (let c = 0; c < k; c++) {
    skor[c] = Math.exp(skor[c]! - besar)
    jumlah += skor[c]!
  }
  for (let c = 0; c < k; c++) skor[c]! /= jumlah
}

function step(m: IsiModel, v: Vektor, y: number, skor: Float32Array): void {
  hitungPeluang(m, v, skor)
  const k = m.tujuan.length
  let kuadrat = 0
  for (let c = 0; c < k; c++) {
    skor[c]! -= RAGU / k + (c === y ? 1 - RAGU : 0)
    kuadrat += skor[c]! * skor[c]!
  }
  for (let a = 0; a < v.baris.length; a++) {
    const b = v.baris[a]!
    const x = v.isi[a]!
    m.gerak[b]! += x * x * kuadrat
    const laju = (LANGKAH * x) / Math.sqrt(m.gerak[b]! + 1e-8)
    const mulai = b * k
    for (let c = 0; c < k; c++) m.bobot[mulai + c]! -= laju * skor[c]!
  }
  for (let c = 0; c < k; c++) m.bias[c]! -= 0.01 * skor[c]!
}

/**
 * Learns from one more routed complaint without training anew. false: it went where nothing went before, which only a new
 * training can take in.
 */
export function learn(m: IsiModel, contoh: Contoh): boolean {
  const y = m.tujuan.indexOf(contoh.tujuan)
  if (y < 0) return false
  const v = vektorOf(fiturOf(contoh), m.barisOf, m.idf)
  step(m, v, y, new Float32Array(m.tujuan.length))
  return true
}

/** The likeliest destinations, best first, each with the words that speak for it. */
export function suggest(m: IsiModel, bahan: Bahan, banyak = 3): Usulan[] {
  if (m.tujuan.length === 0) return []
  const v = vektorOf(fiturOf(bahan), m.barisOf, m.idf)
  const skor = new Float32Array(m.tujuan.length)
  hitungPeluang(m, v, skor)
  const teratas = [...skor.keys()].toSorted((a, b) => skor[b]! - skor[a]! || a - b).slice(0, banyak)
  const kata = [...new Set(kataOf(bahan.teks))].filter((k) => k.length > 2 && !k.startsWith('#'))
  return teratas.map((c) => ({ tujuan: m.tujuan[c]!, peluang: skor[c]!, kata: kataPenentu(m, kata, c) }))
}

function kataPenentu(m: IsiModel, kata: readonly string[], c: number): string[] {
  const k = m.tujuan.length
  return kata
    .map((teks) => {
      let bobot = 0
      for (const nomor of [nomorKata(teks), nomorAkar(teks)]) {
        const b = m.barisOf[nomor]!
        if (b >= 0) bobot += m.bobot[b * k + c]! * m.idf[b]!
      }
      return { teks, bobot }
    })
    .filter((x) => x.bobot > 0)
    .toSorted((a, b) => b.bobot - a.bobot)
    .slice(0, 3)
    .map((x) => x.teks)
}
