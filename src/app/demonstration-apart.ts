import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { HasilDemo } from '../demo/index.ts'
import { listInstansi } from '../registry/index.ts'
import { loadDemonstration } from './demonstration.ts'
import type { House } from './house.ts'

// Beside this source in development and tests, beside the bundle (dist/cli.js) in production.
const isSource = import.meta.url.endsWith('.ts')
const commandLine = fileURLToPath(new URL(isSource ? '../cli.ts' : './cli.js', import.meta.url))

/**
 * The demonstration for a server that starts: an empty house is filled by `sambut benih` in a process of its own, because the
 * memory that takes would stay with the server for good. What is there then is read as on every later start.
 */
export async function ensureDemonstration(house: House, signal: AbortSignal): Promise<HasilDemo | undefined> {
  const ada = await house.deps.db.read({ instansiId: null }, listInstansi)
  if (ada.length === 0) await runBenih(signal)
  // Where the other process could not, this one says why.
  return signal.aborted ? undefined : loadDemonstration(house)
}

function runBenih(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const child = fork(commandLine, ['benih', '--json'], {
      execArgv: isSource ? process.execArgv : [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      signal,
    })
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
}
