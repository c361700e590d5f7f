import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import {
  buildKantorPeriode,
  isianUji,
  orangUji,
  type KantorPeriode,
} from '../../../../test/support/undangan.ts'
import { startSmtp, textOf, type ServerSurel } from '../../../../test/support/smtp.ts'
import { kirimPesan, setKanal } from '../../../platform/channels/index.ts'
import { readConfig } from '../../../platform/config/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { createShell } from '../../../platform/http/shell.ts'
import { jawabanRoutes } from '../jawaban/routes.tsx'
import { adukUndangan } from './aduk.ts'
import { bersihkanUndangan } from './bersih.ts'
import { addUndangan, sendUndangan, stopUndangan } from './commands.ts'
import { kirimUndangan } from './kirim.ts'
import { loadRekap } from './rekap.ts'
import { listJatuhTempo, setHari } from './store-simpan.ts'
import { hashOf } from './token.ts'
import { teksAwal, SUBJEK_AWAL } from './teks.ts'

let house: FreshDb
let smtp: ServerSurel
let k: KantorPeriode
let deps: ReturnType<typeof buildDeps>
let app: ReturnType<typeof createShell>
const clock = { now: new Date('2026-11-20T03:00:00Z') }

beforeAll(async () => {
  house = await freshDb()
  smtp = await startSmtp({ allowInsecureAuth: true })
  deps = buildDeps(house.db, {
    now: () => clock.now,
    config: readConfig({ SAMBUT_JARINGAN_DALAM: '127.0.0.1', BASE_URL: 'https://survei.example' }),
  })
  k = await buildKantorPeriode(house.owner)
  app = createShell({ baseUrl: 'https://survei.example', log: deps.log, render: (_, f) => f.message })
  app.route('/', jawabanRoutes(deps))
  await house.db.write(k.scope, (trx) =>
    setKanal(
      trx,
      deps,
      k.instansiId,
      {
        kanal: 'surel',
        aktif: true,
        rahasia: null,
        pengaturan: {
          host: '127.0.0.1',
          port: smtp.port,
          keamanan: 'tanpa',
          pengguna: '',
          dari: 'sambut@kab.example',
          namaDari: 'Uji',
        },
      },
      null,
    ),
  )
})
afterAll(async () => {
  await smtp.stop()
  await house.drop()
})

const write = <T>(run: (trx: Trx) => Promise<T>): Promise<T> => house.db.write(k.scope, run)
const rekap = () => house.db.read(k.scope, (db) => loadRekap(db, k.periodeId))
/** Runs every job that was asked for, and those they ask for. */
async function work(): Promise<void> {
  for (let next; (next = deps.asked.shift());) {
    const { job, payload, sesudah } = next as { job: string; payload: never; sesudah?: Date }
    if (sesudah) continue
    await (job === kirimPesan.name ? kirimPesan : kirimUndangan).run(payload, deps)
  }
}
const send = (jenis: 'undangan' | 'pengingat') =>
  write((trx) =>
    sendUndangan(trx, deps, k.petugas, k.periodeId, {
      jenis,
      kanal: 'surel',
      subjek: SUBJEK_AWAL[jenis],
      teks: teksAwal(jenis, 'surel'),
    }),
  )
const linkOf = (mentah: string): URL => new URL(/https:\/\/survei\.example\/s\/\S+/.exec(textOf(mentah))![0])
const get = (url: URL, headers: Record<string, string> = {}) =>
  app.request(url.pathname + url.search, { headers })
const post = async (url: URL, isi: Record<string, string>, cookie = '') =>
  app.request(url.pathname + url.search, {
    method: 'POST',
    body: new URLSearchParams(isi),
    headers: { 'sec-fetch-site': 'same-origin', cookie },
  })
const kukiOf = (res: Response): string =>
  res.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ')

