import type { AgregatPeriode } from '../jawaban/tipe.ts'
import type { RencanaSampel } from '../sampel/rules.ts'
import type { LapisanAgregat } from '../selang.ts'
import type { Hitungan } from './hitungan.ts'
import { AMBANG_SEL, hideSel } from './sel-kecil.ts'
import type { TerbitanSkm } from './snapshot.ts'

type Lapisan = NonNullable<TerbitanSkm['lapisan']>
type Tampak = readonly { readonly id: string; readonly n: number | null }[]
type Rencana = readonly { readonly id: string; readonly populasi: number | null }[]

/**
 * Which services form a stratum: each that is shown for itself, the hidden ones together (collapsed strata make the variance
 * rather too large than too small). Undefined while the users of some service are not counted, or where all is one stratum.
 */
export function groupLapisan(
  layanan: Tampak,
  rencana: Rencana,
): readonly { readonly layanan: string[]; readonly populasi: number }[] | undefined {
  const populasi = new Map(rencana.map((l) => [l.id, l.populasi]))
  const hidden = layanan.filter((l) => l.n === null)
  const groups = [
    ...layanan.filter((l) => l.n !== null).map((l) => [l]),
    ...(hidden.length > 0 ? [hidden] : []),
  ]
  if (groups.length < 2) return undefined
  const found: { layanan: string[]; populasi: number }[] = []
  for (const group of groups) {
    const counts = group.map((l) => populasi.get(l.id) ?? null)
    if (counts.includes(null)) return undefined
    found.push({ layanan: group.map((l) => l.id), populasi: (counts as number[]).reduce((a, b) => a + b, 0) })
  }
  return found
}

/** The strata with their whole numbers: from these and nothing else the published interval follows. */
export function composeLapisan(
  layanan: Tampak,
  rencana: Rencana,
  { semua, perLayanan }: Pick<AgregatPeriode, 'semua' | 'perLayanan'>,
): Lapisan | undefined {
  const groups = groupLapisan(layanan, rencana)?.map((g): Lapisan[number] => {
    const milik = g.layanan.flatMap((id) => perLayanan.get(id) ?? [])
    const sum = (of: (a: (typeof milik)[number]) => number): number => milik.reduce((x, a) => x + of(a), 0)
    return {
      ...g,
      n: sum((a) => a.n),
      jumlahBaris: sum((a) => a.jumlahBaris),
      jumlahKuadrat: sum((a) => a.jumlahKuadrat),
    }
  })
  return groups && isUtuh(groups, semua) ? groups : undefined
}

/** Which services show no figure of their own, now or beside an earlier revision. */
export const hideLayanan = (
  layanan: readonly { readonly id: string; readonly n: number }[],
  berubah: readonly Hitungan[],
): boolean[] =>
  hideSel(
    layanan.map((l) => l.n),
    AMBANG_SEL,
    berubah.map((b) =>
      layanan.map((l) => b.layanan.reduce((n, x) => n + (x.layananId === l.id ? x.agregat.n : 0), 0)),
    ),
  )

/** The strata of a publication made this minute: the desk shows the interval that will be printed. */
export function composeLapisanBerjalan(
  rencana: RencanaSampel['layanan'],
  agregat: Pick<AgregatPeriode, 'semua' | 'perLayanan'>,
  berubah: readonly Hitungan[] = [],
): LapisanAgregat[] | undefined {
  const layanan = rencana.map(({ layananId: id, populasi }) => ({
    id,
    populasi,
    n: agregat.perLayanan.get(id)?.n ?? 0,
  }))
  const hidden = hideLayanan(layanan, berubah)
  const tampak = layanan.map(({ id, n }, i) => ({ id, n: hidden[i] ? null : n }))
  const lapisan = composeLapisan(tampak, layanan, agregat)
  return lapisan && toLapisanAgregat(lapisan)
}

/** No answer is left out, and none is in two strata. */
export const isUtuh = (lapisan: Lapisan, semua: AgregatPeriode['semua']): boolean =>
  (['n', 'jumlahBaris', 'jumlahKuadrat'] as const).every(
    (key) => lapisan.reduce((a, l) => a + l[key], 0) === semua[key],
  )

export const toLapisanAgregat = (lapisan: Lapisan): LapisanAgregat[] =>
  lapisan.map(({ populasi, ...agregat }) => ({ agregat, populasi }))
