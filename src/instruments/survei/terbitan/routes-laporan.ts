import { Hono } from 'hono'
import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import { sendDokumen } from '../../../platform/http/dokumen.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { tanpaJawaban } from '../rules-hasil.ts'
import { getPeriodeTerlihat } from '../periode/akses.ts'
import { laporanDariTerbitan } from '../report-terbitan.ts'
import type { LaporanSkm } from '../report-types.ts'
import { mediaTercatat } from '../media/laporan.ts'
import { listMedia } from '../media/store.ts'
import { loadTinjauan } from './bahan.ts'
import { alamatPublik } from './alamat.ts'
import { loadLatar } from './berkas.ts'
import { akhiranList, namaDokumen, PRATINJAU, renderLaporan, type Akhiran } from './dokumen.ts'
import { lembarDinas } from './lembar-dinas.ts'
import type { IsiTerbitan } from './snapshot.ts'
import { findRincian, findTerbitan } from './store.ts'
import { composeIsi } from './susun.ts'

interface Sumber {
  readonly isi: IsiTerbitan
  readonly laporan: LaporanSkm
}

/** The report as it would be published now, with everything the office may see. */
function loadPratinjau(c: Ctx, deps: Deps): Promise<Sumber> {
  return deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => {
    const periode = await getPeriodeTerlihat(c, db)
    const bahan = await loadTinjauan(db, periode, deps.now())
    if (bahan.agregat.semua.n === 0) throw new AppError(tanpaJawaban)
    const { publik, rincian } = composeIsi(bahan)
    const latar = await loadLatar(db, periode.instansiId, periode.unitId)
    return {
      isi: publik,
      laporan: laporanDariTerbitan(publik, { ...latar, rincian }),
    }
  })
}

/** A published revision with all its groups and the signer's NIP: what the office prints and signs. */
function loadTerbit(c: Ctx, deps: Deps): Promise<Sumber> {
  return deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => {
    const periode = await getPeriodeTerlihat(c, db)
    const nomor = c.req.param('revisi') ?? ''
    const revisi = /^[1-9]\d{0,5}$/.test(nomor) ? Number(nomor) : 0
    const terbitan = await findTerbitan(db, periode.id, revisi)
    const rincian = await findRincian(db, periode.id, revisi)
    if (!terbitan || !rincian) throw new AppError(common.notFound)
    const { isi, hash } = terbitan
    return {
      isi,
      laporan: laporanDariTerbitan(isi, {
        ...(await loadLatar(db, periode.instansiId, periode.unitId)),
        rincian,
        hash,
        alamat: deps.config.baseUrl + alamatPublik(isi.unit.slug, periode.id, revisi),
        media: {
          per: tanggalOf(deps.now(), c.var.zona),
          daftar: (await listMedia(db, periode.id)).map(mediaTercatat),
        },
      }),
    }
  })
}

async function send(
  c: Ctx,
  deps: Deps,
  akhiran: Akhiran,
  { isi, laporan }: Sumber,
  pratinjau: boolean,
): Promise<Response> {
  const buku = () => lembarDinas(deps.db, isi, laporan, pratinjau ? PRATINJAU : undefined)
  const body = await renderLaporan(akhiran, laporan, buku, pratinjau)
  const nama = namaDokumen(laporan, akhiran)
  return sendDokumen(c, body, nama, akhiran === 'pdf' ? 'inline' : 'attachment')
}

/** `/:id/laporan.pdf`: a preview; `/:id/terbitan/:revisi/laporan.pdf`: what was published, as the office keeps it. */
export function laporanRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  for (const akhiran of akhiranList) {
    app.get(`/:id/laporan.${akhiran}`, async (c) =>
      send(c, deps, akhiran, await loadPratinjau(c, deps), true),
    )
    app.get(`/:id/terbitan/:revisi/laporan.${akhiran}`, async (c) =>
      send(c, deps, akhiran, await loadTerbit(c, deps), false),
    )
  }
  return app
}
