import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export const PIN = '739251'

export interface KiosBaru {
  readonly id: string
  readonly alamat: string
  readonly kode: string
}

/** The officer registers a kiosk and makes a code. */
export async function registerKios(meja: Page, nama: string, diam = '60'): Promise<KiosBaru> {
  await meja.goto('/kerja/survei/anjungan/baru')
  await meja.locator('input[name=nama]').fill(nama)
  await meja.locator('input[name=pin]').fill(PIN)
  await meja.locator('input[name=diam]').fill(diam)
  await meja.getByRole('button', { name: 'Daftarkan anjungan' }).click()
  await meja.getByRole('button', { name: 'Buat kode pemasangan' }).click()
  const kode = (await meja.locator('.kode-besar').textContent())!.trim()
  const alamat = new URL((await meja.locator('code.alamat').textContent())!.trim()).pathname
  const id = /anjungan\/([0-9a-f-]{36})/.exec(meja.url())![1]!
  return { id, alamat, kode }
}

export async function pasang(page: Page, base: string, a: { alamat: string; kode: string }): Promise<void> {
  await page.goto(base + a.alamat)
  await page.locator('input[name=kode]').fill(a.kode)
  await page.getByRole('button', { name: 'Pasang' }).click()
  await page.getByRole('button', { name: 'Mulai' }).waitFor()
}

/** The shell is kept once the worker holds the page. */
export async function siapTanpaJaringan(page: Page): Promise<void> {
  const isKept = (): Promise<boolean> =>
    page.evaluate(async () => (await caches.match(location.pathname)) !== undefined)
  for (const until = Date.now() + 30_000; !(await isKept()); await sleep(100)) {
    expect(Date.now(), 'the page was not kept').toBeLessThan(until)
  }
}

/** One person, from "Mulai" to the thanks; a comment at the end. */
export async function answer(page: Page, saran = '', { sampai = '' } = {}): Promise<void> {
  await page.getByRole('button', { name: /Mulai|Wawancara baru/ }).click()
  for (let i = 0; i < 30; i++) {
    const ke = page.locator('.kemajuan p').first()
    const before = await ke.textContent()
    if (await page.locator('.jawab').count()) {
      await page
        .locator('.jawab button')
        .nth(i % 2)
        .click()
    } else if (await page.locator('.tuts').count()) {
      await page.getByRole('button', { name: '4', exact: true }).click()
      await page.getByRole('button', { name: '1', exact: true }).click()
      await page.getByRole('button', { name: 'Lanjut' }).click()
    } else {
      await page.locator('textarea').fill(saran)
      await page.getByRole('button', { name: 'Kirim' }).click()
      break
    }
    await page.waitForFunction((text) => document.querySelector('.kemajuan p')?.textContent !== text, before)
  }
  if (sampai) return page.getByText(sampai).first().waitFor()
  await page.getByText('sudah tersimpan').waitFor()
  await page.getByRole('button', { name: /Orang berikutnya|Wawancara berikutnya/ }).click()
}

export async function typePin(page: Page, pin: string): Promise<void> {
  for (const angka of pin) await page.getByRole('button', { name: angka, exact: true }).click()
}

/** What the status screen says; leads back to the front. */
export async function status(page: Page, until: RegExp): Promise<string> {
  await page.getByRole('button', { name: 'Petugas' }).click()
  await typePin(page, PIN)
  await page.locator('[data-uji=ringkas]').filter({ hasText: until }).waitFor({ timeout: 40_000 })
  const text = (await page.locator('main').textContent())!
  await page.getByRole('button', { name: 'Kembali ke layar depan' }).click()
  return text
}
