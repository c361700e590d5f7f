import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import { buildDeps } from '../../../test/support/deps.ts'
import { startGerbang, type Gerbang } from '../../../test/support/gerbang.ts'
import { newId } from '../../kernel/ids.ts'
import { readConfig } from '../config/index.ts'
import { createLog } from '../log/index.ts'
import { startJobs, type Jobs } from '../jobs/index.ts'
import { bersihkanPesan } from './bersih.ts'
import { enqueuePesan, kirimPesan, retryPesan, type PesanBaru } from './kirim.ts'
import { setKanal } from './pengaturan.ts'
import { countAlasan, countPesan } from './store-baca.ts'
import { markDibatalkan } from './store.ts'

let house: FreshDb
let gerbang: Gerbang
let deps: ReturnType<typeof buildDeps>
const instansiId = newId()
const scope = { instansiId }
const kaitan = { jenis: 'uji', id: newId() }
const clock = { now: new Date() }

const baru = (over: Partial<PesanBaru> = {}): PesanBaru => ({
  kanal: 'sms',
  tujuan: '+6281234567890',
  subjek: '',
  teks: 'Isi rahasia',
  keperluan: 'uji',
  isian: {},
  kaitan,
  ...over,
})
const enqueue = (over: Partial<PesanBaru> = {}) =>
  house.db.write(scope, (trx) => enqueuePesan(trx, deps, instansiId, baru(over)))
const run = (id: string) => kirimPesan.run({ instansiId, id }, deps)
const rowOf = (id: string) =>
  house.owner.selectFrom('channels_pesan').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

beforeAll(async () => {
  house = await freshDb()
  gerbang = await startGerbang()
  deps = buildDeps(house.db, {
    config: readConfig({ SAMBUT_JARINGAN_DALAM: '127.0.0.1' }),
    now: () => clock.now,
  })
  await house.owner
    .insertInto('registry_instansi')
    .values({ instansi_id: instansiId, slug: 'uji', nama: 'Uji', jenis: 'kabupaten' })
    .execute()
  await house.db.write(scope, (trx) =>
    setKanal(
      trx,
      deps,
      instansiId,
      {
        kanal: 'sms',
        aktif: true,
        rahasia: 'Bearer sangat-rahasia',
        pengaturan: {
          alamat: gerbang.url,
          cara: 'json',
          fieldTujuan: 'to',
          fieldTeks: 'text',
          fieldTetap: {},
          nomor: 'e164',
          headerNama: 'authorization',
          tandaBerhasil: '',
          jalurId: 'id',
          masuk: null,
          putaranMasuk: 0,
        },
      },
      null,
    ),
  )
})
afterAll(async () => {
  await gerbang.stop()
  await house.drop()
})
beforeEach(() => {
  gerbang.panggilan.splice(0)
  gerbang.jawab = { status: 200, body: '{"id":"g-1"}' }
  clock.now = new Date()
})

