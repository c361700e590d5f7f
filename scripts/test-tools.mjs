import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

/** Programs of the system that tests use: how to see them, the Debian packages, and what is lost without them. */
const TOOLS = [
  {
    tool: 'chromium',
    packages: ['chromium'],
    lost: 'perjalanan di peramban tidak diuji',
    there: () => existsSync('/usr/bin/chromium'),
  },
  {
    tool: 'libreoffice',
    packages: ['libreoffice-writer', 'libreoffice-calc'],
    lost: 'dokumen tidak dibuka oleh LibreOffice',
    there: () =>
      onPath('soffice') &&
      existsSync('/usr/lib/libreoffice/program/libsclo.so') &&
      existsSync('/usr/lib/libreoffice/program/libswlo.so'),
  },
  {
    tool: 'poppler',
    packages: ['poppler-utils'],
    lost: 'isi PDF tidak diperiksa',
    there: () => onPath('pdftotext') && onPath('pdftoppm'),
  },
  {
    tool: 'nginx',
    packages: ['nginx-light'],
    lost: 'ops/nginx tidak diuji',
    there: () => existsSync('/usr/sbin/nginx'),
  },
  {
    tool: 'postgresql',
    packages: ['postgresql'],
    lost: 'tes tidak diulang pada PostgreSQL 15',
    there: hasServer,
  },
  {
    tool: 'dovecot',
    packages: ['dovecot-imapd'],
    lost: 'e-mail masuk tidak diuji pada Dovecot',
    there: () => existsSync('/usr/sbin/dovecot'),
  },
  {
    tool: 'clamd',
    packages: ['clamav-daemon'],
    lost: 'pemindaian lampiran tidak diuji pada clamd',
    there: () => existsSync('/usr/sbin/clamd'),
  },
]

const onPath = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0

/** Debian's server programs, version 15 or later. */
function hasServer() {
  const base = '/usr/lib/postgresql'
  if (!existsSync(base)) return false
  return readdirSync(base).some((v) => Number(v) >= 15 && existsSync(`${base}/${v}/bin/initdb`))
}

export const missingTools = () => TOOLS.filter((t) => !t.there())

/** As root on Debian installs what is missing; a failure is not the end, the tests then name what they lack. */
export function installMissing() {
  const packages = missingTools().flatMap((t) => t.packages)
  const isRoot = process.getuid?.() === 0
  if (packages.length === 0 || !isRoot || !existsSync('/etc/debian_version')) return
  console.log(`Memasang ${packages.join(' ')}…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
}
