// Development and test loader: .tsx through esbuild, and text assets (.css .typ .svg) as a default-exported string.
// The production build does the same with esbuild's own loaders (scripts/build.mjs).
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

registerHooks({
  load(url, context, next) {
    if (url.endsWith('.tsx')) {
      const file = fileURLToPath(url)
      const { code } = transformSync(readFileSync(file, 'utf8'), {
        loader: 'tsx',
        jsx: 'automatic',
        jsxImportSource: 'preact',
        sourcemap: 'inline',
        sourcefile: file,
        target: 'node24',
      })
      return { format: 'module', source: code, shortCircuit: true }
    }
    if (/\.(css|typ|svg)$/.test(url)) {
      const text = readFileSync(fileURLToPath(url), 'utf8')
      return { format: 'module', source: `export default ${JSON.stringify(text)}`, shortCircuit: true }
    }
    return next(url, context)
  },
})