describe('a list of people served', () => {
  it('is kept sealed, and the same list twice adds nobody', async () => {
    expect(await write((trx) => addUndangan(trx, deps, k.petugas, k.periodeId, orangUji(3)))).toEqual({
      masuk: 3,
      sudahAda: 0,
    })
    expect(await write((trx) => addUndangan(trx, deps, k.petugas, k.periodeId, orangUji(4)))).toEqual({
      masuk: 1,
      sudahAda: 3,
    })
    const rows = await house.owner.selectFrom('survei_undangan').selectAll().execute()
    expect(rows).toHaveLength(4)
    expect(rows.map((r) => Buffer.from(r.data).toString('latin1')).join()).not.toMatch(/warga\.example|Orang/)
    const trail = await house.owner.selectFrom('audit_catatan').select('data').execute()
    expect(JSON.stringify(trail)).not.toMatch(/warga\.example|Orang/)
  })

  it('is filled by whoever works for the unit, and by nobody else', async () => {
    await expect(
      write((trx) => addUndangan(trx, deps, k.pembina, k.periodeId, orangUji(1))),
    ).rejects.toMatchObject({
      refusal: { kind: 'forbidden' },
    })
    await expect(
      write((trx) => addUndangan(trx, deps, k.asing, k.periodeId, orangUji(1))),
    ).rejects.toMatchObject({
      refusal: { kind: 'not_found' },
    })
  })
})

describe('an invitation', () => {
  it('is sent once to each, whatever is pressed how often', async () => {
    await send('undangan')
    await expect(send('undangan')).rejects.toMatchObject({
      refusal: { code: 'survei.undangan_sedang_kirim' },
    })
    await work()
    await send('undangan')
    await work()
    expect(smtp.kotak.map((s) => s.kepada.join()).toSorted()).toEqual(
      [1, 2, 3, 4].map((i) => `orang${i}@warga.example`),
    )
    expect(await rekap()).toMatchObject({ diundang: 4, terkirim: 4, gagal: 0, menjawab: 0 })
    expect(new Set(smtp.kotak.map((s) => linkOf(s.mentah).href)).size).toBe(4)
    expect(textOf(smtp.kotak[0]!.mentah)).toMatch(/^Yth\. Orang \d,/)
  })

  it('opens the form with its token, in both languages, and says what is noted and what is not', async () => {
    const url = linkOf(smtp.kotak[0]!.mentah)
    const page = await (await get(url)).text()
    expect(page).toContain(`name="u" value="${url.searchParams.get('u')}"`)
    expect(page).toContain('tidak mencatat jawaban mana milik siapa')
    expect(page).toContain(`?u=${url.searchParams.get('u')}&amp;bahasa=en`)
    expect(page).not.toContain('<script')
  })

  it('keeps its token when something is missing', async () => {
    const url = linkOf(smtp.kotak[0]!.mentah)
    const u = url.searchParams.get('u')!
    const res = await post(url, isianUji(k.layananId, { u, waktu: '' }))
    expect(res.status).toBe(422)
    expect(await res.text()).toContain(`name="u" value="${u}"`)
    expect((await rekap()).menjawab).toBe(0)
  })

  it('is used up by an answer; the same sending again is welcome, another one is told kindly', async () => {
    const url = linkOf(smtp.kotak[0]!.mentah)
    const u = url.searchParams.get('u')!
    const cookie = kukiOf(await get(url))
    const before = await persons()
    const first = await post(url, isianUji(k.layananId, { u }), cookie)
    expect(first.headers.get('location')).toBe(`/s/${k.kode}/terima-kasih`)
    const resent = await post(url, isianUji(k.layananId, { u }), cookie)
    expect(resent.headers.get('location')).toBe(`/s/${k.kode}/terima-kasih?sudah=1`)
    const other = await post(url, isianUji(k.layananId, { u, waktu: '1' }), cookie)
    expect(other.status).toBe(409)
    expect(await other.text()).toContain('Undangan ini sudah dipakai')
    expect(await (await get(url)).text()).toContain('Undangan ini sudah dipakai')
    expect(await rekap()).toMatchObject({ menjawab: 1 })
    expect(await answers()).toHaveLength(1)
    // The person's own row was not touched by the answer.
    expect(await persons()).toEqual(before)
  })

  it('that nobody sent, or was cut on the way, is told kindly and stores nothing', async () => {
    const nomor = async () =>
      (await sql`select last_value from survei_jawaban_urut_seq`.execute(house.owner)).rows
    const before = await nomor()
    for (const u of ['a'.repeat(22), 'pendek', '']) {
      const url = new URL(`https://survei.example/s/${k.kode}?u=${u}`)
      expect(await (await get(url)).text()).toContain('Tautan undangan ini tidak berlaku')
      expect((await post(url, isianUji(k.layananId, { u }))).status).toBe(409)
    }
    expect(await answers()).toHaveLength(1)
    // Not even a number was taken for it: nothing was begun that had to be undone.
    expect(await nomor()).toEqual(before)
  })

  it('sent twice at the same moment counts once', async () => {
    const url = linkOf(smtp.kotak[1]!.mentah)
    const u = url.searchParams.get('u')!
    const all = await Promise.all(
      [1, 2, 3, 4].map((n) => post(url, isianUji(k.layananId, { u, waktu: String(n) }))),
    )
    expect(all.map((r) => r.status).toSorted((a, b) => a - b)).toEqual([303, 409, 409, 409])
    expect(await rekap()).toMatchObject({ menjawab: 2 })
    expect(await answers()).toHaveLength(2)
  })
})

