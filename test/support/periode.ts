import { sql, type Kysely } from 'kysely'
import { newId } from '../../src/kernel/ids.ts'
import type { Database } from '../../src/platform/db/types.ts'

/** A periode for tests: an instansi of its own, one unit, two services, July to December 2026, address `kode`. */
export interface PeriodeUji {
  readonly instansiId: string
  readonly unitId: string
  readonly id: string
  readonly layananIds: readonly string[]
  readonly kode: string
}

export async function buildPeriode(
  owner: Kysely<Database>,
  { ditutup = false, mulai = '2026-07-01', selesai = '2026-12-31' } = {},
): Promise<PeriodeUji> {
  const [instansiId, unitId, id, tautanId] = [newId(), newId(), newId(), newId()]
  const layananIds = [newId(), newId()]
  const kode = instansiId.slice(-8).replaceAll(/[01]/g, 'x')
  await owner.transaction().execute(async (trx) => {
    await sql`insert into registry_instansi (instansi_id, slug, nama, jenis)
      values (${instansiId}, ${instansiId}, 'Kabupaten Uji', 'kabupaten')`.execute(trx)
    await sql`insert into registry_unit (instansi_id, id, nama, slug, jenis)
      values (${instansiId}, ${unitId}, 'Dinas Uji', ${unitId}, 'dinas')`.execute(trx)
    for (const [i, layananId] of layananIds.entries()) {
      await sql`insert into registry_layanan (instansi_id, id, unit_id, nama, slug)
        values (${instansiId}, ${layananId}, ${unitId}, ${`Layanan ${i + 1}`}, ${layananId})`.execute(trx)
    }
    await sql`insert into survei_periode (instansi_id, id, unit_id, nama, mulai, selesai, instrumen_kode,
        instrumen_versi, dibuka_at, ditutup_at)
      values (${instansiId}, ${id}, ${unitId}, 'Semester II 2026', ${mulai}, ${selesai}, 'skm-14-2017', 1,
        '2026-07-01', ${ditutup ? '2026-09-01' : null})`.execute(trx)
    for (const layananId of layananIds) {
      await sql`insert into survei_periode_layanan values (${instansiId}, ${id}, ${layananId})`.execute(trx)
    }
    await sql`insert into survei_tautan (instansi_id, id, kode, unit_id, layanan_id)
      values (${instansiId}, ${tautanId}, ${kode}, ${unitId}, null)`.execute(trx)
    await sql`insert into registry_alamat (alamat, instansi_id, jenis, sasaran_id)
      values (${`s/${kode}`}, ${instansiId}, 'survei', ${tautanId})`.execute(trx)
  })
  return { instansiId, unitId, id, layananIds, kode }
}
