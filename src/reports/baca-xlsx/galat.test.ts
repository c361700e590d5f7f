import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Where files are opened for a screen that may be English (paths and recaps are the terminal's). */
const FOLDERS = [
  'src/reports/baca-xlsx',
  'src/instruments/survei/hitung',
  'src/instruments/survei/instrumen',
  'src/instruments/survei/undangan',
]

it('every sentence a file can be refused with on a screen is there in English, too', () => {
  const files = FOLDERS.flatMap((dir) =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((f) => f.endsWith('.ts') && !/(\.test|galat|rekap|\bsumber)\.ts$/.test(f))
      .map((f) => join(dir, f)),
  )
  const calls = files.flatMap((f) =>
    [...readFileSync(f, 'utf8').matchAll(/berkasDitolak\(\s*(['`])(?:(?!\1).)+\1(,?)/g)].map(
      (m) => [f, m[0]] as const,
    ),
  )
  expect(calls.length).toBeGreaterThan(10)
  const alone = calls.filter(([, call]) => !call.endsWith(','))
  expect(alone).toEqual([])
})
