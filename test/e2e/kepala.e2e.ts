import { describe, expect, it } from 'vitest'
import { expectAccessible, openContext } from './support/browser.ts'
import { openRunning, signIn } from './support/masuk.ts'
import { useRumah } from './support/rumah.ts'

/** The head of unit between two meetings: what was promised, what is frozen, what everyone then sees. */
const rumah = useRumah()

describe.each([
  { js: false, width: 360, surel: 'kepala.disdukcapil@lembahsari.example', slug: 'disdukcapil' },
  { js: true, width: 1280, surel: 'kepala.rsud@lembahsari.example', slug: 'rsud' },
])('the head of $slug (JavaScript $js, $width px)', ({ js, width, surel, slug }) => {
  it('writes the plan, signs the result, and everyone sees it with its doubt', async () => {
    const context = await openContext(rumah.browser, rumah.server.url, { js, width })
    const page = await context.newPage()
    await signIn(page, surel)
    const periode = await openRunning(page)

    await page.goto(`${periode}/rencana`)
    await expectAccessible(rumah.browser, page)
    await page
      .getByRole('link', { name: /^Tambah kegiatan untuk/ })
      .first()
      .click()
    await page
      .locator('textarea[name=kegiatan], input[name=kegiatan]')
      .first()
      .fill('Menambah dua loket pada jam sibuk')
    await page.locator('input[name=triwulan]').first().check()
    await page.locator('input[name=penanggungJawab]').first().fill('Kepala Bidang Pelayanan')
    await page.locator('button[name=aksi]').first().click()
    await page.getByText('Menambah dua loket pada jam sibuk').first().waitFor()

    await page.goto(`${periode}/naskah`)
    await expectAccessible(rumah.browser, page)

    await page.goto(`${periode}/terbitkan`)
    await expectAccessible(rumah.browser, page)
    const send = page.getByRole('button', { name: /Terbitkan|Tanda tangani/ }).last()
    await send.click()
    await page.locator('#kesalahan').waitFor()
    await expectAccessible(rumah.browser, page)
    await page.locator('input[name=tutup]').check()
    const alasan = page.locator('[name=alasanMinimum]')
    if (await alasan.count()) await alasan.fill('Kunjungan triwulan ini di bawah perkiraan.')
    await send.click()
    await page.waitForURL((url) => !url.pathname.endsWith('/terbitkan'))
    await expectAccessible(rumah.browser, page)

    await page.goto(`/unit/${slug}`)
    await expectAccessible(rumah.browser, page)
    const said = await page.locator('main').textContent()
    expect(said).toContain('Triwulan IV 2026')
    expect(said).toContain('Menambah dua loket pada jam sibuk')
    const report = page.locator('a[href$="laporan.pdf"]').first()
    const pdf = await fetch(new URL((await report.getAttribute('href'))!, page.url()))
    expect(pdf.status).toBe(200)
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    await context.close()
  })
})

it('every public page is accessible on a phone, without JavaScript', async () => {
  const context = await openContext(rumah.browser, rumah.server.url, { js: false, width: 360 })
  const page = await context.newPage()
  for (const path of [
    '/',
    '/layanan',
    '/instansi/lembah-sari',
    '/unit/rsud',
    '/metode',
    '/tentang',
    '/masuk',
    '/tidak-ada',
  ]) {
    await page.goto(path)
    expect(await page.locator('h1').count(), path).toBe(1)
    await expectAccessible(rumah.browser, page)
  }
  await context.close()
})

it('speaks English when asked, and leaves no Indonesian heading behind', async () => {
  const context = await openContext(rumah.browser, rumah.server.url, { js: false, width: 1280 })
  const page = await context.newPage()
  await page.goto('/metode?bahasa=en')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await context.close()
})
