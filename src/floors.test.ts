import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { floorRules, instrumentEdges } from './floors.ts'

const root = process.cwd()

async function cruiseHouse(paths: string[]): Promise<ICruiseResult> {
  const result = await cruise(paths, {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: floorRules() as never },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'] },
  })
  return result.output as ICruiseResult
}

const sourceFiles = (dir: string): string[] =>
  readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.tsx?$/.test(f) && !f.includes('pelanggaran'))
    .map((f) => `${dir}/${f}`)

const violations = (r: ICruiseResult): string[] =>
  r.summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`)

let house: ICruiseResult
beforeAll(async () => {
  house = await cruiseHouse(['src'])
}, 120_000)

it('every import goes down its floor', () => {
  expect(violations(house)).toEqual([])
})

it('sees every source file (a checker that sees none also finds nothing wrong)', () => {
  const cruised = new Set(house.modules.map((m) => m.source))
  const missed = sourceFiles('src').filter((f) => !cruised.has(f))
  expect(missed).toEqual([])
  expect(cruised.size).toBeGreaterThan(20)
})

it('knows every instrument folder', () => {
  const folders = readdirSync(join(root, 'src/instruments'))
  expect(folders.filter((f) => !(f in instrumentEdges))).toEqual([])
})

// The folders carry a process id: two runs on one machine do not meet.
const planted = `pelanggaran-${process.pid}`
const plant = (dir: string, code: string): string => {
  mkdirSync(join(root, dir, planted), { recursive: true })
  const file = `${dir}/${planted}/tanam.ts`
  writeFileSync(join(root, file), code)
  return file
}
afterAll(() => {
  for (const dir of ['src/kernel', 'src/platform', 'src/instruments/survei']) {
    rmSync(join(root, dir, planted), { recursive: true, force: true })
  }
})

it.each([
  [
    'src/kernel',
    `import { readFileSync } from 'node:fs'\nexport const x = readFileSync`,
    'kernel-imports-nothing',
  ],
  ['src/platform', `export * from '../../registry/tables.ts'`, 'platform-imports-kernel'],
  ['src/instruments/survei', `export * from '../../../registry/tables.ts'`, 'survei-keeps-its-floor'],
])('is red on a planted violation in %s', async (dir, code, name) => {
  const file = plant(dir, code)
  const result = await cruiseHouse([file])
  expect(result.summary.violations.map((v) => v.rule.name)).toContain(name)
})
