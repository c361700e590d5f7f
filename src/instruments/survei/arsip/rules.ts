import { skm142017, type Instrumen, type UnsurKunci } from '../instrumen.ts'
import { samaUkuran } from '../instrumen/ukuran.ts'
import type { Agregat, Kinerja, Mutu } from '../rules.ts'
import { momenUnsur } from '../selang-unsur.ts'
import { momenIndeks, type Kepastian } from '../selang.ts'
import { computeBanding, type Arah } from '../statistik/banding.ts'
import { computeTaksiran, type Taksiran } from '../statistik/taksiran.ts'

export type { Arah }

/** An interval as published: two decimals. */
export type SelangTerbit = readonly [number, number] | null

/** What is needed of a publication to hold it beside others: of its unit, or of other units. It never changes. */
export interface HasilTerbitan {
  readonly unitId: string
  /** The questionnaire as it was published; one object for all publications of a version. The SKM where none is named. */
  readonly instrumen?: Instrumen | undefined
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
  /** Users of the services in the period, where they were counted. */
  readonly populasi: number | null
  /** In form order. */
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

/** One unsur of one unit, from one publication to the next, with what was promised in between. */
export interface PerubahanUnsur {
  readonly unsur: UnsurKunci
  readonly lama: { readonly nilai: number; readonly selang: SelangTerbit }
  readonly baru: { readonly nilai: number; readonly selang: SelangTerbit }
  readonly arah: Arah
  /** Of the whole comparison (Holm); below 0.05 is proven. */
  readonly p: number
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

/** What a publication says of its index and of every unsur, with the spread its own numbers show. */
function taksiranOf(h: HasilTerbitan): ReadonlyMap<string, Taksiran | undefined> {
  const { agregat: a } = h
  const populasi = h.populasi ?? undefined
  return new Map([
    [INDEKS, computeTaksiran([momenIndeks({ agregat: a, populasi })])],
    ...h.unsur.map(
      ({ kunci }) =>
        [kunci, computeTaksiran([{ momen: momenUnsur(a, kunci, instrumenOf(h)), populasi }])] as const,
    ),
  ])
}
const INDEKS = ''
const instrumenOf = (h: HasilTerbitan): Instrumen => h.instrumen ?? skm142017

/**
 * How a publication differs from the one before it: index and unsur judged together (statistik/banding.ts), from published
 * numbers alone, so that a reader comes to the same verdict. A promise followed by a rise is not yet its cause: words must
 * not say so.
 */
export function computePerubahan(lama: HasilTerbitan, baru: HasilTerbitan): Perubahan {
  const [a, b] = [taksiranOf(lama), taksiranOf(baru)]
  const pasangan = [...b].flatMap(([kunci, t]) =>
    a.has(kunci) ? [{ kunci, lama: a.get(kunci), baru: t }] : [],
  )
  const banding = new Map(computeBanding(pasangan).map((x) => [x.kunci, x]))
  return {
    lama,
    baru,
    ikm: banding.get(INDEKS)!.arah,
    unsur: baru.unsur.flatMap((b) => {
      const a = lama.unsur.find((u) => u.kunci === b.kunci)
      if (!a) return []
      const rencana = lama.rencana.filter((r) => r.unsur === b.kunci)
      const { arah, pHolm } = banding.get(b.kunci)!
      return [{ unsur: b.kunci, lama: a, baru: b, arah, p: pHolm, rencana }]
    }),
  }
}

/**
 * Each publication beside the one before it with the same questionnaire on the same scale, newest first. The list is of any
 * units, each oldest first.
 */
export function pairTerbitan(list: readonly HasilTerbitan[]): Perubahan[] {
  const byUnit = Map.groupBy(list, (h) => `${h.unitId}/${instrumenOf(h).kode}`)
  return [...byUnit.values()]
    .flatMap((own) =>
      own.slice(1).flatMap((baru, i) => {
        const lama = own[i]!
        return samaUkuran(instrumenOf(lama), instrumenOf(baru)) ? [computePerubahan(lama, baru)] : []
      }),
    )
    .toSorted((a, b) => b.baru.terbitAt.getTime() - a.baru.terbitAt.getTime())
}
