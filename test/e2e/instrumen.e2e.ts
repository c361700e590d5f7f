import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, openContext } from './support/browser.ts'
import { signIn } from './support/masuk.ts'
import { useRumah } from './support/rumah.ts'

/** A unit writes its own questionnaire in its own language, opens a periode with it, and a citizen answers. No JavaScript. */
const rumah = useRumah()

const press = (page: Page, name: string): Promise<void> =>
  page.locator('main').getByRole('button', { name, exact: true }).click()

it('goes from a template to an answer in Sundanese', async () => {
  const context = await openContext(rumah.browser, rumah.server.url, { js: false, width: 360 })
  const page = await context.newPage()
  await signIn(page, 'kepala.rsud@lembahsari.example')
  await page.goto('/kerja/survei/instrumen')
  await expectAccessible(rumah.browser, page)
  await page.goto('/kerja/survei/instrumen/baru?dari=templat-masyarakat/1')
  await page.locator('[name=nama]').fill('Suara Warga RSUD')
  await press(page, 'Buat')
  const at = new URL(page.url()).pathname

  await page.goto(`${at}/tambahan/baru`)
  await page.locator('[name=teks]').fill('Apa yang paling perlu diperbaiki?')
  await page.locator('[name=jenis]').selectOption('teks')
  await press(page, 'Simpan')
  await page.getByText('Apa yang paling perlu diperbaiki?').first().waitFor()
  await expectAccessible(rumah.browser, page)

  await page.goto(`${at}/terjemahan`)
  await page.locator('[name=bahasa]').selectOption('su')
  await press(page, 'Mulai menerjemahkan')
  await page.getByLabel('Saya tahu layanan apa saja yang tersedia.').fill('Abdi terang kana layananana.')
  await page.getByLabel('Kirim jawaban').fill('Kirim walerna')
  await press(page, 'Simpan terjemahan')
  await press(page, 'Tawarkan kepada responden')
  await expectAccessible(rumah.browser, page)

  await page.goto(at)
  await press(page, 'Tandai siap dipakai')
  await page.goto('/kerja/survei/baru')
  await page.locator('[name=instrumen]').selectOption({ label: 'Suara Warga RSUD' })
  await page.locator('[name=nama]').fill('Suara warga akhir tahun')
  await press(page, 'Buka periode ini')
  const kode = /\/s\/([a-z0-9]{4,16})/.exec((await page.locator('main').textContent()) ?? '')?.[1]
  expect(kode).toBeDefined()

  const warga = await (
    await openContext(rumah.browser, rumah.server.url, { js: false, width: 360 })
  ).newPage()
  await warga.goto(`/s/${kode}`)
  await warga.getByRole('link', { name: 'Sunda' }).click()
  await warga.locator('legend [lang=su]', { hasText: 'Abdi terang kana layananana.' }).waitFor()
  await expectAccessible(rumah.browser, warga)
  for (const kunci of ['tahu', 'percaya', 'mudah', 'didengar'])
    await warga.locator(`input[name=${kunci}][value="4"]`).check()
  await press(warga, 'Kirim walerna')
  await warga.waitForURL(/terima-kasih\?bahasa=su$/)
  await page.goto(at)
  await page.getByText('Versi ini dipakai 1 periode').waitFor()
})
