import { Hono } from 'hono'
import { AppError, common, isRefusal, refusalText } from '../../../../kernel/errors.ts'
import { refusedAs } from '../../../../kernel/refused.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm } from '../../../../platform/http/form.ts'
import { toHtml } from '../../../../ui/index.ts'
import { alamatTab } from '../../meja/tab.ts'
import { editKesepakatan, withdrawKesepakatan } from '../kesepakatan.ts'
import { findKesepakatan, type Kesepakatan } from '../store-kesepakatan.ts'
import { of, parseKesepakatan, type Tertulis } from './isian.ts'
import { idOf, scopeOf } from '../../meja/akses.ts'
import { agendaIds, assertSusun, loadMuatan } from './muat.ts'
import { ButirPage } from './pages-butir.tsx'
import { kata } from './words.ts'

const isianOf = (b: Kesepakatan): Tertulis => ({
  dilihat: String(b.urutan),
  masalah: b.masalah,
  perbaikan: b.perbaikan,
  penanggung_jawab: b.penanggungJawab,
  tenggat: b.tenggat,
  agenda: b.agendaId ?? '',
})

/** `/kerja/fkp/{id}/berita-acara/butir/{butir}`: one agreed point, worded anew or withdrawn. */
export function butirRoutes(deps: Deps): Hono<AppEnv> {
  const muat = (c: Ctx) =>
    deps.db.read(scopeOf(c), async (db) => {
      const m = await loadMuatan(c, db, deps.now())
      assertSusun(m)
      const butir = await findKesepakatan(db, m.rangka.forum.id, idOf(c, 'kid'))
      if (!butir || butir.keadaan !== 'disepakati') throw new AppError(common.notFound)
      return { ...m, butir }
    })
  const selesai = (c: Ctx, id: string): Response =>
    c.redirect(`${alamatTab(id, 'berita-acara')}?pesan=tersimpan#kesepakatan`, 303)

  return new Hono<AppEnv>()
    .get('/:id/berita-acara/butir/:kid', async (c) => {
      const p = await muat(c)
      return c.html(toHtml(<ButirPage {...p} isian={isianOf(p.butir)} didahului={false} />))
    })
    .post('/:id/berita-acara/butir/:kid', async (c) => {
      const p = await muat(c)
      const { lang, pejabat } = c.var
      const form = await readForm(c)
      const { forum } = p.rangka
      const hasil = parseKesepakatan(form, agendaIds(p), forum.tanggal, kata[lang])
      if ('errors' in hasil)
        return c.html(
          toHtml(<ButirPage {...p} isian={form.one} errors={hasil.errors} didahului={false} />),
          422,
        )
      const dilihat = Number(/^\d{1,6}$/.exec(of(form, 'dilihat'))?.[0] ?? -1)
      try {
        await deps.db.write(scopeOf(c), (trx) =>
          editKesepakatan(trx, deps, pejabat, forum.id, p.butir.id, dilihat, hasil.nilai),
        )
      } catch (err) {
        if (!isRefusal(err, 'conflict')) throw err
        const kini = await muat(c)
        const isian = { ...form.one, dilihat: String(kini.butir.urutan) }
        const errors = { _: refusalText(err.refusal, lang) }
        return c.html(toHtml(<ButirPage {...kini} isian={isian} errors={errors} didahului />), 409)
      }
      return selesai(c, forum.id)
    })
    .post('/:id/berita-acara/butir/:kid/tarik', async (c) => {
      const p = await muat(c)
      const form = await readForm(c)
      const alasan = of(form, 'alasan')
      const k = kata[c.var.lang]
      if (alasan === '' || alasan.length > 500) {
        const errors = { alasan: alasan === '' ? k.alasanWajib : k.terlaluPanjang(500) }
        return c.html(
          toHtml(
            <ButirPage {...p} isian={isianOf(p.butir)} errors={errors} alasan={alasan} didahului={false} />,
          ),
          422,
        )
      }
      const { id } = p.rangka.forum
      try {
        await deps.db.write(scopeOf(c), (trx) =>
          withdrawKesepakatan(trx, deps, c.var.pejabat, id, p.butir.id, alasan),
        )
      } catch (err) {
        const { errors, status } = refusedAs(err, 'alasan', c.var.lang, 'alasan')
        return c.html(
          toHtml(
            <ButirPage {...p} isian={isianOf(p.butir)} errors={errors} alasan={alasan} didahului={false} />,
          ),
          status,
        )
      }
      return selesai(c, id)
    })
}
