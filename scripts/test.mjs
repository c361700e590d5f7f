// `npm test`: every test of the house, and at the end one line with the sum.
// As root on Debian it installs what the tests need of the system; elsewhere it runs the rest and names what was missing.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensurePinned, root } from './pinned.mjs'
import { installMissing, missingTools } from './test-tools.mjs'
import { databaseTests, startServer } from './test-server.mjs'

await ensurePinned(fileURLToPath(import.meta.url))
const bin = (name) => join(root, 'node_modules/.bin', name)
const scratch = mkdtempSync(join(tmpdir(), 'sambut-test-'))
const sum = { passed: 0, failed: 0, skipped: 0 }
const notes = []

function run(title, command, args, env = {}) {
  console.log(`\n── ${title}`)
  const began = performance.now()
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    cwd: root,
    env: { ...process.env, ...env },
  })
  console.log(`── ${title}: ${Math.round((performance.now() - began) / 1000)} s`)
  return status ?? 1
}

/** A check that either holds or does not, counted as one test. */
function check(title, command, args) {
  if (run(title, command, args) === 0) sum.passed++
  else {
    sum.failed++
    notes.push(`gagal: ${title}`)
  }
}

function vitest(title, args, env = {}) {
  const out = join(scratch, `${title.replaceAll(/\W+/g, '-')}.json`)
  const status = run(
    title,
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=./test/support/tally.ts',
      ...args,
    ],
    { ...env, TALLY_FILE: out },
  )
  const tally = existsSync(out)
    ? JSON.parse(readFileSync(out, 'utf8'))
    : { passed: 0, failed: [`${title} berhenti sebelum melapor`], skipped: [] }
  if (status !== 0 && tally.failed.length === 0) tally.failed.push(`berakhir dengan kode ${status}`)
  if (tally.passed + tally.failed.length === 0) tally.failed.push('tidak menjalankan satu pun tes')
  sum.passed += tally.passed
  sum.failed += tally.failed.length
  sum.skipped += tally.skipped.length
  for (const name of tally.failed) notes.push(`gagal: ${title}: ${name}`)
  for (const name of tally.skipped) notes.push(`dilewati: ${title}: ${name}`)
}

installMissing()
const missing = missingTools()
for (const { tool, lost } of missing) notes.push(`tidak ada: ${tool}, sehingga ${lost}`)
const has = (tool) => !missing.some((m) => m.tool === tool)

check('tipe', process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit'])
check('lint', bin('oxlint'), ['--type-aware', '--deny-warnings'])
check('format', bin('oxfmt'), ['--check'])
vitest('tes pada PostgreSQL 18 tertanam', [], { TEST_DATABASE_URL: '' })
if (has('postgresql')) {
  const server = await startServer()
  try {
    vitest(`tes basis data pada PostgreSQL ${server.version}`, databaseTests(), {
      TEST_DATABASE_URL: server.url,
    })
  } finally {
    await server.stop()
  }
}
if (has('chromium')) vitest('perjalanan di Chromium', ['--config', 'vitest.e2e.config.ts'])

rmSync(scratch, { recursive: true, force: true })
if (notes.length > 0) console.log(`\n${notes.join('\n')}`)
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exit(sum.failed > 0 || sum.passed === 0 ? 1 : 0)
