import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { pageCss } from './css.ts'
import favicon from './mark.svg'

/** One file the browser may fetch. Its name carries the hash of its content, so it can be cached for ever. */
export interface Asset {
  readonly path: string
  readonly contentType: string
  readonly body: Uint8Array
}

export function makeAsset(
  name: string,
  extension: string,
  contentType: string,
  body: Uint8Array | string,
  folder = '/aset',
): Asset {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 10)
  return { path: `${folder}/${name}.${hash}.${extension}`, contentType, body: bytes }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

const FONT = '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2'

/** The repository's own folder, whether this runs from source or from the built bundle. */
function root(from = dirname(fileURLToPath(import.meta.url))): string {
  return existsSync(join(from, 'package.json')) || dirname(from) === from ? from : root(dirname(from))
}

/** A program for the browser, from its first file (a path in the repository), with what it imports. */
export function buildScript(entry: string, define: Readonly<Record<string, string>> = {}): string {
  const built = buildSync({
    entryPoints: [join(root(), entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: Object.fromEntries(Object.entries(define).map(([k, v]) => [k, JSON.stringify(v)])),
    logLevel: 'silent',
  })
  return built.outputFiles[0]!.text
}

export const fontAsset = once(() =>
  makeAsset('jakarta', 'woff2', 'font/woff2', readFileSync(createRequire(import.meta.url).resolve(FONT))),
)
export const styleAsset = once(() =>
  makeAsset('sambut', 'css', 'text/css; charset=utf-8', pageCss(fontAsset().path)),
)
export const scriptAsset = once(() =>
  makeAsset('sambut', 'js', 'text/javascript; charset=utf-8', buildScript('src/ui/islands/index.ts')),
)
/** Islands of the light pages for citizens. */
export const wargaScriptAsset = once(() =>
  makeAsset('warga', 'js', 'text/javascript; charset=utf-8', buildScript('src/ui/islands/warga.ts')),
)
/** The one island of the page on which participants of a forum vote. */
export const suaraScriptAsset = once(() =>
  makeAsset('suara', 'js', 'text/javascript; charset=utf-8', buildScript('src/ui/islands/suara.ts')),
)
export const faviconAsset = once(() => makeAsset('sambut', 'svg', 'image/svg+xml', favicon))

/** Every file to serve under /aset/, immutable. Call once at start so that the first visitor does not wait for it. */
export const assetList = once((): readonly Asset[] => [
  styleAsset(),
  fontAsset(),
  scriptAsset(),
  wargaScriptAsset(),
  suaraScriptAsset(),
  faviconAsset(),
])
