import { parseDecimal } from '../../../kernel/angka.ts'
import type { UnsurKunci } from '../instrumen.ts'
import type { Selang } from '../selang.ts'
import { classifyArah, computeSelangUnsur, type Arah } from '../selang-unsur.ts'

/** What is needed of a publication to hold it beside the one before. */
export interface HasilTerbitan {
  readonly unitId: string
  readonly periodeId: string
  readonly nama: string
  readonly mulai: string
  readonly selesai: string
  readonly terbitAt: Date
  readonly n: number
  readonly ikm: number
  readonly selang95: readonly [number, number] | null
  readonly unsur: readonly { readonly kunci: UnsurKunci; readonly total: number; readonly nilai: number }[]
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
  readonly lama: number
  readonly baru: number
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
    ikm: classifyArah(toSelang(lama.selang95), toSelang(baru.selang95)),
    unsur: baru.unsur.flatMap((b) => {
      const a = lama.unsur.find((u) => u.kunci === b.kunci)
      if (!a) return []
      const arah = classifyArah(computeSelangUnsur(a.total, lama.n), computeSelangUnsur(b.total, baru.n))
      const rencana = lama.rencana.filter((r) => r.unsur === b.kunci)
      return [{ unsur: b.kunci, lama: a.nilai, baru: b.nilai, arah, rencana }]
    }),
  }
}

/** As published: the ends were rounded to two decimals then, and so they are compared. */
const toSelang = (s: readonly [number, number] | null): Selang | undefined =>
  s ? [parseDecimal(s[0].toFixed(2)), parseDecimal(s[1].toFixed(2))] : undefined

/** Each publication beside the one before it, newest first. The list is of any units, each oldest first. */
export function pairTerbitan(list: readonly HasilTerbitan[]): Perubahan[] {
  const byUnit = Map.groupBy(list, (h) => h.unitId)
  return [...byUnit.values()]
    .flatMap((own) => own.slice(1).map((baru, i) => computePerubahan(own[i]!, baru)))
    .toSorted((a, b) => b.baru.terbitAt.getTime() - a.baru.terbitAt.getTime())
}
