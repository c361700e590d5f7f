import './tables.ts'
import { sql } from 'kysely'
import { tanggalOf, type Tanggal } from '../../kernel/clock.ts'
import type { Db } from '../../platform/db/types.ts'
import { getInstansi, getUnit } from '../../registry/index.ts'
import type { LingkupAksi } from './policy.ts'
import { isLewat, terbukaList, type AsalAksi, type StatusAksi } from './rules.ts'
import { toAksi, type Aksi, type KueriAksi } from './store.ts'

/** What of the register is looked for. */
export interface SaringAksi {
  readonly lingkup?: LingkupAksi
  readonly unitIds?: readonly string[]
  readonly status?: readonly StatusAksi[]
  readonly asal?: AsalAksi
  readonly unsur?: string
  /** It is planned in this year, or reaches into it. */
  readonly tahun?: number
  readonly penanggungJawabId?: string
  /** Promised, not kept, and the day has passed. */
  readonly lewatPada?: Tanggal
  /** Every word somewhere in problem, activity or owner. */
  readonly cari?: string
  /** Where the page before ended. */
  readonly sesudah?: { readonly tenggat: Tanggal; readonly id: string }
  readonly batas?: number
  /** The latest deadline first: for what is done. Not with `sesudah`. */
  readonly terbaru?: true
}

const BATAS = 200

function saring(q: KueriAksi, s: SaringAksi): KueriAksi {
  let r = q
  const { lingkup: l } = s
  if (l && l.unitIds !== null) {
    const ids = [...l.unitIds]
    r = r.where((eb) =>
      eb.or([
        eb('unit_id', '=', sql<string>`any(${ids}::uuid[])`),
        ...(l.orangId === null ? [] : [eb('penanggung_jawab_id', '=', l.orangId)]),
      ]),
    )
  }
  if (s.unitIds) r = r.where('unit_id', '=', sql<string>`any(${[...s.unitIds]}::uuid[])`)
  if (s.status) r = r.where('status', '=', sql<string>`any(${[...s.status]}::text[])`)
  if (s.asal) r = r.where('asal', '=', s.asal)
  if (s.unsur) r = r.where('unsur', '=', s.unsur)
  if (s.tahun !== undefined)
    r = r
      .where('tenggat', '>=', `${s.tahun}-01-01`)
      .where((eb) => eb(eb.fn.coalesce('mulai', 'tenggat'), '<=', `${s.tahun}-12-31`))
  if (s.penanggungJawabId) r = r.where('penanggung_jawab_id', '=', s.penanggungJawabId)
  if (s.lewatPada) r = r.where('status', 'in', terbukaList).where('tenggat', '<', s.lewatPada)
  for (const kata of (s.cari ?? '').split(/\s+/).filter(Boolean).slice(0, 8)) {
    const pola = `%${kata.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    r = r.where((eb) =>
      eb.or([
        eb('masalah', 'ilike', pola),
        eb('kegiatan', 'ilike', pola),
        eb('penanggung_jawab', 'ilike', pola),
      ]),
    )
  }
  return r
}

/** One page of the register, the nearest deadline first. */
export async function listAksi(db: Db, s: SaringAksi): Promise<Aksi[]> {
  let q = saring(db.selectFrom('tindak_lanjut_aksi').selectAll(), s)
  if (s.sesudah)
    q = q.where(sql<boolean>`(tenggat, id) > (${s.sesudah.tenggat}::date, ${s.sesudah.id}::uuid)`)
  const arah = s.terbaru ? 'desc' : 'asc'
  const rows = await q
    .orderBy('tenggat', arah)
    .orderBy('id', arah)
    .limit(s.batas ?? BATAS)
    .execute()
  return rows.map(toAksi)
}

export type HitunganStatus = Readonly<Record<StatusAksi | 'lewat', number>>

/** How many stand where; the filter's own `status` does not count. */
export async function countStatus(db: Db, s: SaringAksi, hariIni: Tanggal): Promise<HitunganStatus> {
  const { status: _, lewatPada: __, sesudah: ___, ...dasar } = s
  const rows = await saring(db.selectFrom('tindak_lanjut_aksi').selectAll(), dasar)
    .clearSelect()
    .select((eb) => [
      'status',
      eb.fn.countAll<string>().as('n'),
      eb.fn.countAll<string>().filterWhere('tenggat', '<', hariIni).as('lewat'),
    ])
    .groupBy('status')
    .execute()
  const n = { usulan: 0, rencana: 0, berjalan: 0, selesai: 0, batal: 0, lewat: 0 }
  for (const r of rows) {
    n[r.status as StatusAksi] = Number(r.n)
    if (r.status === 'rencana' || r.status === 'berjalan') n.lewat += Number(r.lewat)
  }
  return n
}

export interface AksiBelumSelesai extends Aksi {
  readonly lewat: boolean
}

/** Promised and due from one day to another, both included. */
export async function countSegera(
  db: Db,
  lingkup: LingkupAksi,
  dari: Tanggal,
  sampai: Tanggal,
): Promise<number> {
  const row = await saring(db.selectFrom('tindak_lanjut_aksi').selectAll(), { lingkup, status: terbukaList })
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('tenggat', '>=', dari)
    .where('tenggat', '<=', sampai)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Years the register reaches into, the latest first. */
export async function listTahun(db: Db, lingkup: LingkupAksi | undefined): Promise<number[]> {
  const rows = await saring(db.selectFrom('tindak_lanjut_aksi').selectAll(), lingkup ? { lingkup } : {})
    .clearSelect()
    .select(sql<number>`extract(year from tenggat)::int`.as('tahun'))
    .distinct()
    .execute()
  return rows.map((r) => r.tahun).toSorted((a, b) => b - a)
}

/** Everybody who answers for something here. */
export async function listPemilik(db: Db, lingkup: LingkupAksi | undefined): Promise<string[]> {
  const rows = await saring(db.selectFrom('tindak_lanjut_aksi').selectAll(), lingkup ? { lingkup } : {})
    .clearSelect()
    .select('penanggung_jawab_id')
    .where('penanggung_jawab_id', 'is not', null)
    .distinct()
    .limit(500)
    .execute()
  return rows.map((r) => r.penanggung_jawab_id!)
}

/** Promised by a unit and not yet kept, the latest first: a forum draws them onto its agenda. */
export async function listBelumSelesai(db: Db, unitId: string, now: Date): Promise<AksiBelumSelesai[]> {
  const unit = await getUnit(db, unitId)
  const hariIni = tanggalOf(now, (await getInstansi(db, unit.instansiId)).zona)
  const list = await listAksi(db, { unitIds: [unitId], status: terbukaList })
  return list.map((a) => ({ ...a, lewat: isLewat(a, hariIni) }))
}

/** What became of these origins, in the order of their numbers. */
export async function listAksiAsal(db: Db, asal: AsalAksi, asalIds: readonly string[]): Promise<Aksi[]> {
  if (asalIds.length === 0) return []
  const rows = await db
    .selectFrom('tindak_lanjut_aksi')
    .selectAll()
    .where('asal', '=', asal)
    .where('asal_id', '=', sql<string>`any(${[...asalIds]}::uuid[])`)
    .orderBy('tahun')
    .orderBy('nomor')
    .limit(2000)
    .execute()
  return rows.map(toAksi)
}
