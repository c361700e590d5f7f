import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { readConfig } from '../../../platform/config/index.ts'
import { actOn } from '../commands.ts'
import { luarRoutes } from '../luar/routes.ts'
import { createWebhook } from './commands.ts'
import { kirimWebhook } from './kirim.ts'
import { listWebhook } from './store.ts'
import { jedaMs } from './tanda.ts'

interface Datang {
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly url: string
}

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
let luarSaja: ReturnType<typeof buildDeps>
let pengelola: Pejabat
let meja: Meja
let server: Server
let alamat: string
const datang: Datang[] = []
const jawab: { status: number; headers: Record<string, string> } = { status: 204, headers: {} }
// Rows are born by the database's clock.
const clock = { now: new Date() }
const scope = () => ({ instansiId: rumah.instansi.id })

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, {
    config: readConfig({ SAMBUT_JARINGAN_DALAM: '127.0.0.1' }),
    now: () => clock.now,
  })
  luarSaja = buildDeps(fresh.db, { now: () => clock.now })
  pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
  meja = buildMeja(deps, pengelola, '/kerja/pengaduan', [luarRoutes(deps)])
  server = createServer((req, res) => {
    let body = ''
    req.on('data', (x: Buffer) => (body += x.toString()))
    req.on('end', () => {
      datang.push({ headers: req.headers, body, url: req.url ?? '' })
      res.writeHead(jawab.status, jawab.headers).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  alamat = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/kait`
})
afterAll(async () => {
  server.close()
  await fresh.drop()
})
beforeEach(async () => {
  clock.now = new Date()
  datang.splice(0)
  Object.assign(jawab, { status: 204, headers: {} })
  await fresh.owner.deleteFrom('pengaduan_webhook').execute()
})
const pasang = (peristiwa: readonly string[] = ['*'], to = alamat) =>
  fresh.db.write(scope(), (trx) => createWebhook(trx, deps, pengelola, { alamat: to, peristiwa }))
const act = (id: string, aksi: 'verifikasi' | 'rahasiakan') =>
  fresh.db.write(scope(), (trx) => actOn(trx, deps, pengelola, id, aksi))
const kiriman = () =>
  fresh.owner
    .selectFrom('pengaduan_webhook_kirim')
    .selectAll()
    .orderBy('created_at')
    .orderBy('urutan')
    .execute()
const later = (menit: number): void => {
  clock.now = new Date(clock.now.getTime() + menit * 60_000)
}

it('tells ids and states, signed so that the receiver can check it, and nothing anybody wrote', async () => {
  const { rahasia } = await pasang()
  const { id } = await terimaAduan(deps, rumah.instansi.id, { judul: 'Judul rahasia', isi: 'Isi rahasia' })
  await act(id, 'verifikasi')
  later(1)
  await kirimWebhook(deps, rumah.instansi.id)
  expect(datang.map((d) => JSON.parse(d.body))).toMatchObject([
    { type: 'pengaduan.terima', data: { id, urutan: 1 } },
    { type: 'pengaduan.verifikasi', data: { id, urutan: 2, status: 'terverifikasi' } },
  ])
  for (const { headers, body } of datang) {
    const key = Buffer.from(rahasia.slice(6), 'base64')
    const isi = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(isi).digest('base64')}`)
    expect(body).not.toMatch(/rahasia/i)
  }
  expect((await kiriman()).map((k) => k.status)).toEqual(['terkirim', 'terkirim'])
  const row = await fresh.owner.selectFrom('pengaduan_webhook').selectAll().executeTakeFirstOrThrow()
  expect(row.rahasia.toString('latin1')).not.toContain(rahasia.slice(6))
})

it('writes nothing down for an event that was rolled back, or that nobody asked for', async () => {
  await pasang(['jawab'])
  const { id } = await terimaAduan(deps, rumah.instansi.id)
  await act(id, 'verifikasi')
  await fresh.db
    .write(scope(), async (trx) => {
      await actOn(trx, deps, pengelola, id, 'jawab')
      throw new Error('batal')
    })
    .catch(() => undefined)
  expect(await kiriman()).toEqual([])
})

it('never speaks of a complaint that is confidential by now', async () => {
  await pasang()
  const { id } = await terimaAduan(deps, rumah.instansi.id)
  const { id: kedua } = await terimaAduan(deps, rumah.instansi.id)
  await act(id, 'rahasiakan')
  await fresh.owner
    .updateTable('pengaduan')
    .set({ klasifikasi: 'berkadar' })
    .where('id', '=', kedua)
    .execute()
  later(1)
  await kirimWebhook(deps, rumah.instansi.id)
  expect(datang).toEqual([])
  expect(new Set((await kiriman()).map((k) => `${k.status} ${k.alasan}`))).toEqual(
    new Set(['dilewati terbatas']),
  )
})

