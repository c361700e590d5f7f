import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import { sendDokumen } from '../../../platform/http/dokumen.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { renderPdf } from '../../../reports/pdf.ts'
import { showKode } from '../kode.ts'
import { tahanUntukOmbudsman } from '../retensi/tahan.ts'
import { getRincian, getTerlacak, keMasuk } from '../warga/terlacak.ts'
import { berkasOmbudsman } from './laporan.ts'

/** The file for the Ombudsman, for whoever has shown code and PIN. */
export const ombudsmanRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>().get('/pengaduan/lacak/:kode/berkas-ombudsman.pdf', async (c) => {
    const t = await getTerlacak(c, deps)
    if (!t) return keMasuk(c)
    const kini = deps.now()
    const r = await deps.db.read({ instansiId: t.instansiId }, (db) => getRincian(db, t, kini))
    // What a draft or an internal note carries is not the reporter's.
    const terkirim = new Set(r.tanggapan.map((x) => x.id))
    const lampiran = r.lampiran.filter((l) => l.tanggapanId === null || terkirim.has(l.tanggapanId))
    // What he takes there must still be here when he is asked about it.
    await deps.db.write({ instansiId: t.instansiId }, (trx) =>
      tahanUntukOmbudsman(trx, deps, { ...t, id: t.pengaduanId }),
    )
    const pdf = await renderPdf(berkasOmbudsman({ ...r, lampiran }, kini))
    return sendDokumen(c, pdf, `berkas-ombudsman-${showKode(t.kode)}.pdf`)
  })
