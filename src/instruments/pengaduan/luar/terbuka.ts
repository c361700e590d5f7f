import '../tables.ts'
import { sql } from 'kysely'
import { tanggalOf } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { listFotoTerbuka } from '../publik/store-foto.ts'
import { samarOf, type TeksSamar } from '../samaran.ts'
import { selesaiList, type Status } from '../status/rules.ts'

/** A complaint as other systems may see it: never a confidential one, its texts masked. */
export interface PengaduanTerbuka {
  readonly id: string
  readonly status: Status
  readonly judul: TeksSamar
  readonly isi: TeksSamar
  readonly kategoriId: string | null
  readonly kategori: string | null
  readonly unit: string | null
  readonly lokasi: TeksSamar
  readonly wilayahKode: string | null
  readonly lintang: number | null
  readonly bujur: number | null
  readonly diterimaAt: Date
  readonly berubahAt: Date
  readonly tenggat: Date | null
  readonly urutan: number
  /** Path of the first picture of it that everybody may see. */
  readonly foto: string | null
}

const BELUM_PUBLIK: readonly Status[] = [
  'diterima',
  'menunggu_kelengkapan',
  'diblokir',
  'diarsipkan_admin',
  'diarsipkan_sistem',
  'diarsipkan_pelapor',
]

