import type { UnsurKunci } from '../instrumen.ts'
import type { Agregat, Kinerja, Mutu } from '../rules.ts'
import type { Kepastian } from '../selang.ts'

/** An interval as published: two decimals. */
export type SelangTerbit = readonly [number, number] | null

/** What is needed of a publication to hold it beside others: of its unit, or of other units. It never changes. */
export interface HasilTerbitan {
  readonly unitId: string
  readonly periodeId: string
  readonly revisi: number
  readonly nama: string
  readonly mulai: string
  readonly selesai: string
  readonly terbitAt: Date
  readonly n: number
  readonly ikm: number
  readonly mutu: Mutu
  readonly kinerja: Kinerja
  readonly selang95: SelangTerbit
  readonly kepastian: Kepastian
  readonly mencapaiMinimum: boolean | null
  /** The whole numbers, to pool units. */
  readonly agregat: Agregat
  /** In form order; `selang` is the widest possible one (selang-unsur.ts). */
  readonly unsur: readonly {
    readonly kunci: UnsurKunci
    readonly nilai: number
    readonly selang: SelangTerbit
  }[]
  readonly rencana: readonly RencanaTerbit[]
}

export interface RencanaTerbit {
  readonly unsur: UnsurKunci
  readonly kegiatan: string
  readonly waktu: string
  readonly penanggungJawab: string
}

/** Which way a figure went. `belum_terbukti`: the intervals touch, so chance alone may have done it. */
export type Arah = 'naik' | 'turun' | 'belum_terbukti'

/**
 * Two intervals that do not touch are a rise or a fall; anything else is not proven: 70.60–72.40 → 72.41–75.00 is a rise,
 * → 72.40–75.00 is not. Judged as printed, so that a reader comes to the same verdict.
 */
export function classifyArah(lama: SelangTerbit, baru: SelangTerbit): Arah {
  if (!lama || !baru) return 'belum_terbukti'
  if (baru[0] > lama[1]) return 'naik'
  return baru[1] < lama[0] ? 'turun' : 'belum_terbukti'
}

/** One unsur of one unit, from one publication to the next, with what was promised in between. */
export interface PerubahanUnsur {
  readonly unsur: UnsurKunci
  readonly lama: { readonly nilai: number; readonly selang: SelangTerbit }
  readonly baru: { readonly nilai: number; readonly selang: SelangTerbit }
  readonly arah: Arah
  /** The actions the earlier publication announced for this unsur. */
  readonly rencana: readonly RencanaTerbit[]
}

export interface Perubahan {
  readonly lama: HasilTerbitan
  readonly baru: HasilTerbitan
  readonly ikm: Arah
  /** In form order. */
  readonly unsur: readonly PerubahanUnsur[]
}

/** How a publication differs from the one before it. A promise followed by a rise is not yet its cause: words must not say so. */
export function computePerubahan(lama: HasilTerbitan, baru: HasilTerbitan): Perubahan {
  return {
    lama,
    baru,
    ikm: classifyArah(lama.selang95, baru.selang95),
    unsur: baru.unsur.flatMap((b) => {
      const a = lama.unsur.find((u) => u.kunci === b.kunci)
      if (!a) return []
      const rencana = lama.rencana.filter((r) => r.unsur === b.kunci)
      return [{ unsur: b.kunci, lama: a, baru: b, arah: classifyArah(a.selang, b.selang), rencana }]
    }),
  }
}

/** Each publication beside the one before it, newest first. The list is of any units, each oldest first. */
export function pairTerbitan(list: readonly HasilTerbitan[]): Perubahan[] {
  const byUnit = Map.groupBy(list, (h) => h.unitId)
  return [...byUnit.values()]
    .flatMap((own) => own.slice(1).map((baru, i) => computePerubahan(own[i]!, baru)))
    .toSorted((a, b) => b.baru.terbitAt.getTime() - a.baru.terbitAt.getTime())
}
