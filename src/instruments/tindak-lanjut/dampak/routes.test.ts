import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildRumahTerbit, type RumahTerbit } from '../../../../test/support/terbit.ts'
import type { Pejabat, Peran, Sistem } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { createPejabat, loadActor } from '../../../registry/index.ts'
import { skm142017 } from '../../survei/index.ts'
import { createAksi } from '../commands.ts'
import { rinciRoutes } from '../meja/routes-rinci.tsx'
import type { Aksi } from '../store.ts'
import { harapanRoutes } from './routes.tsx'
import { listHarapan } from './store.ts'

let fresh: FreshDb
let rumah: RumahTerbit
let sistem: Sistem
let a: Aksi
const malam = new Date('2025-12-31T13:00:00Z')
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumahTerbit(fresh.db)
  sistem = { kind: 'sistem', instansiId: rumah.instansi.id, nama: 'uji' }
  a = await fresh.db.write({ instansiId: rumah.instansi.id }, (trx) =>
    createAksi(trx, { now: () => malam }, sistem, {
      unitId: rumah.dukcapil.id,
      asal: 'unsur',
      asalTeks: 'Semester II 2025',
      masalah: 'Antre lama.',
      kegiatan: 'Loket cepat',
      unsur: 'waktu',
      penanggungJawab: 'Kasi',
      tenggat: '2026-03-31',
    }),
  )
})
afterAll(() => fresh.drop())

async function orang(peran: Peran, unitId: string | null): Promise<Pejabat> {
  const akunId = newId()
  await fresh.db.write({ instansiId: rumah.instansi.id }, (trx) =>
    createPejabat(trx, sistem, {
      akunId,
      nama: 'Sri Rahayu',
      jabatan: 'Analis',
      surel: `${akunId}@contoh.go.id`,
      penugasan: [{ peran, unitId }],
    }),
  )
  return (await loadActor(fresh.db, akunId))!
}
async function meja(peran: Peran, unitId: string | null, now = malam): Promise<Meja> {
  const deps = buildDeps(fresh.db, { now: () => now })
  return buildMeja(deps, await orang(peran, unitId), '/kerja/tindak-lanjut', [
    harapanRoutes(deps),
    rinciRoutes(deps),
  ])
}
const di = (): string => `/kerja/tindak-lanjut/${a.id}`
const isian = (over: Record<string, string> = {}) => ({
  tolok: `unsur:${skm142017.kode}/waktu`,
  arah: 'naik',
  besar: '2,5',
  ...over,
})
const harapan = async () =>
  (await fresh.db.read({ instansiId: rumah.instansi.id }, (db) => listHarapan(db, [a.id])))[0]

describe('writing down what an action is to move', () => {
  it('suggests the unsur it came from, and says when the answer will come', async () => {
    const html = await (await (await meja('petugas', rumah.dukcapil.id)).get(`${di()}/harapan`)).text()
    expect(html).toMatch(new RegExp(`value="unsur:${skm142017.kode}/waktu" selected`))
    expect(html).toContain('periodenya mulai sesudah 31 Desember 2025')
  })

  it.each([
    ['tolok', { tolok: '' }, 'Pilih apa yang diharapkan berubah.'],
    ['tolok', { tolok: 'unsur:../x' }, 'Pilih apa yang diharapkan berubah.'],
    ['arah', { arah: 'miring' }, 'Pilih naik atau turun.'],
    ['besar', { besar: '0' }, 'Tulis angka lebih dari 0'],
    ['besar', { besar: 'banyak' }, 'Tulis angka lebih dari 0'],
  ])('says what is wrong with %s and keeps the rest, 422', async (field, over, pesan) => {
    const res = await (await meja('petugas', rumah.dukcapil.id)).post(`${di()}/harapan`, isian(over))
    const html = await res.text()
    expect(res.status).toBe(422)
    expect(html).toContain(pesan)
    expect(html).toContain(`href="#${field}"`)
    if (field !== 'besar') expect(html).toContain('value="2,5"')
    expect(await harapan()).toBeUndefined()
  })

  it('takes it, leads back, and the page of the action says it', async () => {
    const desk = await meja('petugas', rumah.dukcapil.id)
    const res = await desk.post(`${di()}/harapan`, isian())
    expect([res.status, res.headers.get('location')]).toEqual([303, `${di()}?tersimpan=1#dampak`])
    expect(await harapan()).toMatchObject({ besar: '2.5', arah: 'naik' })
    const html = await (await desk.get(di())).text()
    expect(html).toContain('naik paling sedikit 2,5 poin')
    expect(html).toContain('Dijawab oleh Semester I 2026')
    expect(html).toContain('Harapan dampak dicatat')
  })

  it('is refused when the answering periode has begun: the same page, with what was typed', async () => {
    const desk = await meja('petugas', rumah.dukcapil.id, new Date('2026-01-02T02:00:00Z'))
    expect(await (await desk.get(`${di()}/harapan`)).text()).toContain('tidak dapat diubah lagi')
    const res = await desk.post(`${di()}/harapan`, isian({ besar: '9' }))
    expect(res.status).toBe(409)
    expect(await res.text()).toContain('Harapan yang ditulis sesudah melihat hasil bukan harapan')
    expect(await harapan()).toMatchObject({ besar: '2.5' })
  })

  it('is not for whoever only looks on, and not there for another unit', async () => {
    const pembina = await meja('pembina', null)
    expect((await pembina.get(`${di()}/harapan`)).status).toBe(403)
    expect((await pembina.post(`${di()}/harapan`, isian({ besar: '7' }))).status).toBe(403)
    const lain = await meja('petugas', rumah.puskesmas.id)
    expect((await lain.get(`${di()}/harapan`)).status).toBe(404)
    expect((await lain.post(`${di()}/harapan`, isian())).status).toBe(404)
  })
})
