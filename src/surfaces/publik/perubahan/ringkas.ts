import type {
  Arah,
  HasilTerbitan,
  Perubahan,
  PerubahanUnsur,
  SelangTerbit,
  UnsurKunci,
} from '../../../instruments/survei/index.ts'
import type { Unit } from '../../../registry/index.ts'

/** One unsur of one unit before and after, ready to be drawn. */
export interface KabarUnsur {
  readonly unit: { readonly nama: string; readonly href: string }
  readonly unsur: UnsurKunci
  readonly arah: Arah
  readonly lama: TitikKabar
  readonly baru: TitikKabar
  readonly rencana: readonly { readonly kegiatan: string; readonly waktu: string }[]
}
export interface TitikKabar {
  readonly periode: string
  readonly n: number
  readonly nilai: number
  readonly selang: SelangTerbit
}

/** What a year of publications says. Counts are of unsur; `rencana` of announced actions whose next result is out. */
export interface RingkasanPerubahan {
  readonly suara: number
  readonly unit: number
  readonly rencana: number
  readonly naik: number
  readonly turun: number
  /** Proven rises and falls, newest first. */
  readonly terbukti: readonly KabarUnsur[]
  /** Announced actions of the newest results whose effect cannot be told from chance. */
  readonly belum: readonly KabarUnsur[]
}

export function ringkasPerubahan(pairs: readonly Perubahan[], units: readonly Unit[]): RingkasanPerubahan {
  const unitOf = new Map(units.map((u) => [u.id, u]))
  const kabar = pairs.flatMap((p) => {
    const unit = unitOf.get(p.baru.unitId)
    return unit ? p.unsur.map((u) => ({ pair: p, kabar: toKabar(unit, p, u) })) : []
  })
  const terbaru = new Map<string, Perubahan>()
  for (const p of pairs) if (!terbaru.has(p.baru.unitId)) terbaru.set(p.baru.unitId, p)
  const terbukti = kabar.map((k) => k.kabar).filter((k) => k.arah !== 'belum_terbukti')
  return {
    suara: pairs.reduce((n, p) => n + p.baru.n, 0),
    unit: terbaru.size,
    rencana: kabar.reduce((n, k) => n + k.kabar.rencana.length, 0),
    naik: terbukti.filter((k) => k.arah === 'naik').length,
    turun: terbukti.filter((k) => k.arah === 'turun').length,
    terbukti,
    belum: kabar
      .filter((k) => k.kabar.arah === 'belum_terbukti' && k.kabar.rencana.length > 0)
      .filter((k) => terbaru.get(k.pair.baru.unitId) === k.pair)
      .map((k) => k.kabar),
  }
}

function toKabar(unit: Unit, { lama, baru }: Perubahan, u: PerubahanUnsur): KabarUnsur {
  return {
    unit: { nama: unit.nama, href: `/unit/${unit.slug}` },
    unsur: u.unsur,
    arah: u.arah,
    lama: titik(lama, u.lama),
    baru: titik(baru, u.baru),
    rencana: u.rencana.map(({ kegiatan, waktu }) => ({ kegiatan, waktu })),
  }
}

const titik = (h: HasilTerbitan, { nilai, selang }: PerubahanUnsur['baru']): TitikKabar => ({
  periode: h.nama,
  n: h.n,
  nilai,
  selang,
})