it.each([
  ['admin_instansi', 'rahasia', false],
  ['pengelola_pengaduan', 'berkadar', false],
  ['pengelola_pengaduan', 'rahasia', true],
] as const)(
  'tells %s of the sendings about a %s complaint only where it may be opened',
  async (peran, macam, boleh) => {
    await pasang()
    await terimaAduan(deps, rumah.instansi.id)
    await fresh.owner.updateTable('pengaduan_webhook_kirim').set({ status: 'terkirim' }).execute()
    const { id } = await terimaAduan(deps, rumah.instansi.id, { rahasia: macam === 'rahasia' })
    if (macam === 'berkadar')
      await fresh.owner
        .updateTable('pengaduan')
        .set({ klasifikasi: 'berkadar' })
        .where('id', '=', id)
        .execute()
    const siapa = await rumah.pejabat({ peran, unitId: null })
    const m = buildMeja(deps, siapa, '/kerja/pengaduan', [luarRoutes(deps)])
    const [w] = await fresh.db.read(scope(), (db) => listWebhook(db, siapa))
    expect([w!.menunggu, w!.gagal]).toEqual([boleh ? 1 : 0, 0])
    later(1)
    await kirimWebhook(deps, rumah.instansi.id)
    const k = (await kiriman()).find((x) => x.pengaduan_id === id)!
    const to = `/kerja/pengaduan/webhook/${k.webhook_id}`
    const log = await (await m.get(to)).text()
    expect([log.match(/Diterima/g)?.length, log.includes('rahasia atau berkadar')]).toEqual([
      boleh ? 2 : 1,
      boleh,
    ])
    expect((await m.post(`${to}/${k.id}/ulang`, {})).status).toBe(boleh ? 303 : 404)
  },
)

it('tries again later and later under the same id, and gives up in the end', async () => {
  await pasang()
  await terimaAduan(deps, rumah.instansi.id)
  jawab.status = 500
  later(1)
  await kirimWebhook(deps, rumah.instansi.id)
  await kirimWebhook(deps, rumah.instansi.id)
  expect(datang).toHaveLength(1)
  for (let i = 0; i < 12; i++) {
    later(60 * 27)
    await kirimWebhook(deps, rumah.instansi.id)
  }
  expect(datang).toHaveLength(10)
  expect(new Set(datang.map((d) => d.headers['webhook-id'])).size).toBe(1)
  expect(await kiriman()).toMatchObject([{ status: 'gagal', percobaan: 10, kode_http: 500 }])
  expect(jedaMs(1, 0)).toBe(60_000)
})

it('goes to no address inside, whatever its name, and follows no redirect', async () => {
  const port = new URL(alamat).port
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '169.254.169.254', '10.0.0.1', '[::ffff:127.0.0.1]'])
    await pasang(['*'], `http://${host}:${port}/kait`)
  await terimaAduan(luarSaja, rumah.instansi.id)
  later(1)
  await kirimWebhook(luarSaja, rumah.instansi.id)
  expect(datang).toEqual([])
  expect(new Set((await kiriman()).map((k) => k.alasan))).toEqual(new Set(['alamat_dalam']))
  await fresh.owner.deleteFrom('pengaduan_webhook').execute()
  await pasang()
  await terimaAduan(deps, rumah.instansi.id)
  Object.assign(jawab, { status: 302, headers: { location: `${alamat}/lain` } })
  later(1)
  await kirimWebhook(deps, rumah.instansi.id)
  expect(datang.map((d) => d.url)).toEqual(['/kait'])
  expect(await kiriman()).toMatchObject([{ status: 'menunggu', alasan: 'dialihkan' }])
})

it('shows its secret once at the desk, what became of each sending, and sends one again', async () => {
  const baru = await meja.post('/kerja/pengaduan/webhook', { alamat: alamat, peristiwa: ['terima', 'jawab'] })
  expect(baru.headers.get('cache-control')).toBe('no-store')
  expect(await baru.text()).toMatch(/whsec_[\w+/=]{44}/)
  expect(await (await meja.get('/kerja/pengaduan/webhook')).text()).not.toContain('whsec_')
  await terimaAduan(deps, rumah.instansi.id)
  jawab.status = 410
  later(1)
  await kirimWebhook(deps, rumah.instansi.id)
  const [k] = await kiriman()
  const to = `/kerja/pengaduan/webhook/${k!.webhook_id}`
  expect(await (await meja.get(to)).text()).toContain('410')
  jawab.status = 200
  expect((await meja.post(`${to}/${k!.id}/ulang`, {})).status).toBe(303)
  await kirimWebhook(deps, rumah.instansi.id)
  expect(await kiriman()).toMatchObject([{ id: k!.id, status: 'terkirim' }])
  expect((await meja.post(to, { aksi: 'mati' })).status).toBe(303)
  await terimaAduan(deps, rumah.instansi.id)
  expect(await kiriman()).toHaveLength(1)
  expect((await meja.post(to, { aksi: 'hapus' })).status).toBe(303)
  for (const salah of ['bukan alamat', 'ftp://a.example/x', 'https://u:p@a.example/'])
    expect((await meja.post('/kerja/pengaduan/webhook', { alamat: salah, peristiwa: ['*'] })).status).toBe(
      422,
    )
  const petugas = await rumah.pejabat({ peran: 'petugas', unitId: rumah.dinas.id })
  const lain = buildMeja(deps, petugas, '/kerja/pengaduan', [luarRoutes(deps)])
  for (const sisi of ['webhook', 'kunci', 'surel'])
    expect((await lain.get(`/kerja/pengaduan/${sisi}`)).status).toBe(404)
})
