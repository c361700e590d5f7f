import '../../tables.ts'
import { sql } from 'kysely'
import type { Tanggal } from '../../../../kernel/clock.ts'
import type { Db } from '../../../../platform/db/types.ts'
import type { ForumTerdaftar } from './pages-daftar.tsx'

const kolom = sql`f.slug, f.tema, f.tanggal, f.mulai, f.selesai, f.keadaan, u.nama as unit`
const dari = sql`fkp_forum f join registry_unit u on u.instansi_id = f.instansi_id and u.id = f.unit_id
  where f.keadaan <> 'persiapan' and (f.keadaan <> 'batal' or f.diumumkan_at is not null)`

/** What is still to come or under way, the nearest first. */
export async function listMendatang(db: Db, hariIni: Tanggal): Promise<ForumTerdaftar[]> {
  const { rows } = await sql<ForumTerdaftar>`
    select ${kolom} from ${dari} and (f.keadaan = 'berlangsung' or (f.keadaan in ('diumumkan', 'batal') and f.tanggal >= ${hariIni}))
    order by f.tanggal, f.mulai, f.id limit 60`.execute(db)
  return rows
}

/** What is over, the latest first; `sebelum` is the address of the last one of the page before. */
export async function listLampau(
  db: Db,
  hariIni: Tanggal,
  sebelum: string | undefined,
  batas: number,
): Promise<ForumTerdaftar[]> {
  const lepas = sebelum
    ? sql`and (f.tanggal, f.slug) < (select x.tanggal, x.slug from fkp_forum x where x.slug = ${sebelum})`
    : sql``
  const { rows } = await sql<ForumTerdaftar>`
    select ${kolom} from ${dari} and (f.keadaan in ('selesai', 'ditetapkan') or (f.keadaan in ('diumumkan', 'batal') and f.tanggal < ${hariIni}))
    ${lepas} order by f.tanggal desc, f.slug desc limit ${batas}`.execute(db)
  return rows
}
