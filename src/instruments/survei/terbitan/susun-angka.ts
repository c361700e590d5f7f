import { ratio } from '../../../kernel/angka.ts'
import { roundHalfUp } from '../../../kernel/angka-desimal.ts'
import type { Instrumen } from '../instrumen.ts'
import type { KeadaanTanda } from '../integritas/keadaan.ts'
import type { AgregatPeriode, HitunganDemografi } from '../jawaban/tipe.ts'
import { computeHasil } from '../rules-hasil.ts'
import type { Agregat, Bobot } from '../rules.ts'
import { classifyKeabsahan, computeSampel, type RencanaSampel } from '../sampel/rules.ts'
import { pointOf } from '../selang.ts'
import type { Hitungan } from './hitungan.ts'
import { composeLapisan, hideLayanan, toLapisanAgregat } from './lapisan.ts'
import { classifySampel } from './rules.ts'
import { AMBANG_SEL, hideSel } from './sel-kecil.ts'
import type { IsiRincian, IsiTerbitan, TerbitanSkm } from './snapshot.ts'

export interface BahanAngka {
  readonly instrumen: Instrumen
  readonly agregat: AgregatPeriode
  readonly demografi: readonly HitunganDemografi[]
  readonly layanan: readonly { readonly id: string; readonly nama: string }[]
  readonly bobot: Bobot
  readonly populasi: number | null
  readonly sampel: RencanaSampel
  readonly tanda: KeadaanTanda
  /** Against each earlier revision: the answers that counted in one of the two and not in the other. */
  readonly berubah: readonly Hitungan[]
  /** The interval follows the plan; not so in publications of the first format. */
  readonly berlapis: boolean
}

type Dasar = Pick<BahanAngka, 'bobot' | 'instrumen'>
type Layanan = TerbitanSkm['layanan'][number]
type Demografi = TerbitanSkm['demografi'][number]

export interface AngkaTerbitan {
  readonly publik: Pick<
    IsiTerbitan,
    | 'populasi'
    | 'minimum'
    | 'mencapaiMinimum'
    | 'sampel'
    | 'agregat'
    | 'lapisan'
    | 'hasil'
    | 'layanan'
    | 'demografi'
    | 'tanda'
  >
  readonly rincian: Pick<IsiRincian, 'layanan' | 'demografi'>
}

/** Every figure of a publication, from counts alone: made once to publish, and again to check what was published. */
export function composeAngka(b: BahanAngka): AngkaTerbitan {
  const { semua, tanpaTanda, perLayanan, nGarisLurus, nGanda } = b.agregat
  const integritas = { garisLurus: nGarisLurus, ganda: nGanda }
  const { cara } = b.sampel
  const { bobot, instrumen } = b
  const dasar: Dasar = { bobot, instrumen }
  const layanan = b.layanan.map((l) => composeLayanan(l, perLayanan.get(l.id), dasar))
  const tampak = withoutSedikit(layanan, b.berubah)
  const sampel = composeSampel(b)
  const lapisan = b.berlapis ? composeLapisan(tampak, sampel.layanan, b.agregat) : undefined
  const hasil = computeHasil(semua, {
    ...dasar,
    populasi: b.populasi ?? undefined,
    cara,
    integritas,
    lapisan: lapisan && toLapisanAgregat(lapisan),
  })
  const key = (d: HitunganDemografi): string => `${d.dimensi}/${d.nilai}`
  // From the aggregates or from the rows: the same content in the same order.
  const demografi = b.demografi
    .toSorted((x, y) => (key(x) < key(y) ? -1 : 1))
    .flatMap((d) => composeDemografi(d, instrumen))
  return {
    publik: {
      populasi: b.populasi,
      ...classifySampel(semua.n, b.populasi, cara),
      sampel,
      agregat: semua,
      ...(lapisan ? { lapisan } : {}),
      hasil: {
        ...hasil,
        unsur: [...hasil.unsur],
        prioritas: { terpilih: [...hasil.prioritas.terpilih], seri: [...hasil.prioritas.seri] },
        peringatan: [...hasil.peringatan],
      },
      layanan: tampak,
      demografi: hideDemografi(demografi, b.berubah),
      tanda: {
        ...integritas,
        bertanda: semua.n - tanpaTanda.n,
        tanpaTanda: composeTanpaTanda(semua, tanpaTanda, dasar),
        ...composeKeadaan(b),
      },
    },
    rincian: { layanan, demografi },
  }
}

