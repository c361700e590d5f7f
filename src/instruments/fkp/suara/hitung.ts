import { computeKestabilan } from '../peta/kestabilan.ts'
import type { KeadaanPeta } from '../peta/keadaan.ts'
import { computePeta, type Peta } from '../peta/peta.ts'
import { buildSajian, type SajianPeta } from '../peta/sajian.ts'
import { projectPeserta } from '../peta/proyeksi.ts'
import type { Suara } from '../peta/matriks.ts'
import type { BahanPeta } from './berkas.ts'

/** Where a place in the picture comes from, so that one person's own can be computed and nobody's need be kept. */
export interface SumbuTersimpan {
  readonly pernyataan: readonly string[]
  readonly pusat: readonly number[]
  readonly komponen: readonly [readonly number[], readonly number[]]
  readonly keluar: readonly string[]
}

/** A map as it is kept. */
export interface HasilHitung {
  readonly keadaan: KeadaanPeta
  readonly sajian: SajianPeta
  readonly sumbu: SumbuTersimpan
  /** By number of the statement. */
  readonly ekstremitas: ReadonlyMap<string, number>
}

/** So many votes are computed again and again without some of the people only when voting is over: twenty maps take seconds. */
const SUARA_KESTABILAN = 60_000

export function moderasiOf({ pernyataan }: Pick<BahanPeta, 'pernyataan'>): {
  readonly keluar: ReadonlySet<string>
  readonly meta: ReadonlySet<string>
} {
  const nomor = (list: BahanPeta['pernyataan']): ReadonlySet<string> =>
    new Set(list.map((p) => String(p.nomor)))
  return {
    keluar: nomor(pernyataan.filter((p) => p.keadaan !== 'tampil')),
    meta: nomor(pernyataan.filter((p) => p.meta)),
  }
}

/**
 * While people vote, groups keep their letters and their number does not jump (`sebelumnya`); without it the map depends on nothing but the
 * votes, so that anybody gets the same from the file.
 */
export function computeHasil(bahan: BahanPeta, sebelumnya?: KeadaanPeta): HasilHitung | undefined {
  if (bahan.matriks.peserta.length === 0) return undefined
  const { keluar, meta } = moderasiOf(bahan)
  const peta = computePeta(bahan.matriks, { keluar, meta, sebelumnya })
  const isQuick = bahan.matriks.suara.length <= SUARA_KESTABILAN || sebelumnya === undefined
  const kestabilan = isQuick ? computeKestabilan(peta) : null
  const teks = new Map(bahan.pernyataan.map((p) => [String(p.nomor), p.teks]))
  return {
    keadaan: peta.keadaan,
    sajian: buildSajian(peta, teks, kestabilan),
    sumbu: sumbuOf(peta),
    ekstremitas: new Map(peta.matriks.pernyataan.map((id, j) => [id, peta.ekstremitas[j]!])),
  }
}

const sumbuOf = ({ matriks: m, pusat, komponen, keluar }: Peta): SumbuTersimpan => ({
  pernyataan: m.pernyataan,
  pusat: Array.from(pusat),
  komponen: [Array.from(komponen[0]), Array.from(komponen[1])],
  keluar: m.pernyataan.filter((_, j) => keluar[j] === 1),
})

/** Where somebody with these votes (by number of the statement) stands in a kept map; undefined while he has none in it. */
export function placeOf(
  sumbu: SumbuTersimpan,
  suara: ReadonlyMap<string, Suara>,
): readonly [number, number] | undefined {
  const keluar = new Set(sumbu.keluar)
  const seen = sumbu.pernyataan.flatMap((id, j) => {
    const vote = keluar.has(id) ? undefined : suara.get(id)
    return vote === undefined ? [] : [[j, vote] as const]
  })
  if (seen.length === 0) return undefined
  const [x, y] = projectPeserta(
    {
      peserta: ['anda'],
      pernyataan: sumbu.pernyataan,
      awal: Uint32Array.of(0, seen.length),
      kolom: Uint16Array.from(seen, ([j]) => j),
      suara: Int8Array.from(seen, ([, vote]) => vote),
      keluar: new Uint8Array(sumbu.pernyataan.length),
      banyakKeluar: keluar.size,
    },
    {
      pusat: Float64Array.from(sumbu.pusat),
      komponen: [Float64Array.from(sumbu.komponen[0]), Float64Array.from(sumbu.komponen[1])],
    },
  )
  return [x!, y!]
}
