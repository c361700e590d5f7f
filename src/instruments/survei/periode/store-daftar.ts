import { sql } from 'kysely'
import type { Tanggal } from '../../../kernel/clock.ts'
import { isTanggal } from '../../../kernel/clock.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Periode } from './periode.ts'
import type { SaringanStatus } from './status.ts'
import { layananIds, toPeriode } from './store.ts'

export interface Saringan {
  readonly units: 'semua' | readonly string[]
  readonly tahun?: number | undefined
  readonly status?: SaringanStatus | undefined
}

/** Where the next page begins: the last period of this one. */
export type Kursor = string
export const kursorOf = (p: Pick<Periode, 'mulai' | 'id'>): Kursor => `${p.mulai}.${p.id}`
function parseKursor(text: string): { mulai: Tanggal; id: string } | undefined {
  const [mulai = '', id = ''] = text.split('.')
  return isTanggal(mulai) && isId(id) ? { mulai, id } : undefined
}

export interface PeriodeUnit {
  readonly periode: Periode
  readonly unitNama: string
}

/** Newest first; a cursor that makes no sense begins at the top. One more than `batas` says that there is more. */
export async function listPeriode(
  db: Db,
  saringan: Saringan,
  hariIni: Tanggal,
  halaman: { readonly sesudah?: string | undefined; readonly batas: number },
): Promise<PeriodeUnit[]> {
  const { units, tahun, status } = saringan
  if (units !== 'semua' && units.length === 0) return []
  let query = db
    .selectFrom('survei_periode')
    .innerJoin('registry_unit as u', (j) =>
      j
        .onRef('u.instansi_id', '=', 'survei_periode.instansi_id')
        .onRef('u.id', '=', 'survei_periode.unit_id'),
    )
    .selectAll('survei_periode')
    .select([layananIds, 'u.nama as unit_nama'])
    .orderBy('survei_periode.mulai', 'desc')
    .orderBy('survei_periode.id', 'desc')
    .limit(halaman.batas + 1)
  if (units !== 'semua') query = query.where('survei_periode.unit_id', 'in', [...units])
  if (tahun !== undefined) {
    query = query
      .where('survei_periode.mulai', '<=', `${tahun}-12-31`)
      .where('survei_periode.selesai', '>=', `${tahun}-01-01`)
  }
  if (status) query = query.where(isStatusSql(status, hariIni))
  const after = parseKursor(halaman.sesudah ?? '')
  if (after) {
    query = query.where(
      sql<boolean>`(survei_periode.mulai, survei_periode.id) < (${after.mulai}::date, ${after.id}::uuid)`,
    )
  }
  return (await query.execute()).map((r) => ({ periode: toPeriode(r), unitNama: r.unit_nama }))
}

/** The same rule as computeStatus, for choosing rows. */
function isStatusSql(status: SaringanStatus, hariIni: Tanggal) {
  const open = sql`survei_periode.revisi = 0 and survei_periode.ditutup_at is null`
  const today = sql`${hariIni}::date`
  const condition = {
    terbit: sql`survei_periode.revisi > 0`,
    ditutup: sql`survei_periode.revisi = 0 and survei_periode.ditutup_at is not null`,
    terjadwal: sql`${open} and ${today} < survei_periode.mulai`,
    berjalan: sql`${open} and ${today} between survei_periode.mulai and survei_periode.selesai`,
    berakhir: sql`${open} and ${today} > survei_periode.selesai`,
    belum_terbit: sql`survei_periode.revisi = 0
      and (survei_periode.ditutup_at is not null or ${today} > survei_periode.selesai)`,
  }[status]
  return sql<boolean>`(${condition})`
}

/** Years that have a period, newest first. */
export async function listTahun(db: Db, units: Saringan['units']): Promise<number[]> {
  if (units !== 'semua' && units.length === 0) return []
  let query = db
    .selectFrom('survei_periode')
    .select(sql<number>`extract(year from mulai)::int`.as('tahun'))
    .distinct()
    .orderBy('tahun', 'desc')
  if (units !== 'semua') query = query.where('unit_id', 'in', [...units])
  return (await query.execute()).map((r) => r.tahun)
}
