import { AppError, common } from '../../../kernel/errors.ts'
import type { Db } from '../../../platform/db/types.ts'
import { listKanalAktif, type Kanal } from '../../../platform/channels/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import { BriefCache } from '../../../platform/http/frozen.ts'
import { listDalamWilayah, listLayanan, listUnit, type Instansi } from '../../../registry/index.ts'
import { listPenerimaan, type Penerimaan } from '../penerimaan/store.ts'
import { loadAturanLampiran, type AturanLampiran } from '../lampiran/index.ts'

/** One entry of a list, under a heading. The value is short and tells no id of ours. */
export interface Pilihan {
  readonly nilai: string
  readonly nama: string
}
export interface Kelompok {
  readonly nama: string
  readonly isi: readonly Pilihan[]
}

/** What the form of one instansi offers. */
export interface KonteksAduan {
  readonly instansi: Instansi
  readonly tempat: readonly Kelompok[]
  readonly tujuan: readonly Kelompok[]
  readonly aturan: AturanLampiran
  /** By which ways news can go out today. */
  readonly kanal: readonly Kanal[]
  /** Value of a list → what it stands for. */
  readonly tempatOf: ReadonlyMap<string, { readonly wilayahKode: string | null; readonly nama: string }>
  readonly tujuanOf: ReadonlyMap<string, { readonly layananId: string | null; readonly unitId: string }>
}

/** Stands for a service in the list of the form, and in links to it; the dot keeps it apart from a unit of the same name. */
export const tujuanLayanan = ({ slug }: { readonly slug: string }): string => `${slug}.`

/** Lists longer than this would cost more bytes than they help: then only the larger places, only the offices. */
const TERPANJANG = 260

export interface Konteks {
  readonly list: () => Promise<readonly Penerimaan[]>
  readonly of: (instansi: Instansi) => Promise<KonteksAduan>
  readonly bySlug: (slug: string) => Promise<Instansi>
}

/** Asked for by every form that is opened, changed a few times a year. */
export function createKonteks({ db, config }: Pick<Deps, 'db' | 'config'>): Konteks {
  const rumah = new BriefCache<Promise<readonly Penerimaan[]>>(1, 3000)
  const kept = new BriefCache<Promise<KonteksAduan>>(50, 10_000)
  const list = (): Promise<readonly Penerimaan[]> =>
    rumah.get('') ?? rumah.set('', db.read({ instansiId: null }, listPenerimaan))
  return {
    list,
    of: (i) =>
      kept.get(i.id) ??
      kept.set(
        i.id,
        db.read({ instansiId: i.id }, (trx) => load(trx, i, config)),
      ),
    bySlug: async (slug) => {
      const found = (await list()).find((p) => p.instansi.slug === slug)
      if (!found) throw new AppError(common.notFound)
      return found.instansi
    },
  }
}

async function load(db: Db, instansi: Instansi, config: Deps['config']): Promise<KonteksAduan> {
  const units = (await listUnit(db)).filter((u) => u.aktif)
  const layanan = (await listLayanan(db)).filter((l) => l.aktif)
  const ringkas = units.length + layanan.length > TERPANJANG
  const tujuanOf = new Map<string, { layananId: string | null; unitId: string }>()
  const tujuan = units.map((u) => {
    tujuanOf.set(u.slug, { layananId: null, unitId: u.id })
    const punya = ringkas ? [] : layanan.filter((l) => l.unitId === u.id)
    for (const l of punya) tujuanOf.set(tujuanLayanan(l), { layananId: l.id, unitId: u.id })
    return {
      nama: u.nama,
      isi: [
        { nilai: u.slug, nama: u.nama },
        ...punya.map((l) => ({ nilai: tujuanLayanan(l), nama: l.nama })),
      ],
    }
  })
  const tempatOf = new Map<string, { wilayahKode: string | null; nama: string }>()
  const resmi = instansi.wilayahKode ? await loadTempat(db, instansi.wilayahKode) : []
  for (const k of resmi) for (const p of k.isi) tempatOf.set(p.nilai, { wilayahKode: p.nilai, nama: p.nama })
  // A house without an official code of area still knows its districts as offices.
  const kantor = units.filter((u) => u.jenis === 'kecamatan' || u.jenis === 'kelurahan')
  const tempat =
    resmi.length > 0 || kantor.length === 0
      ? resmi
      : [{ nama: '', isi: kantor.map((u) => ({ nilai: u.slug, nama: u.nama })) }]
  if (resmi.length === 0)
    for (const u of kantor) tempatOf.set(u.slug, { wilayahKode: u.wilayahKode, nama: u.nama })
  const [aturan, kanal] = [await loadAturanLampiran(db), await listKanalAktif(db, config)]
  return { instansi, tempat, tujuan, tempatOf, tujuanOf, aturan, kanal }
}

async function loadTempat(db: Db, kode: string): Promise<Kelompok[]> {
  const semua = await listDalamWilayah(db, kode)
  const atas = semua.filter((w) => w.induk === kode)
  if (semua.length > TERPANJANG)
    return [{ nama: '', isi: atas.map(({ kode: nilai, nama }) => ({ nilai, nama })) }]
  return atas.map((a) => ({
    nama: a.nama,
    isi: [a, ...semua.filter((w) => w.induk === a.kode)].map((w) => ({ nilai: w.kode, nama: w.nama })),
  }))
}
