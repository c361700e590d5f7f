import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brotliCompressSync } from 'node:zlib'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildPeramban, type Peramban } from '../../../../test/support/peramban.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import { actOn, type Isian } from '../commands.ts'
import { pinOf } from '../kode.ts'
import type { Aksi } from '../status/rules.ts'
import { judulOf } from './schema.ts'
import { wargaRoutes } from './index.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let kini = new Date('2026-11-16T03:00:00Z')
let pengelola: Pejabat
let penghubung: Pejabat
const warga = (): Peramban => buildPeramban(deps, [wargaRoutes(deps)])

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
  penghubung = await rumah.pejabat({ peran: 'penghubung', unitId: rumah.dinas.id })
})
afterAll(() => fresh.drop())

const cerita = 'Sudah tiga hari loket pendaftaran tutup pukul 10, padahal tertulis sampai pukul 14.'
const isian = (over: Record<string, string> = {}): Record<string, string> => ({
  kunci: newId(),
  jenis: 'pengaduan',
  isi: cerita,
  ...over,
})
const form = (fields: Record<string, string>, ...files: File[]): FormData => {
  const f = new FormData()
  for (const [k, v] of Object.entries(fields)) f.set(k, v)
  for (const file of files) f.append('lampiran', file)
  return f
}
const pdf = (nama = 'surat.pdf'): File => new File(['%PDF-1.4 surat'], nama)
const rows = async (table: string): Promise<Record<string, unknown>[]> =>
  (
    await sql<Record<string, unknown>>`select * from ${sql.table(table)} order by created_at`.execute(
      fresh.owner,
    )
  ).rows
const act = (actor: Pejabat, id: string, aksi: Aksi, data?: Isian) =>
  fresh.db.write({ instansiId: rumah.instansi.id }, (trx) => actOn(trx, deps, actor, id, aksi, data))
async function lapor(w: Peramban, over: Record<string, string> = {}, ...files: File[]) {
  const fields = isian(over)
  const res = await w.post('/pengaduan/baru', form(fields, ...files))
  expect(res.status).toBe(303)
  const [row] = (
    await sql<{
      id: string
      kode: string
    }>`select id, kode from pengaduan where kunci_kirim = ${fields['kunci']!}`.execute(fresh.owner)
  ).rows
  return { ...row!, pin: pinOf(deps, row!.kode) }
}

/** Where the page leads in the other language. */
const alih = async (w: Peramban, path: string): Promise<string> =>
  /<a class="bahasa" href="([^"]+)"/.exec(await (await w.get(path)).text())![1]!.replaceAll('&amp;', '&')

it('stays on the same page in the other language: for whom it is, which code, how far back', async () => {
  const w = warga()
  const dasar = `/pengaduan/baru?ke=${rumah.instansi.slug}`
  const { slug } = rumah.dinas
  expect(await alih(w, `${dasar}&tujuan=${slug}`)).toBe(`${dasar}&tujuan=${slug}&bahasa=en`)
  expect(await alih(w, `${dasar}&tujuan=bukan-unit`)).toBe(`${dasar}&bahasa=en`)
  expect(await alih(w, '/pengaduan/lacak?kode=ABC-1')).toBe('/pengaduan/lacak?kode=ABC-1&bahasa=en')
  expect(await alih(w, '/pengaduan/lacak')).toBe('/pengaduan/lacak?bahasa=en')
  const jauh = `2026-11-16T03:00:00.000Z_${newId()}`
  expect(await alih(w, `/pengaduan?sesudah=${jauh}`)).toContain(`sesudah=${encodeURIComponent(jauh)}`)
})

it.each([
  ['id', /Anonim: [^<]*PDF atau rekaman yang Anda lampirkan dapat memuat nama pembuatnya/],
  ['en', /Anonymous: [^<]*A PDF or recording you attach may itself hold its maker/],
])('says beside "anonymous" what a file may tell all the same (%s)', async (bahasa, kata) => {
  const res = await warga().get(`/pengaduan/baru?ke=${rumah.instansi.slug}&bahasa=${bahasa}`)
  expect(await res.text()).toMatch(kata)
})

