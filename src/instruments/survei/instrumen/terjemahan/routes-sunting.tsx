import { Hono } from 'hono'
import { AppError, common, isRefusal, refusalText, type FieldErrors } from '../../../../kernel/errors.ts'
import { isId } from '../../../../kernel/ids.ts'
import type { Db } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm } from '../../../../platform/http/form.ts'
import { listUnit } from '../../../../registry/index.ts'
import { toHtml } from '../../../../ui/index.ts'
import { alamatInstrumen, getInstrumenTerlihat, versiParam } from '../meja/akses.ts'
import { canEditInstrumen, canSeeInstrumen } from '../policy.ts'
import { offerTerjemahan, removeTerjemahan, writeTerjemahan } from './commands.ts'
import { bacaCsvTerjemahan, csvTerjemahan, type HasilCsv } from './csv.ts'
import { readIsian } from './isian.ts'
import { listKataAsal, type Kamus } from './kamus.ts'
import { SuntingTerjemahanPage } from './pages-sunting.tsx'
import { findTerjemahan } from './store.ts'
import { listTetap } from './tetap.ts'
import { kataTerjemahan } from './words.ts'

async function load(c: Ctx, db: Db) {
  const { isi } = await getInstrumenTerlihat(c, db)
  const id = c.req.param('id')
  const terjemahan = isId(id) ? await findTerjemahan(db, isi.kode, id) : undefined
  if (!terjemahan || !canSeeInstrumen(c.var.pejabat, terjemahan, await listUnit(db)))
    throw new AppError(common.notFound)
  const mayEdit = canEditInstrumen(c.var.pejabat, terjemahan)
  return { isi, terjemahan, mayEdit, asal: listKataAsal(isi, listTetap()) }
}

interface Tampilan {
  readonly isian?: Kamus
  readonly berkas?: HasilCsv
  readonly errors?: FieldErrors
  readonly status?: 409 | 422
}

/** `…/terjemahan/:id`: one language, side by side with Indonesian. */
export function suntingRoutes(deps: Deps): Hono<AppEnv> {
  const read = (c: Ctx) => deps.db.read({ instansiId: c.var.pejabat.instansiId }, (db) => load(c, db))
  const show = async (c: Ctx, t: Tampilan = {}): Promise<Response> => {
    const page = await read(c)
    const html = toHtml(
      <SuntingTerjemahanPage
        {...page}
        desk={c.var.desk}
        isian={new Map([...page.terjemahan.kamus, ...(t.isian ?? [])])}
        hanyaBelum={c.req.query('belum') !== undefined && t.isian === undefined}
        tersimpan={c.req.query('tersimpan') !== undefined && t.errors === undefined}
        berkas={t.berkas}
        errors={t.errors}
      />,
    )
    return c.html(html, t.errors ? (t.status ?? 422) : 200)
  }
  return new Hono<AppEnv>()
    .get('/instrumen/:kode/:versi/terjemahan/:id', (c) => show(c))
    .post('/instrumen/:kode/:versi/terjemahan/:id', async (c) => {
      const { pejabat, lang } = c.var
      const page = await read(c)
      if (!page.mayEdit) throw new AppError(common.forbidden)
      const at = { kode: page.isi.kode, id: page.terjemahan.id }
      const here = alamatInstrumen(page.isi, `terjemahan/${at.id}`)
      const form = (await readForm(c)).one
      const { isian, errors } = readIsian(form, page.asal)
      if (Object.keys(errors).length > 0) return show(c, { isian, errors })
      try {
        const to = await deps.db.write({ instansiId: pejabat.instansiId }, async (trx) => {
          switch (form['aksi']) {
            case 'hapus':
              await removeTerjemahan(trx, pejabat, at)
              return alamatInstrumen(page.isi, 'terjemahan')
            case 'tawarkan':
            case 'tarik':
              await offerTerjemahan(trx, pejabat, at, form['aksi'] === 'tawarkan')
              return here
            default:
              await writeTerjemahan(trx, deps, pejabat, at, isian)
              return `${here}?tersimpan`
          }
        })
        return c.redirect(to, 303)
      } catch (err) {
        if (isRefusal(err, 'conflict'))
          return show(c, { errors: { _: refusalText(err.refusal, lang) }, status: 409 })
        throw err
      }
    })
    .get('/instrumen/:kode/:versi/terjemahan/:id/terjemahan.csv', async (c) => {
      const { isi, terjemahan, asal } = await read(c)
      c.header('content-type', 'text/csv; charset=utf-8')
      c.header('content-disposition', `attachment; filename="${isi.kode}-${terjemahan.bahasa}.csv"`)
      return c.body(csvTerjemahan(asal, terjemahan.kamus, terjemahan.bahasa))
    })
    .post('/instrumen/:kode/:versi/terjemahan/:id/berkas', async (c) => {
      const page = await read(c)
      if (!page.mayEdit) throw new AppError(common.forbidden)
      versiParam(c)
      const file = (await readForm(c)).files['berkas']
      if (!file) return show(c, { errors: { berkas: kataTerjemahan[c.var.lang].pilihBerkas } })
      try {
        // One byte more than allowed is enough to know, and no more is looked at.
        const berkas = bacaCsvTerjemahan(
          new Uint8Array(await file.slice(0, (1 << 20) + 1).arrayBuffer()),
          page.asal,
        )
        return show(c, { isian: berkas.kamus, berkas })
      } catch (err) {
        if (isRefusal(err, 'invalid'))
          return show(c, { errors: { berkas: refusalText(err.refusal, c.var.lang) } })
        throw err
      }
    })
}
