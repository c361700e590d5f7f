import { Hono } from 'hono'
import { AppError, common, type FieldErrors } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { alamatAtur } from '../pengaturan/pages.tsx'
import { canConfigure } from '../policy.ts'
import { listJalan } from './jalan.ts'
import { RetensiAturPage } from './pages.tsx'
import { listDitahan, loadPratinjau } from './pratinjau.ts'
import { aturRetensi, loadProfilRetensi } from './profil.ts'
import { isianOf, parseRetensi, readIsianRetensi, type IsianRetensi } from './schema.ts'
import { kataRetensi } from './words.ts'

interface Baru {
  readonly isian: IsianRetensi
  readonly errors?: FieldErrors
}

async function show(c: Ctx, deps: Deps, baru?: Baru): Promise<Response> {
  const { pejabat, desk, zona, lang } = c.var
  const page = await deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
    const tersimpan = await loadProfilRetensi(db)
    const coba = baru && !baru.errors ? parseRetensi(baru.isian, kataRetensi[lang]) : undefined
    const profil = coba && 'profil' in coba ? coba.profil : tersimpan
    return {
      isian: baru?.isian ?? isianOf(tersimpan),
      pratinjau: baru?.errors ? undefined : await loadPratinjau(db, pejabat, profil, deps.now()),
      jalan: await listJalan(db),
      ditahan: await listDitahan(db, pejabat),
    }
  })
  const tersimpan = c.req.query('tersimpan') === '1' && !baru
  return c.html(
    toHtml(
      <RetensiAturPage
        {...page}
        desk={desk}
        zona={zona}
        errors={baru?.errors}
        coba={baru !== undefined}
        tersimpan={tersimpan}
      />,
    ),
    baru?.errors ? 422 : 200,
  )
}

/** `/kerja/pengaduan/pengaturan/retensi`: the terms, what they would erase, and what was erased. */
export const retensiRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .use('/pengaturan/retensi', async (c, next) => {
      if (!canConfigure(c.var.pejabat)) throw new AppError(common.forbidden)
      await next()
    })
    .get('/pengaturan/retensi', (c) => show(c, deps))
    .post('/pengaturan/retensi', async (c) => {
      const form = await readForm(c)
      const isian = readIsianRetensi(form)
      const hasil = parseRetensi(isian, kataRetensi[c.var.lang])
      if ('errors' in hasil) return show(c, deps, { isian, errors: hasil.errors })
      if (form.one['aksi'] === 'hitung') return show(c, deps, { isian })
      const { pejabat } = c.var
      await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
        aturRetensi(trx, pejabat, hasil.profil),
      )
      return c.redirect(`${alamatAtur('retensi')}?tersimpan=1`, 303)
    })
