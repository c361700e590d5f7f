import { ratio, type Ratio } from '../../../kernel/angka.ts'
import { skm142017, type Instrumen } from '../instrumen.ts'
import { parsePecahan } from '../instrumen/pecahan.ts'
import { totalUnsur, type Agregat } from '../rules.ts'
import { momenIndeks, pointOf } from '../selang.ts'
import { computeBanding, type Arah } from './banding.ts'
import { computeTaksiran, type Lapisan, type Taksiran } from './taksiran.ts'

/** One service of a periode: its answers, and its users where the plan counts them. */
export interface LapisanPeriode {
  readonly agregat: Agregat
  readonly populasi?: number | undefined
}

export interface BarisBanding {
  /** Key of the unsur; empty for the index. */
  readonly kunci: string
  /** On the scale of the index. */
  readonly lama: Ratio | null
  readonly baru: Ratio | null
  readonly arah: Arah
  /** Of the whole comparison (Holm). */
  readonly p: number
}

/** Points of one answer of an unsur on the scale of the index; several questions share it. SKM: 25. */
export function pointUnsur(kunci: string, instrumen: Instrumen): Ratio {
  const banyak = instrumen.pertanyaan.filter((p) => p.unsur === kunci).length
  return parsePecahan(instrumen.konversi.kali).dividedBy(banyak)
}

function taksirUnsur(
  lapisan: readonly LapisanPeriode[],
  kunci: string,
  instrumen: Instrumen,
): Taksiran | undefined {
  const list = lapisan.map(({ agregat: a, populasi }): Lapisan | undefined =>
    a.kuadrat
      ? {
          momen: { n: a.n, jumlah: totalUnsur(a, kunci, instrumen), kuadrat: a.kuadrat[kunci] ?? 0 },
          populasi,
        }
      : undefined,
  )
  return list.every((l) => l !== undefined) ? computeTaksiran(list) : undefined
}

/**
 * A running periode against the one before it, index and unsur together, service by service where both plans count the users
 * of each. From the rows' own sums: at the desk nothing is rounded first.
 */
export function computeBandingPeriode(
  lama: readonly LapisanPeriode[],
  baru: readonly LapisanPeriode[],
  instrumen: Instrumen = skm142017,
): BarisBanding[] {
  const skala = (kunci: string): Ratio => (kunci === '' ? pointOf(instrumen) : pointUnsur(kunci, instrumen))
  const taksir = (lapisan: readonly LapisanPeriode[], kunci: string): Taksiran | undefined =>
    kunci === '' ? computeTaksiran(lapisan.map(momenIndeks)) : taksirUnsur(lapisan, kunci, instrumen)
  const pasangan = ['', ...instrumen.unsur.map((u) => u.kunci)].map((kunci) => ({
    kunci,
    lama: taksir(lama, kunci),
    baru: taksir(baru, kunci),
  }))
  return computeBanding(pasangan).map((b, i) => ({
    kunci: b.kunci,
    arah: b.arah,
    p: b.pHolm,
    lama: pasangan[i]!.lama?.nilai.times(skala(b.kunci)) ?? null,
    baru: pasangan[i]!.baru?.nilai.times(skala(b.kunci)) ?? null,
  }))
}

/** The index of a part of the answers from its sums, with its interval: a counter, a group of people. */
export function taksirKelompok(k: {
  readonly n: number
  readonly jumlahBaris: number
  readonly jumlahKuadrat: number
}): Taksiran | undefined {
  return computeTaksiran([{ momen: { n: k.n, jumlah: k.jumlahBaris, kuadrat: k.jumlahKuadrat } }])
}

export const nilaiKelompok = (
  k: { readonly n: number; readonly jumlahBaris: number },
  instrumen: Instrumen,
): Ratio => ratio(k.jumlahBaris, k.n).times(pointOf(instrumen))
