import { Hono } from 'hono'
import { AppError, common, type FieldErrors } from '../../kernel/errors.ts'
import { makeSandi } from '../../platform/auth/index.ts'
import type { AppEnv, Ctx } from '../../platform/http/env.ts'
import { parseForm, readForm } from '../../platform/http/form.ts'
import { toHtml } from '../../ui/index.ts'
import { baseOf, inScope, type RegistriDeps } from '../desk.ts'
import { idParam } from '../param.ts'
import { canManageOrang, canSeeOrang } from '../policy.ts'
import { refusedAs } from '../../kernel/refused.ts'
import { sortTree } from '../unit/rules.ts'
import { listUnit } from '../unit/store.ts'
import { changePejabat, createPejabat, recordAkun } from './commands.ts'
import { OrangFormPage } from './form-page.tsx'
import { DaftarOrangPage, SandiSekaliPage } from './pages.tsx'
import {
  isianKosong,
  isianOrang,
  orangBaruSchema,
  orangFields,
  orangUbahSchema,
  type IsianOrang,
} from './schema.ts'
import { findOrang, listOrang } from './store.ts'

/** People, their roles and what can be done for their accounts. */
export function orangRoutes({ db, masuk, baseUrl }: RegistriDeps): Hono<AppEnv> {
  const showForm = async (
    c: Ctx,
    id: string | undefined,
    isian?: IsianOrang,
    errors?: FieldErrors,
    status: 409 | 422 = 422,
  ) => {
    const { orang, units } = await inScope(c, db, async (trx) => ({
      orang: id === undefined ? undefined : await findOrang(trx, id),
      units: await listUnit(trx),
    }))
    if (!canSeeOrang(c.var.pejabat) || (id !== undefined && !orang)) throw new AppError(common.notFound)
    if (!canManageOrang(c.var.pejabat)) throw new AppError(common.forbidden)
    const akun = orang && (await masuk.findAkun(orang.akunId))
    const own = {
      isian: isian ?? (orang ? isianOrang(orang) : isianKosong),
      cabang: sortTree(units.filter((u) => u.aktif || orang?.penugasan.some((p) => p.unitId === u.id))),
      ...(orang ? { orang: { id: orang.id, nama: orang.nama, totp: akun?.totp === true } } : {}),
    }
    return c.html(toHtml(<OrangFormPage {...baseOf(c, errors)} {...own} />), errors ? status : 200)
  }
  const showSandi = (c: Ctx, orang: { nama: string; surel: string }, sandi: string) => {
    const { nama, surel } = orang
    const own = { nama, surel, sandi, masukUrl: `${baseUrl}/masuk` }
    return c.html(toHtml(<SandiSekaliPage {...baseOf(c)} {...own} />))
  }

  return new Hono<AppEnv>()
    .get('/orang', async (c) => {
      if (!canSeeOrang(c.var.pejabat)) throw new AppError(common.forbidden)
      const { orang, units } = await inScope(c, db, async (trx) => ({
        orang: await listOrang(trx),
        units: await listUnit(trx),
      }))
      const unitNama = new Map(units.map((u) => [u.id, u.nama]))
      const mayManage = canManageOrang(c.var.pejabat)
      return c.html(
        toHtml(<DaftarOrangPage {...baseOf(c)} orang={orang} unitNama={unitNama} mayManage={mayManage} />),
      )
    })
    .get('/orang/baru', (c) => showForm(c, undefined))
    .post('/orang/baru', async (c) => {
      const { pejabat } = c.var
      if (!canManageOrang(pejabat)) throw new AppError(common.forbidden)
      const isian = orangFields(await readForm(c))
      const parsed = parseForm(orangBaruSchema, isian)
      if (!parsed.ok) return showForm(c, undefined, isian, parsed.errors)
      const { nama, surel } = parsed.value
      const sandi = makeSandi()
      let akunId: string | undefined
      try {
        const akun = await masuk.createAkun({ surel, nama, sandi, wajibGanti: true })
        akunId = akun.id
        await db.write({ instansiId: pejabat.instansiId }, (trx) =>
          createPejabat(trx, pejabat, { ...parsed.value, akunId: akun.id }),
        )
      } catch (err) {
        // Account and person live in two places: without the second the first is taken back.
        if (akunId) await masuk.removeAkun(akunId)
        const refused = refusedAs(err, 'surel', c.var.lang, 'surel')
        return showForm(c, undefined, isian, refused.errors, refused.status)
      }
      return showSandi(c, { nama, surel }, sandi)
    })
    .get('/orang/:id', (c) => showForm(c, idParam(c)))
    .post('/orang/:id', async (c) => {
      const { pejabat } = c.var
      const id = idParam(c)
      const isian = orangFields(await readForm(c))
      const parsed = parseForm(orangUbahSchema, isian)
      if (!parsed.ok) return showForm(c, id, isian, parsed.errors)
      try {
        const orang = await db.write({ instansiId: pejabat.instansiId }, (trx) =>
          changePejabat(trx, pejabat, id, parsed.value),
        )
        if (orang.aktif) masuk.forget(orang.akunId)
        else await masuk.endAllSesi(orang.akunId)
      } catch (err) {
        const refused = refusedAs(err, 'penugasan', c.var.lang, 'penugasan')
        return showForm(c, id, isian, refused.errors, refused.status)
      }
      return c.redirect('/kerja/registri/orang?tersimpan=1', 303)
    })
    .post('/orang/:id/akun', async (c) => {
      const { pejabat } = c.var
      const id = idParam(c)
      const aksi = (await readForm(c)).one['aksi']
      if (aksi !== 'sandi' && aksi !== 'kode' && aksi !== 'sesi') throw new AppError(common.notFound)
      const orang = await db.write({ instansiId: pejabat.instansiId }, (trx) =>
        recordAkun(trx, pejabat, id, aksi),
      )
      if (aksi === 'sandi') {
        const sandi = makeSandi()
        await masuk.setSandi(orang.akunId, sandi, { wajibGanti: true })
        return showSandi(c, orang, sandi)
      }
      if (aksi === 'kode') await masuk.removeTotp(orang.akunId)
      else await masuk.endAllSesi(orang.akunId)
      return c.redirect(`/kerja/registri/orang/${id}?tersimpan=1`, 303)
    })
}
