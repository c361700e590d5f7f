import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { expectAccessible, openContext } from './support/browser.ts'
import { useRumah } from './support/rumah.ts'

/** A citizen at a counter, on a phone, with the address from the poster. */
const rumah = useRumah()

const QUESTIONS = [
  'persyaratan',
  'prosedur',
  'waktu',
  'biaya',
  'produk',
  'kompetensi',
  'perilaku',
  'sarana',
  'pengaduan',
]

/** From the front page to an open survey, by links a person would follow. */
async function findSurvei(page: Page): Promise<void> {
  await page.goto('/unit/disdukcapil')
  await page.locator('a[href^="/s/"]').first().click()
  await page.waitForURL(/\/s\/[a-z0-9]+$/)
}

describe.each([
  { js: false, width: 360 },
  { js: true, width: 360 },
  { js: false, width: 1280 },
])('a citizen (JavaScript $js, $width px)', ({ js, width }) => {
  it('answers nine questions in under a minute and learns what happens next', async () => {
    const context = await openContext(rumah.browser, rumah.server.url, { js, width })
    const page = await context.newPage()
    await findSurvei(page)
    await expectAccessible(rumah.browser, page)
    const began = Date.now()
    const services = page.locator('select[name=layanan]')
    if (await services.count()) await services.selectOption({ index: 1 })
    for (const [i, name] of QUESTIONS.entries()) {
      await page.locator(`label:has(input[name=${name}][value="${2 + (i % 3)}"])`).click()
    }
    await page.locator('label:has(input[name=jenis_kelamin][value=P])').click()
    await page.locator('input[name=usia]').fill('41')
    await page.locator('select[name=pendidikan]').selectOption('SMA')
    await page.locator('select[name=pekerjaan]').selectOption('WIRAUSAHA')
    await page.locator('textarea[name=saran]').fill('Antrean sebaiknya dipanggil lewat pengeras suara.')
    await page.getByRole('button', { name: 'Kirim jawaban' }).click()
    await page.waitForURL(/terima-kasih/)
    expect(Date.now() - began).toBeLessThan(60_000)
    expect(await page.locator('h1').textContent()).toContain('sudah tersimpan')
    expect(await page.locator('main').textContent()).toContain('Apa yang terjadi sesudah ini')
    await expectAccessible(rumah.browser, page)
    await context.close()
  })

  it('is told what is missing, and finds everything as it was', async () => {
    const context = await openContext(rumah.browser, rumah.server.url, { js, width })
    const page = await context.newPage()
    await findSurvei(page)
    await page.locator('label:has(input[name=prosedur][value="2"])').click()
    await page.locator('textarea[name=saran]').fill('Ruang tunggu panas sekali.')
    await page.getByRole('button', { name: 'Kirim jawaban' }).click()
    await page.locator('#kesalahan').waitFor()
    expect(await page.title()).toMatch(/^Kesalahan: /)
    expect(await page.locator('input[name=prosedur][value="2"]').isChecked()).toBe(true)
    expect(await page.locator('textarea[name=saran]').inputValue()).toBe('Ruang tunggu panas sekali.')
    await page.locator('a[href="#waktu"]').click()
    await expectAccessible(rumah.browser, page)
    await context.close()
  })
})

it('sends the form in one request of at most 14 KB', async () => {
  const context = await openContext(rumah.browser, rumah.server.url, { js: true, width: 360 })
  const page = await context.newPage()
  await findSurvei(page)
  const requests: string[] = []
  page.on('request', (r) => requests.push(r.url()))
  await page.reload()
  expect(requests.filter((r) => !r.startsWith('data:'))).toHaveLength(1)
  const res = await fetch(page.url(), { headers: { 'accept-encoding': 'br' } })
  expect(Number(res.headers.get('content-length'))).toBeLessThan(14 * 1024)
  await context.close()
})
