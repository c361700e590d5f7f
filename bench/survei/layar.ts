import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

interface Audits {
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>
}

/**
 * Time to interactive of the form under Lighthouse's simulated slow 4G on a slow telephone. Lighthouse is no package of ours:
 * `npm install --prefix DIR lighthouse`, then BENCH_LIGHTHOUSE=DIR.
 */
export function benchLayar(url: string): boolean {
  const folder = process.env['BENCH_LIGHTHOUSE'] ?? ''
  const program = join(folder, 'node_modules/lighthouse/cli/index.js')
  const chromium = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((p) => existsSync(p))
  if (!folder || !existsSync(program) || !chromium) {
    console.log(
      'Waktu layar dilewati: npm install --prefix DIR lighthouse, lalu BENCH_LIGHTHOUSE=DIR (dan Chromium)',
    )
    return true
  }
  const flags = '--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking'
  const run = spawnSync(
    process.execPath,
    [
      program,
      url,
      '--output=json',
      '--quiet',
      '--only-categories=performance',
      '--throttling-method=simulate',
      `--chrome-flags=${flags}`,
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28, timeout: 90_000, env: { ...process.env, CHROME_PATH: chromium } },
  )
  if (run.status !== 0) {
    console.log(`Lighthouse gagal: ${run.stderr.slice(-300)}`)
    return false
  }
  const { audits } = JSON.parse(run.stdout) as Audits
  const ms = (name: string): number => Math.round(audits[name]?.numericValue ?? NaN)
  console.log(
    `Formulir di 4G lambat (Lighthouse, simulasi): interaktif ${ms('interactive')} ms (sasaran ≤ 1200), isi pertama ${ms('first-contentful-paint')} ms, ${ms('total-byte-weight')} byte`,
  )
  return ms('interactive') <= 1200
}