function composeSampel({ sampel, populasi, agregat }: BahanAngka): NonNullable<TerbitanSkm['sampel']> {
  const { minimum, sasaran, layanan } = computeSampel(sampel, populasi)
  return {
    keabsahan: classifyKeabsahan(agregat.semua.n, minimum),
    ...sampel.cara,
    palingSedikit: sampel.palingSedikit,
    sasaran,
    layanan: layanan.map(({ layananId, ...l }) => ({ id: layananId, ...l })),
  }
}

/** Reasons and decisions; with the index of everything that came in wherever something was taken out. */
function composeKeadaan({ tanda, bobot, instrumen }: BahanAngka): Partial<TerbitanSkm['tanda']> {
  const { n, ikm, mutu } = computeHasil(tanda.masuk, { bobot, instrumen })
  return {
    alasan: tanda.alasan.map((a) => ({ ...a })),
    sampai: { ...tanda.sampai },
    ...(tanda.putusan.length === 0
      ? {}
      : {
          dikeluarkan: {
            n: tanda.nDikeluarkan,
            masuk: n,
            dengan: isSedikit(tanda.nDikeluarkan) ? null : { n, ikm, mutu },
            putusan: tanda.putusan.map((p) => ({ ...p })),
          },
        }),
  }
}

const isSedikit = (n: number): boolean => n > 0 && n < AMBANG_SEL

function composeTanpaTanda(
  semua: Agregat,
  tanpa: Agregat,
  dasar: Dasar,
): { n: number; ikm: number; mutu: string } | null {
  // With one to four flagged answers the two figures give away what these few answered.
  if (tanpa.n === 0 || tanpa.n === semua.n || isSedikit(semua.n - tanpa.n) || isSedikit(tanpa.n)) return null
  const { n, ikm, mutu } = computeHasil(tanpa, dasar)
  return { n, ikm, mutu }
}

function composeLayanan(l: { id: string; nama: string }, a: Agregat | undefined, dasar: Dasar): Layanan {
  if (a === undefined || a.n === 0) return { id: l.id, nama: l.nama, n: 0, hasil: null }
  const { ikm, mutu, kinerja, selang95, kepastian, unsur } = computeHasil(a, dasar)
  const nilai = Object.fromEntries(unsur.map((u) => [u.kunci, u.nilai]))
  return { id: l.id, nama: l.nama, n: a.n, hasil: { ikm, mutu, kinerja, selang95, kepastian, nilai } }
}

/** Days and addresses are left out: on a quiet day one respondent is the day. The index of a group is Σr ÷ n, on the scale of the index. */
function composeDemografi(d: HitunganDemografi, instrumen: Instrumen): Demografi[] {
  if (d.dimensi === 'tanggal' || d.dimensi === 'tautan' || d.n === 0) return []
  const ikm = roundHalfUp(ratio(d.jumlahBaris, d.n).times(pointOf(instrumen)), 2).value
  return [{ dimensi: d.dimensi, nilai: d.nilai, n: d.n, ikm }]
}

type Berubah = BahanAngka['berubah']

function withoutSedikit(list: readonly Layanan[], berubah: Berubah): Layanan[] {
  const hidden = hideLayanan(
    list.map((l) => ({ id: l.id, n: l.n ?? 0 })),
    berubah,
  )
  return list.map((l, i) => (hidden[i] ? { id: l.id, nama: l.nama, n: null, hasil: null } : l))
}

/** Each dimension is a table of its own with the same known total. A group that everybody has left is still a cell of it. */
function hideDemografi(list: readonly Demografi[], berubah: Berubah): Demografi[] {
  const byDimensi = Map.groupBy(list, (d) => d.dimensi)
  return [...byDimensi].flatMap(([dimensi, group]) => {
    const ubah = berubah.map(
      (b) => new Map(b.demografi.filter((d) => d.dimensi === dimensi).map((d) => [d.nilai, d.n])),
    )
    const nilai = [...new Set([...group.map((d) => d.nilai), ...ubah.flatMap((u) => [...u.keys()])])]
    const hidden = hideSel(
      nilai.map((_, i) => group[i]?.n ?? 0),
      AMBANG_SEL,
      ubah.map((u) => nilai.map((v) => u.get(v) ?? 0)),
    )
    return group.map((d, i) => (hidden[i] ? { ...d, n: null, ikm: null } : d))
  })
}