const answers = () => house.owner.selectFrom('survei_jawaban').selectAll().execute()
const persons = async (): Promise<unknown[]> =>
  (await sql`select *, xmin::text, ctid::text from survei_undangan order by id`.execute(house.owner)).rows

describe('the promise that no answer leads to a person', () => {
  it('holds in the columns: no token, hash, person or message stands with an answer, and no answer with them', async () => {
    const cells = async (table: string): Promise<string[]> => {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(
        house.owner,
      )
      const common = new Set([k.instansiId, k.periodeId, k.layananId, k.petugas.id])
      return rows
        .flatMap((row) => Object.values(row))
        .filter((v): v is string => typeof v === 'string' && v.length >= 16 && !common.has(v))
    }
    const answered = new Set(await cells('survei_jawaban'))
    expect(answered.size).toBeGreaterThan(2)
    for (const table of [
      'survei_undangan',
      'survei_undangan_token',
      'survei_undangan_gelombang',
      'channels_pesan',
    ]) {
      expect((await cells(table)).filter((v) => answered.has(v))).toEqual([])
    }
    const hidden = JSON.stringify([...answered])
    for (const { mentah } of smtp.kotak) expect(hidden).not.toContain(linkOf(mentah).searchParams.get('u'))
  })

  it('holds in time: nothing of an invitation changes a moment when it is answered', async () => {
    const { rows } = await sql<{ t: string; c: string }>`
      select table_name as t, column_name as c from information_schema.columns
      where table_name in ('survei_undangan', 'survei_undangan_token') and data_type like 'timestamp%'`.execute(
      house.owner,
    )
    expect(rows).toEqual([])
    const moments = await sql<{
      at: Date
    }>`select date_trunc('second', created_at) as at from survei_jawaban`.execute(house.owner)
    const pesan = await house.owner
      .selectFrom('channels_pesan')
      .select(['created_at', 'selesai_at', 'kunci'])
      .execute()
    // Messages know when they were sent, which is before anybody answered; nothing writes to them afterwards.
    expect(pesan.every((m) => m.kunci !== null && m.selesai_at !== null)).toBe(true)
    expect(moments.rows).toHaveLength(2)
  })

  it('holds on the disk after the hourly rewriting: one transaction for all', async () => {
    const shared = async (): Promise<number> =>
      (
        await sql`select 1 from survei_jawaban j join survei_undangan_token t on t.xmin::text = j.xmin::text`.execute(
          house.owner,
        )
      ).rows.length
    expect(await shared()).toBeGreaterThan(0)
    await adukUndangan.run({}, deps)
    expect(await shared()).toBe(0)
    const used = await sql<{ hash: string; x: string }>`
      select hash, xmin::text as x from survei_undangan_token where terpakai order by ctid`.execute(
      house.owner,
    )
    expect(used.rows).toHaveLength(2)
    expect(new Set(used.rows.map((r) => r.x)).size).toBe(1)
    expect(await rekap()).toMatchObject({ menjawab: 2 })
    const before = used.rows[0]!.x
    await adukUndangan.run({}, deps)
    const again = await sql<{
      x: string
    }>`select xmin::text as x from survei_undangan_token where terpakai`.execute(house.owner)
    expect(again.rows[0]!.x).toBe(before)
  })

  it('holds for many: rewritten, they lie in the order of their hashes, not in that of the answers', async () => {
    const lain = await buildKantorPeriode(house.owner)
    const own = { instansi_id: lain.instansiId, periode_id: lain.periodeId }
    for (let i = 0; i < 30; i++) {
      const hash = hashOf(`jawaban ke-${i}`)
      await house.owner
        .insertInto('survei_undangan_token')
        .values({ ...own, hash, terpakai: true })
        .execute()
    }
    const lie = async () =>
      (
        await sql<{ hash: string; x: string }>`select hash, xmin::text as x from survei_undangan_token
          where periode_id = ${lain.periodeId} order by ctid`.execute(house.owner)
      ).rows
    const inOrder = (rows: readonly { hash: string }[]) =>
      rows.map((r) => r.hash).join() ===
      rows
        .map((r) => r.hash)
        .toSorted()
        .join()
    expect(inOrder(await lie())).toBe(false)
    await adukUndangan.run({}, deps)
    expect(new Set((await lie()).map((r) => r.x)).size).toBe(1)
    const { rows } = await sql<{ sorted: boolean }>`
      select array_agg(hash order by ctid) = array_agg(hash order by hash) as sorted
      from survei_undangan_token where periode_id = ${lain.periodeId}`.execute(house.owner)
    expect(rows).toEqual([{ sorted: true }])
  })
})

