import { Hono } from 'hono'
import { AppError, common, isRefusal, refusalText } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { pengaduanErrors } from '../errors.ts'
import { getTerlihat, idOf } from '../meja/akses.ts'
import { pelakuOf } from '../policy.ts'
import { jenisTahanList } from './rules.ts'
import { TahanPage } from './tahan-pages.tsx'
import { lepasTahan, tahanPengaduan } from './tahan.ts'

const scopeOf = (c: Ctx) => ({ instansiId: c.var.pejabat.instansiId })

async function show(
  c: Ctx,
  deps: Deps,
  isian: Readonly<Record<string, string>> = {},
  error?: string,
): Promise<Response> {
  const p = await deps.db.read(scopeOf(c), (db) => getTerlihat(c, db))
  if (!pelakuOf(c.var.pejabat, p)) throw new AppError(common.forbidden)
  const errors = error === undefined ? undefined : { alasan: error }
  return c.html(
    toHtml(<TahanPage desk={c.var.desk} id={p.id} kode={p.kode} isian={isian} errors={errors} />),
    errors ? 422 : 200,
  )
}

/** `/kerja/pengaduan/{id}/tahan`: held back from erasure, and let go again. */
export const tahanRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/tahan', (c) => show(c, deps))
    .post('/:id/tahan', async (c) => {
      const id = idOf(c)
      const { one } = await readForm(c)
      const jenis = jenisTahanList.find((j) => j === one['jenis']) ?? 'lain'
      try {
        await deps.db.write(scopeOf(c), (trx) =>
          tahanPengaduan(trx, deps, c.var.pejabat, id, { jenis, alasan: one['alasan'] ?? '' }),
        )
      } catch (err) {
        if (!isRefusal(err, 'invalid')) throw err
        return show(c, deps, one, refusalText(pengaduanErrors.perluAlasanTahan, c.var.lang))
      }
      return c.redirect(`/kerja/pengaduan/${id}`, 303)
    })
    .post('/:id/tahan/lepas', async (c) => {
      const id = idOf(c)
      await deps.db.write(scopeOf(c), (trx) => lepasTahan(trx, deps, c.var.pejabat, id))
      return c.redirect(`/kerja/pengaduan/${id}`, 303)
    })
