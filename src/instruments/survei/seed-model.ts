import {
  skm142017,
  unsurKunciList,
  type Instrumen,
  type Jawaban,
  type JawabanSkm,
  type Nilai,
  type SkmKunci,
} from './instrumen.ts'
import type { Acak } from './seed-acak.ts'

/**
 * How an invented respondent answers: a graded response model. Behind every answer stands quality as it is
 * (unit, service, unsur), how kindly this person judges anything (shared by the nine answers), and chance.
 */
export interface ModelSurvei {
  /** Quality of the unit: 0 gives an index near 78 (B), 0.9 near 89 (A), −0.5 near 71 (C). */
  readonly mutu: number
  /** What is better or worse here than is usual for the unsur. */
  readonly unsur: Partial<Readonly<Record<string, number>>>
}

/** How services usually fare: people and courtesy well, time and buildings badly. */
const LAZIM: Readonly<Record<SkmKunci, number>> = {
  persyaratan: 0.02,
  prosedur: -0.08,
  waktu: -0.38,
  biaya: 0,
  produk: 0.06,
  kompetensi: 0.12,
  perilaku: 0.2,
  sarana: -0.42,
  pengaduan: 0.1,
}
/** A free service answers "Gratis" = 4, except by those who paid somebody for something. */
const GRATIS = 1.9
const AMBANG = [-2.45, -1.2, 0.6] as const
/** Spread of kindness between people: makes an index of 212 answers uncertain by about ±1.6. */
const KEMURAHAN = 0.85
const KEBETULAN = 1.2
const ASAL_ISI = 0.025

export interface LayananModel {
  readonly gratis: boolean
  /** Better or worse than the unit. */
  readonly geser: number
}

/** Some give the same number nine times, mostly threes, without reading. */
const garisLurus = (acak: Acak): JawabanSkm =>
  semua(acak.pilihBobot([[3, 6] as const, [4, 5] as const, [2, 0.4] as const]))

const semua = (nilai: Nilai): JawabanSkm =>
  Object.fromEntries(unsurKunciList.map((k) => [k, nilai])) as unknown as JawabanSkm

/** Any other questionnaire: the same person, on its own scale. Questions differ a little, each always in the same way. */
function drawLain(acak: Acak, model: ModelSurvei, geser: number, instrumen: Instrumen): Jawaban {
  const { min, max } = instrumen.skala
  const orang = model.mutu + geser + KEMURAHAN * acak.normal()
  return Object.fromEntries(
    instrumen.pertanyaan.map((p, i) => {
      const y = orang + 0.25 * Math.cos(3 * i + 1) + (model.unsur[p.unsur] ?? 0) + KEBETULAN * acak.normal()
      return [
        p.kunci,
        min + Math.min(max - min, Math.floor((max - min + 1) / (1 + Math.exp(-0.9 * (y + 1))))),
      ]
    }),
  )
}

/** `condong`: how this kind of person leans (older people judge more kindly). */
export function drawJawaban(
  acak: Acak,
  model: ModelSurvei,
  layanan: LayananModel,
  condong: number,
  instrumen: Instrumen = skm142017,
): Jawaban {
  if (instrumen.kode !== skm142017.kode) return drawLain(acak, model, layanan.geser + condong, instrumen)
  if (acak.kena(ASAL_ISI)) return garisLurus(acak)
  const orang = model.mutu + layanan.geser + condong + KEMURAHAN * acak.normal()
  const jawaban: Record<string, Nilai> = {}
  for (const k of unsurKunciList) {
    const tetap = LAZIM[k] + (model.unsur[k] ?? 0) + (k === 'biaya' && layanan.gratis ? GRATIS : 0)
    const y = orang + tetap + KEBETULAN * acak.normal()
    jawaban[k] = y < AMBANG[0] ? 1 : y < AMBANG[1] ? 2 : y < AMBANG[2] ? 3 : 4
  }
  return jawaban
}
