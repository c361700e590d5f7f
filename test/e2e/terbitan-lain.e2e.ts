import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, openContext } from './support/browser.ts'
import { signIn } from './support/masuk.ts'
import { useRumah } from './support/rumah.ts'

/** An own questionnaire of 0–10 from the editor to its public page, and what the demonstration publishes besides the SKM. */
const rumah = useRumah()

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.locator('main').getByRole('button', { name }).last().click()
const open = async (js: boolean, width: number): Promise<Page> =>
  (await openContext(rumah.browser, rumah.server.url, { js, width })).newPage()

it('publishes an own questionnaire of 0–10, JavaScript off', { timeout: 240_000 }, async () => {
  const page = await open(false, 1280)
  await signIn(page, 'kepala.rsud@lembahsari.example')
  await page.goto('/kerja/survei/instrumen/baru?dari=templat-masyarakat/1')
  await page.locator('[name=nama]').fill('Suara Ruang Tunggu')
  await press(page, 'Buat')
  const at = new URL(page.url()).pathname
  await page.goto(`${at}/dasar`)
  await page.locator('[name=skala_min]').fill('0')
  await page.locator('[name=skala_max]').fill('12')
  await press(page, 'Simpan')
  await page.getByText('Nilai tertinggi 2 sampai 10.').first().waitFor()
  await expectAccessible(rumah.browser, page)
  await page.locator('[name=skala_max]').fill('10')
  await page.locator('[name=kali]').fill('1')
  await page.locator('[name=kategori]').fill('Hijau; Baik; 7,5\nKuning; Cukup; 5\nMerah; Buruk; 0')
  await press(page, 'Simpan')
  await page.goto(at)
  await press(page, 'Tandai siap dipakai')
  await page.goto('/kerja/survei/baru')
  await page.locator('[name=instrumen]').selectOption({ label: 'Suara Ruang Tunggu' })
  await page.locator('[name=nama]').fill('Ruang tunggu 2026')
  await press(page, 'Buka periode ini')
  const periode = /\/kerja\/survei\/[0-9a-f-]{36}/.exec(page.url())![0]

  const upload = async (text: string): Promise<void> => {
    await page.goto(`${periode}/impor`)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'jawaban.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await press(page, 'Lihat pratinjau')
    await page.waitForURL(/\/impor\/[0-9a-f-]{36}/)
  }
  const KEPALA = 'tahu;percaya;mudah;didengar\n'
  await upload(`${KEPALA}11;3;4;5\n`)
  expect(await page.locator('main').textContent()).toContain('"11" bukan nilai 0–10')
  await expectAccessible(rumah.browser, page)
  await upload(KEPALA + Array.from({ length: 12 }, (_, i) => `${i % 11};10;${8 - (i % 3)};7`).join('\n'))
  await press(page, 'Masukkan 12 baris')
  await page.getByText('12 jawaban dimasukkan').waitFor()

  await page.goto(`${periode}/terbitkan`)
  await expectAccessible(rumah.browser, page)
  await page.locator('input[name=tutup]').check()
  await press(page, /Terbitkan|Tanda tangani/)
  await page.waitForURL((url) => !url.pathname.endsWith('/terbitkan'))

  const warga = await open(false, 360)
  await warga.goto('/unit/rsud')
  await warga.getByRole('link', { name: 'Suara Ruang Tunggu' }).click()
  const isi = await warga.locator('main').textContent()
  expect(isi).toContain('skala 0–10')
  expect(isi).not.toMatch(/kesembilan|Indeks Kepuasan Masyarakat,/)
  await expectAccessible(rumah.browser, warga)
  for (const berkas of ['laporan.pdf', 'laporan.docx', 'laporan.xlsx', 'poster-a4.pdf', 'data.csv'])
    expect((await warga.request.get(`${new URL(warga.url()).pathname}/${berkas}`)).status()).toBe(200)
})

it(
  'shows SPAK, F-03 and their screens without a fault for a reader of any page',
  { timeout: 240_000 },
  async () => {
    for (const [js, width] of [
      [false, 360],
      [true, 1280],
    ] as const) {
      const page = await open(js, width)
      await page.goto('/unit/disdukcapil')
      await expectAccessible(rumah.browser, page)
      for (const nama of ['Survei Persepsi Anti Korupsi', 'PEKPPP F-03 layanan luring']) {
        await page.goto('/unit/disdukcapil')
        await page.getByRole('link', { name: nama }).click()
        await page.getByRole('heading', { level: 1 }).waitFor()
        await expectAccessible(rumah.browser, page)
      }
      // A waiting-room screen leads on by itself, which axe would blame on any page.
      await page.goto('/unit/disdukcapil/tv?kuesioner=spak')
      await page.getByRole('heading', { name: 'Indeks Persepsi Anti Korupsi' }).waitFor()
    }
  },
)

it('records an old value and a logo, and both are seen', { timeout: 240_000 }, async () => {
  const page = await open(false, 360)
  await signIn(page, 'admin@lembahsari.example')
  await page.goto('/kerja/registri/instansi')
  await page.locator('input[name=logo]').setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: await page.screenshot({ clip: { x: 0, y: 0, width: 120, height: 120 } }),
  })
  await press(page, 'Unggah logo')
  await page.locator('img.logo-besar').waitFor()
  await expectAccessible(rumah.browser, page)

  await page.goto('/kerja/survei/warisan')
  await page.locator('select[name=unit]').selectOption({ label: 'Dinas Kependudukan dan Pencatatan Sipil' })
  await press(page, 'Tampilkan')
  await page.getByLabel('Kepmen PAN 25/2004 (14 unsur)').check()
  await page.locator('input[name=nama]').fill('Semester I 2016')
  await page.locator('[name=mulai]').fill('2016-01-01')
  await page.locator('[name=selesai]').fill('2016-06-30')
  await page.locator('[name=ikm]').fill('79,40')
  await page.locator('[name=sumber]').fill('Laporan IKM Semester I 2016')
  await press(page, 'Catat')
  await page.getByText('Laporan IKM Semester I 2016').waitFor()
  await expectAccessible(rumah.browser, page)

  const warga = await open(false, 360)
  await warga.goto('/unit/disdukcapil')
  await warga.getByText('Laporan IKM Semester I 2016').waitFor()
  expect(await warga.locator('header img.logo').count()).toBe(1)
  await warga.goto('/unit/disdukcapil/tv')
  expect(await warga.locator('header img.logo').count()).toBe(1)
  await warga.goto('/unit/disdukcapil')
  await expectAccessible(rumah.browser, warga)
})
