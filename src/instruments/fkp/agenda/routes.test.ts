import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildForum } from '../../../../test/support/forum.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Deps } from '../../../platform/deps.ts'
import { moveForum } from '../forum/commands.ts'
import type { Forum } from '../store.ts'
import { agendaRoutes } from './routes.tsx'
import { listPokok } from './store.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
const M = '/kerja/fkp'
const isi = { judul: 'Parkir motor', angka: 'Warga menunggu di jalan.' }
const meja = async (peran: 'petugas' | 'kepala_unit' | 'pembina', unitId: string | null): Promise<Meja> =>
  buildMeja(deps, await rumah.pejabat({ peran, unitId }), M, [agendaRoutes(deps)])
const pokok = (f: Forum) =>
  fresh.db.read({ instansiId: rumah.instansi.id }, async (db) =>
    (await listPokok(db, f.id)).map((p) => `${p.judul}: ${p.keputusan}`),
  )
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => new Date('2026-11-12T03:00:00Z') })
})
afterAll(() => fresh.drop())

it('takes a point; is not there for another unit, and tells who only watches before it judges a word', async () => {
  const f = await buildForum(fresh.db, deps, rumah, { agenda: [] })
  const alamat = `${M}/${f.id}/agenda/tambah`
  const kirim = async (m: Promise<Meja>, fields: Record<string, string>): Promise<number> =>
    (await (await m).post(alamat, fields)).status
  expect(await kirim(meja('kepala_unit', rumah.kecamatan.id), { judul: '' })).toBe(404)
  expect(await kirim(meja('pembina', null), { judul: '' })).toBe(403)
  expect(await kirim(meja('petugas', rumah.puskesmas.id), { judul: '' })).toBe(422)
  expect(await kirim(meja('petugas', rumah.puskesmas.id), isi)).toBe(303)
  expect(await pokok(f)).toEqual(['Parkir motor: diterima'])
})

it('keeps on the page what was typed while somebody else closed the agenda', async () => {
  const f = await buildForum(fresh.db, deps, rumah, { agenda: ['Lama menunggu'] })
  const p = await meja('petugas', rumah.puskesmas.id)
  const buang = /agenda\/[0-9a-f-]{36}\/buang/.exec(await (await p.get(`${M}/${f.id}/agenda`)).text())![0]
  await fresh.db.write({ instansiId: rumah.instansi.id }, (trx) =>
    moveForum(trx, deps, rumah.sistem, f.id, 'akhiri', {}),
  )
  for (const [alamat, fields, tampil] of [
    ['agenda/tambah', isi, [isi.judul, isi.angka]],
    [buang, { alasan: 'Dibahas di rapat lain' }, ['Dibahas di rapat lain']],
  ] as const) {
    const jawab = await p.post(`${M}/${f.id}/${alamat}`, fields)
    expect(jawab.status).toBe(409)
    const html = await jawab.text()
    for (const x of ['Agenda sudah ditutup', 'Yang Anda tulis belum tersimpan', ...tampil])
      expect(html).toContain(x)
  }
  expect(await pokok(f)).toEqual(['Lama menunggu: diterima'])
  expect(await (await p.get(`${M}/${f.id}/agenda`)).text()).not.toContain('Yang Anda tulis belum tersimpan')
})
