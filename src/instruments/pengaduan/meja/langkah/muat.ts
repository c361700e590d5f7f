import type { Pejabat } from '../../../../kernel/actor.ts'
import { tanggalOf } from '../../../../kernel/clock.ts'
import type { Db } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { listInstansi, listOrang } from '../../../../registry/index.ts'
import { newId } from '../../../../kernel/ids.ts'
import { canBeNamed } from '../../policy.ts'
import { listTemplat, type Templat } from '../../pengaturan/store-templat.ts'
import { kecamatanOf, suggestByTeks } from '../../rute/belajar.ts'
import type { Usulan } from '../../rute/model.ts'
import { suggestUnit, type Usul } from '../../rute/usul.ts'
import type { Rinci } from '../rinci.ts'
import { listKategori, pilihanKategori } from '../store-kategori.ts'
import type { Langkah } from './daftar.ts'
import { listKembar, type Kembar } from './kembar.ts'

interface Pilihan {
  readonly value: string
  readonly label: string
}

/** What the form of one step offers to choose from. */
export interface Bekal {
  readonly usul: readonly Usul[]
  readonly unit: readonly Pilihan[]
  readonly orang: readonly Pilihan[]
  readonly kategori: readonly Pilihan[]
  readonly templat: readonly Templat[]
  readonly instansi: readonly Pilihan[]
  readonly kembar: readonly Kembar[]
  readonly kunci: string
  readonly hariIni: string
}

const KOSONG = { usul: [], unit: [], orang: [], kategori: [], templat: [], instansi: [], kembar: [] }

export async function loadBekal(
  db: Db,
  deps: Pick<Deps, 'files'>,
  pejabat: Pejabat,
  langkah: Langkah,
  r: Rinci,
  now: Date,
): Promise<Bekal> {
  const dasar = { ...KOSONG, kunci: newId(), hariIni: tanggalOf(now, r.zona) }
  const kategori = async () => pilihanKategori(await listKategori(db, dasar.hariIni))
  switch (langkah) {
    case 'disposisi':
      return {
        ...dasar,
        usul: await suggestUnit(db, r.rincian, await menurutTeks(db, deps, r)),
        unit: [...r.unit.values()].filter((u) => u.aktif).map((u) => ({ value: u.id, label: u.nama })),
        kategori: await kategori(),
        orang: r.terbatas ? await listPetugas(db, r) : [],
      }
    case 'gabung':
      return { ...dasar, kembar: await listKembar(db, pejabat, r, now) }
    case 'kategori':
      return { ...dasar, kategori: await kategori() }
    case 'jawab':
      return { ...dasar, templat: await listTemplat(db, r.p.unitId) }
    case 'orang':
      return { ...dasar, orang: await listPetugas(db, r) }
    case 'teruskan':
      return {
        ...dasar,
        instansi: (await listInstansi(db))
          .filter((i) => i.id !== r.p.instansiId)
          .map((i) => ({ value: i.id, label: i.nama })),
      }
    default:
      return dasar
  }
}

const menurutTeks = (db: Db, deps: Pick<Deps, 'files'>, { p, rincian }: Rinci): Promise<Usulan[]> =>
  suggestByTeks(db, deps, p.instansiId, {
    teks: `${rincian.judul} ${rincian.isi}`,
    tempat: kecamatanOf(rincian.wilayahKode),
    kategori: rincian.kategoriId ?? '',
  })

/** Whoever handles complaints in some unit, with it. */
async function listPetugas(db: Db, r: Rinci): Promise<Pilihan[]> {
  return (await listOrang(db))
    .filter((o) => canBeNamed(o) && !r.p.akses.includes(o.id))
    .map((o) => ({ value: o.id, label: o.jabatan === '' ? o.nama : `${o.nama}, ${o.jabatan}` }))
}
