import { timbanganOf } from '../instrumen/bobot.ts'
import { skm142017, type Instrumen, type Jawaban, type Nilai } from '../instrumen.ts'
import { emptyAgregat, mergeAgregat } from '../rules.ts'

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

export { emptyAgregat, mergeAgregat }