it('loses nothing that is written over a report that was sent, and leaves both to whoever wrote them', async () => {
  const w = warga()
  const satu = isian({ isi: 'Lampu jalan di depan pasar padam sejak Senin malam.' })
  expect((await w.post('/pengaduan/baru', form(satu))).status).toBe(303)
  const banyak = async (): Promise<number> => (await rows('pengaduan')).length
  const semula = await banyak()
  const dua = { ...satu, isi: 'Pipa air di Jalan Melati bocor, airnya sampai ke jalan.' }
  const tanya = await w.post('/pengaduan/baru', form(dua, pdf()))
  expect(tanya.status).toBe(409)
  const html = await tanya.text()
  for (const teks of ['sudah kami terima dengan kode', dua.isi, 'surat.pdf']) expect(html).toContain(teks)
  expect(await banyak()).toBe(semula)
  const kunci = /name="kunci" value="([^"]+)"/.exec(html)![1]!
  expect((await w.post('/pengaduan/baru', form({ ...dua, kunci }))).status).toBe(303)
  // Each sent again is itself.
  for (const lagi of [satu, { ...dua, kunci }])
    expect((await w.post('/pengaduan/baru', form(lagi))).status).toBe(303)
  expect(await banyak()).toBe(semula + 1)
})

describe('the form', () => {
  it('fits the first round trip with its stylesheet, and works without a script', async () => {
    const html = await (await warga().get('/pengaduan/baru')).text()
    expect(brotliCompressSync(html).length).toBeLessThan(10_000)
    expect(html).toContain('enctype="multipart/form-data"')
    expect(html).toContain('112')
  })

  it('answers wrong fields beside them, keeps what was typed and the files too', async () => {
    const w = warga()
    const salah = await w.post(
      '/pengaduan/baru',
      form(isian({ isi: 'pendek', telepon: '12', surel: 'siti' }), pdf()),
    )
    const html = await salah.text()
    expect(salah.status).toBe(422)
    for (const text of ['paling sedikit 20 huruf', '10–13 angka', 'surel lengkap', 'pendek', 'surat.pdf'])
      expect(html).toContain(text)
    const titipan = /name="titipan" value="([^"]+)"/.exec(html)![1]!
    const { id } = await lapor(w, { titipan })
    const [berkas] = (await rows('pengaduan_lampiran')).filter((r) => r['pengaduan_id'] === id)
    expect(berkas).toMatchObject({ nama: 'surat.pdf', jenis: 'application/pdf', dari: 'pelapor' })
    expect((await lapor(w, { titipan: titipan.replace(/.$/, 'x') })).id).not.toBe(id)
  })

  it('refuses a file that is not what it says, beside its field', async () => {
    const res = await warga().post('/pengaduan/baru', form(isian(), new File(['<html>'], 'foto.jpg')))
    expect([res.status, (await res.text()).includes('foto.jpg tidak dapat dibaca')]).toEqual([422, true])
  })

  it('is one complaint however often it is sent', async () => {
    const w = warga()
    const fields = isian()
    const lama = (await rows('pengaduan')).length
    for (let i = 0; i < 3; i++)
      expect((await w.post('/pengaduan/baru', form(fields, pdf()))).status).toBe(303)
    expect(await rows('pengaduan')).toHaveLength(lama + 1)
  })

  it('stores nothing of who an anonymous reporter is, whatever the form carries', async () => {
    const w = warga()
    const { id } = await lapor(
      w,
      { anonim: '1', nama: 'Siti Aminah', telepon: '081234567890', kabar: 'sms' },
      pdf('KTP Siti Aminah.pdf'),
    )
    const dump = JSON.stringify([
      await rows('pengaduan'),
      await rows('pengaduan_lampiran'),
      await sql`select * from pengaduan_peristiwa`.execute(fresh.owner),
    ])
    expect(dump).not.toContain('Siti')
    const pelapor = await sql`select 1 from pengaduan_pelapor where pengaduan_id = ${id}`.execute(fresh.owner)
    expect(pelapor.rows).toHaveLength(0)
  })

  it('makes the title of the first sentence', () => {
    expect(judulOf('Lampu jalan padam. Sudah tiga malam.')).toBe('Lampu jalan padam')
    expect(judulOf(`${'kata '.repeat(40)}.`).length).toBeLessThan(92)
  })
})

describe('the receipt', () => {
  it('shows code and PIN to this browser alone, and neither stands in an address', async () => {
    const w = warga()
    const res = await w.post('/pengaduan/baru', form(isian()))
    expect(res.headers.get('location')).toBe('/pengaduan/tanda-terima')
    const html = await (await w.get('/pengaduan/tanda-terima')).text()
    const pin = /class="kode">(\d{6})</.exec(html)![1]!
    expect(html).toContain('paling lambat Kamis, 19 November 2026')
    expect(html.replace(`class="kode">${pin}<`, '')).not.toContain(pin)
    expect((await warga().get('/pengaduan/tanda-terima')).headers.get('location')).toBe('/pengaduan/lacak')
  })
})

