import type { IsiFormulir } from '../entri/sidik.ts'

/** A batch of printed forms. */
export interface Kumpulan {
  readonly id: string
  readonly periodeId: string
  /** Printed on every sheet, before its number: `K7M2`. */
  readonly kode: string
  readonly layananId: string
  readonly lembar: number
  /** Two people key it in, and differences are settled before anything counts. */
  readonly duaKali: boolean
}

export interface Ketikan {
  readonly nomor: number
  readonly ke: 1 | 2
  readonly isi: IsiFormulir
  readonly masuk: boolean
  readonly oleh: string | null
}

/** `K7M2-07`, as it stands on the sheet. */
export const kodeLembar = (kode: string, nomor: number): string =>
  `${kode.toUpperCase()}-${String(nomor).padStart(2, '0')}`

/** The first sheet not keyed yet in this turn; undefined when all are. */
export function nextNomor(
  { lembar }: Pick<Kumpulan, 'lembar'>,
  ketikan: readonly Pick<Ketikan, 'nomor' | 'ke'>[],
  ke: 1 | 2,
): number | undefined {
  const done = new Set(ketikan.filter((k) => k.ke === ke).map((k) => k.nomor))
  for (let n = 1; n <= lembar; n++) if (!done.has(n)) return n
  return undefined
}

/** One field that two people read differently. */
export interface Beda {
  readonly field: string
  readonly satu: string
  readonly dua: string
}

type Rata = Readonly<Record<string, string | number | null>>

function flatten(isi: IsiFormulir): Rata {
  return { tanggal: isi.tanggal, ...isi.jawaban, ...isi.responden, saran: isi.saran }
}

/** A comment is the same when its words are: how it was spaced or capitalised is the typist's. */
const sama = (field: string, a: string, b: string): boolean =>
  field === 'saran'
    ? a.replaceAll(/\s+/g, ' ').toLowerCase() === b.replaceAll(/\s+/g, ' ').toLowerCase()
    : a === b

export function diffKetikan(a: IsiFormulir, b: IsiFormulir): Beda[] {
  const [x, y] = [flatten(a), flatten(b)]
  return Object.keys(x).flatMap((field) => {
    const [satu, dua] = [String(x[field] ?? ''), String(y[field] ?? '')]
    return sama(field, satu, dua) ? [] : [{ field, satu, dua }]
  })
}

/** The first keying, with the fields of the second where a person chose it. */
export function mergeKetikan(a: IsiFormulir, b: IsiFormulir, dariDua: ReadonlySet<string>): IsiFormulir {
  const pick = <T extends object>(x: T, y: T): T =>
    Object.fromEntries(
      Object.entries(x).map(([k, v]) => [k, dariDua.has(k) ? (y as Record<string, unknown>)[k] : v]),
    ) as T
  return {
    layananId: a.layananId,
    tanggal: dariDua.has('tanggal') ? b.tanggal : a.tanggal,
    jawaban: pick(a.jawaban, b.jawaban),
    responden: pick(a.responden, b.responden),
    saran: dariDua.has('saran') ? b.saran : a.saran,
  }
}

/** Sheets keyed twice whose two readings differ and are not settled. */
export interface Selisih {
  readonly nomor: number
  readonly beda: readonly Beda[]
}

export function listSelisih(ketikan: readonly Ketikan[]): Selisih[] {
  const byNomor = Map.groupBy(ketikan, (k) => k.nomor)
  return [...byNomor]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([nomor, list]) => {
      const [satu, dua] = [list.find((k) => k.ke === 1), list.find((k) => k.ke === 2)]
      if (!satu || !dua || satu.masuk) return []
      return [{ nomor, beda: diffKetikan(satu.isi, dua.isi) }]
    })
}
