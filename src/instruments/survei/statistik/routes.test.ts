import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { fillPeriode, pejabatUji, variedJawaban } from '../../../../test/support/jawaban.ts'
import { buildMeja } from '../../../../test/support/meja.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import { periodeRoutes } from '../periode/routes.tsx'

let uji: FreshDb
let p: PeriodeUji
beforeAll(async () => {
  uji = await freshDb()
  p = await buildPeriode(uji.owner)
  const [tautan] = await uji.owner
    .selectFrom('survei_tautan')
    .select('id')
    .where('instansi_id', '=', p.instansiId)
    .execute()
  await fillPeriode(
    uji.db,
    p,
    variedJawaban(p, 40).map((j, i) => (i < 12 ? { ...j, tautanId: tautan!.id } : j)),
  )
})
afterAll(() => uji.drop())

it('shows the unit every counter and group with its interval, and says when there is nothing to compare', async () => {
  const deps = buildDeps(uji.db, { now: () => new Date('2026-11-21T02:00:00Z') })
  const meja = buildMeja(deps, pejabatUji(p, 'petugas'), '/kerja/survei', [periodeRoutes(deps)])
  const res = await meja.get(`/kerja/survei/${p.id}/rincian`)
  const html = await res.text()
  expect(res.status).toBe(200)
  expect(html).toContain('Belum ada periode sebelumnya')
  expect(html).toContain(`Tautan unit (${p.kode})`)
  expect(html).toContain('Jenis kelamin')
  expect(html).toMatch(/\d+,\d\d–\d+,\d\d/)
})
