import { Hono } from 'hono'
import { z } from 'zod'
import { AppError, common, refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { assertLuar, baseLuar } from '../luar/bingkai.tsx'
import { luarErrors } from '../luar/errors.ts'
import { createWebhook, removeWebhook, replayKiriman, setWebhookAktif } from './commands.ts'
import { KirimanPage, WebhookPage, type WebhookPageProps } from './pages.tsx'
import { listKiriman, listWebhook, type Webhook } from './store.ts'
import { kataWebhook, peristiwaList } from './words.ts'

const BANYAK = 50
/** Where the operator allows addresses of his own network, plain http may go there too; everywhere else it is https. */
const alamatSchema = (dalam: boolean) =>
  z
    .url({ protocol: dalam ? /^https?$/ : /^https$/ })
    .max(500)
    .refine((u) => URL.canParse(u) && new URL(u).username === '' && new URL(u).password === '')

/** `sebelum=ISO_id`: where the next page of sendings begins. */
function sebelumOf(c: Ctx): { at: Date; id: string } | undefined {
  const [waktu = '', id] = (c.req.query('sebelum') ?? '').split('_')
  const at = new Date(waktu)
  return isId(id) && !Number.isNaN(at.getTime()) ? { at, id } : undefined
}

/** `/kerja/pengaduan/webhook`: whom to tell, and what became of it. */
export function webhookRoutes(deps: Deps): Hono<AppEnv> {
  const { db, config } = deps
  const scope = (c: Ctx): { instansiId: string } => ({ instansiId: c.var.pejabat.instansiId })
  const show = async (
    c: Ctx,
    more: {
      rahasia?: string
      isian?: WebhookPageProps['isian']
      kunci?: string
      errors?: FieldErrors
    } = {},
  ): Promise<Response> => {
    const list = await db.read(scope(c), (trx) => listWebhook(trx, c.var.pejabat))
    const own = {
      list,
      rahasia: more.rahasia,
      isian: more.isian ?? { alamat: '', peristiwa: ['*'] },
      kunci: more.kunci ?? newId(),
    }
    c.header('cache-control', 'no-store')
    return c.html(toHtml(<WebhookPage {...baseLuar(c, more.errors)} {...own} />), more.errors ? 422 : 200)
  }
  const get = async (c: Ctx): Promise<Webhook> => {
    const id = c.req.param('id')
    const found = (await db.read(scope(c), (trx) => listWebhook(trx, c.var.pejabat))).find((w) => w.id === id)
    if (!found) throw new AppError(common.notFound)
    return found
  }
  return new Hono<AppEnv>()
    .get('/webhook', (c) => {
      assertLuar(c)
      return show(c)
    })
    .post('/webhook', async (c) => {
      assertLuar(c)
      const k = kataWebhook[c.var.lang]
      const { one, many } = await readForm(c)
      const isian = {
        alamat: (one['alamat'] ?? '').trim(),
        peristiwa: (many['peristiwa'] ?? []).filter((p) => (peristiwaList as readonly string[]).includes(p)),
      }
      const kunci = isId(one['kunci']) ? one['kunci'] : newId()
      const errors = {
        ...(alamatSchema(config.jaringanDalam.length > 0).safeParse(isian.alamat).success
          ? {}
          : { alamat: k.salah.alamat }),
        ...(isian.peristiwa.length === 0 ? { peristiwa: k.salah.peristiwa } : {}),
      }
      if (Object.keys(errors).length > 0) return show(c, { isian, errors, kunci })
      try {
        const { rahasia } = await db.write(scope(c), (trx) =>
          createWebhook(trx, deps, c.var.pejabat, isian, kunci),
        )
        return await show(c, { rahasia })
      } catch (err) {
        if (!(err instanceof AppError && err.refusal === luarErrors.webhookSudahDibuat)) throw err
        return show(c, { isian, errors: { _: refusalText(err.refusal, c.var.lang) } })
      }
    })
    .get('/webhook/:id', async (c) => {
      assertLuar(c)
      const webhook = await get(c)
      const kiriman = await db.read(scope(c), (trx) =>
        listKiriman(trx, c.var.pejabat, webhook.id, sebelumOf(c), BANYAK),
      )
      const last = kiriman.length === BANYAK ? kiriman.at(-1) : undefined
      const own = {
        webhook,
        kiriman,
        zona: c.var.zona,
        lanjut: last && `${last.createdAt.toISOString()}_${last.id}`,
      }
      return c.html(toHtml(<KirimanPage {...baseLuar(c)} {...own} />))
    })
    .post('/webhook/:id', async (c) => {
      assertLuar(c)
      const { id } = await get(c)
      const { aksi } = (await readForm(c)).one
      const { pejabat } = c.var
      if (aksi === 'hapus') {
        await db.write(scope(c), (trx) => removeWebhook(trx, pejabat, id))
        return c.redirect('/kerja/pengaduan/webhook?tersimpan=1', 303)
      }
      await db.write(scope(c), (trx) => setWebhookAktif(trx, pejabat, id, aksi === 'nyala'))
      return c.redirect(`/kerja/pengaduan/webhook/${id}?tersimpan=1`, 303)
    })
    .post('/webhook/:id/:kirimanId/ulang', async (c) => {
      assertLuar(c)
      const { id } = await get(c)
      const kirimanId = c.req.param('kirimanId')
      if (!isId(kirimanId)) throw new AppError(common.notFound)
      await db.write(scope(c), (trx) => replayKiriman(trx, deps, c.var.pejabat, id, kirimanId))
      return c.redirect(`/kerja/pengaduan/webhook/${id}?tersimpan=1`, 303)
    })
}
