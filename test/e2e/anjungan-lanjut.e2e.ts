import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, launch, openContext } from './support/browser.ts'
import { answer, pasang, PIN, registerKios, siapTanpaJaringan, status, typePin } from './support/kios.ts'
import { signIn } from './support/masuk.ts'
import { openPerantara, type Perantara } from './support/perantara.ts'
import { freePort, startServer, type Server } from './support/server.ts'
import { openTablet, type Tablet } from './support/tablet.ts'

/** A kiosk over the months: a new version comes while answers wait, the page is closed, the disk is full. */
let server: Server
let browser: Browser
let antara: Perantara
let meja: Page
const tablets: Tablet[] = []
beforeAll(async () => {
  const port = await freePort()
  server = await startServer({ port })
  antara = await openPerantara(port)
  browser = await launch()
  meja = await (await openContext(browser, server.url, { js: false, width: 1280 })).newPage()
  await signIn(meja, 'petugas.disdukcapil@lembahsari.example')
})
afterAll(async () => {
  for (const t of tablets) {
    await t.kill()
    t.remove()
  }
  await browser?.close()
  await antara?.close()
  await server?.stop()
  server?.remove()
})

const open = async (nama: string): Promise<{ page: Page; id: string; alamat: string }> => {
  const a = await registerKios(meja, nama)
  const tablet = await openTablet()
  tablets.push(tablet)
  await pasang(tablet.page, antara.url, a)
  await siapTanpaJaringan(tablet.page)
  return { page: tablet.page, id: a.id, alamat: a.alamat }
}
const diterima = async (id: string): Promise<string> => {
  await meja.goto(`/kerja/survei/anjungan/${id}`)
  return /Diterima\s*(\d+)/.exec((await meja.locator('.rincian').textContent())!)![1]!
}
const until = async (what: string, check: () => Promise<boolean>, ms = 100_000): Promise<void> => {
  for (const end = Date.now() + ms; !(await check()); await sleep(250))
    expect(Date.now(), what).toBeLessThan(end)
}

