import type { HasilKelompok, KelompokLama } from './kelompok.ts'
import type { Gugus } from './kmeans.ts'
import type { GugusLama } from './kmeans-lanjut.ts'
import type { MatriksSuara } from './matriks.ts'
import type { Sumbu } from './pca.ts'
import type { Penghalus } from './pilih-k.ts'

/** What one computation leaves for the next, by ids and as plain JSON: a live forum stores it beside the map. */
export interface KeadaanPeta {
  readonly pernyataan: readonly string[]
  readonly komponen: readonly [readonly number[], readonly number[]]
  /** Once in, always in (polis-math §5). */
  readonly ikut: readonly string[]
  readonly dasar: readonly { readonly id: number; readonly anggota: readonly string[] }[]
  /** Groups of every k, by ids of base clusters. */
  readonly kelompok: readonly {
    readonly k: number
    readonly gugus: readonly { readonly id: number; readonly dasar: readonly number[] }[]
  }[]
  readonly penghalus: Penghalus
}

export function remember(
  m: MatriksSuara,
  { komponen }: Sumbu,
  ikut: Uint32Array,
  dasar: readonly Gugus[],
  { calon, penghalus }: HasilKelompok,
): KeadaanPeta {
  return {
    pernyataan: m.pernyataan,
    komponen: [Array.from(komponen[0]), Array.from(komponen[1])],
    ikut: Array.from(ikut, (i) => m.peserta[i]!),
    dasar: dasar.map(({ id, anggota }) => ({ id, anggota: anggota.map((i) => m.peserta[ikut[i]!]!) })),
    kelompok: calon.map(({ k, gugus }) => ({
      k,
      gugus: gugus.map(({ id, anggota }) => ({ id, dasar: anggota.map((b) => dasar[b]!.id) })),
    })),
    penghalus,
  }
}

/** Last clusters as indexes of today's points; the groups once today's base clusters are known. */
export function alignLama(
  m: MatriksSuara,
  ikut: Uint32Array,
  lama: KeadaanPeta,
): { readonly dasar: readonly GugusLama[]; readonly kelompok: (dasar: readonly Gugus[]) => KelompokLama } {
  const at = new Map(Array.from(ikut, (row, i) => [m.peserta[row]!, i]))
  return {
    dasar: lama.dasar.map(({ id, anggota }) => ({ id, anggota: anggota.map((p) => at.get(p) ?? -1) })),
    kelompok(dasar) {
      const indexOf = new Map(dasar.map(({ id }, b) => [id, b]))
      return new Map(
        lama.kelompok.map(({ k, gugus }) => [
          k,
          gugus.map(({ id, dasar }) => ({ id, anggota: dasar.map((b) => indexOf.get(b) ?? -1) })),
        ]),
      )
    },
  }
}
