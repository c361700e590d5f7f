import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import { SANDI } from '../../../test/support/masuk.ts'
import { startOidcProvider } from '../../../test/support/oidc-provider.ts'
import { Browser, buildPintu, type Pintu } from '../../../test/support/pintu.ts'
import { buildRumah } from '../../../test/support/registry.ts'
import { createPejabat } from '../index.ts'

let house: FreshDb
let pintu: Pintu
let provider: Awaited<ReturnType<typeof startOidcProvider>>
const surel = 'sri@contoh.go.id'

beforeAll(async () => {
  house = await freshDb()
  provider = await startOidcProvider()
  pintu = buildPintu(house, {
    discoveryUrl: `${provider.issuer}/.well-known/openid-configuration`,
    clientId: 'sambut',
    clientSecret: 'rahasia',
    nama: 'SSO Kabupaten',
  })
  const rumah = await buildRumah(house.db)
  const akun = await pintu.masuk.createAkun({ surel, nama: 'Sri', sandi: SANDI, wajibGanti: false })
  await house.db.write({ instansiId: rumah.instansi.id }, (trx) =>
    createPejabat(trx, rumah.sistem, { akunId: akun.id, nama: 'Sri', surel, penugasan: [] }),
  )
})
afterAll(async () => {
  await pintu.masuk.close()
  await provider.close()
  await house.drop()
})
beforeEach(() => {
  Object.assign(provider.siapa, { surel, sub: 'orang-1', verified: true })
})

/** From our button to the provider and back, as a browser goes. */
async function goThrough(browser: Browser): Promise<Response> {
  const away = await browser.get('/masuk/sso?lanjut=/kerja/akun')
  expect(away.status).toBe(302)
  const there = await fetch(away.headers.get('location')!, { redirect: 'manual' })
  const back = new URL(there.headers.get('location')!)
  expect(back.pathname).toBe('/masuk/oidc/callback/sso')
  return browser.get(back.pathname + back.search)
}

it('offers the provider by its name', async () => {
  expect(await (await new Browser(pintu).get('/masuk')).text()).toContain('Masuk dengan SSO Kabupaten')
})

it('lets in whoever was appointed here, to the page that was wanted', async () => {
  const browser = new Browser(pintu)
  const done = await goThrough(browser)
  expect(new URL(done.headers.get('location')!, 'http://localhost:3000').pathname).toBe('/kerja/akun')
  expect((await browser.get('/kerja/akun')).status).toBe(200)
  const entries = await house.owner
    .selectFrom('audit_catatan')
    .select(['pelaku_jenis', 'data'])
    .where('peristiwa', '=', 'akun.masuk')
    .execute()
  expect(entries).toEqual([{ pelaku_jenis: 'pejabat', data: { cara: 'sso' } }])
})

it('lets in nobody else, however well the provider knows him', async () => {
  Object.assign(provider.siapa, { surel: 'orang.luar@contoh.go.id', sub: 'orang-2' })
  const browser = new Browser(pintu)
  const done = await goThrough(browser)
  expect(done.headers.get('location')).toContain('/masuk?sso=gagal')
  expect((await browser.get('/kerja/akun')).status).toBe(303)
  expect(await pintu.masuk.findAkunBySurel('orang.luar@contoh.go.id')).toBeUndefined()
})

it('does not take an address for proof that the provider has not verified', async () => {
  Object.assign(provider.siapa, { sub: 'orang-3', verified: false })
  const browser = new Browser(pintu)
  await goThrough(browser)
  expect((await browser.get('/kerja/akun')).status).toBe(303)
})

it('takes no answer that it did not ask for', async () => {
  const browser = new Browser(pintu)
  const forged = await browser.get('/masuk/oidc/callback/sso?code=x&state=y')
  expect(forged.headers.get('location') ?? '').not.toContain('/kerja')
  expect((await browser.get('/kerja/akun')).status).toBe(303)
})

it('mounts nothing else of the library', async () => {
  for (const path of ['/masuk/oidc/get-session', '/masuk/oidc/sign-in/email', '/masuk/oidc/ok']) {
    expect((await new Browser(pintu).get(path)).status).toBe(404)
  }
})
