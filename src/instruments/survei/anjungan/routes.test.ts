import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { batchUji, isianUji, sealUji, Tablet } from '../../../../test/support/anjungan.ts'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildKantor, type Kantor } from '../../../../test/support/kantor.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import { listCatatan } from '../../../platform/audit/index.ts'
import type { Peran } from '../../../kernel/actor.ts'
import { createPeriode } from '../periode/commands.ts'
import { getAgregat } from '../jawaban/store-agregat.ts'
import { anjunganMeja } from './routes-meja.tsx'
import type { Tanda } from './tipe.ts'

let uji: FreshDb
let kantor: Kantor
let periodeId: string
let now = ''
beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())

const deps = () => buildDeps(uji.db, { now: () => new Date(now) })
const sit = (peran: Peran, unitId: string | null): Meja =>
  buildMeja(deps(), kantor.pejabat(peran, unitId), '/kerja/survei', [anjunganMeja(deps())])
const petugas = (): Meja => sit('petugas', kantor.dinas)
const isian = (over: Record<string, string> = {}): Record<string, string> => ({
  unit: kantor.dinas,
  nama: 'Loket 2',
  layanan: '',
  diam: '60',
  pin: '739251',
  ...over,
})

/** Registers a kiosk as a person does; its id, its address and a code. */
async function register(
  over: Record<string, string> = {},
): Promise<{ id: string; alamat: string; kode: string }> {
  const res = await petugas().post('/kerja/survei/anjungan/baru', isian(over))
  const id = /anjungan\/([0-9a-f-]{36})/.exec(res.headers.get('location') ?? '')![1]!
  const html = await (await petugas().post(`/kerja/survei/anjungan/${id}/kode`, {})).text()
  const kode = /<code>([a-z0-9]{4}-[a-z0-9]{4})<\/code>/.exec(html)![1]!
  const alamat = /(\/anjungan\/)<wbr\/?>([a-z0-9]{6})</.exec(html)!
  return { id, alamat: alamat[1]! + alamat[2]!, kode }
}

beforeEach(async () => {
  now = '2026-03-02T02:00:00Z'
  kantor = await buildKantor(uji.owner)
  periodeId = await uji.db.write(kantor.scope, (trx) =>
    createPeriode(
      trx,
      deps(),
      { kind: 'sistem', instansiId: kantor.instansiId, nama: 'uji' },
      {
        unitId: kantor.dinas,
        layananIds: [kantor.layanan.ktp, kantor.layanan.akta].toSorted(),
        nama: 'Semester I 2026',
        mulai: '2026-01-05',
        selesai: '2026-06-30',
        populasi: 30,
      },
    ),
  )
})

