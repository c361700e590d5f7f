import { clusterCold, countPoints, KMEANS_DASAR, type Gugus } from './kmeans.ts'
import { clusterWarm, type GugusLama } from './kmeans-lanjut.ts'
import {
  bestK,
  clusterGroups,
  maxGroups,
  smoothK,
  type CalonKelompok,
  type CaraAwal,
  type Penghalus,
} from './pilih-k.ts'
import type { Titik } from './proyeksi.ts'

/** Base clusters (polis-math §6): up to 100 small clusters of participants, on which groups are made. */
export const BANYAK_DASAR = 100

/** Points of the base clusters in order of their ids, each as heavy as it has members. */
export interface TitikDasar {
  readonly titik: Titik
  readonly bobot: Float64Array
}

/** `titik`: the places of those who are grouped. With no more than 100 different places everybody is his own base cluster. */
export function clusterDasar(titik: Titik, lama?: readonly GugusLama[]): Gugus[] {
  const gugus = lama
    ? clusterWarm(titik, BANYAK_DASAR, lama, KMEANS_DASAR)
    : clusterCold(titik, BANYAK_DASAR, KMEANS_DASAR)
  return gugus.sort((a, b) => a.id - b.id)
}

export const pointsOfDasar = (dasar: readonly Gugus[]): TitikDasar => ({
  titik: Float64Array.from(dasar.flatMap((g) => g.pusat)),
  bobot: Float64Array.from(dasar, (g) => g.anggota.length),
})

/** What is remembered of the groups of every k, as indexes of today's base clusters. */
export type KelompokLama = ReadonlyMap<number, readonly GugusLama[]>

export interface PilihanKelompok {
  readonly cara?: CaraAwal | undefined
  /** A number of groups that was asked for, instead of the best. */
  readonly k?: number | undefined
  readonly lama?: KelompokLama | undefined
  readonly penghalus?: Penghalus | undefined
}

export interface HasilKelompok {
  /** What is shown. */
  readonly terpilih: CalonKelompok
  /** Every k that was looked at, for whoever asks why this one; and to start from next time. */
  readonly calon: readonly CalonKelompok[]
  readonly penghalus: Penghalus
}

/** Groups for k = 2 … Kmax and the choice among them (polis-math §6, §7). */
export function chooseKelompok(
  { titik, bobot }: TitikDasar,
  { cara, k, lama, penghalus }: PilihanKelompok = {},
): HasilKelompok {
  const one = (n: number): CalonKelompok => clusterGroups(titik, bobot, n, cara, lama?.get(n))
  const largest = maxGroups(countPoints(titik))
  const calon = Array.from({ length: largest - 1 }, (_, i) => one(i + 2))
  if (k !== undefined && k > largest) calon.push(one(k))
  const halus = smoothK(bestK(calon)!.k, penghalus)
  const wanted = k ?? halus.dipakai
  return {
    terpilih: calon.find((c) => c.k === wanted) ?? bestK(calon)!,
    calon,
    penghalus: halus,
  }
}

/** Groups inside one group: the same procedure over that group's base clusters (polis-math §7). Members are indexes of `dasar`. */
export function chooseSubkelompok(
  semua: TitikDasar,
  dasar: readonly number[],
  cara?: CaraAwal,
): HasilKelompok {
  const hasil = chooseKelompok(
    {
      titik: Float64Array.from(dasar.flatMap((i) => [semua.titik[2 * i]!, semua.titik[2 * i + 1]!])),
      bobot: Float64Array.from(dasar, (i) => semua.bobot[i]!),
    },
    { cara },
  )
  const named = (calon: CalonKelompok): CalonKelompok => ({
    ...calon,
    gugus: calon.gugus.map((g) => ({ ...g, anggota: g.anggota.map((i) => dasar[i]!) })),
  })
  const calon = hasil.calon.map(named)
  return { ...hasil, calon, terpilih: calon.find((c) => c.k === hasil.terpilih.k)! }
}
