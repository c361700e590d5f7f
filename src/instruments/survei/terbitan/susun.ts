import { ratio } from '../../../kernel/angka.ts'
import { roundHalfUp } from '../../../kernel/angka-desimal.ts'
import { unsurKunciList, type Instrumen, type UnsurKunci } from '../instrumen.ts'
import type { AgregatPeriode, HitunganDemografi } from '../jawaban/tipe.ts'
import type { Naskah } from '../naskah/naskah.ts'
import type { Periode } from '../periode/periode.ts'
import { formatWaktu, type Rencana } from '../rencana/rules.ts'
import { computeHasil } from '../rules-hasil.ts'
import type { Agregat, Bobot } from '../rules.ts'
import { metodeTeks } from './metode.ts'
import { classifySampel } from './rules.ts'
import { hideSel } from './sel-kecil.ts'
import { hashInstrumen } from './sidik.ts'
import { FORMAT, type IsiRincian, type IsiTerbitan, type TerbitanSkm } from './snapshot.ts'

/** Everything a publication is made of, read in one transaction. */
export interface Bahan {
  readonly instansi: { readonly id: string; readonly nama: string; readonly rekaan: boolean }
  readonly unit: { readonly id: string; readonly nama: string; readonly slug: string }
  readonly periode: Periode
  readonly instrumen: Instrumen
  readonly layanan: readonly { readonly id: string; readonly nama: string }[]
  readonly agregat: AgregatPeriode
  readonly demografi: readonly HitunganDemografi[]
  readonly tren: TerbitanSkm['tren']
  readonly rencana: readonly Rencana[]
  readonly naskah: Naskah
  readonly sampaiUrut: number
  readonly hashBaris: string
}

type Layanan = TerbitanSkm['layanan'][number]
type Demografi = TerbitanSkm['demografi'][number]

/** All but the signature. The same answers, plan and words always give the same content. */
export function composeIsi(b: Bahan): { publik: IsiTerbitan; rincian: IsiRincian } {
  const { semua, nGarisLurus, nGanda } = b.agregat
  const { populasi, bobot } = b.periode
  const integritas = { garisLurus: nGarisLurus, ganda: nGanda }
  const hasil = computeHasil(semua, { bobot, populasi: populasi ?? undefined, integritas })
  const layanan = b.layanan.map((l) => composeLayanan(l, b.agregat.perLayanan.get(l.id), bobot))
  const demografi = b.demografi.flatMap((d) => composeDemografi(d))
  const { nip, ...naskah } = b.naskah
  return {
    publik: {
      format: FORMAT,
      instansi: { id: b.instansi.id, nama: b.instansi.nama, rekaan: b.instansi.rekaan },
      unit: { id: b.unit.id, nama: b.unit.nama, slug: b.unit.slug },
      periode: {
        id: b.periode.id,
        nama: b.periode.nama,
        mulai: b.periode.mulai,
        selesai: b.periode.selesai,
      },
      instrumen: {
        kode: b.instrumen.kode,
        versi: b.instrumen.versi,
        nama: b.instrumen.nama.id,
        dasarHukum: b.instrumen.dasarHukum,
        hash: hashInstrumen(b.instrumen),
      },
      populasi,
      ...classifySampel(semua.n, populasi),
      agregat: semua,
      hasil: {
        ...hasil,
        unsur: [...hasil.unsur],
        prioritas: { terpilih: [...hasil.prioritas.terpilih], seri: [...hasil.prioritas.seri] },
        peringatan: [...hasil.peringatan],
      },
      metode: metodeTeks(bobot, populasi),
      layanan: hideLayanan(layanan),
      demografi: hideDemografi(demografi),
      tanda: {
        ...integritas,
        bertanda: semua.n - b.agregat.tanpaTanda.n,
        tanpaTanda: composeTanpaTanda(semua, b.agregat.tanpaTanda, bobot),
      },
      tren: b.tren,
      rencana: b.rencana.map((r) => ({
        unsur: r.unsur,
        kegiatan: r.kegiatan,
        waktu: formatWaktu(r.waktu),
        penanggungJawab: r.penanggungJawab,
      })),
      naskah,
      sampaiUrut: b.sampaiUrut,
      hashBaris: b.hashBaris,
    },
    rincian: { nip, layanan, demografi },
  }
}

function composeTanpaTanda(
  semua: Agregat,
  tanpa: Agregat,
  bobot: Bobot,
): { n: number; ikm: number; mutu: 'A' | 'B' | 'C' | 'D' } | null {
  if (tanpa.n === 0 || tanpa.n === semua.n) return null
  const { n, ikm, mutu } = computeHasil(tanpa, { bobot })
  return { n, ikm, mutu }
}

function composeLayanan(l: { id: string; nama: string }, a: Agregat | undefined, bobot: Bobot): Layanan {
  if (a === undefined || a.n === 0) return { id: l.id, nama: l.nama, n: 0, hasil: null }
  const { ikm, mutu, kinerja, selang95, kepastian, unsur } = computeHasil(a, { bobot })
  const nilai = Object.fromEntries(
    unsurKunciList.map((k) => [k, unsur.find((u) => u.kunci === k)!.nilai]),
  ) as Record<UnsurKunci, number>
  return { id: l.id, nama: l.nama, n: a.n, hasil: { ikm, mutu, kinerja, selang95, kepastian, nilai } }
}

/** Days are left out: on a quiet day one respondent is the day. The index of a group is the mean of its answers × 25. */
function composeDemografi(d: HitunganDemografi): Demografi[] {
  if (d.dimensi === 'tanggal' || d.n === 0) return []
  const ikm = roundHalfUp(ratio(d.jumlahBaris * 25, d.n * unsurKunciList.length), 2).value
  return [{ dimensi: d.dimensi, nilai: d.nilai, n: d.n, ikm }]
}

function hideLayanan(list: readonly Layanan[]): Layanan[] {
  const hidden = hideSel(list.map((l) => l.n ?? 0))
  return list.map((l, i) => (hidden[i] ? { id: l.id, nama: l.nama, n: null, hasil: null } : l))
}

/** Each dimension is a table of its own with the same known total. */
function hideDemografi(list: readonly Demografi[]): Demografi[] {
  const byDimensi = Map.groupBy(list, (d) => d.dimensi)
  return [...byDimensi.values()].flatMap((group) => {
    const hidden = hideSel(group.map((d) => d.n ?? 0))
    return group.map((d, i) => (hidden[i] ? { ...d, n: null, ikm: null } : d))
  })
}
