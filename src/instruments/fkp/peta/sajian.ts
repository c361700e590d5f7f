import type { Kestabilan } from './kestabilan.ts'
import { chooseBersama } from './konsensus.ts'
import { KELOMPOK_KECIL, nameKelompok, warnPeta, type PeringatanPeta } from './peringatan.ts'
import type { KelompokOpini, Peta } from './peta.ts'

/** A map ready to be shown or kept: plain JSON, statements in words, nobody's name in it. */
export interface SajianPeta {
  readonly orang: number
  readonly pernyataan: number
  readonly suara: number
  readonly kestabilan: Pick<Kestabilan, 'sebutan' | 'ulangan'> | null
  readonly kelompok: readonly KelompokSajian[]
  /** Agreed in every group, with the share of each, in the order of `kelompok`; null for one too small to be shown. */
  readonly bersama: readonly {
    readonly id: string
    readonly teks: string
    readonly bagian: readonly (number | null)[]
  }[]
  readonly peringatan: readonly PeringatanPeta[]
}
export interface KelompokSajian {
  readonly huruf: string
  readonly orang: number
  readonly pusat: readonly [number, number]
  /** Where its people stand; empty for a group whose few members could be recognised. */
  readonly tempat: readonly { readonly x: number; readonly y: number; readonly orang: number }[]
  readonly mewakili: readonly {
    readonly id: string
    readonly teks: string
    readonly arah: 'setuju' | 'tidak'
    readonly n: number
    readonly dari: number
  }[]
}

/** `teks`: what each statement says; one without is shown by its id. */
export function buildSajian(
  peta: Peta,
  teks: ReadonlyMap<string, string>,
  kestabilan: Kestabilan | null,
): SajianPeta {
  const { matriks: m, kelompok } = peta
  const pernyataan = (j: number): { id: string; teks: string } => ({
    id: m.pernyataan[j]!,
    teks: teks.get(m.pernyataan[j]!) ?? m.pernyataan[j]!,
  })
  const isTooSmall = (g: KelompokOpini): boolean => kelompok.length > 1 && g.anggota.length < KELOMPOK_KECIL
  return {
    orang: peta.ikut.length,
    pernyataan: m.pernyataan.length,
    suara: m.suara.length,
    kestabilan: kestabilan && { sebutan: kestabilan.sebutan, ulangan: kestabilan.ulangan },
    kelompok: kelompok.map((g) => {
      const isSmall = isTooSmall(g)
      return {
        huruf: nameKelompok(g.id),
        orang: g.anggota.length,
        pusat: g.pusat,
        tempat: isSmall ? [] : placesOf(peta, g),
        mewakili: isSmall
          ? []
          : g.mewakili.map(({ pernyataan: j, arah, n, dari }) => ({ ...pernyataan(j), arah, n, dari })),
      }
    }),
    bersama: chooseBersama(peta).map(({ pernyataan: j, bagian }) => ({
      ...pernyataan(j),
      bagian: bagian.map((b, g) => (isTooSmall(kelompok[g]!) ? null : b)),
    })),
    peringatan: warnPeta(peta, kestabilan),
  }
}

/** Base clusters of a group: a hundred marks say as much as a hundred thousand. */
function placesOf({ dasar }: Peta, { anggota }: KelompokOpini): KelompokSajian['tempat'] {
  const own = new Set(anggota)
  const round = (n: number): number => Math.round(n * 1000) / 1000
  return dasar
    .filter((d) => own.has(d.anggota[0]!))
    .map((d) => ({ x: round(d.pusat[0]), y: round(d.pusat[1]), orang: d.anggota.length }))
}
