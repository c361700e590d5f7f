import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { readConfig } from '../../../platform/config/index.ts'
import { createWebhook } from './commands.ts'
import { kirimWebhook } from './kirim.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
let pengelola: Pejabat
let alamat: string
const datang: string[] = []
const clock = { now: new Date() }
const scope = () => ({ instansiId: rumah.instansi.id })

// `/diam` takes what comes and never answers.
const server: Server = createServer((req, res) => {
  datang.push(req.url ?? '')
  if (req.url !== '/diam') res.writeHead(204).end()
})

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, {
    config: readConfig({ SAMBUT_JARINGAN_DALAM: '127.0.0.1' }),
    now: () => clock.now,
  })
  pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  alamat = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await fresh.drop()
})
const pasang = (path: string) =>
  fresh.db.write(scope(), (trx) =>
    createWebhook(trx, deps, pengelola, { alamat: `${alamat}${path}`, peristiwa: ['*'] }),
  )
const kiriman = (webhookId: string) =>
  fresh.owner
    .selectFrom('pengaduan_webhook_kirim')
    .select(['status', 'percobaan', 'coba_lagi_at'])
    .where('webhook_id', '=', webhookId)
    .orderBy('percobaan', 'desc')
    .execute()

it('lets one that hangs hold up nobody else, and asks it once a round', async () => {
  datang.splice(0)
  const diam = await pasang('/diam')
  const sehat = await pasang('/sehat')
  for (let i = 0; i < 3; i++) await terimaAduan(deps, rumah.instansi.id)
  clock.now = new Date(Date.now() + 60_000)
  const putaran = kirimWebhook(deps, rumah.instansi.id)
  await expect
    .poll(async () => (await kiriman(sehat.id)).map((k) => k.status), { timeout: 5000 })
    .toEqual(['terkirim', 'terkirim', 'terkirim'])
  expect(datang.filter((url) => url === '/diam')).toHaveLength(1)
  server.closeAllConnections()
  await putaran
  expect(datang.filter((url) => url === '/diam')).toHaveLength(1)
  const menunggu = await kiriman(diam.id)
  expect(menunggu.map((k) => [k.status, k.percobaan])).toEqual([
    ['menunggu', 1],
    ['menunggu', 0],
    ['menunggu', 0],
  ])
  // Those that were not tried are due as they were; the one that failed waits.
  expect(menunggu.map((k) => k.coba_lagi_at <= clock.now)).toEqual([false, true, true])
})

it('goes on with the others where one cannot be sent at all', async () => {
  await fresh.owner.deleteFrom('pengaduan_webhook').execute()
  datang.splice(0)
  const rusak = await pasang('/rusak')
  await pasang('/sehat')
  await fresh.owner
    .updateTable('pengaduan_webhook')
    .set({ rahasia: Buffer.from('bukan segel') })
    .where('id', '=', rusak.id)
    .execute()
  await terimaAduan(deps, rumah.instansi.id)
  clock.now = new Date(Date.now() + 60_000)
  await kirimWebhook(deps, rumah.instansi.id)
  expect(datang).toEqual(['/sehat'])
})
