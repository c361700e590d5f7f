import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { violationsOf } from '../../support/axe.ts'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ARGS })

/** A phone of 360 px or a desk of 1280 px, with or without JavaScript. Requests to other sites fail the test. */
export async function openContext(
  browser: Browser,
  url: string,
  { js, width }: { readonly js: boolean; readonly width: number },
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    javaScriptEnabled: js,
    viewport: { width, height: 800 },
    locale: 'id-ID',
  })
  context.setDefaultTimeout(20_000)
  await context.route('**/*', (route) => {
    const own = new URL(route.request().url()).origin === new URL(url).origin
    return own || route.request().url().startsWith('data:') ? route.continue() : route.abort()
  })
  return context
}

/** No violation, and nothing wider than the screen. Axe needs a script, so it looks at the page in a context of its own. */
export async function expectAccessible(
  browser: Browser,
  page: Page,
  /** Pages whose script would leave at once; light or dark as the device is, where the page does not say. */
  { tanpaNaskah = false, gelap = false } = {},
): Promise<void> {
  const twin = await twinOf(browser, page)
  const url = page.url()
  try {
    // The same document as the person sees, also when it answered a form: its own markup, its own address.
    await twin.route(url, async (route) => {
      const html = await page.content()
      const body = tanpaNaskah ? html.replaceAll(/<script[^>]*><\/script>/g, '') : html
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body })
    })
    await twin.emulateMedia({ colorScheme: gelap ? 'dark' : 'light' })
    await twin.goto(url)
    expect(await violationsOf(twin), url).toEqual([])
    const overflow = await twin.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, `${url} is wider than the screen`).toBeLessThanOrEqual(0)
  } finally {
    await leave(browser, twin, url)
  }
}

/** A browser's second look: its page stays, because a warm one reads axe and the styles four times as fast as a new one. */
const kept = new WeakMap<Browser, Page>()

async function twinOf(browser: Browser, page: Page): Promise<Page> {
  const viewport = page.viewportSize()
  const storageState = await page.context().storageState()
  const warm = keepsItself(page) ? undefined : kept.get(browser)
  if (warm) {
    await warm.context().setStorageState(storageState)
    if (viewport) await warm.setViewportSize(viewport)
    return warm
  }
  const context = await browser.newContext({ viewport, locale: 'id-ID', bypassCSP: true, storageState })
  const twin = await context.newPage()
  if (!keepsItself(page)) kept.set(browser, twin)
  return twin
}

async function leave(browser: Browser, twin: Page, url: string): Promise<void> {
  if (kept.get(browser) !== twin) return twin.context().close()
  await twin.unroute(url)
  // Its script shall not work on, and the same address with another # is to be loaded, not only scrolled.
  await twin.goto('about:blank')
}

/** A kiosk leaves a worker and a store of its own behind: its twin is a new one each time. */
const keepsItself = (page: Page): boolean =>
  new URL(page.url()).pathname.startsWith('/anjungan/') || page.context().serviceWorkers().length > 0
