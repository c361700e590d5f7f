import type { Actor } from '../../kernel/actor.ts'
import type { Zona } from '../../kernel/clock.ts'
import { AppError, common } from '../../kernel/errors.ts'
import { record } from '../../platform/audit/index.ts'
import type { Trx } from '../../platform/db/types.ts'
import { findFreeSlug, putAlamat } from '../alamat/store.ts'
import { dasarSkb, liburNasional } from '../kalender/libur-nasional.ts'
import { insertLibur } from '../kalender/store.ts'
import { canManageInstansi } from '../policy.ts'
import { slugOf } from '../slug.ts'
import { getInstansi, insertInstansi, lockInstansi, setInstansi, type Instansi } from './store.ts'

export const jenisInstansi = ['kementerian', 'lembaga', 'provinsi', 'kabupaten', 'kota'] as const
export type JenisInstansi = (typeof jenisInstansi)[number]

export interface InstansiBaru {
  readonly nama: string
  readonly jenis: JenisInstansi
  readonly slug?: string
  readonly zona?: Zona
  readonly wilayahKode?: string | null
  readonly aksen?: string | null
  readonly alamat?: string
  readonly kontak?: string
  readonly rekaan?: boolean
}

/** A new house, with the decreed holidays in its calendar. Its id is that of the scope and of the actor. */
export async function createInstansi(trx: Trx, actor: Actor, baru: InstansiBaru): Promise<Instansi> {
  if (actor.kind !== 'sistem') throw new AppError(common.forbidden)
  const id = actor.instansiId
  const slug = baru.slug ?? (await findFreeSlug(trx, 'instansi', slugOf(baru.nama), baru.jenis))
  await insertInstansi(trx, {
    instansi_id: id,
    slug,
    nama: baru.nama,
    jenis: baru.jenis,
    zona: baru.zona ?? 'WIB',
    wilayah_kode: baru.wilayahKode ?? null,
    aksen: baru.aksen ?? null,
    alamat: baru.alamat ?? '',
    kontak: baru.kontak ?? '',
    rekaan: baru.rekaan ?? false,
  })
  await putAlamat(trx, { alamat: `instansi/${slug}`, instansiId: id, jenis: 'instansi', sasaranId: id })
  await insertLibur(
    trx,
    id,
    liburNasional.map((l) => ({ ...l, dasar: dasarSkb[Number(l.tanggal.slice(0, 4))] ?? '' })),
  )
  await record(trx, actor, 'registri.instansi.buat', id, { slug })
  return getInstansi(trx, id)
}

export interface InstansiUbah {
  readonly nama: string
  readonly zona: Zona
  readonly aksen: string | null
  readonly alamat: string
  readonly kontak: string
  readonly hariKerja: 5 | 6
  readonly cutiBersamaLibur: boolean
}

export async function changeInstansi(trx: Trx, actor: Actor, ubah: InstansiUbah): Promise<void> {
  const instansi = await lockInstansi(trx, actor.instansiId)
  if (!instansi) throw new AppError(common.notFound)
  if (!canManageInstansi(actor)) throw new AppError(common.forbidden)
  await setInstansi(trx, instansi.id, {
    nama: ubah.nama,
    zona: ubah.zona,
    aksen: ubah.aksen,
    alamat: ubah.alamat,
    kontak: ubah.kontak,
    hari_kerja: ubah.hariKerja,
    cuti_bersama_libur: ubah.cutiBersamaLibur,
  })
  const { zona, aksen, hariKerja, cutiBersamaLibur } = ubah
  await record(trx, actor, 'registri.instansi.ubah', instansi.id, {
    zona,
    aksen,
    hariKerja,
    cutiBersamaLibur,
  })
}
