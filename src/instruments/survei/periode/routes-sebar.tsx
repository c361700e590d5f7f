import { Hono } from 'hono'
import { isRefusal, refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { parseForm, readForm } from '../../../platform/http/form.ts'
import { qrSvg } from '../../../reports/qr.ts'
import { toHtml } from '../../../ui/index.ts'
import { idParam } from './akses.ts'
import { addLoket, loketSchema } from './loket.ts'
import { loadPeriode } from './muat.ts'
import { alamatPeriode } from './pages-kepala.tsx'
import { SebarPage, type SebarProps, type TautanTampil } from './pages-sebar.tsx'
import { listTautanPeriode } from './store-tautan.ts'
import { urlTautan } from './tautan.ts'
import { kataSebar } from './words-sebar.ts'

const KOSONG = { loket: '', layananId: '' }

async function show(
  c: Ctx,
  deps: Deps,
  isian: SebarProps['isian'] = KOSONG,
  errors?: FieldErrors,
): Promise<Response> {
  const page = await deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => {
    const dimuat = await loadPeriode(c, deps, db)
    return { ...dimuat, tautan: await listTautanPeriode(db, dimuat.periode) }
  })
  const nama = new Map(page.layanan.map((l) => [l.id, l.nama]))
  const tautan = page.tautan.map((t): TautanTampil => {
    const url = urlTautan(deps.config.baseUrl, t)
    const layananNama = t.layananId === null ? undefined : nama.get(t.layananId)
    return { ...t, url, layananNama, qrSvg: qrSvg(url, { title: kataSebar[c.var.lang].qrLabel(url) }) }
  })
  const justOpened = c.req.query('baru') === '1'
  return c.html(
    toHtml(<SebarPage {...page} tautan={tautan} justOpened={justOpened} isian={isian} errors={errors} />),
    errors ? 422 : 200,
  )
}

/** `/:id/sebar`: addresses and QR codes. */
export const sebarRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/sebar', (c) => show(c, deps))
    .post('/:id/sebar', async (c) => {
      const { pejabat, lang } = c.var
      const id = idParam(c)
      const { one } = await readForm(c)
      const isian = { loket: one['loket'] ?? '', layananId: one['layananId'] ?? '' }
      const parsed = parseForm(loketSchema, isian)
      if (!parsed.ok) return show(c, deps, isian, parsed.errors)
      try {
        await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
          addLoket(trx, pejabat, id, parsed.value),
        )
      } catch (err) {
        if (!isRefusal(err, 'invalid')) throw err
        return show(c, deps, isian, { layananId: refusalText(err.refusal, lang) })
      }
      return c.redirect(alamatPeriode(id, 'sebar'), 303)
    })
