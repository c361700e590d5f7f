import { unsurKunciList, type Jawaban, type Nilai } from '../instrumen.ts'
import { addJawaban, emptyAgregat, mergeAgregat, type Agregat } from '../rules.ts'
import type { Dimensi, HitunganDemografi, JawabanBaru } from './tipe.ts'

/** Stored form of nine answers: in form order. */
export const toNilai = (jawaban: Jawaban): Nilai[] => unsurKunciList.map((k) => jawaban[k]!)

export const fromNilai = (nilai: readonly number[]): Jawaban =>
  Object.fromEntries(unsurKunciList.map((k, i) => [k, nilai[i]])) as unknown as Jawaban

export const jumlahOf = (jawaban: Jawaban): number => toNilai(jawaban).reduce((a, b) => a + b, 0)

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
  readonly agregat: Agregat
  readonly nGarisLurus: number
  readonly nGanda: number
}

/** What a handful of new answers adds to the aggregates, in a fixed order (so that two writers cannot deadlock). */
export function tambahanAgregat(baru: readonly JawabanBertanda[]): TambahanAgregat[] {
  const groups = new Map<string, TambahanAgregat>()
  for (const b of baru) {
    const bertanda = b.garisLurus || b.ganda
    const key = `${b.jawaban.layananId}/${bertanda ? 1 : 0}`
    const old = groups.get(key)
    groups.set(key, {
      layananId: b.jawaban.layananId,
      bertanda,
      agregat: addJawaban(old?.agregat ?? emptyAgregat(), b.jawaban.jawaban),
      nGarisLurus: (old?.nGarisLurus ?? 0) + (b.garisLurus ? 1 : 0),
      nGanda: (old?.nGanda ?? 0) + (b.ganda ? 1 : 0),
    })
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}

export function tambahanDemografi(baru: readonly JawabanBertanda[]): HitunganDemografi[] {
  const groups = new Map<string, HitunganDemografi>()
  for (const { jawaban } of baru) {
    const jumlah = jumlahOf(jawaban.jawaban)
    for (const [dimensi, nilai] of dimensiOf(jawaban)) {
      const key = `${dimensi}/${nilai}`
      const old = groups.get(key) ?? { dimensi, nilai, n: 0, jumlahBaris: 0, jumlahKuadrat: 0 }
      groups.set(key, {
        ...old,
        n: old.n + 1,
        jumlahBaris: old.jumlahBaris + jumlah,
        jumlahKuadrat: old.jumlahKuadrat + jumlah * jumlah,
      })
    }
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}

export { emptyAgregat, mergeAgregat }
