import { AppError, common } from '../../../kernel/errors.ts'
import type { Db } from '../../../platform/db/types.ts'
import { listKanalAktif, type Kanal } from '../../../platform/channels/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import { BriefCache } from '../../../platform/http/frozen.ts'
import { listDalamWilayah, listLayanan, listUnit, type Instansi } from '../../../registry/index.ts'
import { listPenerimaan, type Penerimaan } from '../penerimaan/store.ts'
import { createDaftar, TERPANJANG, type Daftar } from './daftar.ts'
import { loadAturanLampiran, type AturanLampiran } from '../lampiran/index.ts'

/** What the form of one instansi offers. */
export interface KonteksAduan {
  readonly instansi: Instansi
  readonly tempat: Daftar
  readonly tujuan: Daftar
  readonly aturan: AturanLampiran
  /** By which ways news can go out today. */
  readonly kanal: readonly Kanal[]
  /** Value of a list → what it stands for. */
  readonly tempatOf: ReadonlyMap<string, { readonly wilayahKode: string | null; readonly nama: string }>
  readonly tujuanOf: ReadonlyMap<string, { readonly layananId: string | null; readonly unitId: string }>
}

/** Its areas are kabupaten and kota with their kecamatan; everybody else's are kecamatan with their desa. */
export const isProvinsi = ({ wilayahKode }: Pick<Instansi, 'wilayahKode'>): boolean =>
  wilayahKode?.length === 2

/** Stands for a service in the list of the form, and in links to it; the dot keeps it apart from a unit of the same name. */
export const tujuanLayanan = ({ slug }: { readonly slug: string }): string => `${slug}.`

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
  const slugOf = new Map(units.map((u) => [u.id, u.slug]))
  const tujuanOf = new Map<string, { layananId: string | null; unitId: string }>()
  for (const u of units) tujuanOf.set(u.slug, { layananId: null, unitId: u.id })
  const punya = layanan.filter((l) => slugOf.has(l.unitId))
  for (const l of punya) tujuanOf.set(tujuanLayanan(l), { layananId: l.id, unitId: l.unitId })
  // So many offices stand under the office they belong to; fewer stand side by side.
  const indukUnit = units.length > TERPANJANG
  const tujuan = createDaftar([
    ...units.map((u) => ({
      nilai: u.slug,
      nama: u.nama,
      induk: (indukUnit && slugOf.get(u.indukId ?? '')) || null,
    })),
    ...punya.map((l) => ({ nilai: tujuanLayanan(l), nama: l.nama, induk: slugOf.get(l.unitId)! })),
  ])
  const tempatOf = new Map<string, { wilayahKode: string | null; nama: string }>()
  const resmi = instansi.wilayahKode ? await listDalamWilayah(db, instansi.wilayahKode) : []
  for (const { kode, nama } of resmi) tempatOf.set(kode, { wilayahKode: kode, nama })
  // A house without an official code of area still knows its districts as offices.
  const kantor =
    resmi.length > 0 ? [] : units.filter((u) => u.jenis === 'kecamatan' || u.jenis === 'kelurahan')
  for (const u of kantor) tempatOf.set(u.slug, { wilayahKode: u.wilayahKode, nama: u.nama })
  const tempat = createDaftar([
    ...resmi.map(({ kode, nama, induk }) => ({ nilai: kode, nama, induk })),
    ...kantor.map((u) => ({ nilai: u.slug, nama: u.nama, induk: slugOf.get(u.indukId ?? '') ?? null })),
  ])
  const [aturan, kanal] = [await loadAturanLampiran(db), await listKanalAktif(db, config)]
  return { instansi, tempat, tujuan, tempatOf, tujuanOf, aturan, kanal }
}
