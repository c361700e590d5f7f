import { compare, type Ratio } from '../../kernel/angka.ts'
import { skm142017, type Instrumen, type UnsurKunci } from './instrumen.ts'
import { computeNrrUnsur, type Agregat } from './rules.ts'

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
export function computePrioritas(a: Agregat, banyak = 3, instrumen: Instrumen = skm142017): Prioritas {
  const kunci = instrumen.unsur.map((u) => u.kunci)
  const nrr = new Map<UnsurKunci, Ratio>(kunci.map((k) => [k, computeNrrUnsur(a, k, instrumen)]))
  const sorted = kunci.toSorted((x, y) => compare(nrr.get(x)!, nrr.get(y)!))
  const terpilih = sorted.slice(0, banyak)
  const last = terpilih.at(-1)
  const seri =
    last === undefined ? [] : sorted.slice(banyak).filter((k) => compare(nrr.get(k)!, nrr.get(last)!) === 0)
  return { terpilih, seri }
}
