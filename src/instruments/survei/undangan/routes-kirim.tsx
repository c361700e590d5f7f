import { Hono } from 'hono'
import type { FieldErrors } from '../../../kernel/errors.ts'
import { listKanalAktif, type Kanal } from '../../../platform/channels/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { parseForm, readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { getPeriodeKerja, idParam } from '../periode/akses.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import { loadPeriode } from '../periode/muat.ts'
import { sendUndangan } from './commands.ts'
import { KirimPage } from './pages-kirim.tsx'
import { isianKirimAwal, kirimSchema, type IsianKirim } from './schema.ts'

/** `/:id/undangan/kirim`: the text and the channel. */
export function kirimRoutes(deps: Deps): Hono<AppEnv> {
  const show = async (
    c: Ctx,
    isianOf: (kanal: readonly Kanal[]) => IsianKirim,
    errors?: FieldErrors,
    status: 409 | 422 = 422,
  ): Promise<Response> => {
    const page = await deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => ({
      ...(await loadPeriode(c, deps, db, await getPeriodeKerja(c, db))),
      kanalAktif: await listKanalAktif(db, deps.config),
    }))
    const own = { isian: isianOf(page.kanalAktif), errors }
    return c.html(toHtml(<KirimPage {...page} {...own} />), errors ? status : 200)
  }
  return new Hono<AppEnv>()
    .get('/:id/undangan/kirim', (c) => {
      const jenis = c.req.query('jenis') === 'pengingat' ? 'pengingat' : 'undangan'
      return show(c, ([first]) => isianKirimAwal(jenis, first ?? 'surel'))
    })
    .post('/:id/undangan/kirim', async (c) => {
      const id = idParam(c)
      const { pejabat, lang } = c.var
      const { one } = await readForm(c)
      const isian: IsianKirim = {
        jenis: one['jenis'] ?? '',
        kanal: one['kanal'] ?? '',
        subjek: one['subjek'] ?? '',
        teks: one['teks'] ?? '',
      }
      const parsed = parseForm(kirimSchema(lang), isian)
      if (!parsed.ok) return show(c, () => isian, parsed.errors)
      try {
        await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
          sendUndangan(trx, deps, pejabat, id, parsed.value),
        )
      } catch (err) {
        const { errors, status } = refusedAs(err, 'kanal', lang)
        return show(c, () => isian, errors, status)
      }
      return c.redirect(`/kerja/survei/${id}/undangan?dikirim=1`, 303)
    })
}
