import type { Bahasa } from '../../kernel/bahasa.ts'

/** A grade and where it begins on the chart's scale, lowest first. */
export interface Band {
  readonly mutu: string
  readonly from: number
}

/** Grades as drawn on charts (PermenPANRB 14/2017, 25–100). The deciding rule lives with the survey, this only draws. */
export const MUTU_25_100: readonly Band[] = [
  { mutu: 'D', from: 25 },
  { mutu: 'C', from: 65 },
  { mutu: 'B', from: 76.61 },
  { mutu: 'A', from: 88.31 },
]

/** From the lowest to the highest value an index can have, and its grades; a questionnaire may have none. */
export interface Ukuran {
  readonly min: number
  readonly max: number
  readonly bands: readonly Band[]
}
export const UKURAN_SKM: Ukuran = { min: 25, max: 100, bands: MUTU_25_100 }

/** What is one point on the scale of the SKM, on another scale. */
export const pointsOf = ({ min, max }: Ukuran): number => (max - min) / (UKURAN_SKM.max - UKURAN_SKM.min)

export interface Span extends Band {
  readonly to: number
}
/** Bands with their ends, cut to the part of the scale that is shown. */
export const spansOf = (bands: readonly Band[], min: number, max: number): Span[] =>
  bands
    .map((b, i) => ({
      mutu: b.mutu,
      from: Math.max(b.from, min),
      to: Math.min(bands[i + 1]?.from ?? max, max),
    }))
    .filter((s) => s.to > s.from)

export const chartWords = {
  id: {
    unsur: 'Unsur',
    nilai: 'Nilai',
    selang: 'Selang 95%',
    mutu: 'Mutu',
    periode: 'Periode',
    responden: 'Responden',
    jawaban: 'Jawaban',
    orang: 'orang',
    bagian: 'Bagian',
    antara: (a: string, b: string): string => `${a}–${b}`,
    takTerbit: 'disembunyikan',
  },
  en: {
    unsur: 'Element',
    nilai: 'Value',
    selang: '95% interval',
    mutu: 'Grade',
    periode: 'Period',
    responden: 'Respondents',
    jawaban: 'Answer',
    orang: 'people',
    bagian: 'Share',
    antara: (a: string, b: string): string => `${a}–${b}`,
    takTerbit: 'hidden',
  },
} satisfies Record<Bahasa, unknown>