describe('a reminder', () => {
  it('is sent once, to those who have not answered and have not asked to be left alone', async () => {
    const quiet = linkOf(smtp.kotak[2]!.mentah)
    const stop = new URL(`${quiet.origin}${quiet.pathname}/berhenti${quiet.search}`)
    expect(await (await get(stop)).text()).toContain('Jangan ingatkan lagi')
    const done = await app.request(stop.pathname + stop.search, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    })
    expect(done.status).toBe(200)
    smtp.kotak.splice(0)
    for (const _ of [1, 2]) {
      await send('pengingat')
      await work()
    }
    expect(smtp.kotak).toHaveLength(1)
    expect(textOf(smtp.kotak[0]!.mentah)).toContain('masih berlaku')
    expect((await rekap()).pengingat.terkirim).toBe(1)
    const url = linkOf(smtp.kotak[0]!.mentah)
    expect((await get(url)).status).toBe(200)
  })

  it('is declined also when the address leads to another periode by now', async () => {
    const quiet = linkOf(smtp.kotak[0]!.mentah)
    const hash = hashOf(quiet.searchParams.get('u')!)
    const berhenti = async () =>
      (
        await house.owner
          .selectFrom('survei_undangan_token')
          .select('berhenti')
          .where('hash', '=', hash)
          .executeTakeFirstOrThrow()
      ).berhenti
    await sql`insert into survei_periode (instansi_id, id, unit_id, nama, mulai, selesai, instrumen_kode,
        instrumen_versi, dibuka_at)
      select instansi_id, gen_random_uuid(), unit_id, 'Lain', '2026-11-10', '2026-12-31', instrumen_kode, 1, now()
      from survei_periode where id = ${k.periodeId}`.execute(house.owner)
    const fresh = createShell({
      baseUrl: 'https://survei.example',
      log: deps.log,
      render: (_, f) => f.message,
    })
    fresh.route('/', jawabanRoutes({ ...deps }))
    expect(await berhenti()).toBe(false)
    const body = new URLSearchParams({ u: quiet.searchParams.get('u')! })
    const done = await fresh.request(`${quiet.pathname}/berhenti`, { method: 'POST', body })
    expect([done.status, await berhenti()]).toEqual([303, true])
    await house.owner.deleteFrom('survei_periode').where('nama', '=', 'Lain').execute()
  })

  it('goes to nobody who was never invited', async () => {
    smtp.kotak.splice(0)
    const [baru] = orangUji(1)
    await write((trx) =>
      addUndangan(trx, deps, k.petugas, k.periodeId, [{ ...baru!, surel: 'baru@warga.example' }]),
    )
    await send('pengingat')
    await work()
    expect(smtp.kotak).toEqual([])
    await sql`delete from survei_undangan where id = (select id from survei_undangan order by id desc limit 1)`.execute(
      house.owner,
    )
  })
})

