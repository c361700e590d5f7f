import { Hono } from 'hono'
import { AppError, common, isRefusal } from '../../../../kernel/errors.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv } from '../../../../platform/http/env.ts'
import { readForm } from '../../../../platform/http/form.ts'
import { withQuery } from '../../../../platform/http/query.ts'
import { sendRingan } from '../../../../platform/http/ringan.ts'
import { qrSvg } from '../../../../reports/qr.ts'
import { toHtml } from '../../../../ui/index.ts'
import { kalenderForum } from '../../peserta/acara.ts'
import { answerUndangan } from '../../peserta/commands.ts'
import { alamatPribadi } from '../../peserta/token.ts'
import { adoptPeserta } from '../../suara/terdaftar.ts'
import { bagianSuara } from '../../suara/warga/bagian-forum.tsx'
import { isMenerimaPeserta, isWaktuHadir } from '../alur.ts'
import { bukaPribadi } from './buka.ts'
import { bingkaiOf } from './halaman.tsx'
import { PribadiPage } from './pages-pribadi.tsx'
import { kataWarga } from './words.ts'

const JAWAB = ['bersedia', 'berhalangan'] as const

/** `/forum/{slug}/undangan/{token}`: what is one's own. */
export const pribadiRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/forum/:slug/undangan/:token/forum.ics', async (c) => {
      const ics = await bukaPribadi(c, deps, async (_, p) =>
        kalenderForum(deps, p, c.var.lang, `${deps.config.baseUrl}${alamatPribadi(p.forum.slug, p.token)}`),
      )
      c.header('content-type', 'text/calendar; charset=utf-8')
      return c.body(ics)
    })
    .get('/forum/:slug/undangan/:token', async (c) => {
      const { lang } = c.var
      const p = await bukaPribadi(c, deps, async (db, x) => ({
        ...x,
        bagian: await bagianSuara(db, x, lang),
      }))
      const { forum, instansi, peserta } = p
      const alamat = alamatPribadi(forum.slug, p.token)
      // Not within the reading: a hall that opens its links at once would hold each connection and wait for another.
      await adoptPeserta(c, deps, forum, peserta.id)
      const kabar = c.req.query('baru') === '1' ? 'baru' : c.req.query('tercatat') === '1' ? 'tercatat' : null
      c.header('referrer-policy', 'no-referrer')
      return sendRingan(
        c,
        toHtml(
          <PribadiPage
            bingkai={bingkaiOf(c, withQuery(c, alamat, 'baru', 'tercatat'), instansi)}
            forum={forum}
            zona={instansi.zona}
            nama={peserta.nama}
            status={peserta.status}
            alamat={alamat}
            qr={qrSvg(`${deps.config.baseUrl}${alamat}`, { title: kataWarga[lang].qrAlt })}
            kabar={kabar}
            bolehHadir={isWaktuHadir(forum, p.hariIni)}
            bolehJawab={isMenerimaPeserta(forum.keadaan)}
            bagian={p.bagian}
          />,
        ),
      )
    })
    .post('/forum/:slug/undangan/:token/:aksi{jawab|hadir|hapus}', async (c) => {
      const p = await bukaPribadi(c, deps, (_, x) => Promise.resolve(x))
      const { forum } = p
      const aksi = c.req.param('aksi')
      const isi = aksi === 'jawab' ? (await readForm(c)).one['jawab'] : aksi
      const jawab = [...JAWAB, 'hadir', 'hapus'].find((j) => j === isi) as
        | (typeof JAWAB)[number]
        | 'hadir'
        | 'hapus'
        | undefined
      if (!jawab) throw new AppError(common.notFound)
      try {
        await deps.db.write({ instansiId: forum.instansiId }, (trx) =>
          answerUndangan(trx, deps, p.warga, forum.id, p.hash, jawab),
        )
      } catch (err) {
        // Too early or too late: the page says what is possible now.
        if (!isRefusal(err, 'conflict')) throw err
        return c.redirect(alamatPribadi(forum.slug, p.token), 303)
      }
      return c.redirect(
        jawab === 'hapus'
          ? `/forum/${forum.slug}?terhapus=1`
          : `${alamatPribadi(forum.slug, p.token)}?tercatat=1`,
        303,
      )
    })