describe('the desk', () => {
  it('registers a kiosk with its place, and never shows or stores its PIN', async () => {
    expect(await (await petugas().get('/kerja/survei/anjungan')).text()).toContain('Belum ada anjungan')
    const { id } = await register()
    const html = await (await petugas().get(`/kerja/survei/anjungan/${id}`)).text()
    expect(html).toContain('Belum dipasang')
    expect(html).not.toContain('739251')
    expect(html).not.toContain('pbkdf2')
    const rows = await uji.owner.selectFrom('survei_perangkat').selectAll().where('id', '=', id).execute()
    expect(JSON.stringify(rows)).not.toContain('739251')
    expect(rows[0]?.pin).toMatch(/^pbkdf2-sha256\$300000\$/)
    const trail = await uji.db.read(kantor.scope, (db) => listCatatan(db, id))
    expect(trail.map((t) => t.peristiwa).toReversed()).toEqual([
      'survei.anjungan.daftar',
      'survei.anjungan.kode_baru',
    ])
  })

  it.each([
    ['no place', { nama: ' ' }, 'Tulis di mana anjungan ini berdiri'],
    ['a short PIN', { pin: '1234' }, 'Tulis PIN 6 angka'],
    ['letters for a PIN', { pin: 'rahasia' }, 'Tulis PIN 6 angka'],
    ['half a second', { diam: '0' }, 'Paling sedikit 20 detik'],
    ['words for seconds', { diam: 'lama' }, 'Tulis jumlah detik'],
    [
      'a service of another unit',
      { layanan: '0198f0c2-0000-7000-8000-000000000000' },
      'bukan milik unit ini',
    ],
  ])('answers %s beside the field and keeps what was typed, but never a PIN', async (_, over, sentence) => {
    const res = await petugas().post('/kerja/survei/anjungan/baru', isian({ nama: 'Pintu timur', ...over }))
    expect(res.status).toBe(422)
    const html = await res.text()
    expect(html).toContain(sentence)
    if (!('nama' in over)) expect(html).toContain('Pintu timur')
    expect(html).not.toContain('739251')
  })

  it('shows a kiosk to its unit and those above it; beside it there is none', async () => {
    const { id } = await register()
    expect((await sit('pembina', null).get(`/kerja/survei/anjungan/${id}`)).status).toBe(200)
    for (const path of [`/kerja/survei/anjungan/${id}`, '/kerja/survei/anjungan/x']) {
      expect((await sit('petugas', kantor.lain).get(path)).status).toBe(404)
    }
    for (const path of [id, `${id}/kode`, `${id}/cabut`]) {
      const to = `/kerja/survei/anjungan/${path}`
      expect((await sit('petugas', kantor.lain).post(to, isian())).status, path).toBe(404)
      expect((await sit('pembina', null).post(to, isian())).status, path).toBe(403)
    }
    expect(await (await sit('petugas', kantor.lain).get('/kerja/survei/anjungan')).text()).not.toContain(
      'Loket 2',
    )
    expect((await sit('petugas', kantor.lain).post('/kerja/survei/anjungan/baru', isian())).status).toBe(404)
  })

  it('changes the place and keeps the PIN when none is typed', async () => {
    const { id } = await register()
    const pin = async (): Promise<string | null | undefined> =>
      (await uji.owner.selectFrom('survei_perangkat').select('pin').where('id', '=', id).executeTakeFirst())
        ?.pin
    const before = await pin()
    await petugas().post(`/kerja/survei/anjungan/${id}`, isian({ nama: 'Loket 3', pin: '' }))
    expect(await pin()).toBe(before)
    expect(await (await petugas().get(`/kerja/survei/anjungan/${id}`)).text()).toContain('Loket 3')
    await petugas().post(`/kerja/survei/anjungan/${id}`, isian({ nama: 'Loket 3', pin: '111222' }))
    expect(await pin()).not.toBe(before)
  })
})

