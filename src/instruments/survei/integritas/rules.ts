/**
 * Signs that an answer was perhaps not given by a user of the service, each with the figures it rests on. Thresholds are
 * ours, not the regulation's. None of them proves anything: a person looks and decides, and nothing is deleted.
 */
export const alasanTandaList = [
  'garis_lurus',
  'ganda',
  'cepat',
  'lonjakan',
  'beruntun',
  'teks_sama',
  'berkas_keliru',
] as const
/** The first two stand on the answer itself, the others beside it; the last one a person sets, on all answers of a file. */
export type AlasanTanda = (typeof alasanTandaList)[number]
export type AlasanTersendiri = Exclude<AlasanTanda, 'garis_lurus' | 'ganda'>

export interface TandaBaru {
  readonly urut: number
  readonly alasan: AlasanTersendiri
  /** What was counted, in numbers a person can check. */
  readonly bukti: Readonly<Record<string, number>>
}

/** Two seconds per question is faster than one can read it (Huang et al. 2012). Nine questions: under 18 seconds. */
export const batasCepat = (banyakPertanyaan: number): number => banyakPertanyaan * 2

/** An answer as far as the window rules look at it. */
export interface JawabanJendela {
  readonly urut: number
  readonly tautanId: string | null
  readonly sidik: string | null
  readonly nilai: readonly number[]
  /** Seconds since 1970. */
  readonly detik: number
}

const SEPULUH_MENIT = 600
/** Below this a crowd is a crowd: a village comes by bus. */
export const LONJAKAN_PALING_SEDIKIT = 20
const LONJAKAN_KALI = 3

export const kotakOf = (detik: number): number => Math.floor(detik / SEPULUH_MENIT)

/**
 * Bursts: in one ten-minute box one address brought 20 or more, and more than three times what is usual for it. `biasa` is
 * the fullest box of an ordinary hour so far, by address. 64 in ten minutes where 9 is usual: all 64 are marked.
 */
export function tandaiLonjakan(
  rows: readonly JawabanJendela[],
  biasa: ReadonlyMap<string, number>,
): TandaBaru[] {
  const kotak = Map.groupBy(
    rows.filter((r) => r.tautanId !== null),
    (r) => `${r.tautanId}/${kotakOf(r.detik)}`,
  )
  return [...kotak.values()].flatMap((isi) => {
    const lazim = biasa.get(isi[0]!.tautanId!) ?? 0
    if (isi.length < LONJAKAN_PALING_SEDIKIT || isi.length <= LONJAKAN_KALI * lazim) return []
    const bukti = { banyak: isi.length, menit: 10, biasa: lazim }
    return isi.map(({ urut }): TandaBaru => ({ urut, alasan: 'lonjakan', bukti }))
  })
}

const JEDA_S = 180
const RANGKAIAN = 4
const BEDA_PALING_BANYAK = 1

/**
 * One hand filling in for many: four or more in a row that differ from their neighbour in at most one answer, each within
 * three minutes of the one before, from one device (or, where the device is unknown, by one address). A family on one
 * telephone seldom comes to four; a counter at which everybody is content gives different fours and threes.
 */
export function tandaiBeruntun(rows: readonly JawabanJendela[]): TandaBaru[] {
  const sumber = Map.groupBy(rows, (r) => r.sidik ?? r.tautanId ?? '')
  sumber.delete('')
  return [...sumber.values()].flatMap((dari) => rangkaian(dari).flatMap(tandaRangkaian))
}

function rangkaian(rows: readonly JawabanJendela[]): JawabanJendela[][] {
  const list: JawabanJendela[][] = []
  for (const r of rows.toSorted((a, b) => a.urut - b.urut)) {
    const last = list.at(-1)?.at(-1)
    if (last && r.detik - last.detik <= JEDA_S && beda(r.nilai, last.nilai) <= BEDA_PALING_BANYAK)
      list.at(-1)!.push(r)
    else list.push([r])
  }
  return list.filter((l) => l.length >= RANGKAIAN)
}

function tandaRangkaian(list: readonly JawabanJendela[]): TandaBaru[] {
  const bukti = {
    banyak: list.length,
    detik: list.at(-1)!.detik - list[0]!.detik,
    perangkat: list[0]!.sidik === null ? 0 : 1,
  }
  return list.map(({ urut }) => ({ urut, alasan: 'beruntun', bukti }))
}

const beda = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((n, x, i) => n + (x === b[i] ? 0 : 1), 0)

/** Shorter texts are said by many: "pelayanan sangat baik". */
export const TEKS_PALING_PENDEK = 40
export const TEKS_SAMA_PALING_SEDIKIT = 3
