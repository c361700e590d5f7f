import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { pejabatUji } from '../../../../test/support/jawaban.ts'
import { buildMeja } from '../../../../test/support/meja.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import { countNolDepan } from '../../../kernel/bukti.ts'
import { readConfig } from '../../../platform/config/index.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { createShell } from '../../../platform/http/shell.ts'
import { unsurKunciList } from '../instrumen.ts'
import { jawabanCore } from '../jawaban/core.tsx'
import { jawabanRoutes } from '../jawaban/routes.tsx'
import { getAgregat } from '../jawaban/store-agregat.ts'
import { periodeRoutes } from '../periode/routes.tsx'
import { serbuanHariIni } from './hari-ini.ts'

let fresh: FreshDb
let p: PeriodeUji
let app: Hono<AppEnv>
let deps: ReturnType<typeof buildDeps>
const clock = { now: new Date() }

beforeAll(async () => {
  fresh = await freshDb()
})
afterAll(() => fresh.drop())
beforeEach(async () => {
  p = await buildPeriode(fresh.owner)
  clock.now = new Date('2026-11-20T03:00:00Z')
  open()
})
function open(serbuan?: string): void {
  deps = buildDeps(fresh.db, {
    now: () => clock.now,
    ...(serbuan ? { config: readConfig({ SAMBUT_SERBUAN: serbuan }) } : {}),
  })
  const shell = createShell({ baseUrl: deps.config.baseUrl, log: deps.log, render: (_, f) => f.message })
  app = shell.route('/', jawabanRoutes(deps))
}

let nomor = 0
/** A device nobody has seen before, as a cookie. */
const ponsel = (): string =>
  `isi=kirim${String(++nomor).padStart(12, '0')}.hp${String(nomor).padStart(14, '0')}`
const isi = (over: Record<string, string> = {}): Record<string, string> => ({
  ...Object.fromEntries(unsurKunciList.map((k) => [k, '3'])),
  waktu: '4',
  layanan: p.layananIds[0]!,
  ...over,
})
const send = async (fields: Record<string, string>, cookie?: string, query = ''): Promise<Response> =>
  app.request(`/s/${p.kode}${query}`, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(cookie ? { cookie } : {}),
    },
  })
const count = async (): Promise<number> =>
  (await fresh.db.read({ instansiId: p.instansiId }, (db) => getAgregat(db, p.id))).semua.n
/** What the page would send: its hidden fields. */
async function fieldsOf(res: Response): Promise<Record<string, string>> {
  const html = await res.text()
  return Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value(?:="([^"]*)")?\/>/g)].map((m) => [
      m[1]!,
      (m[2] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&lt;', '<'),
    ]),
  )
}
function solve(tiket: string): string {
  const bit = Number(tiket.split('.')[1])
  for (let n = 0; ; n++)
    if (countNolDepan(createHash('sha256').update(`${tiket}.${n}`).digest()) >= bit) return String(n)
}
const serang = async (n: number, cookie: () => string | undefined): Promise<Record<number, number>> => {
  const status: Record<number, number> = {}
  for (let i = 0; i < n; i += 100) {
    const list = await Promise.all(
      Array.from({ length: Math.min(100, n - i) }, (_, j) =>
        send(isi({ saran: `spam ${i + j}`, usia: String(20 + (j % 50)) }), cookie()),
      ),
    )
    for (const res of list) status[res.status] = (status[res.status] ?? 0) + 1
    clock.now = new Date(clock.now.getTime() + 1000)
  }
  return status
}

it('asks nobody for anything on a day as full as a place can be', async () => {
  expect(await serang(600, ponsel)).toEqual({ 303: 600 })
  clock.now = new Date(clock.now.getTime() + 600_000)
  expect(await serang(600, ponsel)).toEqual({ 303: 600 })
  expect(await count()).toBe(1200)
})

it('a bored student with a script neither fills the index nor keeps citizens out', async () => {
  const status = await serang(10_000, () => (nomor % 2 ? ponsel() : (nomor++, undefined)))
  expect(status).toEqual({ 303: 600, 429: 9400 })
  expect(await count()).toBe(600)

  // Somebody without JavaScript: everything typed is on the page, the button works after a short wait.
  const warga = ponsel()
  const typed = isi({ saran: 'Loket 3 "lambat" & <panas>', pendidikan: 'S1' })
  const held = await send(typed, warga)
  expect(held.status).toBe(429)
  expect(held.headers.get('retry-after')).toBe('20')
  const page = await fieldsOf(held)
  expect(page).toMatchObject(typed)
  clock.now = new Date(clock.now.getTime() + 5000)
  const early = await send(page, warga)
  expect(early.status).toBe(429)
  expect(await early.clone().text()).toContain('Tunggu 15 detik lagi')
  expect((await fieldsOf(early))['tiket']).toBe(page['tiket'])
  clock.now = new Date(clock.now.getTime() + 15_000)
  expect((await send(page, warga)).headers.get('location')).toBe(`/s/${p.kode}/terima-kasih`)
  expect((await send(page, warga)).headers.get('location')).toContain('?sudah=1')
  expect(await count()).toBe(601)

  // Somebody with JavaScript: the proof, and no wait; sent twice it is one answer.
  const lain = ponsel()
  const form = await fieldsOf(await send(isi({ usia: '33' }), lain))
  const bukti = { ...form, bukti: solve(form['tiket']!) }
  for (let i = 0; i < 2; i++) expect((await send(bukti, lain)).status).toBe(303)
  // And somebody whose browser keeps no cookie.
  const tanpa = await fieldsOf(await send(isi({ usia: '44' })))
  for (let i = 0; i < 2; i++)
    expect((await send({ ...tanpa, bukti: solve(tanpa['tiket']!) })).status).toBe(303)
  expect(await count()).toBe(603)
}, 120_000)

