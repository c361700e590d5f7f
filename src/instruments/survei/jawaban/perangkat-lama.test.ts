import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { jawabanUji } from '../../../../test/support/jawaban.ts'
import { buildPeriode } from '../../../../test/support/periode.ts'
import { insertJawaban, PERANGKAT_LAMA } from './store-tulis.ts'
import { listJawabanUrut } from './store.ts'

let fresh: FreshDb
beforeAll(async () => void (fresh = await freshDb()))
afterAll(() => fresh.drop())

it('knows a device again within a periode and in no other', async () => {
  const [satu, dua] = [await buildPeriode(fresh.owner), await buildPeriode(fresh.owner)]
  const kirim = (p: typeof satu) =>
    fresh.db.write({ instansiId: p.instansiId }, (trx) =>
      insertJawaban(trx, p.instansiId, p.id, [jawabanUji(p, { sidik: 'hp-sama' })]),
    )
  await kirim(satu)
  await kirim(dua)
  await kirim(satu)
  const ganda = (p: typeof satu) =>
    fresh.db.read({ instansiId: p.instansiId }, async (db) => {
      const { rows } = await sql<{ urut: string }>`select urut from survei_jawaban order by urut`.execute(db)
      const list = await listJawabanUrut(
        db,
        p.id,
        rows.map((r) => Number(r.urut)),
      )
      return list.map((j) => Number(j.ganda)).toSorted((a, b) => a - b)
    })
  expect(await ganda(satu)).toEqual([0, 1])
  expect(await ganda(dua)).toEqual([0])
})

it('never looks for a device by reading the answers of a periode, whatever the planner knows of the table', async () => {
  const p = await buildPeriode(fresh.owner)
  const rows = Array.from({ length: 2000 }, (_, i) => jawabanUji(p, { sidik: `hp-${i}` }))
  await fresh.db.write({ instansiId: p.instansiId }, (trx) => insertJawaban(trx, p.instansiId, p.id, rows))
  const look = PERANGKAT_LAMA.replace('$2', `'${p.id}'`)
  const plan = await fresh.db.read({ instansiId: p.instansiId }, async (db) => {
    await sql`select set_config('enable_seqscan', 'off', true)`.execute(db)
    const { rows: lines } = await sql<{ 'QUERY PLAN': string }>`
      explain select ${sql.raw(look)} from unnest(array['hp-7', 'hp-9']) as u(sidik)`.execute(db)
    return lines.map((l) => l['QUERY PLAN']).join('\n')
  })
  expect(plan).toContain('survei_jawaban_sidik')
  expect(plan).not.toContain('survei_jawaban_pkey')
})
