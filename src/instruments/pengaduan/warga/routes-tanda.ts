import { Hono } from 'hono'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { sendRingan } from '../../../platform/http/ringan.ts'
import { qrSvg } from '../../../reports/qr.ts'
import { toHtml } from '../../../ui/index.ts'
import { pinOf, showKode } from '../kode.ts'
import { createMiripSesudah } from '../mirip/cari.ts'
import { findRincian } from '../rincian.ts'
import { findKode } from '../store.ts'
import { TandaTerimaPage } from './pages-tanda.tsx'
import { readSesi } from './sesi.ts'
import { kataWarga } from './words.ts'

/** The receipt, in the browser that sent the letter. */
export function tandaRoutes(deps: Deps): Hono<AppEnv> {
  const miripSesudah = createMiripSesudah(deps)
  return new Hono<AppEnv>().get('/pengaduan/tanda-terima', async (c) => {
    const { lang } = c.var
    const kode = readSesi(c, deps, 'tanda')
    const found = kode && (await deps.db.read({ instansiId: null }, (db) => findKode(db, kode)))
    if (!kode || !found) return c.redirect('/pengaduan/lacak', 303)
    const r = await deps.db.read({ instansiId: found.instansiId }, (db) =>
      findRincian(db, found.pengaduanId, deps.now()),
    )
    if (!r) throw new AppError(common.notFound)
    const alamat = `${deps.config.baseUrl}/pengaduan/lacak?kode=${showKode(kode)}`
    const page = TandaTerimaPage({
      lang,
      path: '/pengaduan/tanda-terima',
      instansi: r.instansi,
      zona: r.zona,
      kode,
      mirip: await miripSesudah(r, deps.now()),
      unit: r.unit,
      pin: pinOf(deps, kode),
      judul: r.judul,
      diterimaAt: r.p.diterimaAt,
      tanggapan: r.tanggapanDalam,
      tenggatVerifikasi: r.tenggatVerifikasi,
      tenggatSelesai: r.jam.selesai.tenggat?.batas ?? null,
      alamat,
      qrSvg: qrSvg(alamat, { title: kataWarga[lang].qr }),
    })
    return sendRingan(c, toHtml(page))
  })
}
