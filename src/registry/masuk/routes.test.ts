import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import { SANDI, totpCode } from '../../../test/support/masuk.ts'
import { Browser, buildPintu, type Pintu } from '../../../test/support/pintu.ts'
import { buildRumah, type Rumah } from '../../../test/support/registry.ts'
import { createPejabat, type Orang } from '../index.ts'
import { changePejabat } from '../orang/commands.ts'

let house: FreshDb
let pintu: Pintu
let rumah: Rumah
beforeAll(async () => {
  house = await freshDb()
  pintu = buildPintu(house)
  rumah = await buildRumah(house.db)
})
afterAll(async () => {
  await pintu.masuk.close()
  await house.drop()
})

let surel: string
let orang: Orang
let browser: Browser
beforeEach(async () => {
  surel = `sri-${crypto.randomUUID().slice(0, 8)}@contoh.go.id`
  browser = new Browser(pintu)
  orang = await appoint(surel, false)
})

async function appoint(address: string, wajibGanti: boolean): Promise<Orang> {
  const akun = await pintu.masuk.createAkun({ surel: address, nama: 'Sri', sandi: SANDI, wajibGanti })
  return house.db.write({ instansiId: rumah.instansi.id }, (trx) =>
    createPejabat(trx, rumah.sistem, {
      akunId: akun.id,
      nama: 'Sri Rahayu',
      jabatan: 'Analis',
      surel: address,
      penugasan: [{ peran: 'petugas', unitId: rumah.dinas.id }],
    }),
  )
}
const enter = (b = browser, more: Record<string, string> = {}): Promise<Response> =>
  b.post('/masuk', { surel, sandi: SANDI, ...more })

describe('the door', () => {
  it('is a plain form, with the name of the house when there is one', async () => {
    const page = await (await browser.get('/masuk')).text()
    expect(page).toContain('Kabupaten Contoh')
    expect(page).toContain('<form')
    expect(page).toContain('autocomplete="current-password"')
  })
  it('leads on to the page one wanted', async () => {
    const asked = await browser.get('/kerja/akun?kabar=sesi')
    expect(asked.status).toBe(303)
    expect(asked.headers.get('location')).toBe('/masuk?lanjut=%2Fkerja%2Fakun%3Fkabar%3Dsesi')
    const done = await enter(browser, { lanjut: '/kerja/akun?kabar=sesi' })
    expect([done.status, done.headers.get('location')]).toEqual([303, '/kerja/akun?kabar=sesi'])
    expect((await browser.get('/kerja/akun')).status).toBe(200)
  })
  it('never leads to another site', async () => {
    const done = await enter(browser, { lanjut: '//jahat.example/' })
    expect(done.headers.get('location')).toBe('/kerja')
  })
  it('keeps the address but not the password when they do not match, and says only that', async () => {
    const wrong = await browser.post('/masuk', { surel, sandi: 'kuda-lumping' })
    const unknown = await new Browser(pintu).post('/masuk', { surel: `x${surel}`, sandi: 'kuda-lumping' })
    const [a, b] = [await wrong.text(), await unknown.text()]
    expect([wrong.status, unknown.status]).toEqual([422, 422])
    expect(a).toContain(`value="${surel}"`)
    expect(a).not.toContain('kuda-lumping')
    const bare = (html: string): string => html.replaceAll(/nonce="[^"]*"/g, '')
    expect(bare(b).replaceAll(`x${surel}`, surel)).toBe(bare(a))
  })
  it.each([
    [{ surel: '', sandi: '' }, 'Tulis alamat surel Anda.'],
    [{ surel: 'sri', sandi: 'x' }, 'Tulis alamat surel yang lengkap'],
    [{ surel: 'sri@contoh.go.id', sandi: '' }, 'Tulis kata sandi Anda.'],
  ])('answers %j with a sentence', async (fields, sentence) => {
    const answer = await browser.post('/masuk', fields)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
  })
  it('says how long to wait after too many failures', async () => {
    for (let i = 0; i < 5; i++) await browser.post('/masuk', { surel, sandi: `salah ${i}` })
    const late = await enter()
    expect(late.status).toBe(429)
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(25)
    expect(await late.text()).toMatch(/Tunggu (29|30) detik/)
  })
  it('lets nobody in who no longer works here', async () => {
    await house.db.write({ instansiId: rumah.instansi.id }, (trx) =>
      changePejabat(trx, rumah.sistem, orang.id, { ...orang, aktif: false }),
    )
    const answer = await enter()
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('sudah dinonaktifkan')
    expect((await browser.get('/kerja/akun')).status).toBe(303)
  })
  it('tells whoever was dismissed while signed in, instead of sending him round in circles', async () => {
    await enter()
    await house.db.write({ instansiId: rumah.instansi.id }, (trx) =>
      changePejabat(trx, rumah.sistem, orang.id, { ...orang, aktif: false }),
    )
    pintu.masuk.forget(orang.akunId)
    expect((await browser.get('/kerja/akun')).headers.get('location')).toBe('/masuk?lanjut=%2Fkerja%2Fakun')
    expect(await (await browser.get('/masuk')).text()).toContain('sudah dinonaktifkan')
  })
  it('refuses a form that another site sent', async () => {
    const answer = await pintu.app.request('/masuk', {
      method: 'POST',
      headers: { origin: 'https://jahat.example', 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ surel, sandi: SANDI }),
    })
    expect(answer.status).toBe(403)
  })
  it('speaks English when asked', async () => {
    expect(await (await browser.get('/masuk?bahasa=en')).text()).toContain('<h1>Sign in</h1>')
  })
  it('shuts behind whoever leaves', async () => {
    await enter()
    const left = await browser.post('/keluar', {})
    expect(left.headers.get('location')).toBe('/masuk?pesan=keluar')
    expect((await browser.get('/kerja/akun')).status).toBe(303)
    expect(await (await browser.get('/masuk?pesan=keluar')).text()).toContain('Anda sudah keluar')
  })
  it('has no single sign-on until one is set up', async () => {
    expect((await browser.get('/masuk/sso')).status).toBe(404)
    expect((await browser.get('/masuk/oidc/callback/sso')).status).toBe(404)
  })
})