describe('a message', () => {
  it('is sent once, and then neither its text nor its address is kept', async () => {
    const { id } = await enqueue()
    const waiting = await rowOf(id)
    expect(Buffer.concat([waiting.tujuan!, waiting.isi!]).toString('latin1')).not.toMatch(
      /6281234567890|rahasia/,
    )
    await run(id)
    await run(id)
    expect(gerbang.panggilan.map((p) => JSON.parse(p.body) as unknown)).toEqual([
      { to: '+6281234567890', text: 'Isi rahasia' },
    ])
    expect(gerbang.panggilan[0]!.headers['authorization']).toBe('Bearer sangat-rahasia')
    expect(await rowOf(id)).toMatchObject({
      status: 'terkirim',
      percobaan: 1,
      id_penyedia: 'g-1',
      tujuan: null,
      isi: null,
      mulai_at: null,
      alasan: null,
    })
  })

  it('that is asked for twice under one key is one message', async () => {
    const first = await enqueue({ kunci: 'uji:1' })
    const second = await enqueue({ kunci: 'uji:1' })
    expect([first.baru, second.baru]).toEqual([true, false])
  })

  it('is in the outbox if and only if the change committed', async () => {
    const kaitanLain = { jenis: 'uji', id: newId() }
    const write = house.db.write(scope, async (trx) => {
      await enqueuePesan(trx, deps, instansiId, baru({ kaitan: kaitanLain }))
      throw new Error('changed my mind')
    })
    await expect(write).rejects.toThrow('changed my mind')
    const n = await house.db.read(scope, (db) => countPesan(db, 'uji', kaitanLain.id))
    expect(n.menunggu).toBe(0)
  })

  it('that cannot leave now comes back, later each time, and gives up after a day', async () => {
    gerbang.jawab = { status: 503, body: '' }
    const { id } = await enqueue()
    const waits: number[] = []
    for (let i = 0; i < 5; i++) {
      deps.asked.splice(0)
      await run(id)
      const [next] = deps.asked as { job: string; payload: unknown; sesudah: Date }[]
      expect(next).toMatchObject({ job: 'channels.pesan.kirim', payload: { instansiId, id } })
      expect((await rowOf(id)).coba_lagi_at).toEqual(next!.sesudah)
      waits.push(next!.sesudah.getTime() - clock.now.getTime())
    }
    waits.forEach((ms, i) => {
      expect(ms).toBeGreaterThanOrEqual(15_000 * 2 ** i)
      expect(ms).toBeLessThanOrEqual(30_000 * 2 ** i)
    })
    expect(await rowOf(id)).toMatchObject({ status: 'menunggu', percobaan: 5, alasan: 'http.503' })
    deps.asked.splice(0)
    clock.now = new Date(Date.now() + 24 * 3_600_000)
    await run(id)
    expect(await rowOf(id)).toMatchObject({ status: 'gagal', percobaan: 6, alasan: 'http.503' })
    expect(deps.asked).toEqual([])
  })

  it('does not wait in vain behind others for a provider that cannot be reached', async () => {
    gerbang.jawab = { status: 401, body: '' }
    const list = [await enqueue(), await enqueue(), await enqueue()]
    for (const { id } of list) await run(id)
    expect(gerbang.panggilan).toHaveLength(1)
    for (const { id } of list) expect(await rowOf(id)).toMatchObject({ status: 'menunggu', alasan: 'auth' })
    gerbang.jawab = { status: 200, body: '{}' }
    clock.now = new Date(Date.now() + 61_000)
    for (const { id } of list) await run(id)
    for (const { id } of list) expect(await rowOf(id)).toMatchObject({ status: 'terkirim' })
  })

  it('that is refused for good is not tried again, until a person says so', async () => {
    gerbang.jawab = { status: 400, body: 'nomor +6281234567890 salah' }
    const { id } = await enqueue()
    await run(id)
    await run(id)
    expect(gerbang.panggilan).toHaveLength(1)
    expect(await rowOf(id)).toMatchObject({ status: 'gagal', alasan: 'http.400' })
    gerbang.jawab = { status: 200, body: '{}' }
    expect(await house.db.write(scope, (trx) => retryPesan(trx, deps, instansiId, id))).toBe(true)
    await run(id)
    expect(await rowOf(id)).toMatchObject({ status: 'terkirim' })
    expect(await house.db.write(scope, (trx) => retryPesan(trx, deps, instansiId, id))).toBe(false)
  })

  it('whose sender died in the middle is shown as interrupted and not sent twice', async () => {
    const { id } = await enqueue()
    await house.owner
      .updateTable('channels_pesan')
      .set({ mulai_at: new Date(Date.now() - 60_000) })
      .where('id', '=', id)
      .execute()
    await expect(run(id)).rejects.toThrow('another worker')
    clock.now = new Date(Date.now() + 61_000)
    await run(id)
    expect(gerbang.panggilan).toEqual([])
    expect(await rowOf(id)).toMatchObject({ status: 'gagal', alasan: 'terputus' })
  })

  it('is marked as being sent before the line is opened', async () => {
    const { id } = await enqueue()
    gerbang.jawab = 'diam'
    const sending = run(id)
    await vi.waitFor(() => expect(gerbang.panggilan).toHaveLength(1))
    expect((await rowOf(id)).mulai_at).not.toBeNull()
    await expect(run(id)).rejects.toThrow('another worker')
    await gerbang.putuskan()
    await sending
    expect(await rowOf(id)).toMatchObject({ status: 'gagal', alasan: 'terputus' })
  })

  it('waits while its channel is off', async () => {
    const { id } = await enqueue({ kanal: 'whatsapp' })
    await run(id)
    expect(await rowOf(id)).toMatchObject({ status: 'menunggu', alasan: 'mati' })
  })

  it('can be called back while it waits, with all others of the same matter', async () => {
    const milik = { jenis: 'uji', id: newId() }
    const [a, b] = [await enqueue({ kaitan: milik }), await enqueue({ kaitan: milik })]
    await run(a.id)
    expect(await house.db.write(scope, (trx) => markDibatalkan(trx, ['uji'], milik.id, clock.now))).toBe(1)
    await run(b.id)
    expect(gerbang.panggilan).toHaveLength(1)
    expect(await rowOf(b.id)).toMatchObject({ status: 'dibatalkan', tujuan: null, isi: null })
  })

  it('that was called back can be asked for again', async () => {
    const milik = { jenis: 'uji', id: newId() }
    await enqueue({ kaitan: milik, kunci: 'uji:kembali' })
    await house.db.write(scope, (trx) => markDibatalkan(trx, ['uji'], milik.id, clock.now))
    const again = await enqueue({ kaitan: milik, kunci: 'uji:kembali' })
    expect(again.baru).toBe(true)
    await run(again.id)
    expect(await rowOf(again.id)).toMatchObject({ status: 'terkirim' })
    expect((await enqueue({ kaitan: milik, kunci: 'uji:kembali' })).baru).toBe(false)
  })

  it('is not to be seen from another instansi', async () => {
    const { id } = await enqueue()
    await kirimPesan.run({ instansiId: newId(), id }, deps)
    expect(gerbang.panggilan).toEqual([])
    expect(await rowOf(id)).toMatchObject({ status: 'menunggu' })
  })
})

