// Runs one of our programs from dist/, built anew when src/ changed; from src/ where dist/ may not be written.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale } from './build.mjs'
import { root } from './pinned.mjs'

export async function loadFresh(name) {
  const built = await buildIfStale().then(
    () => true,
    (err) => {
      if (!['EACCES', 'EROFS', 'EPERM', 'ENOSPC'].includes(err.code)) throw err
      return false
    },
  )
  if (!built) await import('./loader.mjs')
  const file = built ? join(root, 'dist', `${name}.js`) : join(root, 'src', `${name}.ts`)
  await import(pathToFileURL(file).href)
}
