import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { AppEnv } from './env.ts'
import { parseFormText, readForm } from './form.ts'

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__[isAdmin]']

it('takes a field called as objects call theirs for a field, and lends its names to nobody', () => {
  const { one, many } = parseFormText('nama=Sari&__proto__=x&constructor=y&constructor=z')
  expect(one['nama']).toBe('Sari')
  expect(one['constructor']).toBe('z')
  expect(many['constructor']).toEqual(['y', 'z'])
  for (const empty of ['toString', 'hasOwnProperty', 'valueOf']) {
    expect(one[empty]).toBeUndefined()
    expect(many[empty]).toBeUndefined()
  }
  expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  expect(({} as Record<string, unknown>)['x']).toBeUndefined()
})

it('does so for files, too', async () => {
  const app = new Hono<AppEnv>().post('/', async (c) => {
    const { one, many, files, semuaFiles } = await readForm(c)
    return c.json({
      one: Object.keys(one),
      many: Object.keys(many),
      files: Object.keys(files),
      semua: Object.keys(semuaFiles),
      tanpa: [one['valueOf'], many['valueOf'], files['valueOf'], semuaFiles['valueOf']].every(
        (x) => x === undefined,
      ),
    })
  })
  const body = new FormData()
  for (const name of NAMES) body.append(name, 'x')
  for (const name of NAMES) body.append(name, new File(['isi'], 'a.csv'))
  const res = await app.request('/', { method: 'POST', body })
  expect(res.status).toBe(200)
  const seen = (await res.json()) as Record<string, unknown>
  expect(seen['tanpa']).toBe(true)
  for (const kind of ['one', 'many', 'files', 'semua']) expect(seen[kind], kind).toEqual(NAMES)
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
})
