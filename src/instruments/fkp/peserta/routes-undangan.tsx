import { Hono } from 'hono'
import { AppError, common } from '../../../kernel/errors.ts'
import { countPesan, kanalList, listKanalAktif } from '../../../platform/channels/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import { kertasOf, sendDokumen } from '../../../platform/http/dokumen.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { renderPaper } from '../../../reports/paper.ts'
import { renderPdf } from '../../../reports/pdf.ts'
import { qrSvg } from '../../../reports/qr.ts'
import { toHtml } from '../../../ui/index.ts'
import { idOf, muatBingkai, scopeOf } from '../meja/akses.ts'
import { alamatTab } from '../meja/tab.ts'
import { canSusunForum } from '../policy.ts'
import { daftarHadir } from './daftar-hadir.ts'
import { sendUndanganForum } from './kabari.ts'
import { KAITAN } from './kirim.ts'
import { loadSurat } from './muat-surat.ts'
import { LayarPage } from './pages-layar.tsx'
import { UndanganPage } from './pages-undangan.tsx'
import { suratUndangan } from './surat.ts'

/** For those who come without being on the list. */
const BARIS_KOSONG = 20

/** Invitations and the papers of the door, below `/kerja/fkp/{id}/peserta`. */
export function undanganForumRoutes(deps: Deps): Hono<AppEnv> {
  const muatSurat = (c: Ctx) =>
    deps.db.read(scopeOf(c), async (db) => {
      const { forum } = await muatBingkai(c, db)
      return { forum, ...(await loadSurat(db, deps, forum)) }
    })
  return new Hono<AppEnv>()
    .get('/:id/peserta/undangan', async (c) => {
      const page = await deps.db.read(scopeOf(c), async (db) => {
        const b = await muatBingkai(c, db)
        return {
          ...b,
          susun: canSusunForum(c.var.pejabat, b.forum.unitId),
          kanal: await listKanalAktif(db, deps.config),
          hitung: await countPesan(db, KAITAN, b.forum.id),
        }
      })
      return c.html(toHtml(<UndanganPage {...page} dikirim={c.req.query('dikirim') === '1'} />))
    })
    .post('/:id/peserta/undangan', async (c) => {
      const { one } = await readForm(c)
      const kanal = kanalList.find((x) => x === one['kanal'])
      if (!kanal) throw new AppError(common.notFound)
      await deps.db.write(scopeOf(c), (trx) => sendUndanganForum(trx, deps, c.var.pejabat, idOf(c), kanal))
      return c.redirect(`${alamatTab(idOf(c), 'peserta')}/undangan?dikirim=1`, 303)
    })
    .get('/:id/peserta/:berkas{undangan\\.(?:docx|pdf)}', async (c) => {
      const { forum, agenda, peserta, kepala } = await muatSurat(c)
      const isi = await renderPaper(suratUndangan(forum, agenda, peserta, kepala), kertasOf(c))
      return sendDokumen(c, isi, `undangan-${forum.slug}.${kertasOf(c)}`)
    })
    .get('/:id/peserta/daftar-hadir.pdf', async (c) => {
      const { forum, peserta, kepala } = await muatSurat(c)
      const isi = await renderPdf(daftarHadir(forum, kepala, peserta, BARIS_KOSONG))
      return sendDokumen(c, isi, `daftar-hadir-${forum.slug}.pdf`)
    })
    .get('/:id/peserta/layar', async (c) => {
      const b = await deps.db.read(scopeOf(c), (db) => muatBingkai(c, db))
      const alamat = `${deps.config.baseUrl}/forum/k/${b.forum.kode}`
      const { lang, nonce } = c.var.desk
      return c.html(
        toHtml(
          <LayarPage
            lang={lang}
            nonce={nonce}
            path={c.req.path}
            forum={b.forum}
            alamat={alamat}
            qr={qrSvg(alamat, { title: alamat, strength: 'Q' })}
          />,
        ),
      )
    })
}
