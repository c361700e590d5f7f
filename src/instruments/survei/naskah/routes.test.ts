import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { fillPeriode, pejabatUji, variedJawaban } from '../../../../test/support/jawaban.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import type { Peran } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { naskahRoutes } from './routes.tsx'

let uji: FreshDb
let p: PeriodeUji
let at: string
beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())
beforeEach(async () => {
  p = await buildPeriode(uji.owner)
  at = `/kerja/survei/${p.id}/naskah`
  await fillPeriode(uji.db, p, variedJawaban(p, 12))
})

const sit = (peran: Peran, unitId?: string | null): Meja => {
  const deps = buildDeps(uji.db, { now: () => new Date('2026-11-21T02:00:00Z') })
  return buildMeja(deps, pejabatUji(p, peran, unitId), '/kerja/survei', [naskahRoutes(deps)])
}
const stored = async (): Promise<Record<string, string>> =>
  (
    await uji.owner
      .selectFrom('survei_periode')
      .select('naskah')
      .where('id', '=', p.id)
      .executeTakeFirstOrThrow()
  ).naskah

/** Every field as a browser would send it back untouched. */
function fieldsOf(html: string): Record<string, string> {
  const decode = (s: string): string =>
    s.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  const attr = (tag: string, name: string): string =>
    decode(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
  const form = /<form[\s\S]*<\/form>/.exec(html.slice(html.indexOf('<main')))![0]
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) fields[attr(tag, 'name')] = attr(tag, 'value')
  for (const [, open, text] of form.matchAll(/(<textarea[^>]*>)([\s\S]*?)<\/textarea>/g))
    fields[attr(open!, 'name')] = decode(text!)
  return fields
}

it('shows the words the report would print, with names, channels and figures of this unit', async () => {
  const html = await (await sit('petugas').get(at)).text()
  const fields = fieldsOf(html)
  expect(fields['metode']).toContain('Layanan 1 dan Layanan 2')
  expect(fields['analisis']).toContain('Waktu Penyelesaian (62,50)')
  expect(fields['jabatan']).toBe('Kepala Dinas Uji')
  expect(fields['jadwal.pengumpulan.mulai']).toBe('2026-07-01')
  expect(html).not.toContain('disesuaikan')
})

it('keeps only what was changed, and shows what stood there before', async () => {
  const desk = sit('petugas')
  const fields = fieldsOf(await (await desk.get(at)).text())
  const res = await desk.post(at, {
    ...fields,
    lokasi: 'Loket lantai 2.',
    nama: 'Dra. Sri',
    fkpTanggal: '2026-11-10',
  })
  expect([res.status, res.headers.get('location')]).toEqual([303, `${at}?tersimpan`])
  expect(await stored()).toEqual({ lokasi: 'Loket lantai 2.', nama: 'Dra. Sri', fkpTanggal: '2026-11-10' })
  const html = await (await desk.get(`${at}?tersimpan`)).text()
  expect(html).toContain('Naskah tersimpan.')
  expect(html).toContain('disesuaikan')
  expect(html).toContain('Lihat kata bawaannya')
})

it('gives the generated words back when a field is emptied', async () => {
  const desk = sit('petugas')
  const fields = fieldsOf(await (await desk.get(at)).text())
  await desk.post(at, { ...fields, lokasi: 'Loket lantai 2.' })
  await desk.post(at, { ...fieldsOf(await (await desk.get(at)).text()), lokasi: ' ' })
  expect(await stored()).toEqual({})
  expect(fieldsOf(await (await desk.get(at)).text())['lokasi']).toBe(fields['lokasi'])
})

it('does not take generated figures for a person’s words when an answer came in meanwhile', async () => {
  const desk = sit('petugas')
  const fields = fieldsOf(await (await desk.get(at)).text())
  await fillPeriode(uji.db, p, variedJawaban(p, 3))
  await desk.post(at, { ...fields, tempat: 'Rekabumi' })
  expect(await stored()).toEqual({ tempat: 'Rekabumi' })
})

it.each([
  ['fkpTanggal', '2026-02-31', 'Tulis tanggal yang ada di kalender'],
  ['jadwal.pelaporan.selesai', '2026-01-01', 'Tanggal akhir tidak boleh sebelum tanggal mulai.'],
  ['nama', 'x'.repeat(201), 'Terlalu panjang: paling banyak 200 huruf.'],
  ['analisis', 'x'.repeat(6001), 'Terlalu panjang: paling banyak 6.000 huruf.'],
])('says what is wrong with %s, keeps the rest, 422', async (field, value, message) => {
  const desk = sit('petugas')
  const fields = fieldsOf(await (await desk.get(at)).text())
  const over = { 'jadwal.pelaporan.mulai': '2026-02-01', lokasi: 'Loket <dua>', [field]: value }
  const res = await desk.post(at, { ...fields, ...over })
  const html = await res.text()
  expect(res.status).toBe(422)
  expect(html).toContain(message)
  expect(html).toContain(`href="#${field}"`)
  expect(html).toContain('Loket &lt;dua>')
  expect(await stored()).toEqual({})
})

it('lets a pembina look but not touch, and shows another unit nothing', async () => {
  const pembina = sit('pembina', null)
  const html = await (await pembina.get(at)).text()
  expect(html).not.toContain('Simpan naskah')
  expect((await pembina.post(at, {})).status).toBe(403)
  expect((await sit('petugas', newId()).get(at)).status).toBe(404)
  expect((await sit('petugas', newId()).post(at, {})).status).toBe(404)
})
