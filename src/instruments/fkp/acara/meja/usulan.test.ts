import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../../test/support/database.ts'
import { buildDeps } from '../../../../../test/support/deps.ts'
import { buildForum } from '../../../../../test/support/forum.ts'
import { buildMeja, type Meja } from '../../../../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../../../../test/support/registry.ts'
import type { Pejabat } from '../../../../kernel/actor.ts'
import { newId } from '../../../../kernel/ids.ts'
import { listUsulan } from '../store-usulan.ts'
import { proposeUsulan } from '../usulan.ts'
import { mejaAcaraRoutes } from './routes.ts'

let fresh: FreshDb
let rumah: Rumah
const scope = () => ({ instansiId: rumah.instansi.id })
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
})
afterAll(() => fresh.drop())

it('decides on an amendment with a reason; what is to be hidden stays ticked while the form is mended', async () => {
  const deps = buildDeps(fresh.db, { now: () => new Date('2026-11-13T03:00:00Z') })
  const meja = (siapa: Pejabat): Meja => buildMeja(deps, siapa, '/kerja/fkp', [mejaAcaraRoutes(deps)])
  const f = await buildForum(fresh.db, deps, rumah, { keadaan: 'selesai' })
  const usul = async () => (await fresh.db.read(scope(), (db) => listUsulan(db, f.id)))[0]!
  await fresh.db.write(scope(), (trx) =>
    proposeUsulan(trx, deps, { kind: 'warga', ...scope() }, f.id, newId(), {
      kesepakatanId: null,
      isi: 'NIK saya 3201…',
      nama: '',
    }),
  )
  const alamat = `/kerja/fkp/${f.id}/berita-acara/usulan/${(await usul()).id}`
  const isian = { putusan: 'ditolak', alasan: 'Memuat data pribadi', sembunyi: 'ya' }
  const orang = {
    petugas: await rumah.pejabat({ peran: 'petugas', unitId: rumah.puskesmas.id }),
    pembina: await rumah.pejabat({ peran: 'pembina', unitId: null }),
    lain: await rumah.pejabat({ peran: 'kepala_unit', unitId: rumah.kecamatan.id }),
  }
  expect((await meja(orang.lain).post(alamat, isian)).status).toBe(404)
  expect((await meja(orang.pembina).post(alamat, isian)).status).toBe(403)
  const p = meja(orang.petugas)
  const kurang = await p.post(alamat, { ...isian, alasan: '' })
  expect(kurang.status).toBe(422)
  expect(await kurang.text()).toMatch(/<input[^>]*name="sembunyi"[^>]*checked/)
  expect((await usul()).keadaan).toBe('menunggu')
  for (const _ of [1, 2]) expect((await p.post(alamat, isian)).status).toBe(303)
  expect(await usul()).toMatchObject({ keadaan: 'ditolak', tampil: false })
  const terlambat = await p.post(alamat, { ...isian, putusan: 'diterima' })
  expect([terlambat.status, (await terlambat.text()).includes('sudah diputus orang lain')]).toEqual([
    409,
    true,
  ])
})
