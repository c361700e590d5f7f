#!/usr/bin/env node
// `npx sambut …` on whatever Node the system has: installs if needed, hands over to the pinned Node, builds if needed.
import { realpathSync } from 'node:fs'
import { ensurePinned } from '../scripts/pinned.mjs'

await ensurePinned(realpathSync(process.argv[1]))
process.setSourceMapsEnabled(true)
await (await import('../scripts/fresh.mjs')).loadFresh('cli')
