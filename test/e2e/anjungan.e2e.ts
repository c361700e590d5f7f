import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from '../support/axe.ts'
import { expectAccessible, launch, openContext } from './support/browser.ts'
import { layKabel, type Kabel } from './support/kabel.ts'
import {
  answer,
  pasang,
  registerKios,
  siapTanpaJaringan,
  status,
  typePin,
  PIN,
  type KiosBaru,
} from './support/kios.ts'
import { signIn } from './support/masuk.ts'
import { freePort, startServer, type Server } from './support/server.ts'
import { openTablet, type Tablet } from './support/tablet.ts'

/** A kiosk in a waiting hall: the line goes, the power goes, replies get lost, and people walk away in the middle. */
let server: Server
let browser: Browser
let kabel: Kabel
let meja: Page
const tablets: Tablet[] = []
beforeAll(async () => {
  const port = await freePort()
  server = await startServer({ port })
  kabel = await layKabel(port)
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
  await kabel?.close()
  await server?.stop()
  server?.remove()
})

const register = (nama: string, diam?: string): Promise<KiosBaru> => registerKios(meja, nama, diam)

const diterima = async (id: string): Promise<string> => {
  await meja.goto(`/kerja/survei/anjungan/${id}`)
  return (await meja.locator('.rincian').textContent())!
}

