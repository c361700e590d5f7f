import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, openContext } from './support/browser.ts'
import { foto } from './support/foto.ts'
import { signIn } from './support/masuk.ts'
import { useRumah } from './support/rumah.ts'

/** From the weakest unsur to an action that is done: the officer writes, the head approves and closes. */
const rumah = useRumah()
const MEJA = '/kerja/tindak-lanjut'

describe.each([
  { js: false, width: 360 },
  { js: true, width: 1280 },
])('the register of actions (JavaScript $js, $width px)', ({ js, width }) => {
  const sebagai = async (surel: string, run: (page: Page) => Promise<void>): Promise<void> => {
    const context = await openContext(rumah.browser, rumah.server.url, { js, width })
    try {
      const page = await context.newPage()
      await signIn(page, `${surel}@lembahsari.example`)
      await run(page)
    } finally {
      await context.close()
    }
  }
  const petugas = (run: (page: Page) => Promise<void>) => sebagai('petugas.disdukcapil', run)
  const kepala = (run: (page: Page) => Promise<void>) => sebagai('kepala.disdukcapil', run)

  it('shows a year of actions as list, board, late ones, proposals and reports', () =>
    kepala(async (page) => {
      for (const [jalan, isi] of [
        ['', 'Terlambat'],
        ['?tampilan=papan', 'Berjalan'],
        ['/terlambat', 'Per penanggung jawab'],
        ['/usulan', 'jawaban rendah'],
        ['/laporan', 'Tetapkan laporan'],
        ['/baru', 'Triwulan pelaksanaan'],
      ] as const) {
        await page.goto(MEJA + jalan)
        expect(await page.locator('main').textContent()).toContain(isi)
        await expectAccessible(rumah.browser, page)
      }
    }))

  it('goes from a low unsur over plan, work and photo to done', async () => {
    const kegiatan = `Membuka loket cepat ${width}`
    let alamat = ''
    await petugas(async (page) => {
      await page.goto(`${MEJA}/usulan`)
      await page
        .getByRole('link', { name: /^Tulis tindakan/ })
        .first()
        .click()
      await page.getByRole('button', { name: 'Simpan' }).click()
      await page.locator('#kesalahan').waitFor()
      await expectAccessible(rumah.browser, page)
      await page.locator('textarea[name=kegiatan]').fill(kegiatan)
      await page.locator('input[name=penanggung_jawab]').fill('Kepala Seksi Pelayanan')
      await page.getByLabel('TW I', { exact: true }).check()
      await page.getByRole('button', { name: 'Simpan' }).click()
      await page.waitForURL(/tersimpan=1/)
      alamat = new URL(page.url()).pathname
      await expectAccessible(rumah.browser, page)
      expect(await page.getByRole('button', { name: 'Setujui' }).count()).toBe(0)
    })
    await kepala(async (page) => {
      await page.goto(`${MEJA}?tampilan=papan`)
      await page.getByRole('button', { name: `Setujui: ${kegiatan}` }).click()
      await page.waitForURL(/tampilan=papan/)
      await page.getByRole('button', { name: `Mulai: ${kegiatan}` }).waitFor()
    })
    await petugas(async (page) => {
      await page.goto(alamat)
      await page.getByRole('button', { name: 'Mulai' }).click()
      await page.locator('input[name=kemajuan]').fill('40')
      await page.locator('textarea[name=hambatan]').fill('Kursi belum datang.')
      await page.getByRole('button', { name: 'Simpan' }).click()
      await page.getByText('Hambatan: Kursi belum datang.').waitFor()
      await page.locator('input[name=keterangan]').fill('Loket cepat hari pertama')
      await page
        .locator('input[name=berkas]')
        .setInputFiles({ name: 'loket.jpg', mimeType: 'image/jpeg', buffer: foto(120) })
      await page.getByRole('button', { name: 'Tambah bukti' }).click()
      await page.getByRole('img', { name: 'Loket cepat hari pertama' }).waitFor()
      await expectAccessible(rumah.browser, page)
    })
    await kepala(async (page) => {
      await page.goto(alamat)
      await page.getByText('Nyatakan selesai', { exact: true }).first().click()
      await page.locator('textarea[name=uraian]').first().fill('Loket cepat buka tiap pagi.')
      await page.getByRole('button', { name: 'Nyatakan selesai' }).click()
      await page.waitForURL(/tersimpan=1/)
      const text = await page.locator('main').textContent()
      for (const x of ['Selesai', 'Loket cepat buka tiap pagi.', 'Dinyatakan selesai'])
        expect(text).toContain(x)
      await expectAccessible(rumah.browser, page)
    })
  })
})