describe('a kiosk', () => {
  it('takes a new version by itself while answers wait, and loses none of them', async () => {
    const { page, id } = await open('Ruang tunggu')
    antara.tolak = '/kirim'
    await answer(page, 'sebelum versi baru')
    await answer(page)
    let ganti = 0
    antara.ubah = (_, text) =>
      text.replaceAll(/anjungan-[\w-]{12}/g, () => {
        ganti++
        return 'anjungan-versibaru002'
      })
    await page.evaluate(async () => {
      document.documentElement.dataset['lama'] = 'ya'
      await (await navigator.serviceWorker.getRegistration())!.update()
    })
    // Nobody touches the screen: the new program takes the old one's place, and the page begins anew.
    await until('the new version was not taken', async () =>
      page.evaluate(() => document.documentElement.dataset['lama'] === undefined).catch(() => false),
    )
    expect(ganti).toBeGreaterThan(0)
    expect(await page.evaluate(() => caches.keys())).toEqual(['anjungan-versibaru002'])
    await page.getByRole('button', { name: 'Mulai' }).waitFor()
    await status(page, /^0 terkirim, 2 menunggu$/)
    await answer(page, 'dengan versi baru')
    antara.tolak = undefined
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await status(page, /^3 terkirim, 0 menunggu$/)
    expect(await diterima(id)).toBe('3')
  }, 240_000)

  it('sends by Background Sync what waited when its page was closed', async () => {
    const { page, id, alamat } = await open('Loket 7')
    antara.tolak = '/kirim'
    await answer(page, 'lalu ditutup')
    // The same site, but no page of the kiosk: only its worker is left.
    await page.goto(`${antara.url}/healthz`)
    antara.tolak = undefined
    const cdp = await page.context().newCDPSession(page)
    await fireSync(cdp, antara.url, `kirim ${alamat.split('/').at(-1)}`)
    await until('nothing came', async () => (await diterima(id)) === '1', 30_000)
    await page.goto(antara.url + alamat)
    await page.getByRole('button', { name: 'Mulai' }).waitFor()
    await status(page, /^1 terkirim, 0 menunggu$/)
  }, 240_000)

  it('says so when it can neither keep nor send, holds the answers on the screen, and goes on when it can', async () => {
    const { page, id } = await open('Loket 8')
    antara.tolak = '/kirim'
    await page.evaluate(() => {
      const asli = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'add')!
      Object.assign(window, { perbaiki: () => Object.defineProperty(IDBObjectStore.prototype, 'add', asli) })
      Object.defineProperty(IDBObjectStore.prototype, 'add', {
        configurable: true,
        value: () => {
          throw new DOMException('penuh', 'QuotaExceededError')
        },
      })
    })
    await answer(page, 'disk penuh', { sampai: 'Jawaban belum tersimpan' })
    await expectAccessible(browser, page)
    await page.getByRole('button', { name: 'Coba lagi' }).click()
    await page.getByRole('alert').waitFor()
    await page.evaluate(() => (window as unknown as { perbaiki: () => void }).perbaiki())
    await page.getByRole('button', { name: 'Coba lagi' }).click()
    await page.getByText('sudah tersimpan').waitFor()
    await expectAccessible(browser, page)
    // Back at the front by itself.
    await page.getByRole('button', { name: 'Mulai' }).waitFor({ timeout: 15_000 })
    antara.tolak = undefined
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await status(page, /^1 terkirim, 0 menunggu$/)
    expect(await diterima(id)).toBe('1')
  }, 240_000)

  it('lets an officer out with the PIN, and nobody else', async () => {
    const { page } = await open('Loket 9')
    await page.getByRole('button', { name: 'Petugas' }).click()
    await expectAccessible(browser, page)
    await typePin(page, '000000')
    await page.getByText('PIN salah.').waitFor()
    await expectAccessible(browser, page)
    await typePin(page, PIN)
    await page.locator('[data-uji=ringkas]').waitFor()
    await expectAccessible(browser, page)
    await page.getByRole('button', { name: 'Keluar dari layar penuh' }).first().click()
    await page.getByRole('button', { name: 'Mulai' }).waitFor()
    // The way back out of the kiosk is free again.
    await page.goto('about:blank')
  }, 240_000)
})

it('without a script empties itself after a while, and leaves nothing of the last person', async () => {
  const context = await openContext(browser, server.url, { js: false, width: 768 })
  const page = await context.newPage()
  await page.goto('/unit/disdukcapil')
  const kode = (await page.locator('a[href^="/s/"]').first().getAttribute('href'))!.split('/').at(-1)!
  // Five minutes, made fifteen seconds.
  await page.route(`**/anjungan/${kode}**`, async (route) => {
    const res = await route.fetch()
    const body = await res.text()
    expect(body).toContain('content="300;url=')
    await route.fulfill({ response: res, body: body.replace('content="300;url=', 'content="15;url=') })
  })
  await page.goto(`/anjungan/${kode}`)
  // Playwright's own search for text skips what stands in a noscript.
  expect(await page.content()).toContain('kembali ke awal sesudah 5 menit')
  await page.locator('label:has(input[name=persyaratan])').first().click()
  await page.locator('textarea[name=saran]').fill('Nama saya rahasia')
  await page.waitForURL(/\?bahasa=id$/, { timeout: 40_000 })
  expect(await page.locator('input:checked').count()).toBe(0)
  expect(await page.locator('textarea[name=saran]').inputValue()).toBe('')
  await page.goBack()
  expect(await page.locator('textarea[name=saran]').inputValue()).toBe('')
  expect(await page.locator('input:checked').count()).toBe(0)
  await context.close()
}, 240_000)

/** As the browser does when the line is back and no page is open. */
async function fireSync(cdp: CDPSession, origin: string, tag: string): Promise<void> {
  const found = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find((r) => r.scopeURL.endsWith('/anjungan/') && !r.isDeleted)
      if (own) resolve(own.registrationId)
    })
  })
  await cdp.send('ServiceWorker.enable')
  await cdp.send('ServiceWorker.dispatchSyncEvent', {
    origin,
    registrationId: await found,
    tag,
    lastChance: false,
  })
}
