import { countSuara, sumSuara, type HitunganSuara } from './hitung.ts'
import { chooseIkut, PESERTA_MINIMUM } from './ikut.ts'
import { alignLama, remember, type KeadaanPeta } from './keadaan.ts'
import { chooseKelompok, clusterDasar, pointsOfDasar, type HasilKelompok } from './kelompok.ts'
import { computeInertia, type Gugus } from './kmeans.ts'
import { chooseMayoritas, computeKonsensus, type Mayoritas } from './konsensus.ts'
import { applyModeration, type MatriksSuara } from './matriks.ts'
import { chooseMewakili, type Mewakili } from './mewakili.ts'
import { computeSumbu, type Sumbu } from './pca.ts'
import type { CalonKelompok, CaraAwal } from './pilih-k.ts'
import { computePriority } from './prioritas.ts'
import { computeExtremity, projectPernyataan, projectPeserta, type Titik } from './proyeksi.ts'

export interface PilihanPeta {
  /** Ids of statements a moderator took out, and of those that only describe participants (polis-math §1). */
  readonly keluar?: ReadonlySet<string> | undefined
  readonly meta?: ReadonlySet<string> | undefined
  /** A number of groups that was asked for. */
  readonly k?: number | undefined
  readonly cara?: CaraAwal | undefined
  /** What the last computation left behind: keeps ids of groups and the number of groups steady. */
  readonly sebelumnya?: KeadaanPeta | undefined
  /** Instead of the rule of §5: rows that are grouped. */
  readonly ikut?: Uint32Array | undefined
}

/** A group of opinion: what it is known by, who is in it, what it voted and what it stands for. */
export interface KelompokOpini {
  readonly id: number
  /** Rows. */
  readonly anggota: readonly number[]
  readonly pusat: readonly [number, number]
  readonly suara: HitunganSuara
  readonly mewakili: readonly Mewakili[]
}

/** Everything the map says. Rows and columns are those of `matriks`. */
export interface Peta extends Sumbu {
  readonly matriks: MatriksSuara
  readonly keluar: Uint8Array
  readonly proyeksi: Titik
  readonly proyeksiPernyataan: Titik
  readonly ekstremitas: Float64Array
  /** Rows of those who are grouped. */
  readonly ikut: Uint32Array
  readonly dasar: readonly Gugus[]
  readonly kelompok: readonly KelompokOpini[]
  readonly k: number
  readonly siluet: number
  /** Σ squared distance of everybody grouped to the middle of his group. */
  readonly inersia: number
  readonly perK: readonly { readonly k: number; readonly siluet: number; readonly inersia: number }[]
  readonly konsensus: Float64Array
  readonly mayoritas: { readonly setuju: readonly Mayoritas[]; readonly tidak: readonly Mayoritas[] }
  readonly prioritas: Float64Array
  /** False below 15 people: groups may be seen, not relied on. */
  readonly andal: boolean
  readonly keadaan: KeadaanPeta
}

/** From votes to the map of opinions: the stages of polis-math §2 to §11 one after another. Pure: the same votes, the same map. */
export function computePeta(matriks: MatriksSuara, pilihan: PilihanPeta = {}): Peta {
  const { sebelumnya, meta = new Set<string>(), keluar: out = new Set<string>() } = pilihan
  const m = applyModeration(matriks, new Set([...out, ...meta]))
  const sumbu = computeSumbu(m, sebelumnya && alignKomponen(matriks, sebelumnya))
  const proyeksi = projectPeserta(m, sumbu)
  const proyeksiPernyataan = projectPernyataan(sumbu)
  const ekstremitas = computeExtremity(proyeksiPernyataan)
  const ikut = pilihan.ikut ?? chooseIkut(matriks, new Set(sebelumnya?.ikut))
  const lama = sebelumnya && alignLama(matriks, ikut, sebelumnya)
  const titik = pick(proyeksi, ikut)
  const dasar = clusterDasar(titik, lama?.dasar)
  const hasil = chooseKelompok(pointsOfDasar(dasar), {
    cara: pilihan.cara,
    k: pilihan.k,
    lama: lama?.kelompok(dasar),
    penghalus: sebelumnya?.penghalus,
  })
  const membersOf = ({ gugus }: CalonKelompok): number[][] =>
    gugus.map((g) => g.anggota.flatMap((b) => dasar[b]!.anggota))
  const inertiaOf = (calon: CalonKelompok): number => {
    const members = membersOf(calon)
    return computeInertia(
      titik,
      calon.gugus.map((g, at) => ({ ...g, anggota: members[at]! })),
    )
  }
  const members = membersOf(hasil.terpilih)
  const kelompok = describeGroups(matriks, m.keluar, hasil, members, ikut)
  const votes = kelompok.map((g) => g.suara)
  const inGroups = sumSuara(votes, matriks.pernyataan.length)
  return {
    ...sumbu,
    matriks,
    keluar: m.keluar,
    proyeksi,
    proyeksiPernyataan,
    ekstremitas,
    ikut,
    dasar: dasar.map((g) => ({ ...g, anggota: g.anggota.map((i) => ikut[i]!) })),
    kelompok,
    k: kelompok.length,
    siluet: hasil.terpilih.siluet,
    inersia: inertiaOf(hasil.terpilih),
    perK: hasil.calon.map((c) => ({ k: c.k, siluet: c.siluet, inersia: inertiaOf(c) })),
    konsensus: computeKonsensus(votes, matriks.pernyataan.length),
    mayoritas: chooseMayoritas(countSuara(matriks), m.keluar),
    prioritas: computePriority(
      inGroups,
      ekstremitas,
      Uint8Array.from(matriks.pernyataan, (id) => (meta.has(id) ? 1 : 0)),
    ),
    andal: ikut.length >= PESERTA_MINIMUM,
    keadaan: remember(matriks, sumbu, ikut, dasar, hasil),
  }
}

const pick = (titik: Titik, rows: Uint32Array): Titik => {
  const some = new Float64Array(2 * rows.length)
  for (let i = 0; i < rows.length; i++) {
    some[2 * i] = titik[2 * rows[i]!]!
    some[2 * i + 1] = titik[2 * rows[i]! + 1]!
  }
  return some
}

function describeGroups(
  matriks: MatriksSuara,
  keluar: Uint8Array,
  { terpilih }: HasilKelompok,
  members: readonly (readonly number[])[],
  ikut: Uint32Array,
): KelompokOpini[] {
  const rows = members.map((list) => Uint32Array.from(list, (i) => ikut[i]!).sort())
  const votes = rows.map((list) => countSuara(matriks, list))
  return terpilih.gugus.map(({ id, pusat }, at) => ({
    id,
    anggota: Array.from(rows[at]!),
    pusat,
    suara: votes[at]!,
    mewakili: chooseMewakili(
      votes[at]!,
      sumSuara(
        votes.filter((_, other) => other !== at),
        matriks.pernyataan.length,
      ),
      keluar,
    ),
  }))
}

/** Last directions in today's columns; a new statement gets entry 1 (polis-math §2.3). */
function alignKomponen(m: MatriksSuara, { pernyataan, komponen }: KeadaanPeta): Sumbu['komponen'] {
  const at = new Map(pernyataan.map((id, j) => [id, j]))
  const one = (v: readonly number[]): Float64Array =>
    Float64Array.from(m.pernyataan, (id) => {
      const j = at.get(id)
      return j === undefined ? 1 : v[j]!
    })
  return [one(komponen[0]), one(komponen[1])]
}