/** What the room says may be seen; `kunciId`: and what came in by this key, however far it has got. */
const terbuka = (db: Db, kunciId: string | undefined) =>
  db
    .selectFrom('pengaduan as p')
    .leftJoin('pengaduan_kategori as k', (j) =>
      j.onRef('k.instansi_id', '=', 'p.instansi_id').onRef('k.id', '=', 'p.kategori_id'),
    )
    .leftJoin('registry_unit as u', (j) =>
      j.onRef('u.instansi_id', '=', 'p.instansi_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['p.id', 'p.status', 'p.judul', 'p.isi', 'p.kategori_id', 'k.nama as kategori', 'u.nama as unit'])
    .select(['p.lokasi', 'p.wilayah_kode', 'p.lintang', 'p.bujur', 'p.diterima_at', 'p.updated_at'])
    .select(['p.tenggat_selesai', 'p.urutan', 'p.nama_sidik', 'p.anonim'])
    .where('p.rahasia', '=', false)
    .where((eb) => eb.or([eb('p.klasifikasi', 'is', null), eb('p.klasifikasi', '!=', 'berkadar')]))
    .where((eb) =>
      eb.or([
        eb('p.status', 'not in', BELUM_PUBLIK),
        ...(kunciId === undefined ? [] : [eb('p.kunci_kirim', 'like', `api:${kunciId}:%`)]),
      ]),
    )

type Baris = Awaited<ReturnType<ReturnType<typeof terbuka>['executeTakeFirstOrThrow']>>
type Kunci = Pick<Deps, 'deriveKey'>

/** About a hundred metres. */
const kasar = (derajat: number | null): number | null =>
  derajat === null ? null : Math.round(derajat * 1000) / 1000

/**
 * Where it is: to a system with a key as it was said. To everybody else only about, and of an anonymous letter nothing, which often
 * carries where its reporter's telephone was.
 */
function titikOf(r: Baris, kunciId: string | undefined): Pick<PengaduanTerbuka, 'lintang' | 'bujur'> {
  if (kunciId !== undefined) return { lintang: r.lintang, bujur: r.bujur }
  return r.anonim ? { lintang: null, bujur: null } : { lintang: kasar(r.lintang), bujur: kasar(r.bujur) }
}

function toTerbuka(
  deps: Kunci,
  r: Baris,
  kunciId: string | undefined,
  foto: string | undefined,
): PengaduanTerbuka {
  const samar = samarOf(deps, { id: r.id, namaSidik: r.nama_sidik })
  return {
    id: r.id,
    status: r.status,
    judul: samar(r.judul),
    isi: samar(r.isi),
    kategoriId: r.kategori_id,
    kategori: r.kategori,
    unit: r.unit,
    lokasi: samar(r.lokasi),
    wilayahKode: r.wilayah_kode,
    ...titikOf(r, kunciId),
    diterimaAt: r.diterima_at,
    berubahAt: r.updated_at,
    tenggat: r.tenggat_selesai,
    urutan: r.urutan,
    foto: foto ?? null,
  }
}

export interface SaringTerbuka {
  readonly ids?: readonly string[]
  readonly dari?: Date
  readonly sampai?: Date
  readonly selesai?: boolean
  /** Any of these; '' = without a category. */
  readonly kategoriId?: string | readonly string[]
  /** Older than this one: keyset paging. */
  readonly sebelum?: { readonly at: Date; readonly id: string }
  readonly lewati?: number
  readonly batas: number
  readonly kunciId?: string | undefined
}

/** Youngest first. */
export async function listTerbuka(db: Db, deps: Kunci, s: SaringTerbuka): Promise<PengaduanTerbuka[]> {
  let q = terbuka(db, s.kunciId)
  if (s.ids)
    q = q.where('p.id', 'in', s.ids.length > 0 ? [...s.ids] : ['00000000-0000-0000-0000-000000000000'])
  if (s.dari) q = q.where('p.diterima_at', '>=', s.dari)
  if (s.sampai) q = q.where('p.diterima_at', '<=', s.sampai)
  if (s.selesai !== undefined) q = q.where('p.status', s.selesai ? 'in' : 'not in', [...selesaiList])
  if (s.kategoriId !== undefined) {
    const semua = [s.kategoriId].flat()
    const ids = semua.filter((x) => x !== '')
    q = q.where((eb) =>
      eb.or([
        ...(semua.includes('') ? [eb('p.kategori_id', 'is', null)] : []),
        ...(ids.length > 0 ? [eb('p.kategori_id', 'in', ids)] : []),
      ]),
    )
  }
  if (s.sebelum) q = q.where(sql<boolean>`(p.diterima_at, p.id) < (${s.sebelum.at}, ${s.sebelum.id})`)
  const rows = await q
    .orderBy('p.diterima_at', 'desc')
    .orderBy('p.id', 'desc')
    .offset(s.lewati ?? 0)
    .limit(s.batas)
    .execute()
  const foto = await listFotoTerbuka(
    db,
    rows.map((r) => r.id),
  )
  const pertama = new Map(foto.toReversed().map((f) => [f.pengaduanId, f.alamat]))
  return rows.map((r) => toTerbuka(deps, r, s.kunciId, pertama.get(r.id)))
}

export async function findTerbuka(
  db: Db,
  deps: Kunci,
  id: string,
  kunciId?: string,
): Promise<PengaduanTerbuka | undefined> {
  return (await listTerbuka(db, deps, { ids: [id], batas: 1, kunciId }))[0]
}

export interface KategoriTerbuka {
  readonly id: string
  readonly nama: string
  readonly kelompok: string
}
/** Categories in force today. */
export async function listKategoriTerbuka(db: Db, now: Date): Promise<KategoriTerbuka[]> {
  const hari = tanggalOf(now, 'WIB')
  const rows = await db
    .selectFrom('pengaduan_kategori as k')
    .leftJoin('pengaduan_kategori as i', (j) =>
      j.onRef('i.instansi_id', '=', 'k.instansi_id').onRef('i.id', '=', 'k.induk_id'),
    )
    .select(['k.id', 'k.nama', 'i.nama as induk'])
    .where('k.mulai', '<=', hari)
    .where((eb) => eb.or([eb('k.selesai', 'is', null), eb('k.selesai', '>', hari)]))
    .orderBy('k.nama')
    .limit(2000)
    .execute()
  return rows.map((r) => ({ id: r.id, nama: r.nama, kelompok: r.induk ?? '' }))
}

/** When a category of any instansi was added or changed last; undefined where there is none. */
export async function findKategoriBerubah(db: Db): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`select pengaduan_kategori_berubah() as at`.execute(db)
  return rows[0]?.at ?? undefined
}

export interface LangkahTerbuka {
  readonly pengaduanId: string
  readonly urutan: number
  readonly aksi: string
  readonly at: Date
  /** Path of the first public picture of the answer that was given. */
  readonly foto: string | null
}

/** Steps of open complaints, for systems that follow them: what and when, not who and not what was written inside. */
export async function listLangkahTerbuka(
  db: Db,
  s: {
    readonly dari: Date
    readonly sampai: Date
    readonly batas: number
    readonly id?: string
    readonly kunciId?: string | undefined
  },
): Promise<LangkahTerbuka[]> {
  let q = db
    .selectFrom('pengaduan_peristiwa as e')
    .innerJoin('pengaduan as p', (j) =>
      j.onRef('p.instansi_id', '=', 'e.instansi_id').onRef('p.id', '=', 'e.pengaduan_id'),
    )
    .select(['e.pengaduan_id', 'e.urutan', 'e.aksi', 'e.at'])
    .select(sql<string | null>`e.data->>'tanggapanId'`.as('tanggapan_id'))
    .where('e.at', '>=', s.dari)
    .where('e.at', '<=', s.sampai)
    .where('p.rahasia', '=', false)
    .where((eb) => eb.or([eb('p.klasifikasi', 'is', null), eb('p.klasifikasi', '!=', 'berkadar')]))
    .where((eb) =>
      eb.or([
        eb('p.status', 'not in', BELUM_PUBLIK),
        ...(s.kunciId === undefined ? [] : [eb('p.kunci_kirim', 'like', `api:${s.kunciId}:%`)]),
      ]),
    )
  if (s.id !== undefined) q = q.where('e.pengaduan_id', '=', s.id)
  const rows = await q.orderBy('e.at').orderBy('e.pengaduan_id').orderBy('e.urutan').limit(s.batas).execute()
  const berjawaban = new Set(rows.filter((r) => r.tanggapan_id !== null).map((r) => r.pengaduan_id))
  const foto = new Map((await listFotoTerbuka(db, [...berjawaban])).map((f) => [f.tanggapanId, f.alamat]))
  return rows.map((r) => ({
    pengaduanId: r.pengaduan_id,
    urutan: r.urutan,
    aksi: r.aksi,
    at: r.at,
    foto: foto.get(r.tanggapan_id ?? '') ?? null,
  }))
}

/** Did it come in by this key? */
export async function isMilikKunci(db: Db, id: string, kunciId: string): Promise<boolean> {
  const row = await db
    .selectFrom('pengaduan')
    .select('id')
    .where('id', '=', id)
    .where('kunci_kirim', 'like', `api:${kunciId}:%`)
    .executeTakeFirst()
  return row !== undefined
}
