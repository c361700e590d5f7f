import { Hono } from 'hono'
import { AppError, common, refusalText, type FieldErrors } from '../../../../kernel/errors.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv } from '../../../../platform/http/env.ts'
import { readForm } from '../../../../platform/http/form.ts'
import { getInstansi, getUnit } from '../../../../registry/index.ts'
import { formatNumber, toHtml } from '../../../../ui/index.ts'
import { idOf, scopeOf } from '../../meja/akses.ts'
import { canSusunForum } from '../../policy.ts'
import { suaraErrors } from '../errors.ts'
import { recordLembar } from '../kertas.ts'
import { parseDeretSuara } from '../lembar-teks.ts'
import { classifyTahapKertas } from '../rules.ts'
import { bilangan } from './bilangan.ts'
import { alamatBagian } from './bingkai.tsx'
import { LEMBAR_MAKS, lembarPdf } from './cetak.ts'
import { loadMeja } from './muat.ts'
import { KertasPage } from './pages-kertas.tsx'
import { kataMeja } from './words.ts'

/** `/kerja/fkp/{id}/suara/kertas`: sheets printed, and typed in. */
export const kertasRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/suara/kertas', async (c) => {
      const { lang } = c.var
      const k = kataMeja[lang]
      const data = await deps.db.read(scopeOf(c), (db) => loadMeja(c, db))
      const hasil = c.req.query('hasil')
      const lembar = bilangan(c.req.query('lembar'))
      const n = (value: number): string => formatNumber(value, lang)
      const kabar =
        lembar === 0
          ? undefined
          : hasil === 'sudah'
            ? k.disimpan.sudah(n(lembar))
            : k.disimpan[hasil === 'diganti' ? 'diganti' : 'tersimpan'](
                n(lembar),
                n(bilangan(c.req.query('suara'))),
              )
      // The next sheet of the same batch: its number, and when they were filled in.
      const isian = { lembar: lembar > 0 ? String(lembar + 1) : '', diisi: c.req.query('diisi') ?? '' }
      return c.html(toHtml(<KertasPage {...data} kabar={kabar} isian={isian} />))
    })
    .post('/:id/suara/kertas', async (c) => {
      const { lang } = c.var
      const k = kataMeja[lang]
      const { one } = await readForm(c)
      const data = await deps.db.read(scopeOf(c), (db) => loadMeja(c, db))
      // Who may not is told so before what he typed is judged.
      if (!canSusunForum(c.var.pejabat, data.forum.unitId)) throw new AppError(common.forbidden)
      const ulang = (errors: FieldErrors): Response =>
        c.html(toHtml(<KertasPage {...data} isian={one} errors={errors} />), 422) as Response
      const lembar = bilangan(one['lembar'])
      const nomor = data.pernyataan.filter((s) => s.keadaan === 'tampil').map((s) => s.nomor!)
      const deret = parseDeretSuara(one['deret'] ?? '', nomor)
      const errors = {
        ...(lembar === 0 && { lembar: k.lembarSalah }),
        ...(!deret.ok && { deret: deret.salah.map(k.tanda).join(' ') }),
        ...(deret.ok && deret.suara.size === 0 && { deret: k.kosongLembar }),
      }
      if (!deret.ok || Object.keys(errors).length > 0) return ulang(errors)
      try {
        const hasil = await deps.db.write(scopeOf(c), (trx) =>
          recordLembar(trx, deps, c.var.pejabat, idOf(c), {
            lembar,
            suara: deret.suara,
            diisi: one['diisi'],
            ganti: one['ganti'] === '1',
          }),
        )
        const query = new URLSearchParams({
          hasil,
          lembar: String(lembar),
          suara: String(deret.suara.size),
          diisi: classifyTahapKertas(data.forum.keadaan, one['diisi']),
        })
        return c.redirect(`${alamatBagian(idOf(c), 'kertas')}?${query}`, 303)
      } catch (err) {
        if (!(err instanceof AppError) || err.refusal !== suaraErrors.lembarAda) throw err
        return ulang({ ganti: refusalText(err.refusal, lang) })
      }
    })
    .get('/:id/suara/kertas/lembar.pdf', async (c) => {
      const { forum, tampil, kepala } = await deps.db.read(scopeOf(c), async (db) => {
        const { forum, pernyataan } = await loadMeja(c, db)
        const { nama: instansi, rekaan } = await getInstansi(db, forum.instansiId)
        const unit = (await getUnit(db, forum.unitId)).nama
        return {
          forum,
          tampil: pernyataan.filter((s) => s.keadaan === 'tampil'),
          kepala: { instansi, unit, rekaan },
        }
      })
      if (tampil.length === 0) throw new AppError(common.notFound)
      const dari = bilangan(c.req.query('dari')) || 1
      const sampai = Math.min(Math.max(bilangan(c.req.query('sampai')), dari), dari + LEMBAR_MAKS - 1)
      const isi = await lembarPdf(deps, forum, kepala, tampil, dari, sampai)
      c.header('content-type', 'application/pdf')
      c.header(
        'content-disposition',
        `attachment; filename="lembar-suara-${forum.slug}-${dari}-${sampai}.pdf"`,
      )
      return c.body(new Uint8Array(isi))
    })