describe('setting up', () => {
  it('takes the code once, however it is typed, and knows the device afterwards', async () => {
    const { alamat, kode } = await register()
    const tablet = new Tablet(deps())
    expect(await (await tablet.get(alamat)).text()).toContain('Kode pemasangan')
    expect((await tablet.get(`${alamat}/bekal.json`)).status).toBe(403)
    const wrong = await tablet.post(`${alamat}/pasang`, { kode: 'aaaa-aaaa' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Kode ini salah')
    const right = await tablet.post(`${alamat}/pasang`, { kode: ` ${kode.toUpperCase().replace('-', ' ')}` })
    expect(right.status).toBe(303)
    expect(right.headers.get('set-cookie')).toMatch(/HttpOnly/)
    expect(right.headers.get('set-cookie')).toContain(`Path=${alamat}`)
    expect(await (await tablet.get(alamat)).text()).toContain('name="persyaratan"')
    const other = new Tablet(deps())
    expect((await other.post(`${alamat}/pasang`, { kode })).status).toBe(422)
  })

  it('refuses a code that is two days old, and one of another kiosk', async () => {
    const a = await register()
    const b = await register({ nama: 'Loket 9' })
    const tablet = new Tablet(deps())
    expect((await tablet.post(`${a.alamat}/pasang`, { kode: b.kode })).status).toBe(422)
    now = '2026-03-04T02:00:01Z'
    expect((await new Tablet(deps()).post(`${a.alamat}/pasang`, { kode: a.kode })).status).toBe(422)
  })

  it('hands the kiosk on to another tablet: the first one is told, and keeps what it has', async () => {
    const { id, alamat, kode } = await register()
    const first = new Tablet(deps())
    await first.post(`${alamat}/pasang`, { kode })
    const html = await (await petugas().post(`/kerja/survei/anjungan/${id}/kode`, {})).text()
    const baru = /<code>([a-z0-9]{4}-[a-z0-9]{4})<\/code>/.exec(html)![1]!
    expect((await first.send(alamat, batchUji([]))).status).toBe(200)
    await new Tablet(deps()).post(`${alamat}/pasang`, { kode: baru })
    const res = await first.send(alamat, batchUji([]))
    expect(res.status).toBe(403)
    expect(await res.json()).toEqual({ alasan: 'dicabut' })
  })

  it('takes nothing more from a kiosk that was revoked', async () => {
    const { id, alamat, kode } = await register()
    const tablet = new Tablet(deps())
    await tablet.post(`${alamat}/pasang`, { kode })
    const bekal = await tablet.bekal(alamat)
    const k = await sealUji(bekal, isianUji(kantor.layanan.ktp), { pada: now, selisih: 0 })
    expect((await petugas().post(`/kerja/survei/anjungan/${id}/cabut`, {})).status).toBe(303)
    expect((await tablet.send(alamat, batchUji([k]))).status).toBe(403)
    expect(await (await tablet.get(alamat)).text()).toContain('sudah dicabut oleh unit')
    const n = await uji.db.read(kantor.scope, (db) => getAgregat(db, periodeId))
    expect(n.semua.n).toBe(0)
    expect((await petugas().post(`/kerja/survei/anjungan/${id}/kode`, {})).status).toBe(409)
  })

  it('answers 404 for a code nobody has', async () => {
    const tablet = new Tablet(deps())
    for (const path of [
      '/anjungan/tidakada',
      '/anjungan/x',
      '/wawancara/tidakada',
      '/anjungan/tidakada/bekal.json',
    ])
      expect((await tablet.get(path)).status, path).toBe(404)
  })
})

describe('without a script', () => {
  let p: PeriodeUji
  beforeAll(async () => {
    p = await buildPeriode(uji.owner)
  })
  const fields = async (tablet: Tablet): Promise<Record<string, string>> => {
    const html = await (await tablet.get(`/anjungan/${p.kode}`)).text()
    const hidden = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)![1]!
    const isi = isianUji(p.layananIds[0]!) as Record<string, string>
    return { ...isi, periode: hidden('periode'), kunci: hidden('kunci') }
  }

  it('gives the printed address of a survey the ordinary form, thanks and returns to itself', async () => {
    now = '2026-11-20T03:00:00Z'
    const tablet = new Tablet(deps())
    const body = await fields(tablet)
    const res = await tablet.post(`/anjungan/${p.kode}`, body)
    expect(res.status).toBe(303)
    const thanks = await (await tablet.get(res.headers.get('location')!)).text()
    expect(thanks).toMatch(new RegExp(`http-equiv="refresh" content="\\d+;url=/anjungan/${p.kode}`))
    const again = await tablet.post(`/anjungan/${p.kode}`, body)
    expect(again.headers.get('location')).toContain('sudah=1')
    const rows = await uji.owner
      .selectFrom('survei_jawaban')
      .select(['saluran', 'sidik'])
      .where('periode_id', '=', p.id)
      .execute()
    expect(rows).toEqual([{ saluran: 'anjungan', sidik: null }])
  })

  it('names what is missing, keeps what was typed, and stores nothing', async () => {
    now = '2026-11-20T03:00:00Z'
    const tablet = new Tablet(deps())
    const res = await tablet.post(`/anjungan/${p.kode}`, {
      ...(await fields(tablet)),
      waktu: '',
      saran: 'Panas <b>',
    })
    expect(res.status).toBe(422)
    const html = await res.text()
    expect(html).toContain('Pilih satu jawaban untuk pertanyaan 3.')
    expect(html).toContain('Panas &lt;b>')
  })

  it('says plainly that the survey is over', async () => {
    now = '2027-01-02T03:00:00Z'
    const tablet = new Tablet(deps())
    expect(await (await tablet.get(`/anjungan/${p.kode}`)).text()).toContain('Survei sedang tidak dibuka')
    const res = await tablet.post(`/anjungan/${p.kode}`, { kunci: 'x' })
    expect(res.status).toBe(409)
  })
})

describe('what makes it installable', () => {
  it('has a manifest of its own address and a worker that knows the shell', async () => {
    const { alamat } = await register()
    const tablet = new Tablet(deps())
    const manifest = (await (await tablet.get(`${alamat}/manifest.webmanifest`)).json()) as Record<
      string,
      unknown
    >
    expect(manifest).toMatchObject({ start_url: alamat, scope: '/anjungan/', display: 'fullscreen' })
    const worker = await tablet.get('/anjungan/sw.js')
    expect(worker.headers.get('content-type')).toContain('javascript')
    expect(worker.headers.get('cache-control')).toBe('no-cache')
    const text = await worker.text()
    const html = await (await tablet.get(`/anjungan/${(await buildPeriode(uji.owner)).kode}`)).text()
    const files = [...html.matchAll(/(?:src|href)="(\/(?:anjungan\/)?aset\/[^"]+)"/g)].map((m) => m[1]!)
    expect(files.length).toBeGreaterThan(4)
    for (const file of files) expect(text, file).toContain(file)
    for (const file of files.filter((f) => f.startsWith('/anjungan/')))
      expect((await tablet.get(file)).headers.get('cache-control')).toContain('immutable')
  })
})

it('tells a tablet with an unregistered address its provisions, without a PIN', async () => {
  now = '2026-11-20T03:00:00Z'
  const p = await buildPeriode(uji.owner)
  const tablet = new Tablet(deps())
  const bekal = await tablet.bekal(`/anjungan/${p.kode}`)
  expect(bekal.pin).toBeNull()
  const k = await sealUji(bekal, isianUji(p.layananIds[1]!), { pada: now, selisih: 0 })
  const tanda = (await (await tablet.send(`/anjungan/${p.kode}`, batchUji([k, k]))).json()) as Tanda
  expect(tanda.hasil.map((h) => h.hasil).toSorted()).toEqual(['diterima', 'sudah'])
})

it('a device carries the picture of its instansi, on the plain page as in its provisions', async () => {
  now = '2026-11-20T03:00:00Z'
  const { kode } = await buildPeriode(uji.owner)
  const tablet = new Tablet(deps())
  const { instansiId } = await uji.owner
    .selectFrom('survei_tautan')
    .select('instansi_id as instansiId')
    .where('kode', '=', kode)
    .executeTakeFirstOrThrow()
  const setLogo = (logo_sidik: string | null) =>
    uji.owner
      .updateTable('registry_instansi')
      .set({ logo_sidik })
      .where('instansi_id', '=', instansiId)
      .execute()
  await setLogo('0123456789abcdef')
  const { logo, versi } = await tablet.bekal(`/anjungan/${kode}`)
  expect(logo).toMatch(/^\/instansi\/[^/]+\/logo\.png\?v=0123456789abcdef$/)
  expect(await (await tablet.get(`/anjungan/${kode}`)).text()).toContain(`<img class="logo" src="${logo}"`)
  await setLogo(null)
  const tanpa = await tablet.bekal(`/anjungan/${kode}`)
  expect(tanpa.logo).toBeUndefined()
  expect(tanpa.versi).not.toBe(versi)
})
