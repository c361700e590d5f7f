import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { tanggalOf } from '../../../../kernel/clock.ts'
import { AppError, common } from '../../../../kernel/errors.ts'
import { record } from '../../../../platform/audit/index.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { kertasOf, sendDokumen } from '../../../../platform/http/dokumen.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import type { Report } from '../../../../reports/model.ts'
import { renderPaper } from '../../../../reports/paper.ts'
import { zipStream } from '../../../../reports/zip.ts'
import { daftarHadir } from '../../peserta/daftar-hadir.ts'
import { canSeeKontak } from '../../policy.ts'
import { getTerlihat } from '../alas.ts'
import { beritaAcara } from '../dokumen/berita-acara.ts'
import { laporanForum } from '../dokumen/laporan.ts'
import { loadAcaraKertas, loadAksiForum, loadKepala, loadLaporan } from '../dokumen/muat.ts'
import { dokumenNotulen } from '../dokumen/notulen.ts'
import { dokumenRencana } from '../dokumen/rencana.ts'
import { partsOfBukti } from '../dokumen/zip.ts'
import { listButirAgenda, listHadir } from '../store-hadir.ts'
import { listNotulen } from '../store-notulen.ts'
import { idOf, scopeOf } from '../../meja/akses.ts'

/** Papers of a forum, for whoever may see it. What holds telephone numbers is for those who invite, and each taking is written down. */
export function dokumenRoutes(deps: Deps): Hono<AppEnv> {
  const forum = (c: Ctx) => deps.db.read(scopeOf(c), (db) => getTerlihat(db, c.var.pejabat, idOf(c)))
  const catat = (c: Ctx, id: string, apa: string) =>
    deps.db.write(scopeOf(c), (trx) => record(trx, c.var.pejabat, 'fkp.kontak.unduh', id, { apa }))

  const kirim = async (c: Ctx, r: Report, nama: string): Promise<Response> =>
    sendDokumen(c, await renderPaper(r, kertasOf(c)), `${nama}.${kertasOf(c)}`)

  return new Hono<AppEnv>()
    .get('/:id/:berkas{berita-acara\\.(?:docx|pdf)}', async (c) => {
      const f = await forum(c)
      const revisi = /^[1-9]\d{0,3}$/.exec(c.req.query('revisi') ?? '')?.[0]
      // Whoever only watches gets the version everybody may read.
      const penuh = canSeeKontak(c.var.pejabat, f.unitId)
      const { isi, latar } = await deps.db.read(scopeOf(c), (db) =>
        loadAcaraKertas(db, deps, f, {
          penuh,
          rancangan: c.req.query('rancangan') === '1',
          ...(revisi && { revisi: Number(revisi) }),
        }),
      )
      if (penuh) await catat(c, f.id, 'berita-acara')
      return kirim(c, beritaAcara(isi, latar), `berita-acara-${f.slug}`)
    })
    .get('/:id/:berkas{notulen\\.(?:docx|pdf)}', async (c) => {
      const f = await forum(c)
      const r = await deps.db.read(scopeOf(c), async (db) =>
        dokumenNotulen(
          f,
          await loadKepala(db, f),
          await listNotulen(db, f.id),
          await listButirAgenda(db, f.id),
        ),
      )
      return kirim(c, r, `notulen-${f.slug}`)
    })
    .get('/:id/:berkas{daftar-hadir\\.(?:docx|pdf)}', async (c) => {
      const f = await forum(c)
      const r = await deps.db.read(scopeOf(c), async (db) =>
        daftarHadir(f, await loadKepala(db, f), await listHadir(db, f.id)),
      )
      return kirim(c, r, `daftar-hadir-${f.slug}`)
    })
    .get('/:id/:berkas{rencana-aksi\\.(?:docx|pdf)}', async (c) => {
      const f = await forum(c)
      const r = await deps.db.read(scopeOf(c), async (db) => {
        const { aksi } = await loadAksiForum(db, f)
        return dokumenRencana(f, await loadKepala(db, f), aksi, tanggalOf(deps.now(), c.var.zona))
      })
      return kirim(c, r, `rencana-aksi-${f.slug}`)
    })
    .get('/:id/:berkas{laporan\\.(?:docx|pdf)}', async (c) => {
      const f = await forum(c)
      const bahan = await deps.db.read(scopeOf(c), (db) => loadLaporan(db, deps, f))
      return kirim(c, laporanForum(bahan), `laporan-fkp-${f.slug}`)
    })
    .get('/:id/bukti.zip', async (c) => {
      const f = await forum(c)
      if (!canSeeKontak(c.var.pejabat, f.unitId)) throw new AppError(common.forbidden)
      const parts = await deps.db.read(scopeOf(c), (db) => partsOfBukti(db, deps, f))
      await catat(c, f.id, 'bukti')
      c.header('content-type', 'application/zip')
      c.header('content-disposition', `attachment; filename="bukti-fkp-${f.slug}.zip"`)
      return c.body(Readable.toWeb(Readable.from(zipStream(parts))) as ReadableStream)
    })
}
