import type { Hono } from 'hono'
import type { Deps } from '../../src/platform/deps.ts'
import type { AppEnv } from '../../src/platform/http/env.ts'
import { createShell } from '../../src/platform/http/shell.ts'

/** A citizen's browser before the real shell: it keeps cookies and says where a form comes from. */
export interface Peramban {
  readonly get: (path: string) => Promise<Response>
  readonly post: (path: string, form: FormData | URLSearchParams) => Promise<Response>
}

export function buildPeramban(deps: Deps, routes: readonly Hono<AppEnv>[]): Peramban {
  const app = createShell({ baseUrl: deps.config.baseUrl, log: deps.log, render: (_, f) => f.message })
  for (const r of routes) app.route('/', r)
  const kuki = new Map<string, string>()
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const cookie = [...kuki].map(([k, v]) => `${k}=${v}`).join('; ')
    const res = await app.request(path, { ...init, headers: { 'sec-fetch-site': 'same-origin', cookie } })
    for (const line of res.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(line)) kuki.delete(pair.slice(0, at))
      else kuki.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return res
  }
  return {
    get: (path) => ask(path, {}),
    post: (path, body) => ask(path, { method: 'POST', body }),
  }
}