describe('a kiosk', () => {
  it('keeps answers without a line, through a killed browser and lost replies, and each counts once', async () => {
    const a = await register('Ruang tunggu')
    let tablet = await openTablet()
    await pasang(tablet.page, kabel.url, a)
    await siapTanpaJaringan(tablet.page)
    await expectAccessible(browser, tablet.page)
    await answer(tablet.page, 'sebelum putus')
    await status(tablet.page, /^1 terkirim, 0 menunggu$/)

    kabel.cut()
    await tablet.page.context().setOffline(true)
    for (const saran of ['satu', 'dua', 'tiga']) await answer(tablet.page, saran)
    await status(tablet.page, /^1 terkirim, 3 menunggu$/)
    await tablet.kill()

    // The same profile, still without a line: the shell and the queue are there.
    tablet = await openTablet(tablet.profile)
    tablets.push(tablet)
    await tablet.page.goto(kabel.url + a.alamat)
    await status(tablet.page, /^1 terkirim, 3 menunggu$/)
    await answer(tablet.page, 'empat')

    // The line is back, but the server's replies get lost: it has the answers, the device does not know.
    const lost = kabel.swallowed()
    kabel.swallow('/kirim HTTP')
    kabel.mend()
    await tablet.page.evaluate(() => window.dispatchEvent(new Event('online')))
    for (const until = Date.now() + 40_000; kabel.swallowed() === lost; await sleep(100)) {
      expect(Date.now(), 'nothing was sent').toBeLessThan(until)
    }
    await status(tablet.page, /^1 terkirim, 4 menunggu$/)
    kabel.swallow(undefined)
    await tablet.page.evaluate(() => window.dispatchEvent(new Event('online')))
    await status(tablet.page, /^5 terkirim, 0 menunggu$/)
    expect(await diterima(a.id)).toMatch(/Diterima\s*5/)
    expect(await meja.locator('main').textContent()).toContain('Terhubung')

    // Closed while the kiosk was away: kept, told plainly, and counted once the officer reopens it.
    kabel.cut()
    await answer(tablet.page, 'setelah ditutup')
    const periode = await runningPeriode()
    await meja.goto(`${periode}/tutup`)
    await meja.locator('main form button').first().click()
    kabel.mend()
    await tablet.page.evaluate(() => window.dispatchEvent(new Event('online')))
    const said = await status(tablet.page, /^5 terkirim, 0 menunggu$/)
    expect(said).toContain('1 tertahan di perangkat')
    expect(said).toContain('Periodenya sudah ditutup')
    await meja.goto(`/kerja/survei/anjungan/${a.id}`)
    expect(await meja.locator('main').textContent()).toContain('1 jawaban tertahan')
    await expectAccessible(browser, meja)
    await meja.goto(`${periode}/buka-lagi`)
    await meja.locator('main form button').first().click()
    await tablet.page.getByRole('button', { name: 'Petugas' }).click()
    await typePin(tablet.page, PIN)
    await tablet.page.getByRole('button', { name: 'Kirim sekarang' }).click()
    await tablet.page.getByText('6 terkirim, 0 menunggu').waitFor()
    await expectAccessible(browser, tablet.page)
    expect(await diterima(a.id)).toMatch(/Diterima\s*6/)
  }, 240_000)

  it('returns to its front when left alone and leaves nothing of the last person', async () => {
    const a = await register('Loket 2', '20')
    const tablet = await openTablet()
    tablets.push(tablet)
    const { page } = tablet
    await pasang(page, kabel.url, a)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Start' }).click()
    await page.locator('.jawab button').nth(1).click()
    await page.getByText('2 of').waitFor()
    await page.locator('.jawab button').nth(3).click()
    await page.getByText('3 of').waitFor()
    await expectAccessible(browser, page)
    await page.getByRole('alertdialog').waitFor({ timeout: 30_000 })
    await expectAccessible(browser, page)
    // A touch, and one goes on where one was.
    await page.getByRole('button', { name: 'I am still here' }).click()
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    expect(await page.locator('.kemajuan').textContent()).toContain('3 of')
    await page.getByRole('button', { name: 'Mulai' }).waitFor({ timeout: 40_000 })
    await page.goBack().catch(() => undefined)
    await page.getByRole('button', { name: 'Mulai' }).click()
    expect(await page.locator('[aria-pressed=true]').count()).toBe(1) // the language
    await page.locator('.jawab button').nth(1).click()
    await page.getByText('2 dari').waitFor()
    expect(await page.locator('.jawab [aria-pressed=true]').count()).toBe(0)
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
  }, 240_000)

  it('holds only sealed answers, and opens its status to nobody without the PIN', async () => {
    const a = await register('Loket 5')
    const tablet = await openTablet()
    tablets.push(tablet)
    const { page } = tablet
    await pasang(page, kabel.url, a)
    await siapTanpaJaringan(page)
    kabel.cut()
    await answer(page, 'RAHASIA SEKALI')
    const kept = await page.evaluate(async (kode) => {
      const open = indexedDB.open(`sambut-anjungan-${kode}`)
      await new Promise((resolve) => open.addEventListener('success', resolve))
      const all = open.result.transaction('antre').objectStore('antre').getAll()
      await new Promise((resolve) => all.addEventListener('success', resolve))
      return JSON.stringify(all.result)
    }, a.alamat.split('/').at(-1)!)
    expect(kept).toContain('amplop')
    expect(kept).not.toContain('RAHASIA')
    expect(kept).not.toContain('persyaratan')

    await page.getByRole('button', { name: 'Petugas' }).click()
    for (let i = 0; i < 5; i++) {
      await typePin(page, '000000')
      await page.getByText(i < 4 ? 'PIN salah.' : 'Terlalu banyak percobaan').waitFor()
    }
    // Starting anew gains nothing: the wait is kept on the disk, and needs no line.
    await page.reload()
    await page.getByRole('button', { name: 'Petugas' }).click()
    await page.getByText('Terlalu banyak percobaan').waitFor()
    expect(await page.getByRole('button', { name: '1', exact: true }).isDisabled()).toBe(true)
    kabel.mend()
    await expectAccessible(browser, page)
  }, 240_000)
})

async function runningPeriode(): Promise<string> {
  await meja.goto('/kerja/survei?status=berjalan')
  await meja.locator('main table a[href^="/kerja/survei/"]').first().click()
  return new URL(meja.url()).pathname
}

/** Axe needs a script; the program that would take the form's place is kept away. */
async function expectPolosAccessible(url: string, wait = 'input[name=persyaratan]'): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 768, height: 1024 }, bypassCSP: true })
  const page = await context.newPage()
  await page.route('**/anjungan/aset/*.js', (route) => route.abort())
  await page.goto(url)
  // Nobody came to take its place: the form shows itself.
  await page.locator(wait).first().waitFor()
  // A kiosk returns to its start by itself: that is what the thanks are for.
  expect(await violationsOf(page, { rules: { 'meta-refresh': { enabled: false } } })).toEqual([])
  await context.close()
}

