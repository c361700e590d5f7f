import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../../test/support/database.ts'
import { buildDeps } from '../../../../../test/support/deps.ts'
import { buildMeja } from '../../../../../test/support/meja.ts'
import { terimaAduan } from '../../../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../../../test/support/registry.ts'
import type { Pejabat } from '../../../../kernel/actor.ts'
import { readConfig } from '../../../../platform/config/index.ts'
import { luarRoutes } from '../../luar/routes.ts'
import { ambilLapor } from './ambil.ts'
import { antreLapor, findKirimLapor } from './antre.ts'
import { kirimLapor } from './kirim.ts'
import { ambilDi, parsePeta, susun } from './peta.ts'
import { aturKonektor, findKonektor, type Konektor } from './setelan.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
let luarSaja: ReturnType<typeof buildDeps>
let pengelola: Pejabat
let server: Server
let konektor: Konektor
let jawab: (req: IncomingMessage, res: ServerResponse) => void
const datang: { url: string; kepala: IncomingMessage['headers']; isi: string }[] = []
const clock = { now: new Date('2026-11-22T03:00:00Z') }
const scope = () => ({ instansiId: rumah.instansi.id })
const json =
  (isi: unknown, status = 200) =>
  (_: IncomingMessage, res: ServerResponse): void =>
    void res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(isi))

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  const now = () => clock.now
  deps = buildDeps(fresh.db, { config: readConfig({ SAMBUT_JARINGAN_DALAM: '127.0.0.1' }), now })
  luarSaja = buildDeps(fresh.db, { now })
  pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
  server = createServer((req, res) => {
    let isi = ''
    req.on('data', (x: Buffer) => (isi += x.toString()))
    req.on('end', () => {
      datang.push({ url: req.url ?? '', kepala: req.headers, isi })
      jawab(req, res)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  konektor = {
    alamat: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/v1`,
    jalurKirim: '/laporan',
    jalurAmbil: '/laporan',
    kepala: 'X-Token',
    awalan: 'Kunci ',
    petaKirim: { judul: 'data.title', isi: 'data.text', kode: 'ref' },
    nomor: 'data.id',
    petaAmbil: { trackingId: 'id', tanggal: 'tgl', judul: 'title', isiAwal: 'text', status: 'state' },
    daftar: 'data.items',
  }
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await fresh.drop()
})
beforeEach(async () => {
  datang.length = 0
  await atur(true)
})
const atur = (aktif: boolean, over: Partial<Konektor> = {}, token: string | null = 'rahasia-sekali') =>
  fresh.db.write(scope(), (trx) =>
    aturKonektor(trx, deps, pengelola, {
      aktif,
      konektor: { ...konektor, ...over },
      token: token ?? undefined,
    }),
  )
const antre = async (over = {}) => {
  const { id } = await terimaAduan(deps, rumah.instansi.id, over)
  await fresh.db.write(scope(), (trx) => antreLapor(trx, deps, pengelola, id))
  return id
}
const keadaan = (id: string) => fresh.db.read(scope(), (db) => findKirimLapor(db, id))
const nomorOf = async (id: string) =>
  (
    await sql<{ n: string | null }>`select lapor_tracking_id as n from pengaduan where id = ${id}`.execute(
      fresh.owner,
    )
  ).rows[0]!.n

it('sends what was asked for under their names, with the token and a key, and keeps the number', async () => {
  jawab = json({ data: { id: 9200101 } })
  const pelapor = { nama: 'Siti Aminah', alamat: '', telepon: '+6281234567890', surel: '', kabar: null }
  const id = await antre({ pelapor })
  expect(await kirimLapor(deps, rumah.instansi.id)).toBe(1)
  expect(datang).toHaveLength(1)
  expect(datang[0]).toMatchObject({ url: '/v1/laporan' })
  expect(datang[0]!.kepala).toMatchObject({ 'x-token': 'Kunci rahasia-sekali', 'idempotency-key': id })
  expect(JSON.parse(datang[0]!.isi)).toMatchObject({ data: { title: 'Lampu jalan padam di depan pasar' } })
  expect(datang[0]!.isi).not.toMatch(/Siti|6281/)
  expect([await nomorOf(id), (await keadaan(id))?.status]).toEqual(['9200101', 'terkirim'])
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from audit_catatan
    where peristiwa = 'pengaduan.lapor.token'`.execute(fresh.owner)
  expect(rows[0]!.n).toBe(1)
  expect(await kirimLapor(deps, rumah.instansi.id)).toBe(0)
  // What comes back from there is the same complaint, not a new one.
  jawab = json({
    data: {
      items: [{ id: 9200101, tgl: '2026-11-22', title: 'x', text: 'x', state: 'Belum Terverifikasi' }],
    },
  })
  const sebelum = (await sql<{ n: number }>`select count(*)::int as n from pengaduan`.execute(fresh.owner))
    .rows[0]!.n
  expect(await ambilLapor(deps, rumah.instansi.id)).toMatchObject({ galat: '', salah: 0 })
  expect(
    (await sql<{ n: number }>`select count(*)::int as n from pengaduan`.execute(fresh.owner)).rows[0]!.n,
  ).toBe(sebelum)
})

it.each([
  ['a server in trouble', json({}, 500), { status: 'menunggu', kodeHttp: 500, alasan: 'server' }],
  [
    'an answer that is no JSON',
    (_: IncomingMessage, res: ServerResponse): void => void res.end('<html>'),
    { status: 'gagal', alasan: 'jawaban_asing' },
  ],
  ['a number that is none', json({ data: { id: 'x; drop' } }), { status: 'gagal', alasan: 'jawaban_asing' }],
  ['a refusal', json({}, 422), { status: 'gagal', kodeHttp: 422, alasan: 'ditolak' }],
  [
    'a redirect',
    (_: IncomingMessage, res: ServerResponse): void =>
      void res.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
    { status: 'gagal', alasan: 'dialihkan' },
  ],
  [
    'a line cut',
    (req: IncomingMessage): void => void req.socket.destroy(),
    { status: 'menunggu', kodeHttp: null, alasan: 'tidak_pasti' },
  ],
] as const)(
  'says on the complaint what %s means, and tries again where that helps',
  async (_, cara, harap) => {
    jawab = cara
    const id = await antre()
    await kirimLapor(deps, rumah.instansi.id)
    expect(await keadaan(id)).toMatchObject({ ...harap, percobaan: 1 })
    expect(await nomorOf(id)).toBeNull()
    const dulu = datang.length
    await kirimLapor(deps, rumah.instansi.id)
    expect(datang.length).toBe(dulu)
    jawab = json({ data: { id: String(9300000 + Math.floor(Math.random() * 99_999)) } })
    if (harap.status === 'gagal') await fresh.db.write(scope(), (trx) => antreLapor(trx, deps, pengelola, id))
    clock.now = new Date(clock.now.getTime() + 5 * 60_000)
    await kirimLapor(deps, rumah.instansi.id)
    expect((await keadaan(id))?.status).toBe('terkirim')
  },
)

it('keeps from it what is rahasia, sends nothing while off, and nothing into the own network', async () => {
  const { id } = await terimaAduan(deps, rumah.instansi.id, { rahasia: true })
  const minta = (x: string) => fresh.db.write(scope(), (trx) => antreLapor(trx, deps, pengelola, x))
  await expect(minta(id)).rejects.toThrow(/LAPOR/)
  jawab = json({ data: { id: 1 } })
  const biasa = await antre()
  // Made secret after it was asked for: judged when it would leave.
  await sql`update pengaduan set rahasia = true where id = ${biasa}`.execute(fresh.owner)
  await kirimLapor(deps, rumah.instansi.id)
  expect([datang.length, (await keadaan(biasa))?.alasan]).toEqual([0, 'terbatas'])
  const dalam = await antre()
  await kirimLapor(luarSaja, rumah.instansi.id)
  expect([datang.length, (await keadaan(dalam))?.alasan]).toEqual([0, 'alamat_dalam'])
  await atur(false)
  const { id: lain } = await terimaAduan(deps, rumah.instansi.id)
  await expect(minta(lain)).rejects.toThrow(/LAPOR/)
  expect(await ambilLapor(deps, rumah.instansi.id)).toBeUndefined()
  expect(datang.length).toBe(0)
})

it('fetches once what it fetches twice, counts rows it cannot read, and says what went wrong', async () => {
  const items = [
    {
      id: 9400001,
      tgl: '3 Mar 2026',
      title: 'Jalan berlubang',
      text: 'Di depan sekolah.',
      state: 'Belum Terverifikasi',
    },
    { id: 'bukan nomor', tgl: '3 Mar 2026', title: 'x', text: 'x', state: 'Belum Terverifikasi' },
    null,
  ]
  jawab = json({ data: { items } })
  expect(await ambilLapor(deps, rumah.instansi.id)).toMatchObject({ galat: '', salah: 2 })
  expect(await ambilLapor(deps, rumah.instansi.id)).toMatchObject({ galat: '', salah: 2 })
  expect(datang[1]!.url).toContain('sejak=')
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from pengaduan where lapor_tracking_id = '9400001'`.execute(fresh.owner)
  expect(rows[0]!.n).toBe(1)
  for (const [cara, galat] of [
    [json({}, 503), 'server'],
    [json({}, 401), 'token'],
    [json({ data: {} }), 'jawaban_asing'],
    [(_: IncomingMessage, res: ServerResponse): void => void res.end('{"data":'), 'jawaban_asing'],
    [(req: IncomingMessage): void => void req.socket.destroy(), 'koneksi'],
  ] as const) {
    jawab = cara
    expect(await ambilLapor(deps, rumah.instansi.id)).toMatchObject({ galat })
  }
})

it('is off to begin with, keeps the token to itself, and lets none follow to another address', async () => {
  const meja = buildMeja(deps, pengelola, '/kerja/pengaduan', [luarRoutes(deps)])
  const html = await (await meja.get('/kerja/pengaduan/lapor/http')).text()
  expect(html).not.toContain('rahasia-sekali')
  const isian = {
    aktif: '1',
    alamat: 'https://lapor.contoh.go.id/v2',
    kepala: 'Authorization',
    awalan: 'Bearer ',
    jalurKirim: '/a',
    jalurAmbil: '',
    petaKirim: 'judul = t',
    petaAmbil: 'trackingId = id',
    nomor: 'id',
    daftar: '',
  }
  const tanpa = await meja.post('/kerja/pengaduan/lapor/http', isian)
  expect([tanpa.status, await tanpa.text()]).toEqual([422, expect.stringContaining('Isi token')])
  const salah = await meja.post('/kerja/pengaduan/lapor/http', {
    ...isian,
    alamat: 'ftp://x',
    petaKirim: 'nama = n',
    nomor: '__proto__',
  })
  const teks = await salah.text()
  for (const x of ['diawali https', 'satu pasangan per baris', 'Tulis nama kolom', 'nama = n'])
    expect(teks).toContain(x)
  expect((await meja.post('/kerja/pengaduan/lapor/http', { ...isian, token: 'baru' })).status).toBe(303)
  expect(await fresh.db.read(scope(), findKonektor)).toMatchObject({ aktif: true, adaToken: true })
  await atur(false, { alamat: 'https://lain.contoh.go.id' }, null)
  expect(await fresh.db.read(scope(), findKonektor)).toMatchObject({ aktif: false, adaToken: false })
  const petugas = await rumah.pejabat({ peran: 'petugas', unitId: rumah.dinas.id })
  expect(
    (
      await buildMeja(deps, petugas, '/kerja/pengaduan', [luarRoutes(deps)]).get(
        '/kerja/pengaduan/lapor/http',
      )
    ).status,
  ).toBe(404)
})

it('builds and reads by path, and touches no prototype', () => {
  const kosong = {
    kode: '',
    judul: 'J',
    isi: '',
    jenis: '',
    klasifikasi: null,
    kategoriId: 3,
    diterima: '',
    lokasi: '',
    wilayah: null,
    lintang: null,
    bujur: null,
  }
  expect(susun({ judul: 'a.b', kategoriId: 'a.c', isi: 'd' }, kosong)).toEqual({ a: { b: 'J', c: 3 } })
  expect(parsePeta('judul = a.__proto__.b', ['judul'])).toBeUndefined()
  expect([
    ambilDi({ a: { b: 1 } }, 'a.b'),
    ambilDi({ a: 1 }, 'a.b'),
    ambilDi([1], ''),
    ambilDi({}, 'constructor'),
  ]).toEqual([1, undefined, [1], undefined])
})

const diam = (): void => {}
const menetes = (_: IncomingMessage, res: ServerResponse): void => {
  res.writeHead(200, { 'content-type': 'application/json' })
  const tetes = setInterval(() => res.write(' '), 40)
  res.on('close', () => clearInterval(tetes))
}
const BATAS = 400

it.each([
  ['never answers', diam],
  ['begins to answer and never ends', menetes],
])('waits only so long for a server that %s, asks it once a round, and loses nothing', async (_, cara) => {
  jawab = cara
  const ids = [await antre(), await antre(), await antre()]
  const mulai = performance.now()
  expect(await kirimLapor(deps, rumah.instansi.id, BATAS)).toBe(1)
  expect(performance.now() - mulai).toBeLessThan(BATAS * 5)
  const percobaan = async () =>
    (await Promise.all(ids.map(keadaan))).map((x) => x!.percobaan).toSorted((a, b) => a - b)
  expect(await percobaan()).toEqual([0, 0, 1])
  expect((await Promise.all(ids.map(keadaan))).find((x) => x!.percobaan === 1)).toMatchObject({
    status: 'menunggu',
    alasan: 'tidak_pasti',
  })
  // The next minute asks nothing of it: each waits for its own moment.
  const dulu = datang.length
  expect(await kirimLapor(deps, rumah.instansi.id, BATAS)).toBe(0)
  expect(datang.length).toBe(dulu)
  jawab = (req, res) => json({ data: { id: String(9600000 + Math.floor(Math.random() * 99_999)) } })(req, res)
  clock.now = new Date(clock.now.getTime() + 11 * 60_000)
  expect(await kirimLapor(deps, rumah.instansi.id, BATAS)).toBe(3)
  expect((await Promise.all(ids.map(keadaan))).map((x) => x!.status)).toEqual([
    'terkirim',
    'terkirim',
    'terkirim',
  ])
})

it('fetches nothing from a server that does not end, says so, and fetches the next time', async () => {
  for (const cara of [diam, menetes]) {
    jawab = cara
    expect(await ambilLapor(deps, rumah.instansi.id, BATAS)).toMatchObject({ galat: 'koneksi' })
  }
  jawab = (_, res) => void res.end(`{"data":{"items":["${'x'.repeat(5 * 1024 * 1024)}"]}}`)
  expect(await ambilLapor(deps, rumah.instansi.id, 5000)).toMatchObject({ galat: 'jawaban_asing' })
  jawab = json({ data: { items: [] } })
  expect(await ambilLapor(deps, rumah.instansi.id)).toMatchObject({ galat: '' })
})
