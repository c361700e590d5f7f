import { compare, type Ratio } from '../../kernel/angka.ts'
import { unsurKunciList, type UnsurKunci } from './instrumen.ts'
import { computeNrr, type Agregat } from './rules.ts'

/** The unsur an action plan starts from. */
export interface Prioritas {
  readonly terpilih: readonly UnsurKunci[]
  /** As low as the last one chosen, but left out by their place on the form: a person may swap them in. */
  readonly seri: readonly UnsurKunci[]
}

/**
 * The lowest unsur (three in the customary RTL table), lowest first. Compared exactly, not as printed;
 * equal ones stand in form order, and those that tie with the last place are named beside it.
 * Metro Pusat 2020: waktu 2.6, kompetensi 2.9, biaya 3.0.
 */
export function computePrioritas(a: Agregat, banyak = 3): Prioritas {
  const nrr = new Map<UnsurKunci, Ratio>(unsurKunciList.map((k) => [k, computeNrr(a.total[k], a.n)]))
  const sorted = [...unsurKunciList].sort((x, y) => compare(nrr.get(x)!, nrr.get(y)!))
  const terpilih = sorted.slice(0, banyak)
  const last = terpilih.at(-1)
  const seri =
    last === undefined ? [] : sorted.slice(banyak).filter((k) => compare(nrr.get(k)!, nrr.get(last)!) === 0)
  return { terpilih, seri }
}
