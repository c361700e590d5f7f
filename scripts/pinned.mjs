// Runs on whatever Node the system has (>= 18): installs the packages when they are missing and hands over
// to the Node that package-lock.json pins, so that nobody needs a version manager.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const MINIMUM = 24

const candidates = {
  linux: [`node-linux-${process.arch}/bin/node`],
  win32: [`node-win-${process.arch}/bin/node.exe`],
}

/** Path of the pinned Node, or undefined on a platform for which none is published. */
export function pinnedNode() {
  for (const path of candidates[process.platform] ?? []) {
    const full = join(root, 'node_modules', path)
    if (existsSync(full)) return full
  }
  return undefined
}

function isInstalled() {
  const marker = join(root, 'node_modules/.package-lock.json')
  return (
    existsSync(marker) && statSync(marker).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs - 1000
  )
}

/** `npm ci` when node_modules is absent or older than the lock file. */
export function ensureInstalled() {
  if (isInstalled()) return
  // A lock file with a younger date but the same content (a fresh checkout) needs no second install.
  const marker = join(root, 'node_modules/.package-lock.json')
  if (existsSync(marker) && sameVersions(marker, join(root, 'package-lock.json'))) return
  process.stderr.write('Memasang paket (npm ci)…\n')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) {
    process.stderr.write('Pemasangan paket gagal. Periksa sambungan ke registri npm lalu ulangi.\n')
    process.exit(1)
  }
}

function sameVersions(installedFile, wantedFile) {
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(wantedFile, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, p]) => path === '' || p.optional || installed[path]?.version === p.version,
  )
}

/** Makes sure the calling script runs on the pinned Node; returns only there. */
export async function ensurePinned(script) {
  ensureInstalled()
  if (Number(process.versions.node.split('.')[0]) >= MINIMUM) return
  const node = pinnedNode()
  if (!node) {
    process.stderr.write(
      `Sambut memerlukan Node ${MINIMUM} atau lebih baru; yang ada ${process.version}. ` +
        `Untuk ${process.platform}-${process.arch} pasang Node ${MINIMUM} sendiri.\n`,
    )
    process.exit(1)
  }
  const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // Ctrl-C reaches the whole group of a terminal by itself: passing it on would make it two.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  const code = await new Promise((resolve) => child.on('exit', (c, signal) => resolve(signal ? 1 : (c ?? 1))))
  process.exit(code)
}
