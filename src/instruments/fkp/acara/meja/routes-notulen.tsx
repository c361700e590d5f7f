import { Hono } from 'hono'
import { IANA } from '../../../../kernel/clock.ts'
import { AppError, common, isRefusal, refusalText, type FieldErrors } from '../../../../kernel/errors.ts'
import { newId } from '../../../../kernel/ids.ts'
import { refusedAs } from '../../../../kernel/refused.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm } from '../../../../platform/http/form.ts'
import { toHtml } from '../../../../ui/index.ts'
import { alamatTab } from '../../meja/tab.ts'
import { editNotulen, keepDraf, recordNotulen, withdrawNotulen } from '../notulen.ts'
import { findDraf, findNotulen, listNotulen, type Notulen } from '../store-notulen.ts'
import { kunciOf, of, parseNotulen, readDraf, type Tertulis } from './isian.ts'
import { idOf, scopeOf } from '../../meja/akses.ts'
import { agendaIds, assertSusun, loadMuatan } from './muat.ts'
import { DaftarNotulen } from './bagian-notulen.tsx'
import { NotulenPage, UbahNotulenPage } from './pages-notulen.tsx'
import { kata } from './words.ts'

const isianOf = (n: Notulen): Tertulis => ({
  kunci: n.kunci,
  dilihat: String(n.urutan),
  isi: n.isi,
  jenis: n.jenis,
  pembicara: n.pembicara,
  agenda: n.agendaId ?? '',
  pukul: n.pukul.replace(':', '.'),
})

const pukulKini = (now: Date, zona: 'WIB' | 'WITA' | 'WIT'): string =>
  new Intl.DateTimeFormat('id-ID', {
    timeZone: IANA[zona],
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
    .format(now)
    .replace(':', '.')

/** `/kerja/fkp/{id}/notulen` */
export function notulenRoutes(deps: Deps): Hono<AppEnv> {
  const show = async (
    c: Ctx,
    isian?: Tertulis,
    errors?: FieldErrors,
    status: 409 | 422 = 422,
  ): Promise<Response> => {
    const { pejabat, zona } = c.var
    const p = await deps.db.read(scopeOf(c), async (db) => {
      const m = await loadMuatan(c, db, deps.now())
      const list = await listNotulen(db, m.rangka.forum.id)
      const draf = m.susun ? await findDraf(db, m.rangka.forum.id, pejabat.id) : undefined
      // On the day of the forum the clock fills the time in, and the next entry is likely of the same agenda point.
      const awal: Tertulis = {
        kunci: newId(),
        jenis: 'tanggapan',
        pukul: m.rangka.forum.tanggal === m.hariIni ? pukulKini(deps.now(), zona) : '',
        agenda: list.at(-1)?.agendaId ?? '',
      }
      return { ...m, list, isian: isian ?? (draf ? isianOf(draf) : awal) }
    })
    return c.html(
      toHtml(
        <NotulenPage
          {...p}
          tersimpan={c.req.query('tersimpan') === '1' && !errors}
          ditarik={c.req.query('ditarik') === '1' && !errors}
          {...(errors && { errors })}
        />,
      ),
      errors ? status : 200,
    )
  }
  const muat = (c: Ctx) =>
    deps.db.read(scopeOf(c), async (db) => {
      const m = await loadMuatan(c, db, deps.now())
      assertSusun(m)
      return m
    })
  const muatSatu = (c: Ctx) =>
    deps.db.read(scopeOf(c), async (db) => {
      const m = await loadMuatan(c, db, deps.now())
      assertSusun(m)
      const notulen = await findNotulen(db, m.rangka.forum.id, idOf(c, 'nid'))
      if (!notulen || notulen.keadaan !== 'tercatat') throw new AppError(common.notFound)
      return { m, notulen }
    })

  return new Hono<AppEnv>()
    .get('/:id/notulen', (c) => show(c))
    .post('/:id/notulen', async (c) => {
      const m = await muat(c)
      const form = await readForm(c)
      const hasil = parseNotulen(form, agendaIds(m), kata[c.var.lang])
      if ('errors' in hasil) return show(c, form.one, hasil.errors)
      const { id } = m.rangka.forum
      try {
        await deps.db.write(scopeOf(c), (trx) =>
          recordNotulen(trx, deps, c.var.pejabat, id, kunciOf(form, newId), hasil.nilai),
        )
      } catch (err) {
        const { errors, status } = refusedAs(err, '_', c.var.lang)
        return show(c, form.one, errors, status)
      }
      return c.redirect(`${alamatTab(id, 'notulen')}?tersimpan=1#catat`, 303)
    })
    .post('/:id/notulen/draf', async (c) => {
      const m = await muat(c)
      const form = await readForm(c)
      const draf = readDraf(form, agendaIds(m))
      if (draf)
        await deps.db.write(scopeOf(c), (trx) =>
          keepDraf(trx, deps, c.var.pejabat, m.rangka.forum.id, kunciOf(form, newId), draf),
        )
      return c.body(null, 204)
    })
    .get('/:id/notulen/daftar', async (c) => {
      const p = await deps.db.read(scopeOf(c), async (db) => {
        const m = await loadMuatan(c, db, deps.now())
        return { ...m, list: await listNotulen(db, m.rangka.forum.id) }
      })
      c.header('cache-control', 'no-store')
      return c.html(toHtml(<DaftarNotulen {...p} menulis={p.susun && p.terbuka} />))
    })
    .get('/:id/notulen/:nid', async (c) => {
      const { m, notulen } = await muatSatu(c)
      return c.html(
        toHtml(<UbahNotulenPage {...m} notulen={notulen} isian={isianOf(notulen)} didahului={false} />),
      )
    })
    .post('/:id/notulen/:nid', async (c) => {
      const { m, notulen } = await muatSatu(c)
      const { lang } = c.var
      const form = await readForm(c)
      const hasil = parseNotulen(form, agendaIds(m), kata[lang])
      if ('errors' in hasil)
        return c.html(
          toHtml(
            <UbahNotulenPage
              {...m}
              notulen={notulen}
              isian={form.one}
              errors={hasil.errors}
              didahului={false}
            />,
          ),
          422,
        )
      const { id } = m.rangka.forum
      const dilihat = Number(/^\d{1,6}$/.exec(of(form, 'dilihat'))?.[0] ?? -1)
      try {
        await deps.db.write(scopeOf(c), (trx) =>
          editNotulen(trx, deps, c.var.pejabat, id, notulen.id, dilihat, hasil.nilai),
        )
      } catch (err) {
        if (!isRefusal(err, 'conflict')) throw err
        const kini = (await muatSatu(c)).notulen
        const isian = { ...form.one, dilihat: String(kini.urutan) }
        const errors = { _: refusalText(err.refusal, lang) }
        return c.html(
          toHtml(<UbahNotulenPage {...m} notulen={kini} isian={isian} errors={errors} didahului />),
          409,
        )
      }
      return c.redirect(`${alamatTab(id, 'notulen')}?tersimpan=1#n-${notulen.id}`, 303)
    })
    .post('/:id/notulen/:nid/tarik', async (c) => {
      const { m, notulen } = await muatSatu(c)
      const { id } = m.rangka.forum
      await deps.db.write(scopeOf(c), (trx) => withdrawNotulen(trx, deps, c.var.pejabat, id, notulen.id))
      return c.redirect(`${alamatTab(id, 'notulen')}?ditarik=1`, 303)
    })
}
