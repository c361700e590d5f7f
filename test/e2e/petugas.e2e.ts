import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, openContext } from './support/browser.ts'
import { openRunning, signIn } from './support/masuk.ts'
import { useRumah } from './support/rumah.ts'

/** An officer at the counter: what is running, a pile of paper, a spreadsheet from the branch. */
const rumah = useRumah()

const UNSUR = 'persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,sarana,pengaduan'

describe.each([
  { js: false, width: 360 },
  { js: true, width: 1280 },
])('an officer (JavaScript $js, $width px)', ({ js, width }) => {
  const withPage = async (run: (page: Page) => Promise<void>): Promise<void> => {
    const context = await openContext(rumah.browser, rumah.server.url, { js, width })
    try {
      const page = await context.newPage()
      await signIn(page, 'petugas.disdukcapil@lembahsari.example')
      await run(page)
    } finally {
      await context.close()
    }
  }

  it('sees today, the periods and the running one', () =>
    withPage(async (page) => {
      await expectAccessible(rumah.browser, page)
      await page.goto('/kerja/survei')
      await expectAccessible(rumah.browser, page)
      await openRunning(page)
      const text = await page.locator('main').textContent()
      for (const question of [
        'Sudah cukupkah respondennya?',
        'Berapa nilainya?',
        'Unsur mana yang paling lemah?',
      ]) {
        expect(text).toContain(question)
      }
      await expectAccessible(rumah.browser, page)
      for (const tab of ['saran', 'tanda', 'sebar']) {
        await page.goto(`${new URL(page.url()).pathname.split('/').slice(0, 4).join('/')}/${tab}`)
        await expectAccessible(rumah.browser, page)
      }
    }))

  it('keys in paper with nine digits and Enter, and is told which digit is wrong', () =>
    withPage(async (page) => {
      const periode = await openRunning(page)
      await page.goto(`${periode}/kertas`)
      await expectAccessible(rumah.browser, page)
      await page.locator('select[name=layanan]').selectOption({ index: 1 })
      await page.locator('input[name=deret]').fill('344734343')
      await page.keyboard.press('Enter')
      await page.locator('#kesalahan').waitFor()
      expect(await page.locator('main').textContent()).toContain('Angka ke-4: 7 tidak ada; pilihannya 1–4.')
      expect(await page.locator('input[name=deret]').inputValue()).toBe('344734343')
      await page.locator('input[name=deret]').fill('344434343')
      await page.keyboard.press('Enter')
      await page.getByText(/Formulir kertas ke-\d+ tersimpan/).waitFor()
      expect(await page.locator('input[name=deret]').inputValue()).toBe('')
      await expectAccessible(rumah.browser, page)
    }))

  it('imports a spreadsheet after a look at it, and the same file adds nothing', () =>
    withPage(async (page) => {
      const periode = await openRunning(page)
      await page.goto(`${periode}/impor`)
      await expectAccessible(rumah.browser, page)
      const upload = async (name: string, text: string): Promise<void> => {
        await page
          .locator('input[type=file]')
          .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
        await page.getByRole('button', { name: 'Lihat pratinjau' }).click()
        await page.waitForURL(/\/impor\/[0-9a-f-]{36}/)
      }
      await upload('rusak.csv', `${UNSUR},layanan\n1,2,3,4,1,2,3,5,1,KTP Elektronik\n`)
      const wrong = await page.locator('main').textContent()
      expect(wrong).toContain('Tidak ada baris yang dapat dimasukkan')
      expect(wrong).toMatch(/sarana/i)
      await expectAccessible(rumah.browser, page)
      await page.goto(`${periode}/impor`)
      const rows = [1, 2, 3].map((n) => `4,3,3,4,3,${n},4,3,4,KTP Elektronik,${js ? 20 + n : 30 + n}`)
      const good = `${UNSUR},layanan,usia\n${rows.join('\n')}\n`
      await upload('cabang.csv', good)
      await page.getByRole('button', { name: /^Masukkan/ }).click()
      await page
        .getByText(/3 jawaban/)
        .first()
        .waitFor()
      await page.goto(`${periode}/impor`)
      await upload('cabang.csv', good)
      await page
        .getByText(/sudah pernah/)
        .first()
        .waitFor()
    }))

  it('cannot open a second periode over the running one, and keeps what was typed', () =>
    withPage(async (page) => {
      await page.goto('/kerja/survei/baru')
      await page.locator('input[name=nama]').fill('Survei kembar')
      await page.locator('input[name=populasi]').fill('500')
      await page.getByRole('button', { name: 'Buka periode ini' }).click()
      await page.locator('#kesalahan').waitFor()
      expect(await page.locator('input[name=nama]').inputValue()).toBe('Survei kembar')
      expect(await page.locator('input[name=populasi]').inputValue()).toBe('500')
      await expectAccessible(rumah.browser, page)
    }))

  it('does not see the desk of another unit', () =>
    withPage(async (page) => {
      const own = await openRunning(page)
      const context = await openContext(rumah.browser, rumah.server.url, { js, width })
      const other = await context.newPage()
      await signIn(other, 'petugas.bukitranduwangi@lembahsari.example')
      const res = await other.goto(own)
      expect(res?.status()).toBe(404)
      await other.goto('/kerja/survei')
      expect(await other.locator(`a[href="${own}"]`).count()).toBe(0)
      await context.close()
    }))
})
