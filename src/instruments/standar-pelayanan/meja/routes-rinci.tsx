import { Hono } from 'hono'
import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { createVersi, gerakkan } from '../commands.ts'
import { standarErrors } from '../errors.ts'
import { may } from '../policy.ts'
import { kewenanganOf } from '../rules-alur.ts'
import { getTerlihat, idOf, scopeOf } from './akses.ts'
import { isAksi, parseGerak, readGerak } from './gerak.ts'
import { BandingPage } from './pages-banding.tsx'
import { loadRinci } from './rinci.ts'
import { MEJA } from './saringan.ts'
import { showRinci } from './tampil-rinci.tsx'
import { kata } from './words.ts'

/** `/kerja/standar-pelayanan/{layanan}`: one service, its versions, and its movements. */
export const rinciRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .post('/versi/:id/langkah/:aksi', async (c) => {
      const aksi = c.req.param('aksi')
      if (!isAksi(aksi)) throw new AppError(common.notFound)
      const { pejabat, lang, zona } = c.var
      const v = await deps.db.read(scopeOf(c), (db) => getTerlihat(c, db))
      // Who may not is told so before a word of the form is judged.
      if (!may(pejabat, kewenanganOf(aksi), v.unitId)) throw new AppError(common.forbidden)
      const isian = readGerak(await readForm(c))
      const hasil = parseGerak(aksi, isian, tanggalOf(deps.now(), zona), kata[lang])
      if ('errors' in hasil)
        return showRinci(c, deps, v.layananId, { gerak: { aksi, isian, errors: hasil.errors } }, 422)
      try {
        await deps.db.write(scopeOf(c), (trx) => gerakkan(trx, deps, pejabat, v.id, aksi, hasil.isian))
      } catch (err) {
        const { errors, status } = refusedAs(err, 'tanggal', lang)
        return showRinci(c, deps, v.layananId, { gerak: { aksi, isian, errors } }, status)
      }
      return c.redirect(`${MEJA}/${v.layananId}?tersimpan=1`, 303)
    })
    .get('/:id', (c) => showRinci(c, deps, idOf(c)))
    .post('/:id/versi', async (c) => {
      const id = idOf(c)
      try {
        const v = await deps.db.write(scopeOf(c), (trx) => createVersi(trx, deps, c.var.pejabat, id))
        return c.redirect(`${MEJA}/versi/${v.id}/sunting`, 303)
      } catch (err) {
        // Two clicks, or two people: there is one, and it is shown.
        if (err instanceof AppError && err.refusal === standarErrors.sudahAdaRevisi)
          return c.redirect(`${MEJA}/${id}`, 303)
        throw err
      }
    })
    .get('/:id/banding', async (c) => {
      const { desk, pejabat, zona } = c.var
      const nomor = (n: string): number => Number(/^\d{1,6}$/.exec(c.req.query(n) ?? '')?.[0] ?? 0)
      const page = await deps.db.read(scopeOf(c), async (db) => {
        const r = await loadRinci(db, pejabat, idOf(c), tanggalOf(deps.now(), zona))
        const cari = (n: string) => r.versi.find((v) => v.nomor === nomor(n))
        const [lama, baru] = [cari('lama'), cari('baru')]
        if (!lama || !baru) throw new AppError(common.notFound)
        return { layanan: r.layanan, lama, baru }
      })
      return c.html(toHtml(<BandingPage {...page} desk={desk} />))
    })
