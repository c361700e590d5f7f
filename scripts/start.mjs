// `npm start`: install if needed, hand over to the pinned Node, build if needed, serve.
import { fileURLToPath } from 'node:url'
import { ensurePinned } from './pinned.mjs'

await ensurePinned(fileURLToPath(import.meta.url))
keepSmall()
process.setSourceMapsEnabled(true)
const { loadFresh } = await import('./fresh.mjs')
// In this very process: signals reach the server without anyone passing them on.
await loadFresh('main')

/**
 * V8 lets the space for short-lived objects grow large under load and keeps it: 311 MB where 248 do the same work as fast.
 * It takes the limit only at its start, so the same process (same pid, same terminal) begins once more.
 */
function keepSmall() {
  const given = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].some((o) => o.includes('semi-space'))
  if (given || typeof process.execve !== 'function') return
  const args = [...process.execArgv, '--max-semi-space-size=8', ...process.argv.slice(1)]
  try {
    process.execve(process.execPath, [process.execPath, ...args])
  } catch {
    // Not on this system: it serves all the same.
  }
}
