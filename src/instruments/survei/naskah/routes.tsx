import { Hono } from 'hono'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { getPeriodeTerlihat, idParam } from '../periode/akses.ts'
import { canWork } from '../policy.ts'
import { loadDihitung, loadKata } from '../terbitan/bahan.ts'
import { alamatTerbitan } from '../terbitan/alamat.ts'
import { touchedOnly } from './asal.ts'
import { writeNaskah } from './commands.ts'
import type { KunciNaskah } from './naskah.ts'
import { NaskahPage } from './pages.tsx'
import { checkNaskah, naskahFields } from './schema.ts'

async function show(
  c: Ctx,
  deps: Deps,
  typed?: Partial<Record<KunciNaskah, string>>,
  errors?: FieldErrors,
): Promise<Response> {
  const { pejabat, desk } = c.var
  const page = await deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
    const periode = await getPeriodeTerlihat(c, db)
    const kata = await loadKata(db, periode, (await loadDihitung(db, periode)).hitungan, deps.now())
    return { periode, ...kata }
  })
  const html = toHtml(
    <NaskahPage
      desk={desk}
      periode={page.periode}
      unitNama={page.unit.nama}
      naskah={typed ?? page.naskah}
      bawaan={page.bawaan}
      mayWork={canWork(pejabat, page.periode)}
      tersimpan={c.req.query('tersimpan') !== undefined && errors === undefined}
      errors={errors}
    />,
  )
  return c.html(html, errors ? 422 : 200)
}

/** `/:id/naskah`: the words of the report. */
export const naskahRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/naskah', (c) => show(c, deps))
    .post('/:id/naskah', async (c) => {
      const { pejabat } = c.var
      const id = idParam(c)
      const form = await readForm(c)
      const isian = naskahFields(form)
      const errors = checkNaskah(isian)
      if (Object.keys(errors).length > 0) return show(c, deps, isian, errors)
      await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
        writeNaskah(trx, deps, pejabat, id, touchedOnly(isian, form)),
      )
      return c.redirect(`${alamatTerbitan(id, 'naskah')}?tersimpan`, 303)
    })
