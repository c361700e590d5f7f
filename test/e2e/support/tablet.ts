import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Browser, type Page } from 'playwright-core'

/** A browser of its own with a profile that stays: it can be killed, and opened again where it was. */
export interface Tablet {
  readonly page: Page
  readonly profile: string
  /** SIGKILL, as a power cut does it. */
  kill(): Promise<void>
  remove(): void
}

export async function openTablet(profile = mkdtempSync(join(tmpdir(), 'sambut-tablet-'))): Promise<Tablet> {
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const child = spawn(
    process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=id-ID',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: 'ignore', detached: true },
  )
  const browser = await attach(portFile)
  const context = browser.contexts()[0]!
  context.setDefaultTimeout(20_000)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.setViewportSize({ width: 768, height: 1024 })
  return {
    page,
    profile,
    kill: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      killAll(child)
      await gone
      await browser.close().catch(() => undefined)
      // The helpers of the browser let go of the profile a moment later.
      await sleep(300)
    },
    remove: () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** The browser and every process it started: they are one group. */
function killAll(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

async function attach(portFile: string): Promise<Browser> {
  for (const until = Date.now() + 30_000; Date.now() < until; await sleep(100)) {
    const port = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n')[0] : ''
    if (port) return chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  }
  throw new Error('the browser did not say where it listens')
}
