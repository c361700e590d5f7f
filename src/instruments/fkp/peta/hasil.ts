import type { Kestabilan } from './kestabilan.ts'
import type { KelompokOpini, Peta } from './peta.ts'

/** An id as the file had it: a number where it is one. */
type Id = number | string
type PerPernyataan<T> = Record<string, T>

/** The map as `npx sambut peta-opini --json` answers it (contracts.md): ids instead of rows and columns, figures unrounded. */
export interface HasilPeta {
  readonly peserta: number
  readonly pernyataan: number
  readonly suaraMasuk: number
  /** How many are grouped. */
  readonly dikelompokkan: number
  readonly k: number
  readonly siluet: number
  readonly inersia: number
  readonly perK: Peta['perK']
  readonly andal: boolean
  readonly kestabilan: Kestabilan | null
  /** Order of `pusat` and of each of `komponen`. */
  readonly urutan: readonly Id[]
  readonly pusat: readonly number[]
  readonly komponen: readonly (readonly number[])[]
  readonly proyeksi: Record<string, readonly [number, number]>
  readonly proyeksiPernyataan: PerPernyataan<readonly [number, number]>
  readonly ekstremitas: PerPernyataan<number>
  readonly kelompok: readonly {
    readonly id: number
    readonly anggota: readonly Id[]
    readonly pusat: readonly [number, number]
  }[]
  readonly suara: PerPernyataan<Record<string, { setuju: number; tidak: number; semua: number }>>
  readonly konsensus: PerPernyataan<number>
  readonly mewakili: Record<
    string,
    readonly {
      readonly pernyataan: Id
      readonly arah: 'setuju' | 'tidak'
      readonly n: number
      readonly dari: number
      readonly p: number
      readonly pt: number
      readonly r: number
      readonly rt: number
      readonly palingDisetujui?: true
    }[]
  >
  readonly mayoritas: { readonly setuju: readonly Id[]; readonly tidak: readonly Id[] }
  readonly prioritas: PerPernyataan<number>
  readonly peringatan: readonly string[]
}

const idOf = (text: string): Id => (/^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text)

export function presentPeta(
  peta: Peta,
  kestabilan: Kestabilan | null,
  peringatan: readonly string[] = [],
): HasilPeta {
  const { matriks: m } = peta
  const perColumn = <T>(of: (j: number) => T): PerPernyataan<T> =>
    Object.fromEntries(m.pernyataan.map((id, j) => [id, of(j)]))
  const pair = (titik: Float64Array, i: number): readonly [number, number] => [
    titik[2 * i]!,
    titik[2 * i + 1]!,
  ]
  const column = (j: number): Id => idOf(m.pernyataan[j]!)
  return {
    peserta: m.peserta.length,
    pernyataan: m.pernyataan.length,
    suaraMasuk: m.suara.length,
    dikelompokkan: peta.ikut.length,
    k: peta.k,
    siluet: peta.siluet,
    inersia: peta.inersia,
    perK: peta.perK,
    andal: peta.andal,
    kestabilan,
    urutan: m.pernyataan.map(idOf),
    pusat: Array.from(peta.pusat),
    komponen: peta.komponen.map((v) => Array.from(v)),
    proyeksi: Object.fromEntries(m.peserta.map((id, i) => [id, pair(peta.proyeksi, i)])),
    proyeksiPernyataan: perColumn((j) => pair(peta.proyeksiPernyataan, j)),
    ekstremitas: perColumn((j) => peta.ekstremitas[j]!),
    kelompok: peta.kelompok.map(({ id, anggota, pusat }) => ({
      id,
      anggota: anggota.map((i) => idOf(m.peserta[i]!)),
      pusat,
    })),
    suara: perColumn((j) =>
      Object.fromEntries(
        peta.kelompok.map(({ id, suara: s }) => [
          id,
          { setuju: s.setuju[j]!, tidak: s.tidak[j]!, semua: s.semua[j]! },
        ]),
      ),
    ),
    konsensus: perColumn((j) => peta.konsensus[j]!),
    mewakili: Object.fromEntries(peta.kelompok.map((g) => [g.id, standsFor(g, column)])),
    mayoritas: {
      setuju: peta.mayoritas.setuju.map((x) => column(x.pernyataan)),
      tidak: peta.mayoritas.tidak.map((x) => column(x.pernyataan)),
    },
    prioritas: perColumn((j) => peta.prioritas[j]!),
    peringatan,
  }
}

const standsFor = ({ mewakili }: KelompokOpini, column: (j: number) => Id): HasilPeta['mewakili'][string] =>
  mewakili.map((x) => ({ ...x, pernyataan: column(x.pernyataan) }))