it('is the ordinary form without JavaScript, and returns to itself after the thanks', async () => {
  const context = await openContext(browser, server.url, { js: false, width: 768 })
  const page = await context.newPage()
  await page.goto('/unit/disdukcapil')
  const kode = (await page.locator('a[href^="/s/"]').first().getAttribute('href'))!.split('/').at(-1)!
  await page.goto(`/anjungan/${kode}`)
  await expectPolosAccessible(page.url())
  const services = page.locator('select[name=layanan], input[name=layanan]')
  if ((await services.first().evaluate((el) => el.tagName)) === 'SELECT')
    await services.selectOption({ index: 1 })
  else await page.locator('label:has(input[name=layanan])').first().click()
  for (const label of await page.locator('.polos fieldset').all()) {
    const first = label.locator('label').nth(2)
    if (await first.count()) await first.click()
  }
  const small = await page
    .locator('.polos button, .polos .o label, .polos select, .polos textarea')
    .evaluateAll((els) => els.map((e) => e.getBoundingClientRect().height).filter((h) => h < 64))
  expect(small).toEqual([])
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  await page.waitForURL(/terima-kasih/)
  await expectPolosAccessible(page.url(), 'h1')
  await page.waitForURL(new RegExp(`/anjungan/${kode}(\\?|$)`), { timeout: 20_000 })
  expect(await page.locator('input:checked').count()).toBe(0)
  await context.close()
}, 240_000)

it('falls back to the plain form where the browser keeps nothing, and says so', async () => {
  const context = await openContext(browser, server.url, { js: true, width: 768 })
  const page = await context.newPage()
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open: () => {
          throw new Error('ditolak')
        },
      },
    })
  })
  await page.goto('/unit/disdukcapil')
  const kode = (await page.locator('a[href^="/s/"]').first().getAttribute('href'))!.split('/').at(-1)!
  await page.goto(`/anjungan/${kode}`)
  await page.getByText('tidak dapat menyimpan jawaban tanpa jaringan').waitFor()
  expect(await page.locator('input[name=persyaratan]').first().isVisible()).toBe(true)
  await context.close()
})

it('goes with an interviewer: assigned, asked without a line, counted on the desk', async () => {
  const periode = await runningPeriode()
  await meja.goto(`${periode}/wawancara`)
  await expectAccessible(browser, meja)
  await meja.locator('select[name=orang]').selectOption({ label: 'Kirana Sekarwangi, Petugas Pelayanan' })
  await meja.locator('input[name=wilayah]').fill('Kelurahan Sumber Rejo')
  await meja.locator('input[name=target]').fill('3')
  await meja.getByRole('button', { name: 'Beri tugas' }).click()
  const context = await openContext(browser, server.url, { js: true, width: 360 })
  const page = await context.newPage()
  await signIn(page, 'petugas.disdukcapil@lembahsari.example')
  await page.goto('/kerja/survei/tugas')
  await expectAccessible(browser, page)
  await page.getByRole('button', { name: 'Buka di ponsel ini' }).click()
  await page.getByRole('button', { name: 'Wawancara baru' }).waitFor()
  await expectAccessible(browser, page)
  await siapTanpaJaringan(page)
  await context.setOffline(true)
  await answer(page, 'di kampung')
  await answer(page)
  await page.getByText('2 di antaranya menunggu jaringan').waitFor()
  await context.setOffline(false)
  await page.getByText('Semua sudah terkirim.').waitFor({ timeout: 40_000 })
  expect(await page.locator('.ringkas').textContent()).toBe('2 dari 3')
  await meja.goto(`${periode}/wawancara`)
  expect(await meja.locator('main table').first().textContent()).toContain('2 dari 3')
  await expectAccessible(browser, meja)
  await context.close()
}, 240_000)
