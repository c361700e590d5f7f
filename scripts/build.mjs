// Bundles src/ into dist/: what `npm start` and `npx sambut` run. Packages stay outside, in node_modules.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensurePinned, root } from './pinned.mjs'

const dist = join(root, 'dist')
const stamp = join(dist, '.sidik')
/** Programs of their own; those that do not exist yet are left out. */
const ENTRIES = [
  'src/main.ts',
  'src/cli.ts',
  'src/reports/document-worker.ts',
  'src/platform/auth/sandi-worker.ts',
]
/** A running server may still load a part of the bundle it was started from. */
const KEEP_OLD_PARTS_MS = 7 * 86_400_000

/** Packages stay outside, but their stylesheets are text that Node cannot import: those come in. */
const styleTexts = {
  name: 'style-texts',
  setup(build) {
    const { resolve } = createRequire(import.meta.url)
    build.onResolve({ filter: /^[^./].*\.css$/ }, ({ path }) => ({ path: resolve(path) }))
  },
}

/** Hash of everything the bundle is made of: dates lie (a checkout, a copy), content does not. */
function sourceHash() {
  const hash = createHash('sha256')
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const file of [...files, join(root, 'scripts/build.mjs'), join(root, 'package-lock.json')]) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Builds when src/ is not what dist/ was made of. Says whether it built. */
export async function buildIfStale() {
  const now = sourceHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false
  const { build, stop } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES.filter((entry) => existsSync(join(root, entry))),
    outdir: dist,
    // Flat: a part finds its neighbours (a worker) beside itself, as in src/.
    entryNames: '[name]',
    chunkNames: 'bagian-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    plugins: [styleTexts],
    loader: { '.css': 'text', '.typ': 'text', '.svg': 'text' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
  })
  // Its helper process would stay beside the server for as long as that runs.
  await stop()
  mkdirSync(dist, { recursive: true })
  for (const { path, contents } of outputFiles) putWhole(path, contents)
  removeOldParts(new Set(outputFiles.map((file) => file.path)))
  putWhole(stamp, now)
  return true
}

/** Two builds at once (a start and a command) each put whole files in place. */
function putWhole(path, contents) {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, contents)
  renameSync(draft, path)
}

function removeOldParts(fresh) {
  for (const name of readdirSync(dist)) {
    const path = join(dist, name)
    const isOld = name.startsWith('bagian-') && Date.now() - statSync(path).mtimeMs > KEEP_OLD_PARTS_MS
    if (isOld && !fresh.has(path)) rmSync(path, { force: true })
  }
}

if (fileURLToPath(import.meta.url) === process.argv[1]) {
  await ensurePinned(process.argv[1])
  const started = performance.now()
  const built = await buildIfStale()
  console.log(
    built ? `dist/ dibangun dalam ${Math.round(performance.now() - started)} ms` : 'dist/ sudah terkini',
  )
}