it('goes out by itself, and forgets', async () => {
  open('tautan=10,tunggu=5')
  expect(await serang(11, ponsel)).toEqual({ 303: 10, 429: 1 })
  clock.now = new Date(clock.now.getTime() + 600_000)
  expect(await serang(5, ponsel)).toEqual({ 303: 5 })
})

it('a ticket is good for its own answers, address and device, and no others', async () => {
  open('tautan=1,tunggu=5')
  await serang(2, ponsel)
  const hp = ponsel()
  const form = await fieldsOf(await send(isi(), hp))
  const bukti = { ...form, bukti: solve(form['tiket']!) }
  expect((await send({ ...bukti, waktu: '1' }, hp)).status).toBe(429)
  expect((await send(bukti, ponsel())).status).toBe(429)
  expect((await send({ ...bukti, tiket: form['tiket']!.replace('.14.', '.01.') }, hp)).status).toBe(429)
  clock.now = new Date(clock.now.getTime() + 3_601_000)
  await serang(2, ponsel)
  expect((await send(bukti, hp)).status).toBe(429)
})

it('one device that sends more than can be read is held, and others at the same address are not', async () => {
  const satu = ponsel()
  expect(await serang(60, () => satu)).toEqual({ 303: 34, 429: 26 })
  expect(await serang(100, ponsel)).toEqual({ 303: 100 })
})

it('a script that waits comes no faster than the address lets waiting people in', async () => {
  open('tautan=10,tunggu=5,sabar=3')
  await serang(10, ponsel)
  const list = []
  for (let i = 0; i < 8; i++) {
    const hp = ponsel()
    list.push({ hp, form: await fieldsOf(await send(isi({ usia: String(20 + i) }), hp)) })
  }
  clock.now = new Date(clock.now.getTime() + 6000)
  const status = []
  for (const { hp, form } of list) status.push((await send(form, hp)).status)
  expect(status).toEqual([303, 303, 303, 429, 429, 429, 429, 429])
})

it('does not stand before a mistake: that is told first', async () => {
  open('tautan=1')
  await serang(2, ponsel)
  const res = await send(isi({ waktu: '9' }), ponsel())
  expect(res.status).toBe(422)
})

it('is shown on the desk: when, why, how many', async () => {
  await serang(700, ponsel)
  await jawabanCore(deps).penjaga.flush()
  const desk = buildMeja(deps, pejabatUji(p, 'petugas'), '/kerja/survei', [periodeRoutes(deps)])
  const html = await (await desk.get(`/kerja/survei/${p.id}/tanda`)).text()
  expect(html).toContain('700 kiriman dalam 10 menit lewat satu tautan; batasnya 600.')
  expect(html).toContain(`/s/${p.kode}`)
  const today = (pejabat = pejabatUji(p, 'kepala_unit')) =>
    fresh.db.read({ instansiId: p.instansiId }, (db) => serbuanHariIni(db, pejabat, clock.now, 'id'))
  expect(await today()).toMatchObject([
    { keterangan: '100 kiriman ditahan sejak penjagaan menyala. Warga tetap dapat menjawab.' },
  ])
  expect(await today(pejabatUji(p, 'kepala_unit', '00000000-0000-0000-0000-000000000001'))).toEqual([])
  clock.now = new Date(clock.now.getTime() + 3_601_000)
  expect(await today()).toEqual([])
  const { rows } = await fresh.owner.executeQuery<{ n: string }>(
    fresh.owner
      .selectFrom('audit_catatan')
      .select((eb) => eb.fn.countAll<string>().as('n'))
      .where('peristiwa', '=', 'survei.serbuan.mulai')
      .where('instansi_id', '=', p.instansiId)
      .compile(),
  )
  expect(Number(rows[0]!.n)).toBe(1)
})

it('can be switched off', async () => {
  open('mati')
  expect(await serang(700, ponsel)).toEqual({ 303: 700 })
})
