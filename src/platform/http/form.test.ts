import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { buildDeps } from '../../../test/support/deps.ts'
import type { OpenDb } from '../db/types.ts'
import type { AppEnv } from './env.ts'
import { parseFormText, readForm } from './form.ts'
import { BIDANG_TERBANYAK } from './multipart.ts'
import { createShell } from './shell.ts'

const { log } = buildDeps({} as OpenDb)

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

describe('a form of very many fields', () => {
  const polos = (n: number): string => Array.from({ length: n }, (_, i) => `a${i}=`).join('&')
  const berbagian = (n: number): string =>
    `${Array.from({ length: n }, () => '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n\r\n').join('')}--b--\r\n`
  const app = createShell({ baseUrl: 'http://x', log, render: (_, f) => f.message })
  app.post('/kerja/x', async (c) => c.json(Object.keys((await readForm(c)).one).length))
  const send = (body: string, type: string): Promise<Response> =>
    Promise.resolve(
      app.request('/kerja/x', {
        method: 'POST',
        body,
        headers: {
          'content-type': type,
          'content-length': String(body.length),
          'sec-fetch-site': 'same-origin',
        },
      }),
    )

  it.each([
    ['as a=1&b=2', () => polos(200_000), () => polos(BIDANG_TERBANYAK), 'application/x-www-form-urlencoded'],
    [
      'in parts',
      () => berbagian(20_000),
      () => berbagian(BIDANG_TERBANYAK),
      'multipart/form-data; boundary=b',
    ],
  ])(
    'sent %s is refused in a plain sentence; one as long as a desk ever sends is read',
    async (_, buruk, baik, type) => {
      const res = await send(buruk(), type)
      expect(res.status).toBe(413)
      expect(await res.text()).toContain('Kiriman terlalu besar')
      expect((await send(baik(), type)).status).toBe(200)
    },
  )

  it('is refused without being taken apart', () => {
    const teks = polos(1_000_000)
    const mulai = performance.now()
    expect(() => parseFormText(teks)).toThrow('terlalu besar')
    expect(performance.now() - mulai).toBeLessThan(300)
  })
})
