import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from '../../test/support/axe.ts'
import { assetList } from './assets.ts'
import { Button, CitizenPage, DeskPage, Form, GayaPage, QuestionGroup, toHtml } from './index.ts'
import { JAWABAN_PERILAKU } from './gaya/data.ts'

const CHROMIUM = '/usr/bin/chromium'
const PORT = 21310
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

const pages: Record<string, string> = {
  '/gaya': toHtml(<GayaPage lang="id" />),
  '/gaya-en': toHtml(<GayaPage lang="en" />),
  '/warga': toHtml(
    <CitizenPage title="Survei" lang="id" path="/warga" demo>
      <h1>Bagaimana pelayanan yang Anda terima?</h1>
      <form>
        <QuestionGroup
          name="perilaku"
          number={7}
          of={9}
          legend="Bagaimana perilaku petugas?"
          options={JAWABAN_PERILAKU}
        />
      </form>
    </CitizenPage>,
  ),
  '/ketik': toHtml(
    <DeskPage title="Isi dari kertas" lang="id" path="/ketik" rooms={[]} user={{ nama: 'Petugas' }}>
      <h1>Isi dari kertas</h1>
      <sb-ketik>
        <Form>
          {['persyaratan', 'prosedur'].map((name) => (
            <QuestionGroup key={name} name={name} legend={name} options={JAWABAN_PERILAKU} />
          ))}
          <Button>Simpan</Button>
        </Form>
      </sb-ketik>
    </DeskPage>,
  ),
}
// The style page shows day and night beside each other, so few views see everything.
const views = [
  { path: '/gaya', scheme: 'light', width: 1280 },
  { path: '/gaya', scheme: 'dark', width: 360 },
  { path: '/gaya-en', scheme: 'light', width: 360 },
  { path: '/warga', scheme: 'light', width: 360 },
  { path: '/warga', scheme: 'dark', width: 1280 },
] as const

// Where there is no Chromium the rest of the suite still runs, and says which file was left out.
describe.skipIf(!existsSync(CHROMIUM))('in a browser', () => {
  let browser: Browser
  let server: Server
  beforeAll(async () => {
    const assets = new Map(assetList().map((a) => [a.path, a]))
    server = createServer((req, res) => {
      const asset = assets.get(req.url ?? '')
      const html = pages[req.url ?? '']
      res.setHeader(
        'content-security-policy',
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
      )
      res.writeHead(asset || html ? 200 : 404, {
        'content-type': asset?.contentType ?? 'text/html; charset=utf-8',
      })
      res.end(asset?.body ?? html ?? '')
    }).listen(PORT, '127.0.0.1')
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS.split(' ') })
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  it.each(views)(
    '$path has no accessibility violation, no console error and no sideways scroll ($scheme, $width px)',
    { timeout: 90_000 },
    async ({ path, scheme, width }) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (m) => m.type() === 'error' && complaints.push(m.text()))
      page.on('pageerror', (e) => complaints.push(e.message))
      await page.goto(`http://127.0.0.1:${PORT}${path}`)
      const found = await violationsOf(page, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // Everything stands on the style page twice, landmarks too.
        rules: path.startsWith('/gaya') ? { 'landmark-unique': { enabled: false } } : {},
      })
      expect(found).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      expect(complaints).toEqual([])
      await context.close()
    },
  )

  it('lets every answer be chosen by a thumb: at least 48 px high, and marked when chosen', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
    await page.goto(`http://127.0.0.1:${PORT}/warga`)
    for (const label of await page.locator('.o label').all()) {
      expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    }
    await page.getByText('Sopan dan ramah', { exact: true }).click()
    expect(await page.getByLabel('Sopan dan ramah', { exact: true }).isChecked()).toBe(true)
    await page.close()
  })

  it('keys in a paper form by digits: each answers and goes on, Backspace goes back', async () => {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${PORT}/ketik`)
    await page.locator('#persyaratan').focus()
    await page.keyboard.press('3')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('4')
    await page.keyboard.press('2')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Simpan')
    const chosen = await page
      .locator('input:checked')
      .evaluateAll((all) => all.map((el) => el.getAttribute('value')))
    expect(chosen).toEqual(['4', '2'])
    await page.close()
  })
})

describe('the style page', () => {
  it('gives every control a label and never skips a heading level', () => {
    const html = pages['/gaya']!
    const ids = new Set(Array.from(html.matchAll(/<label for="([^"]+)"/g), (m) => m[1]))
    const controls =
      html.match(/<(input|select|textarea) [^>]*class="ds-input"[^>]*>|<input class="ds-input"[^>]*>/g) ?? []
    expect(controls.length).toBeGreaterThan(20)
    for (const control of controls) expect(ids, control).toContain(/ id="([^"]+)"/.exec(control)?.[1])
    const levels = Array.from(html.matchAll(/<h([1-6])/g), (m) => Number(m[1]))
    expect(levels[0]).toBe(1)
    expect(levels.filter((l) => l === 1)).toHaveLength(1)
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1)
      return level
    })
  })
  it('uses every id once', () => {
    const ids = Array.from(pages['/gaya']!.matchAll(/ id="([^"]+)"/g), (m) => m[1]!)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })
})
