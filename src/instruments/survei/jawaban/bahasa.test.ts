import type { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import { newId } from '../../../kernel/ids.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { createShell } from '../../../platform/http/shell.ts'
import { skm142017, unsurKunciList } from '../instrumen.ts'
import { jawabanRoutes } from './routes.tsx'

let fresh: FreshDb
let p: PeriodeUji
let app: Hono<AppEnv>
const [satu, dua] = skm142017.pertanyaan.map((q) => q.teks.id)
const jawa: Record<string, string> = {
  [satu!]: 'Kados pundi panemu panjenengan?',
  'Sangat sesuai': 'Trep sanget',
  'Kirim jawaban': 'Kintun wangsulan',
  'Laki-laki': 'Jaler',
  'Terima kasih, jawaban Anda sudah tersimpan': 'Matur nuwun',
  'Isi untuk orang lain': 'Isi kangge tiyang sanes',
}

beforeAll(async () => {
  fresh = await freshDb()
  p = await buildPeriode(fresh.owner)
  const add = (bahasa: string, ditawarkan: boolean, isi: Record<string, string>) =>
    sql`insert into survei_terjemahan (instansi_id, id, kode, unit_id, bahasa, ditawarkan, isi)
      values (${p.instansiId}, ${newId()}, 'skm-14-2017', ${p.unitId}, ${bahasa}, ${ditawarkan}, ${JSON.stringify(isi)})`.execute(
      fresh.owner,
    )
  await add('jv', true, jawa)
  await add('ms-Arab', true, { [satu!]: 'چون' })
  await add('su', false, { [satu!]: 'Kumaha?' })
  const deps = buildDeps(fresh.db, { now: () => new Date('2026-11-20T03:00:00Z') })
  app = createShell({ baseUrl: deps.config.baseUrl, log: deps.log, render: (_, f) => f.message })
  app.route('/', jawabanRoutes(deps))
})
afterAll(() => fresh.drop())

const lihat = async (query: string): Promise<string> => (await app.request(`/s/${p.kode}${query}`)).text()

it('offers the languages the unit offers, and no other', async () => {
  const html = await lihat('')
  expect(html).toContain('<a href="?bahasa=jv" hreflang="jv">Jawa</a>')
  expect(html).not.toContain('bahasa=su')
  expect(await lihat('?bahasa=su')).not.toContain('Kumaha?')
  expect(html).toContain('<html lang="id"')
  expect(html).not.toContain('<span lang=')
})

it('speaks it sentence by sentence, marked for screen readers, and Indonesian where it is missing', async () => {
  const html = await lihat('?bahasa=jv')
  expect(html).toContain('<html lang="id"')
  expect(html).toContain('<span lang="jv">Kados pundi panemu panjenengan?</span>')
  expect(html).toContain('<span lang="jv">Trep sanget</span>')
  expect(html).toContain('<span lang="jv">Kintun wangsulan</span>')
  expect(html).toContain('<span lang="jv">Jaler</span>')
  expect(html).not.toContain(satu)
  expect(html).toContain(dua)
  expect(html).not.toContain(`<span lang="jv">${dua}`)
})

it('writes Arabic letters from right to left', async () => {
  expect(await lihat('?bahasa=ms-Arab')).toContain('<span lang="ms-Arab" dir="rtl">چون</span>')
})

it('keeps it over a mistake and to the thank-you, and stores the same answers', async () => {
  const send = (fields: Record<string, string>) =>
    app.request(`/s/${p.kode}?bahasa=jv`, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  const wrong = await send({ persyaratan: '3' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Kados pundi panemu panjenengan?')
  const all = Object.fromEntries(unsurKunciList.map((k) => [k, '4']))
  const right = await send({ ...all, waktu: '3', layanan: p.layananIds[0]! })
  expect(right.status).toBe(303)
  const to = right.headers.get('location')!
  expect(to).toBe(`/s/${p.kode}/terima-kasih?bahasa=jv`)
  const thanks = await (await app.request(to)).text()
  expect(thanks).toContain('<span lang="jv">Matur nuwun</span>')
  expect(thanks).toContain(`href="/s/${p.kode}?bahasa=jv"`)
})

it('ignores a language nobody wrote', async () => {
  const html = await lihat('?bahasa=xx%22%3E')
  expect(html).toContain(satu)
  expect(html).not.toContain('xx"')
})

it('still fits the first round trip', async () => {
  const res = await app.request(`/s/${p.kode}?bahasa=jv`, { headers: { 'accept-encoding': 'br' } })
  expect((await res.arrayBuffer()).byteLength).toBeLessThan(6000)
})
