// `npm start`: install if needed, hand over to the pinned Node, build if needed, serve.
import { fileURLToPath } from 'node:url'
import { ensurePinned } from './pinned.mjs'

await ensurePinned(fileURLToPath(import.meta.url))
process.setSourceMapsEnabled(true)
const { loadFresh } = await import('./fresh.mjs')
// In this very process: signals reach the server without anyone passing them on.
await loadFresh('main')
