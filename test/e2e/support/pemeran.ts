import type { Page } from 'playwright-core'
import { expectAccessible, openContext } from './browser.ts'
import { signIn } from './masuk.ts'
import type { useRumah } from './rumah.ts'

type Rumah = ReturnType<typeof useRumah>

/** The people of a journey, each with a browser window of his own that stays open. Whoever is called `warga…` signs in nowhere. */
export function usePemeran(
  rumah: Rumah,
  cara: (isWarga: boolean) => { readonly js: boolean; readonly width: number },
) {
  const halaman = new Map<string, Page>()
  return {
    sebagai: async (siapa: string): Promise<Page> => {
      const ada = halaman.get(siapa)
      if (ada) return ada
      const isWarga = siapa.startsWith('warga')
      const page = await (await openContext(rumah.browser, rumah.server.url, cara(isWarga))).newPage()
      halaman.set(siapa, page)
      if (!isWarga) await signIn(page, `${siapa}@lembahsari.example`)
      return page
    },
    rapi: (page: Page) => expectAccessible(rumah.browser, page),
    teks: async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? '',
  }
}
