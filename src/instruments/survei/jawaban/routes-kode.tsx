import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { freezePage, sendFrozen } from '../../../platform/http/frozen.ts'
import { toHtml } from '../../../ui/index.ts'
import { jawabanCore } from './core.tsx'
import { cleanKode } from './kode.ts'
import { KodePage } from './pages-kode.tsx'
import { kataKode } from './words-kode.ts'

/** `/s`: a code typed from a poster leads to its form. */
export function kodeRoutes(deps: Deps): Hono<AppEnv> {
  const { getKonteks } = jawabanCore(deps)
  return new Hono<AppEnv>().get('/s', async (c) => {
    const { lang } = c.var
    const k = kataKode[lang]
    const typed = c.req.query('kode')
    const kode = typed === undefined ? '' : cleanKode(typed)
    if (kode !== '' && (await getKonteks(kode))) return c.redirect(`/s/${kode}`, 303)
    const error = typed === undefined ? undefined : typed.trim() === '' ? k.kosong : k.tidakAda
    const page = KodePage({ lang, kode: (typed ?? '').slice(0, 200), error })
    return sendFrozen(c, freezePage(toHtml(page)), error === undefined ? 200 : 422)
  })
}
