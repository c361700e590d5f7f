import { skm142017 } from '../instrumen.ts'
import type { FieldKolom } from './kolom-nama.ts'
import type { Rencana } from './kolom.ts'
import { PencacahKata, LAIN } from './cacah.ts'
import type { Rekam, Sidik } from './rekam.ts'
import { normalizeField } from './responden.ts'

/** How many respondents per value, for the tables of chapter III; '' counts those who gave none. */
export interface Demografi {
  readonly kunci: Exclude<FieldKolom, 'saran' | 'tanggal'>
  readonly jumlah: readonly { readonly nilai: string; readonly n: number }[]
}

export interface RentangTanggal {
  readonly awal: string
  readonly akhir: string
}

type Field = Exclude<FieldKolom, 'saran'>

/** Counts the words people wrote, and makes values of them once at the end: a million rows hold a few hundred words. */
export class PencacahDemografi {
  readonly #fields: { kunci: Field; cacah: PencacahKata }[] = []
  /** By column. */
  readonly #byKolom: (PencacahKata | undefined)[] = []

  constructor(rencana: Rencana) {
    for (const [kunci, kolom] of rencana.responden) {
      if (kunci === 'saran') continue
      const cacah = new PencacahKata()
      this.#fields.push({ kunci, cacah })
      this.#byKolom[kolom] = cacah
    }
  }

  add(rekam: Rekam, kolom: number, sidik: Sidik): void {
    this.#byKolom[kolom]?.add(rekam, kolom, sidik)
  }

  get tabel(): Demografi[] {
    return this.#fields.flatMap(({ kunci, cacah }) =>
      kunci === 'tanggal' ? [] : [{ kunci, jumlah: kelompokkan(kunci, cacah.jumlah) }],
    )
  }

  get tanggal(): RentangTanggal | undefined {
    const words = this.#fields.find((f) => f.kunci === 'tanggal')?.cacah.jumlah.keys() ?? []
    const dates = [...words]
      .map((text) => normalizeField('tanggal', text))
      .filter((t) => typeof t === 'string')
    const sorted = dates.sort()
    return sorted.length > 0 ? { awal: sorted[0]!, akhir: sorted.at(-1)! } : undefined
  }
}

/** Ages as reports show them. */
const USIA = [
  [17, '≤ 17'],
  [25, '18–25'],
  [35, '26–35'],
  [45, '36–45'],
  [55, '46–55'],
  [120, '> 55'],
] as const

function kelompokkan(
  kunci: Exclude<Field, 'tanggal'>,
  cacah: ReadonlyMap<string, number>,
): Demografi['jumlah'] {
  const total = new Map<string, number>()
  for (const [text, n] of cacah) {
    const value = text === LAIN ? LAIN : normalizeField(kunci, text)
    const nilai = typeof value === 'number' ? USIA.find(([top]) => value <= top)![1] : (value ?? '')
    total.set(nilai, (total.get(nilai) ?? 0) + n)
  }
  const order = kunci === 'usia' ? USIA.map(([, label]) => label as string) : pilihanOf(kunci)
  const rank = (nilai: string): number => (order.includes(nilai) ? order.indexOf(nilai) : order.length)
  return [...total]
    .map(([nilai, n]) => ({ nilai, n }))
    .sort(
      (x, y) => Number(x.nilai === '') - Number(y.nilai === '') || rank(x.nilai) - rank(y.nilai) || y.n - x.n,
    )
}

const pilihanOf = (kunci: string): readonly string[] =>
  skm142017.responden.find((f) => f.kunci === kunci)?.pilihan.map((p) => p.nilai) ?? []
