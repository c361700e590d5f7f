import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './pinned.mjs'

/** A throw-away server of Debian's PostgreSQL, its owner no superuser: as a hosted server is. */
export async function startServer() {
  const child = spawn(process.execPath, ['test/support/server-postgres-process.ts'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const { value } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next()
  if (value === undefined) throw new Error('server PostgreSQL untuk tes tidak dapat dijalankan')
  const { url, version } = JSON.parse(value)
  return {
    url,
    version,
    stop: () => {
      child.stdin.end()
      return ended
    },
  }
}

/** Files that ask for a database, themselves or through what supports them; the others do not change with the server. */
export function databaseTests() {
  const files = ['src', 'test/support'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
  )
  const asking = new Set(['test/support/database.ts'])
  const asks = ({ text }) => [...asking].some((path) => text.includes(`/${path.split('/').at(-1)}'`))
  const support = files.filter(({ path }) => path.startsWith('test/support/'))
  for (let size = 0; size !== asking.size;) {
    size = asking.size
    for (const file of support) if (asks(file)) asking.add(file.path)
  }
  return files.filter((file) => /\.test\.tsx?$/.test(file.path) && asks(file)).map(({ path }) => path)
}