describe('a password that was handed over', () => {
  it('opens only the page on which it is replaced, and then the one that was wanted', async () => {
    const first = `baru-${surel}`
    await appoint(first, true)
    await browser.post('/masuk', { surel: first, sandi: SANDI })
    const away = await browser.get('/kerja/akun')
    expect(away.headers.get('location')).toBe('/kerja/akun/sandi?lanjut=%2Fkerja%2Fakun')
    const page = await (await browser.get('/kerja/akun/sandi?lanjut=%2Fkerja%2Fakun')).text()
    expect(page).toContain('Buat kata sandi Anda sendiri')
    expect(page).not.toContain('Kata sandi sekarang')
    const own = 'kopi sore jendela biru'
    const done = await browser.post('/kerja/akun/sandi', { baru: own, ulang: own, lanjut: '/kerja/akun' })
    expect([done.status, done.headers.get('location')]).toEqual([303, '/kerja/akun'])
    expect((await browser.get('/kerja/akun')).status).toBe(200)
  })
})

describe('my account', () => {
  it('shows who I am and where I am signed in', async () => {
    await enter()
    const page = await (await browser.get('/kerja/akun')).text()
    expect(page).toContain('Petugas, Dinas Kesehatan')
    expect(page).toContain('Perangkat ini')
  })
  it.each([
    [{ lama: '', baru: 'kopi sore jendela biru', ulang: '' }, 'Tulis kata sandi Anda yang sekarang.'],
    [{ lama: 'bukan itu', baru: 'kopi sore jendela biru', ulang: '' }, 'Kata sandi sekarang tidak cocok.'],
    [{ lama: SANDI, baru: 'pendek', ulang: 'pendek' }, 'terlalu pendek'],
    [{ lama: SANDI, baru: 'qwertyuiop12', ulang: 'qwertyuiop12' }, 'paling dahulu dicoba'],
    [{ lama: SANDI, baru: 'Sri Rahayu 1', ulang: 'Sri Rahayu 1' }, 'memuat nama'],
    [{ lama: SANDI, baru: 'kopi sore jendela biru', ulang: 'kopi sore' }, 'tidak sama'],
  ])('keeps the old password for %j', async (fields, sentence) => {
    await enter()
    const answer = await browser.post('/kerja/akun/sandi', fields)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(sentence)
    expect(page).not.toContain('kopi sore')
    expect((await enter(new Browser(pintu))).status).toBe(303)
  })
  it('changes the password and signs other devices out', async () => {
    const other = new Browser(pintu)
    await enter(other)
    await enter()
    const baru = 'kopi sore jendela biru'
    const done = await browser.post('/kerja/akun/sandi', { lama: SANDI, baru, ulang: baru })
    expect(done.headers.get('location')).toBe('/kerja/akun?kabar=sandi')
    expect((await browser.get('/kerja/akun')).status).toBe(200)
    expect((await other.get('/kerja/akun')).status).toBe(303)
  })
  it('ends another device, not a device of somebody else', async () => {
    const other = new Browser(pintu)
    await enter(other)
    await enter()
    const page = await (await browser.get('/kerja/akun')).text()
    const id = /name="sesi" value="([0-9a-f-]{36})"/.exec(page)![1]!
    const stranger = new Browser(pintu)
    await appoint(`lain-${surel}`, false)
    await stranger.post('/masuk', { surel: `lain-${surel}`, sandi: SANDI })
    await stranger.post('/kerja/akun/sesi', { sesi: id })
    expect((await other.get('/kerja/akun')).status).toBe(200)
    await browser.post('/kerja/akun/sesi', { sesi: id })
    expect((await other.get('/kerja/akun')).status).toBe(303)
  })
  it('sets up the one-time code, asks for it, and takes a backup code instead', async () => {
    await enter()
    const wrong = await browser.post('/kerja/akun/kode', { aksi: 'mulai', 'sandi-mulai': 'salah' })
    expect(wrong.status).toBe(422)
    await browser.post('/kerja/akun/kode', { aksi: 'mulai', 'sandi-mulai': SANDI })
    const setup = await (await browser.get('/kerja/akun/kode/pasang')).text()
    expect(setup).toContain('<svg')
    const rahasia = /<code>([A-Z2-7 ]+)<\/code>/.exec(setup)![1]!.replaceAll(' ', '')
    expect((await browser.post('/kerja/akun/kode/pasang', { kode: '000000' })).status).toBe(422)
    const first = totpCode(rahasia, Date.now() - 30_000)
    const done = await (await browser.post('/kerja/akun/kode/pasang', { kode: first })).text()
    const cadangan = [...done.matchAll(/<code>(\w{5}-\w{5})<\/code>/g)].map((m) => m[1]!)
    expect(cadangan).toHaveLength(10)
    expect((await browser.get('/kerja/akun/kode/pasang')).status).toBe(303)

    const again = new Browser(pintu)
    const half = await enter(again, { lanjut: '/kerja/akun' })
    expect(half.headers.get('location')).toBe('/masuk/kode?lanjut=%2Fkerja%2Fakun')
    expect((await again.get('/kerja/akun')).status).toBe(303)
    expect((await again.post('/masuk/kode', { kode: '' })).status).toBe(422)
    expect((await again.post('/masuk/kode', { kode: '111111', lanjut: '/kerja/akun' })).status).toBe(422)
    const full = await again.post('/masuk/kode', { kode: totpCode(rahasia), lanjut: '/kerja/akun' })
    expect(full.headers.get('location')).toBe('/kerja/akun')
    expect((await again.get('/kerja/akun')).status).toBe(200)

    const lost = new Browser(pintu)
    await enter(lost)
    const backup = await lost.post('/masuk/kode', { kode: cadangan[3]!, cadangan: '1' })
    expect(backup.headers.get('location')).toBe('/kerja')
    const off = await lost.post('/kerja/akun/kode', { aksi: 'lepas', 'sandi-lepas': SANDI })
    expect(off.headers.get('location')).toBe('/kerja/akun?kabar=lepas')
    expect((await enter(new Browser(pintu))).headers.get('location')).toBe('/kerja')
  })
  it('begins again when there is no challenge', async () => {
    const answer = await browser.post('/masuk/kode', { kode: '123456' })
    expect(answer.headers.get('location')).toBe('/masuk?pesan=basi&lanjut=%2Fkerja')
  })
})
