// `npm test`: every test of the house, and at the end one line with the sum.
// As root on Debian it installs what the tests need of the system; elsewhere it runs the rest and names what was missing.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensurePinned, root } from './pinned.mjs'
import { installMissing, missingTools } from './test-tools.mjs'
import { startServer15 } from './test-server.mjs'

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
      '--reporter=json',
      `--outputFile.json=${out}`,
      ...args,
    ],
    env,
  )
  let result
  try {
    result = JSON.parse(readFileSync(out, 'utf8'))
  } catch {
    sum.failed++
    notes.push(`gagal: ${title} berhenti sebelum melapor`)
    return
  }
  const files = result.testResults
  // A file that cannot even be loaded has no tests to fail; it must not pass in silence.
  const broken = files.filter(
    (f) => f.status === 'failed' && f.assertionResults.every((t) => t.status !== 'failed'),
  )
  sum.passed += result.numPassedTests
  sum.failed += result.numFailedTests + broken.length
  sum.skipped += result.numPendingTests + result.numTodoTests
  for (const f of files) {
    for (const t of f.assertionResults) {
      if (t.status === 'failed') notes.push(`gagal: ${title}: ${t.fullName}`)
      else if (t.status !== 'passed') notes.push(`dilewati: ${title}: ${t.fullName}`)
    }
  }
  for (const f of broken) notes.push(`gagal: ${title}: ${f.name.replace(root, '')} tidak dapat dimuat`)
  if (status !== 0 && result.numFailedTests + broken.length === 0) {
    sum.failed++
    notes.push(`gagal: ${title} berakhir dengan kode ${status}`)
  }
  if (result.numTotalTests === 0) {
    sum.failed++
    notes.push(`gagal: ${title} tidak menjalankan satu pun tes`)
  }
}

installMissing()
const missing = missingTools()
for (const { tool, lost } of missing) notes.push(`tidak ada: ${tool}, sehingga ${lost}`)
const has = (tool) => !missing.some((m) => m.tool === tool)

check('tipe', process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit'])
check('lint', bin('oxlint'), ['--type-aware', '--deny-warnings'])
check('format', bin('oxfmt'), ['--check'])
vitest('tes pada PostgreSQL 18 tertanam', [])
if (has('postgresql')) {
  const server = await startServer15(scratch)
  try {
    vitest('tes basis data pada PostgreSQL 15', server.files, { TEST_DATABASE_URL: server.url })
  } finally {
    server.stop()
  }
}
if (has('chromium')) vitest('perjalanan di Chromium', ['--config', 'vitest.e2e.config.ts'])

rmSync(scratch, { recursive: true, force: true })
if (notes.length > 0) console.log(`\n${notes.join('\n')}`)
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exit(sum.failed > 0 || sum.passed === 0 ? 1 : 0)