it('tells why, most frequent first', async () => {
  const milik = { jenis: 'alasan', id: newId() }
  for (const status of [400, 503, 400]) {
    gerbang.jawab = { status, body: '' }
    await run((await enqueue({ kaitan: milik })).id)
  }
  expect(await house.db.read(scope, (db) => countAlasan(db, 'alasan', milik.id))).toEqual([
    { status: 'gagal', alasan: 'http.400', n: 2 },
    { status: 'menunggu', alasan: 'http.503', n: 1 },
  ])
})

it('erases after a month what a failed message said and to whom', async () => {
  gerbang.jawab = { status: 400, body: '' }
  const { id } = await enqueue()
  await run(id)
  await bersihkanPesan.run({}, deps)
  expect((await rowOf(id)).isi).not.toBeNull()
  clock.now = new Date(Date.now() + 31 * 86_400_000)
  await bersihkanPesan.run({}, deps)
  expect(await rowOf(id)).toMatchObject({ status: 'gagal', tujuan: null, isi: null })
})

it('leaves by the real queue as soon as the change has committed, and writes no address or word into the log', async () => {
  const lines: string[] = []
  const log = createLog('debug')
  for (const level of ['info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(log, level).mockImplementation((...args: unknown[]) => void lines.push(JSON.stringify(args)))
  }
  const jobs: Jobs = await startJobs({ url: house.url, definitions: [kirimPesan], log })
  try {
    const own = { ...deps, log, enqueue: jobs.enqueue }
    await jobs.work(own)
    const { id } = await house.db.write(scope, (trx) => enqueuePesan(trx, own, instansiId, baru()))
    gerbang.jawab = { status: 400, body: '+6281234567890 Isi rahasia' }
    await vi.waitFor(async () => expect((await rowOf(id)).status).toBe('gagal'), 5000)
    const { rows } = await sql<{
      data: object
    }>`select data from pgboss.job where name = 'channels.pesan.kirim'`.execute(house.owner)
    expect(rows.at(-1)?.data).toEqual({ instansiId, id })
  } finally {
    await jobs.stop()
  }
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.join('\n')).not.toMatch(/6281234567890|rahasia/i)
})
