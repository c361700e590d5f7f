import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { AppEnv } from './env.ts'
import { withQuery } from './query.ts'

it('keeps of the query what the page goes by, and nothing else', async () => {
  const app = new Hono<AppEnv>().get('/x', (c) => c.text(withQuery(c, '/x?ke=kota', 'sesudah', 'jadi')))
  const baca = async (query: string): Promise<string> => (await app.request(`/x?${query}`)).text()
  expect(await baca('ke=lain&bahasa=en&utm=1')).toBe('/x?ke=kota')
  expect(await baca('sesudah=a%26b&jadi=&bahasa=en')).toBe('/x?ke=kota&sesudah=a%26b')
  expect(await baca(`jadi=${'x'.repeat(900)}`)).toHaveLength('/x?ke=kota&jadi='.length + 200)
})
