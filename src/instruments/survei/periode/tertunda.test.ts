import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { fillPeriode, jawabanUji, pejabatUji } from '../../../../test/support/jawaban.ts'
import { buildMeja } from '../../../../test/support/meja.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import { newId } from '../../../kernel/ids.ts'
import { terbitanRoutes } from '../terbitan/routes.tsx'
import { periodeRoutes } from './routes.tsx'
import { countTertunda } from './tertunda.ts'

let uji: FreshDb
let p: PeriodeUji
beforeAll(async () => {
  uji = await freshDb()
  p = await buildPeriode(uji.owner)
})
afterAll(() => uji.drop())

const hitung = () =>
  uji.db.read({ instansiId: p.instansiId }, (db) => countTertunda(db, { id: p.id, instansiId: p.instansiId }))

it('warns before closing and before signing of sheets keyed once and of flags nobody decided about', async () => {
  await fillPeriode(uji.db, p, [jawabanUji(p, { sidik: 'satu' }), jawabanUji(p, { sidik: 'satu' })])
  const mulai = await hitung()
  expect(mulai).toMatchObject({ lembar: 0 })
  expect(mulai.tanda).toBeGreaterThan(0)
  const batch = newId()
  await sql`insert into survei_kumpulan (instansi_id, id, periode_id, kode, layanan_id, lembar, dua_kali)
    values (${p.instansiId}, ${batch}, ${p.id}, ${batch}, ${p.layananIds[0]}, 9, true)`.execute(uji.owner)
  for (const [nomor, ke, masuk] of [
    [1, 1, true],
    [1, 2, true],
    [2, 1, false],
    [3, 1, false],
    [3, 2, false],
  ])
    await sql`insert into survei_ketikan (instansi_id, kumpulan_id, nomor, ke, isi, masuk)
      values (${p.instansiId}, ${batch}, ${nomor}, ${ke}, '{}', ${masuk})`.execute(uji.owner)
  expect(await hitung()).toMatchObject({ lembar: 2 })

  const deps = buildDeps(uji.db, { now: () => new Date('2027-01-10T02:00:00Z') })
  const meja = buildMeja(deps, pejabatUji(p, 'kepala_unit'), '/kerja/survei', [
    terbitanRoutes(deps),
    periodeRoutes(deps),
  ])
  for (const path of ['tutup', 'terbitkan']) {
    const html = await (await meja.get(`/kerja/survei/${p.id}/${path}`)).text()
    expect(html).toContain('2 lembar kertas baru diketik sekali')
    expect(html).toContain('bertanda belum diputuskan')
  }
})
