import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { expectAccessible, launch, openContext } from './support/browser.ts'
import { signIn } from './support/masuk.ts'
import { startServer, type Server } from './support/server.ts'

/** A script floods an address while citizens want to answer by it. */
let server: Server
let browser: Browser
let alamat: string
beforeAll(async () => {
  server = await startServer({ env: { SAMBUT_SERBUAN: 'tautan=5,tunggu=12,pengaduan=1' } })
  browser = await launch()
  const unit = await (await fetch(`${server.url}/unit/disdukcapil`)).text()
  alamat = /href="(\/s\/[a-z0-9]+)"/.exec(unit)![1]!
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  server?.remove()
})

const UNSUR = 'persyaratan prosedur waktu biaya produk kompetensi perilaku sarana pengaduan'.split(' ')

async function flood(): Promise<number[]> {
  const page = await (await fetch(server.url + alamat)).text()
  const [, layanan = ''] = /<option value="([0-9a-f-]{36})"/.exec(page) ?? []
  const status: number[] = []
  for (let i = 0; i < 12; i++) {
    const body = new URLSearchParams([...UNSUR.map((u) => [u, '4']), ['saran', `spam ${i}`]])
    if (layanan) body.set('layanan', layanan)
    const res = await fetch(server.url + alamat, {
      method: 'POST',
      body,
      headers: { origin: server.url },
      redirect: 'manual',
    })
    status.push(res.status)
  }
  return status
}

async function fill(page: Page): Promise<void> {
  await page.goto(alamat)
  const services = page.locator('select[name=layanan]')
  if (await services.count()) await services.selectOption({ index: 1 })
  for (const [i, name] of UNSUR.entries())
    await page.locator(`label:has(input[name=${name}][value="${2 + (i % 3)}"])`).click()
  await page.locator('textarea[name=saran]').fill('Kursi tunggu kurang & kipas mati.')
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
}

describe('while a script floods the address', () => {
  beforeAll(async () => {
    expect((await flood()).filter((s) => s === 429).length).toBeGreaterThanOrEqual(7)
  })

  it('a citizen without JavaScript waits a little, presses once, and is counted', async () => {
    const context = await openContext(browser, server.url, { js: false, width: 360 })
    const page = await context.newPage()
    await fill(page)
    expect(await page.locator('h1').textContent()).toBe('Sebentar lagi terkirim')
    expect(await page.locator('input[name=saran]').inputValue()).toBe('Kursi tunggu kurang & kipas mati.')
    const kirim = page.getByRole('button', { name: 'Kirim jawaban saya' })
    await kirim.click()
    expect(await page.locator('[role=alert]').textContent()).toContain('Belum bisa.')
    await expectAccessible(browser, page, { tanpaNaskah: true })
    await page.waitForTimeout(12_000)
    await kirim.click()
    await page.waitForURL(/terima-kasih/)
    await context.close()
  })

  it('a citizen with JavaScript does nothing more: the page calculates and sends', async () => {
    const context = await openContext(browser, server.url, { js: true, width: 360 })
    const page = await context.newPage()
    const began = Date.now()
    await fill(page)
    await page.waitForURL(/terima-kasih/, { timeout: 15_000 })
    expect(page.url()).not.toContain('sudah')
    expect(Date.now() - began).toBeLessThan(15_000)
    await context.close()
  })

  it('the officer sees that the guard is on, since when and why', async () => {
    const context = await openContext(browser, server.url, { js: false, width: 360 })
    const page = await context.newPage()
    await signIn(page, 'petugas.disdukcapil@lembahsari.example')
    await page.goto('/kerja')
    await page.locator('a[href$="tanda#serbuan"]').first().click()
    await page.locator('#serbuan').waitFor()
    expect(await page.locator('#serbuan').textContent()).toContain('lewat satu tautan; batasnya 5.')
    await expectAccessible(browser, page)
    await context.close()
  })
})

it('a complaint that is held keeps what was typed, in either language, light and dark', async () => {
  for (const [bahasa, gelap, sebelum] of [
    ['id', false, 1],
    ['en', true, 0],
  ] as const) {
    const context = await openContext(browser, server.url, { js: false, width: 360 })
    const page = await context.newPage()
    for (let i = 0; i <= sebelum; i++) {
      await page.goto(`/pengaduan/baru?bahasa=${bahasa}`)
      await page.locator('input[name=jenis][value=pengaduan]').check()
      await page.locator('#cerita').fill(`Lampu jalan nomor ${i} di depan pasar padam sejak Senin malam.`)
      await page.locator('main form button:not([name])').last().click()
    }
    expect(await page.locator('h1').textContent()).toBe(
      bahasa === 'id' ? 'Sebentar lagi terkirim' : 'Sent in a moment',
    )
    expect(await page.locator('input[name=isi]').inputValue()).toContain('padam sejak Senin malam')
    await expectAccessible(browser, page, { tanpaNaskah: true, gelap })
    await context.close()
  }
})