describe('the tracking page', () => {
  it('opens with code and PIN, says the same of a wrong PIN and an unknown code, and rests after ten', async () => {
    const { kode, pin } = await lapor(warga())
    const w = warga()
    const masuk = (k: string, p: string) => w.post('/pengaduan/lacak', form({ kode: k, pin: p }))
    const salah = pin === '000000' ? '000001' : '000000'
    const satu = await (await masuk(kode, salah)).text()
    const dua = await (await masuk('abcdefghjk', salah)).text()
    expect(satu.replaceAll(kode, '')).toBe(dua.replaceAll('abcdefghjk', ''))
    expect((await w.get(`/pengaduan/lacak/${kode}`)).status).toBe(303)
    const benar = await masuk(` ${kode.toUpperCase()} `, ` ${pin.slice(0, 3)} ${pin.slice(3)}`)
    expect(benar.headers.get('location')).toBe(`/pengaduan/lacak/${kode}`)
    expect((await w.get(`/pengaduan/lacak/${kode}`)).status).toBe(200)
    for (let i = 0; i < 10; i++) await masuk(kode, salah)
    expect((await masuk(kode, pin)).status).toBe(429)
    kini = new Date(kini.getTime() + 3_700_000)
    expect((await masuk(kode, pin)).status).toBe(303)
    kini = new Date('2026-11-16T03:00:00Z')
  })

  it('tells who has it, until when, why it went elsewhere, and what stands still', async () => {
    const w = warga()
    const { id, kode } = await lapor(w)
    await act(pengelola, id, 'disposisi', { unitId: rumah.kecamatan.id })
    await act(pengelola, id, 'kembalikan', { alasan: 'Loket itu milik Dinas Kesehatan.' })
    await act(pengelola, id, 'disposisi', { unitId: rumah.dinas.id })
    let html = await (await w.get(`/pengaduan/lacak/${kode}`)).text()
    for (const text of [
      'Dipegang oleh',
      'Dinas Kesehatan',
      'Loket itu milik',
      'Diberikan kepada Kecamatan Contoh',
    ])
      expect(html).toContain(text)
    expect(html).toContain('Penyelesaian paling lambat Jumat, 4 Desember 2026 (14 hari kerja)')
    await act(penghubung, id, 'minta_kelengkapan', { alasan: 'Loket yang mana?' })
    html = await (await w.get(`/pengaduan/lacak/${kode}`)).text()
    expect(html).toContain('Jam berhenti sejak 16 November 2026')
    expect(brotliCompressSync(html).length).toBeLessThan(11_000)

    const kunci = newId()
    for (let i = 0; i < 2; i++)
      expect(
        (
          await w.post(
            `/pengaduan/lacak/${kode}`,
            form({ aksi: 'lengkapi', kunci, isi: 'Loket dua.' }, pdf()),
          )
        ).status,
      ).toBe(303)
    html = await (await w.get(`/pengaduan/lacak/${kode}`)).text()
    expect(html.split('Loket dua.')).toHaveLength(2)
    const href = /href="(\/pengaduan\/lacak\/[^"]+lampiran[^"]+)"/.exec(html)![1]!
    expect((await w.get(href)).headers.get('content-type')).toBe('application/pdf')
    expect((await warga().get(href)).status).toBe(303)
  })

  it('rates, closes, reopens with a reason, is made secret and withdrawn, each once', async () => {
    const w = warga()
    const { id, kode } = await lapor(w)
    const to = `/pengaduan/lacak/${kode}`
    const kirim = (aksi: string, over: Record<string, string> = {}) =>
      w.post(to, form({ aksi, kunci: newId(), ...over }))
    await act(pengelola, id, 'disposisi', { unitId: rumah.dinas.id })
    expect((await kirim('nilai', { nilai: '5' })).status).toBe(409)
    await act(penghubung, id, 'jawab')
    expect((await kirim('nilai')).status).toBe(422)
    expect((await kirim('nilai', { nilai: '2' })).status).toBe(303)
    expect((await kirim('tutup')).status).toBe(303)
    expect((await kirim('buka_kembali')).status).toBe(422)
    expect((await kirim('buka_kembali', { isi: 'Masih tutup.' })).status).toBe(303)
    expect((await kirim('rahasiakan')).status).toBe(303)
    expect((await kirim('arsip')).status).toBe(303)
    const [row] = (await rows('pengaduan')).filter((r) => r['id'] === id)
    expect(row).toMatchObject({ status: 'diarsipkan_pelapor', nilai: 2, rahasia: true, dibuka_kembali: 1 })
    expect((await w.post(`${to}/keluar`, form({}))).status).toBe(303)
    expect((await w.get(to)).status).toBe(303)
  })
})
