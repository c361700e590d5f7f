import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const glossary = readFileSync('docs/glossary.md', 'utf8')
const known = new Set([...glossary.matchAll(/`(\w+)`/g)].map((m) => m[1]))

const exportedTypes = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((f) => /(^|\/)rules[\w-]*\.ts$/.test(f) && !f.includes('.test.'))
  .flatMap((f) =>
    [...readFileSync(`src/${f}`, 'utf8').matchAll(/^export (?:interface|type) (\w+)/gm)].map(
      (m) => `${m[1]} (${f})`,
    ),
  )

it('finds the rules at all', () => {
  expect(exportedTypes.length).toBeGreaterThan(10)
})

it('every exported type of a rules file is explained in docs/glossary.md', () => {
  expect(exportedTypes.filter((t) => !known.has(t.split(' ')[0]!))).toEqual([])
})
