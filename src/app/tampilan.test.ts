import { describe, expect, it } from 'vitest'
import { buildDeps } from '../../test/support/deps.ts'
import { createShell } from '../platform/http/shell.ts'
import type { OpenDb } from '../platform/db/types.ts'
import { renderFailure } from './failure.tsx'
import { tampilanRoutes } from './tampilan.ts'

const { log, config } = buildDeps({} as OpenDb)
const app = createShell({ baseUrl: config.baseUrl, log, render: renderFailure })
app.route('/', tampilanRoutes())

const choose = async (fields: Record<string, string>): Promise<Response> =>
  app.request('/tampilan', {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin' },
  })

describe('light or dark', () => {
  it.each(['terang', 'gelap'])('%s is remembered and leads back to the page', async (tampilan) => {
    const res = await choose({ tampilan, kembali: '/unit/disdukcapil?tahun=2026' })
    expect(res.status).toBe(303)
    expect(res.headers.get('location')).toBe('/unit/disdukcapil?tahun=2026')
    expect(res.headers.get('set-cookie')).toMatch(new RegExp(`^tampilan=${tampilan}; Max-Age=31536000`))
  })

  it('as the device is forgets the choice', async () => {
    const res = await choose({ tampilan: 'ikut', kembali: '/' })
    expect(res.headers.get('set-cookie')).toContain('tampilan=; Max-Age=0')
  })

  it.each(['//jahat.example/', 'https://jahat.example/', '/\\jahat.example', ''])(
    'never leads to another site (%s)',
    async (kembali) => {
      expect((await choose({ tampilan: 'gelap', kembali })).headers.get('location')).toBe('/')
    },
  )

  it.each([
    ['terang', 'data-color-scheme="light"'],
    ['gelap', 'data-color-scheme="dark"'],
    ['ungu', '<html lang="id">'],
  ])('%s in the cookie gives a page of %s', async (cookie, word) => {
    const html = await (await app.request('/tidak-ada', { headers: { cookie: `tampilan=${cookie}` } })).text()
    expect(html).toContain(word)
    const pressed = /value="(\w+)" aria-pressed="true"/.exec(html)?.[1]
    expect(pressed).toBe(cookie === 'ungu' ? 'ikut' : cookie)
  })
})
