// `npm run dev`: the server straight from src/, started anew whenever a file changes.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensurePinned, root } from './pinned.mjs'

await ensurePinned(fileURLToPath(import.meta.url))
const child = spawn(
  process.execPath,
  [
    '--watch',
    `--watch-path=${join(root, 'src')}`,
    '--enable-source-maps',
    `--import=${join(root, 'scripts/loader.mjs')}`,
    join(root, 'src/main.ts'),
  ],
  { stdio: 'inherit', cwd: root },
)
// Ctrl-C reaches the whole group of the terminal by itself.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code) => process.exit(code ?? 0))