describe('a sending', () => {
  it('can be stopped: what has not left stays, and goes when it is sent again', async () => {
    smtp.kotak.splice(0)
    await write((trx) => addUndangan(trx, deps, k.petugas, k.periodeId, orangUji(6).slice(4)))
    await send('undangan')
    await kirimUndangan.run((deps.asked.shift() as { payload: never }).payload, deps)
    expect(await write((trx) => stopUndangan(trx, deps, k.petugas, k.periodeId))).toBe(2)
    await work()
    expect(smtp.kotak).toEqual([])
    expect(await rekap()).toMatchObject({ diundang: 6, dibatalkan: 2 })
    await send('undangan')
    await work()
    expect(smtp.kotak).toHaveLength(2)
    expect(await rekap()).toMatchObject({ terkirim: 6, dibatalkan: 0 })
  })

  it('goes through a list of any length, two hundred at a time', async () => {
    const banyak = orangUji(450, {}).map((o, i) => ({ ...o, surel: `banyak${i}@warga.example` }))
    await write((trx) => addUndangan(trx, deps, k.petugas, k.periodeId, banyak))
    await send('undangan')
    for (let next; (next = deps.asked.find((a) => (a as { job: string }).job === kirimUndangan.name));) {
      deps.asked.splice(deps.asked.indexOf(next), 1)
      await kirimUndangan.run((next as { payload: never }).payload, deps)
    }
    expect(await rekap()).toMatchObject({ diundang: 456, menunggu: 450 })
    await write((trx) => stopUndangan(trx, deps, k.petugas, k.periodeId))
    deps.asked.splice(0)
  })

  it('needs a channel that is on, and a periode that takes answers', async () => {
    const kiriman = { jenis: 'undangan', kanal: 'sms', subjek: '', teks: '{tautan}' } as const
    await expect(
      write((trx) => sendUndangan(trx, deps, k.petugas, k.periodeId, kiriman)),
    ).rejects.toMatchObject({
      refusal: { code: 'survei.undangan_kanal_mati' },
    })
    clock.now = new Date('2026-06-30T03:00:00Z')
    await expect(send('undangan')).rejects.toMatchObject({
      refusal: { code: 'survei.undangan_belum_mulai' },
    })
    clock.now = new Date('2027-01-05T03:00:00Z')
    await expect(send('undangan')).rejects.toMatchObject({ refusal: { code: 'survei.undangan_selesai' } })
  })
})

it('forgets the names some days after the end, and keeps four numbers', async () => {
  clock.now = new Date('2027-01-20T03:00:00Z')
  await bersihkanUndangan.run({}, deps)
  expect(await rekap()).toMatchObject({ diundang: 456 })
  clock.now = new Date('2027-02-05T03:00:00Z')
  await bersihkanUndangan.run({}, deps)
  expect(await persons()).toEqual([])
  const tokens = house.owner
    .selectFrom('survei_undangan_token')
    .selectAll()
    .where('periode_id', '=', k.periodeId)
  expect(await tokens.execute()).toEqual([])
  const left = await house.owner
    .selectFrom('channels_pesan')
    .selectAll()
    .where('tujuan', 'is not', null)
    .execute()
  expect(left).toEqual([])
  expect(await rekap()).toMatchObject({ diundang: 456, terkirim: 6, menjawab: 2, dihapusAt: clock.now })
  const events = await house.owner
    .selectFrom('audit_catatan')
    .select(['peristiwa', 'data'])
    .orderBy('urut', 'desc')
    .execute()
  expect(events[0]).toMatchObject({
    peristiwa: 'survei.undangan.hapus',
    data: { diundang: 456, menjawab: 2 },
  })
  expect(await answers()).toHaveLength(2)
})

it('counts the days after a closing from the day it was there, not in London', async () => {
  const lain = await buildKantorPeriode(house.owner)
  await house.db.write(lain.scope, (trx) =>
    addUndangan(
      trx,
      { ...deps, now: () => new Date('2026-11-20T03:00:00Z') },
      lain.petugas,
      lain.periodeId,
      orangUji(1),
    ),
  )
  // Half past four in the morning of 2 December in Makassar.
  await sql`update survei_periode set ditutup_at = '2026-12-01T20:30:00Z' where id = ${lain.periodeId}`.execute(
    house.owner,
  )
  await house.db.write(lain.scope, (trx) => setHari(trx, lain.instansiId, lain.periodeId, 0))
  const tempo = (hariIni: string) => house.db.read(lain.scope, (db) => listJatuhTempo(db, hariIni, 'WITA'))
  expect(await tempo('2026-12-02')).toEqual([])
  expect(await tempo('2026-12-03')).toEqual([lain.periodeId])
})
