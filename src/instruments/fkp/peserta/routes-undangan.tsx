import { Hono } from 'hono'
import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { countPesan, kanalList, listKanalAktif } from '../../../platform/channels/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { getInstansi, getUnit } from '../../../registry/index.ts'
import { renderDocx } from '../../../reports/docx.ts'
import { renderPdf } from '../../../reports/pdf.ts'
import { qrSvg } from '../../../reports/qr.ts'
import { toHtml } from '../../../ui/index.ts'
import { listAgenda } from '../agenda/store.ts'
import { idOf, muatBingkai, scopeOf } from '../meja/akses.ts'
import { alamatTab } from '../meja/tab.ts'
import { canSusunForum } from '../policy.ts'
import { sendUndanganForum } from './kabari.ts'
import { KAITAN } from './kirim.ts'
import { LayarPage } from './pages-layar.tsx'
import { UndanganPage } from './pages-undangan.tsx'
import { listPeserta } from './store.ts'
import { daftarHadir, suratUndangan, type KepalaSurat } from './surat.ts'

const JENIS = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const
/** A letter with more names than this is a book; the list itself has them all. */
const TERBANYAK = 1000

function kirim(c: Ctx, isi: Buffer, nama: string, bentuk: keyof typeof JENIS): Response {
  c.header('content-type', JENIS[bentuk])
  c.header('content-disposition', `attachment; filename="${nama}.${bentuk}"`)
  return c.body(new Uint8Array(isi))
}

/** Invitations and the papers of the door, below `/kerja/fkp/{id}/peserta`. */
export function undanganForumRoutes(deps: Deps): Hono<AppEnv> {
  const muatSurat = (c: Ctx) =>
    deps.db.read(scopeOf(c), async (db) => {
      const { forum, zona } = await muatBingkai(c, db)
      const i = await getInstansi(db, forum.instansiId)
      const u = await getUnit(db, forum.unitId)
      const kepala: KepalaSurat = {
        instansi: i.nama,
        rekaan: i.rekaan,
        zona,
        unit: u.nama,
        kontak: u.kontak,
        kepala: u.kepala,
        alamat: `${deps.config.baseUrl}/forum/${forum.slug}`,
        hariIni: tanggalOf(deps.now(), zona),
      }
      const peserta = await listPeserta(db, forum.id, undefined, TERBANYAK)
      return { forum, kepala, peserta, agenda: await listAgenda(db, forum.id) }
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
      const surat = suratUndangan(
        forum,
        agenda,
        peserta.filter((p) => p.sumber === 'undangan'),
        kepala,
      )
      const bentuk = c.req.path.endsWith('.docx') ? 'docx' : 'pdf'
      const isi = bentuk === 'docx' ? await renderDocx(surat) : await renderPdf(surat)
      return kirim(c, isi, `undangan-${forum.slug}`, bentuk)
    })
    .get('/:id/peserta/daftar-hadir.pdf', async (c) => {
      const { forum, peserta, kepala } = await muatSurat(c)
      return kirim(
        c,
        await renderPdf(daftarHadir(forum, peserta, kepala)),
        `daftar-hadir-${forum.slug}`,
        'pdf',
      )
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
