import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const src = join(import.meta.dirname, '..')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((f) =>
  /(^|\/)errors\.ts$/.test(f),
)

const isRefusal = (value: unknown): value is { code: string; message: string; en?: string } =>
  typeof value === 'object' && value !== null && 'code' in value && 'message' in value

it('finds the lists of refusals', () => {
  expect(files.length).toBeGreaterThan(7)
})

it.each(files)('%s says every refusal in both languages', async (file) => {
  const module = (await import(join(src, file))) as Record<string, unknown>
  const refusals = Object.values(module).flatMap((value) =>
    isRefusal(value)
      ? [value]
      : typeof value === 'object' && value
        ? Object.values(value).filter(isRefusal)
        : [],
  )
  expect(refusals.filter((r) => !r.en || r.en === r.message).map((r) => r.code)).toEqual([])
})
