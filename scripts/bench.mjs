// `npm run bench -- NAME`: runs every bench/NAME*; without a name it lists them.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensurePinned, root } from './pinned.mjs'

await ensurePinned(fileURLToPath(import.meta.url))
const folder = join(root, 'bench')
const all = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(ts|mjs)$/.test(name)) : []
const [wanted, ...rest] = process.argv.slice(2)
const chosen = wanted === undefined ? [] : all.filter((name) => name.startsWith(wanted))
if (chosen.length === 0) {
  console.log(
    `Pakai: npm run bench -- NAMA\nYang ada: ${all.map((name) => name.replace(/\.\w+$/, '')).join(', ')}`,
  )
  process.exit(wanted === undefined ? 0 : 2)
}
for (const name of chosen) {
  const { status } = spawnSync(
    process.execPath,
    ['--enable-source-maps', `--import=${join(root, 'scripts/loader.mjs')}`, join(folder, name), ...rest],
    { stdio: 'inherit', cwd: root },
  )
  if (status !== 0) process.exit(status ?? 1)
}
