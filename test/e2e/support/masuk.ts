import type { Page } from 'playwright-core'

export const SANDI = 'gayung-kata-bersambut-26'

/** Signs in by the form, as a person does. */
export async function signIn(page: Page, surel: string): Promise<void> {
  await page.goto('/masuk')
  await page.locator('input[name=surel]:not([type=hidden])').fill(surel)
  await page.locator('input[name=sandi]:not([type=hidden])').fill(SANDI)
  await page.locator('main form').first().getByRole('button', { name: 'Masuk' }).click()
  await page.waitForURL(/\/kerja/)
}

/** Opens the period that takes answers now; gives its address. */
export async function openRunning(page: Page): Promise<string> {
  await page.goto('/kerja/survei?status=berjalan')
  await page.locator('main table a[href^="/kerja/survei/"]').first().click()
  return new URL(page.url()).pathname
}
