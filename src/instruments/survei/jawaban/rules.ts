import { timbanganOf } from '../instrumen/bobot.ts'
import { skm142017, type Instrumen, type Jawaban, type Nilai } from '../instrumen.ts'
import { emptyAgregat, mergeAgregat } from '../rules.ts'
import type { Dimensi, HitunganDemografi, JawabanBaru } from './tipe.ts'

/** Stored form of the answers: in the order of the questions. */
export const toNilai = (jawaban: Jawaban, instrumen: Instrumen = skm142017): Nilai[] =>
  instrumen.pertanyaan.map((p) => jawaban[p.kunci]!)

export function fromNilai(nilai: readonly number[], instrumen: Instrumen = skm142017): Jawaban {
  const jawaban: Record<string, number> = {}
  instrumen.pertanyaan.forEach((p, i) => (jawaban[p.kunci] = nilai[i]!))
  return jawaban
}

/** Where a survey is about no service in particular. */
export const TANPA_LAYANAN = '00000000-0000-0000-0000-000000000000'

/** Every question of the instrument, no other, each answered on its scale: whatever road the answers came by. */
export function isLengkap(jawaban: Jawaban, { pertanyaan, skala }: Instrumen): boolean {
  if (Object.keys(jawaban).length !== pertanyaan.length) return false
  return pertanyaan.every(({ kunci }) => {
    const x = jawaban[kunci]
    return x !== undefined && Number.isInteger(x) && x >= skala.min && x <= skala.max
  })
}

/** r of stored answers; one multiplication for each question. */
export function jumlahNilai(nilai: readonly number[], instrumen: Instrumen): number {
  const { kali } = timbanganOf(instrumen)
  let r = 0
  for (let i = 0; i < nilai.length; i++) r += kali[i]! * nilai[i]!
  return r
}

/** Age bands for counting; the form asks years. Bands are ours, not the regulation's: they keep cells from being one person. */
export function kelompokUsia(usia: number | null): string {
  if (usia === null) return KOSONG
  if (usia < 20) return '<20'
  if (usia >= 60) return '60+'
  const dekade = Math.floor(usia / 10) * 10
  return `${dekade}–${dekade + 9}`
}

/** Where somebody left a question about himself open. */
export const KOSONG = 'tidak_diisi'

function dimensiOf(j: JawabanBaru): readonly (readonly [Dimensi, string])[] {
  const r = j.responden
  return [
    ['jenis_kelamin', r.jenisKelamin ?? KOSONG],
    ['usia', kelompokUsia(r.usia)],
    ['pendidikan', r.pendidikan ?? KOSONG],
    ['pekerjaan', r.pekerjaan ?? KOSONG],
    ['saluran', j.saluran],
    ['tanggal', j.tanggal],
    ...(j.tautanId ? [['tautan', j.tautanId] as const] : []),
  ]
}

export interface JawabanBertanda {
  readonly jawaban: JawabanBaru
  readonly garisLurus: boolean
  readonly ganda: boolean
}

export interface TambahanAgregat {
  readonly layananId: string
  readonly bertanda: boolean
  readonly n: number
  /** Per question, in order. */
  readonly total: readonly number[]
  /** Per unsur, in order. */
  readonly kuadrat: readonly number[]
  readonly jumlahBaris: number
  readonly jumlahKuadrat: number
  readonly nGarisLurus: number
  readonly nGanda: number
}

type Tumbuh<T> = { -readonly [K in keyof T]: T[K] extends readonly number[] ? number[] : T[K] }

const urut = <T>(groups: ReadonlyMap<string, T>): T[] =>
  [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)

/** What a handful of new answers adds to the aggregates, in a fixed order (so that two writers cannot deadlock). */
export function tambahanAgregat(
  baru: readonly JawabanBertanda[],
  instrumen: Instrumen = skm142017,
): TambahanAgregat[] {
  const unsurKe = instrumen.pertanyaan.map((p) => instrumen.unsur.findIndex((u) => u.kunci === p.unsur))
  const groups = new Map<string, Tumbuh<TambahanAgregat>>()
  for (const { jawaban: j, garisLurus, ganda } of baru) {
    const bertanda = garisLurus || ganda
    const key = `${j.layananId}/${bertanda ? 1 : 0}`
    let g = groups.get(key)
    if (!g) {
      const nol = (list: readonly unknown[]): number[] => list.map(() => 0)
      g = {
        layananId: j.layananId,
        bertanda,
        n: 0,
        total: nol(instrumen.pertanyaan),
        kuadrat: nol(instrumen.unsur),
        jumlahBaris: 0,
        jumlahKuadrat: 0,
        nGarisLurus: 0,
        nGanda: 0,
      }
      groups.set(key, g)
    }
    const nilai = toNilai(j.jawaban, instrumen)
    const r = jumlahNilai(nilai, instrumen)
    const perUnsur = instrumen.unsur.map(() => 0)
    for (let i = 0; i < nilai.length; i++) {
      g.total[i]! += nilai[i]!
      perUnsur[unsurKe[i]!]! += nilai[i]!
    }
    for (let u = 0; u < perUnsur.length; u++) g.kuadrat[u]! += perUnsur[u]! ** 2
    g.n++
    g.jumlahBaris += r
    g.jumlahKuadrat += r * r
    if (garisLurus) g.nGarisLurus++
    if (ganda) g.nGanda++
  }
  return urut(groups)
}

export function tambahanDemografi(
  baru: readonly JawabanBertanda[],
  instrumen: Instrumen = skm142017,
): HitunganDemografi[] {
  const groups = new Map<string, Tumbuh<HitunganDemografi>>()
  for (const { jawaban } of baru) {
    const jumlah = jumlahNilai(toNilai(jawaban.jawaban, instrumen), instrumen)
    for (const [dimensi, nilai] of dimensiOf(jawaban)) {
      const key = `${dimensi}/${nilai}`
      let g = groups.get(key)
      if (!g) groups.set(key, (g = { dimensi, nilai, n: 0, jumlahBaris: 0, jumlahKuadrat: 0 }))
      g.n++
      g.jumlahBaris += jumlah
      g.jumlahKuadrat += jumlah * jumlah
    }
  }
  return urut(groups)
}

export { emptyAgregat, mergeAgregat }
