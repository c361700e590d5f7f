import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { holdsInstansi } from '../../../kernel/actor.ts'
import { isTanggal, tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common, refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import { JENIS_DOKUMEN } from '../../../platform/http/dokumen.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { streamXlsx } from '../../../reports/xlsx.ts'
import { toHtml } from '../../../ui/index.ts'
import { assertLuar, baseLuar } from '../luar/bingkai.tsx'
import { readLapor, type BacaanLapor } from './baca.ts'
import { csvLapor, eksporLapor, lebarEkspor, selLapor } from './ekspor.ts'
import { laporErrors } from './errors.ts'
import { takeLapor } from './impor.ts'
import { LaporPage, LaporSelesaiPage, PratinjauLaporPage, type EksporIsian } from './pages.tsx'
import {
  countDikenal,
  findDiambil,
  findImporLapor,
  listImporLapor,
  markImporLapor,
  type ImporLapor,
} from './store.ts'
import { unggahLapor } from './unggah.ts'
import { kataLapor } from './words.ts'

const TERBESAR = 25 * 1024 * 1024

const namaBersih = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replaceAll(/[\p{C}]/gu, '')
    .trim()
    .slice(0, 120) || 'laporan.xlsx'

/** Reports of the whole instansi in one file: only for whoever manages them. */
const bolehEkspor = (c: Ctx): boolean => holdsInstansi(c.var.pejabat, ['pengelola_pengaduan'])

/** `/kerja/pengaduan/lapor`: upload, preview, take; and the same columns out. */
export function laporRoutes(deps: Deps): Hono<AppEnv> {
  const { db, files } = deps
  const scope = (c: Ctx): { instansiId: string } => ({ instansiId: c.var.pejabat.instansiId })

  const show = async (c: Ctx, errors?: FieldErrors, isian?: EksporIsian): Promise<Response> => {
    const hariIni = tanggalOf(deps.now(), c.var.zona)
    const riwayat = await db.read(scope(c), listImporLapor)
    const ekspor = isian ?? { dari: `${hariIni.slice(0, 4)}-01-01`, sampai: hariIni, cakupan: 'belum' }
    const own = { riwayat, ekspor, zona: c.var.zona, bolehEkspor: bolehEkspor(c) }
    return c.html(toHtml(<LaporPage {...baseLuar(c, errors)} {...own} />), errors ? 422 : 200)
  }
  const get = async (c: Ctx): Promise<ImporLapor> => {
    const id = c.req.param('id')
    const found = isId(id) ? await db.read(scope(c), (trx) => findImporLapor(trx, id)) : undefined
    if (!found) throw new AppError(common.notFound)
    return found
  }
  const read = async (impor: ImporLapor): Promise<BacaanLapor> => {
    const isi = await files.get(impor.berkasKunci)
    if (!isi) throw new AppError(common.notFound)
    return readLapor(Buffer.from(isi))
  }
  const preview = async (c: Ctx, impor: ImporLapor, errors?: FieldErrors): Promise<Response> => {
    const bacaan = await read(impor)
    const own = await db.read(scope(c), async (trx) => ({
      impor,
      bacaan,
      dikenal: await countDikenal(
        trx,
        bacaan.laporan.map((l) => l.trackingId),
      ),
      pernah: await findDiambil(trx, impor.sidik),
      sama: c.req.query('sama') === '1',
      zona: c.var.zona,
    }))
    return c.html(toHtml(<PratinjauLaporPage {...baseLuar(c, errors)} {...own} />), errors ? 422 : 200)
  }

  return new Hono<AppEnv>()
    .get('/lapor', (c) => {
      assertLuar(c)
      return show(c)
    })
    .post('/lapor', async (c) => {
      assertLuar(c)
      const k = kataLapor[c.var.lang]
      const file = (await readForm(c)).files['berkas']
      if (!file) return show(c, { berkas: k.pilih })
      if (file.size > TERBESAR) return show(c, { berkas: k.besar })
      const isi = new Uint8Array(await file.arrayBuffer())
      try {
        const { id, baru } = await unggahLapor(deps, c.var.pejabat, { nama: namaBersih(file.name), isi })
        return c.redirect(`/kerja/pengaduan/lapor/${id}${baru ? '' : '?sama=1'}`, 303)
      } catch (err) {
        if (!(err instanceof AppError)) throw err
        return show(c, { berkas: refusalText(err.refusal, c.var.lang) })
      }
    })
    .get('/lapor/ekspor', async (c) => {
      if (!bolehEkspor(c)) throw new AppError(common.notFound)
      const k = kataLapor[c.var.lang]
      const q = (n: string): string => c.req.query(n) ?? ''
      const isian = { dari: q('dari'), sampai: q('sampai'), cakupan: q('cakupan') || 'belum' }
      const salah = (['dari', 'sampai'] as const).filter((n) => !isTanggal(isian[n]))
      if (salah.length > 0) return show(c, Object.fromEntries(salah.map((n) => [n, k.tanggalSalah])), isian)
      const { pejabat } = c.var
      const p = {
        instansiId: pejabat.instansiId,
        instansiNama: c.var.desk.instansi.nama,
        dari: isian.dari,
        sampai: isian.sampai,
        hanyaBelum: isian.cakupan !== 'semua',
      }
      await db.write(scope(c), (trx) =>
        audit.record(trx, pejabat, 'pengaduan.lapor.ekspor', pejabat.instansiId, isian),
      )
      const rows = eksporLapor(db, p)
      const isCsv = q('bentuk') === 'csv'
      const nama = `laporan-ringkas-${p.dari}-${p.sampai}.${isCsv ? 'csv' : 'xlsx'}`
      c.header('content-type', isCsv ? 'text/csv; charset=utf-8' : JENIS_DOKUMEN.xlsx)
      c.header('content-disposition', `attachment; filename="${nama}"`)
      c.header('cache-control', 'no-store')
      const sheet = {
        name: 'Laporan Ringkas',
        widths: lebarEkspor,
        rows: selLapor(rows, p, tanggalOf(deps.now(), 'WIB')),
      }
      const book = { title: 'Laporan Ringkas', author: p.instansiNama, sheets: [sheet] }
      return stream(c, async (out) => {
        for await (const piece of isCsv ? csvLapor(rows) : streamXlsx(book))
          await out.write(typeof piece === 'string' ? piece : new Uint8Array(piece))
      })
    })
    .get('/lapor/:id', async (c) => {
      assertLuar(c)
      const impor = await get(c)
      return impor.diambilAt
        ? c.html(toHtml(<LaporSelesaiPage {...baseLuar(c)} impor={impor} />))
        : preview(c, impor)
    })
    .post('/lapor/:id', async (c) => {
      assertLuar(c)
      const impor = await get(c)
      const here = `/kerja/pengaduan/lapor/${impor.id}`
      if (impor.diambilAt) return c.redirect(here, 303)
      const { laporan, galat } = await read(impor)
      if (galat.length > 0) return preview(c, impor, { _: refusalText(laporErrors.adaGalat, c.var.lang) })
      await db.write(scope(c), async (trx) => {
        const hasil = await takeLapor(trx, deps, c.var.pejabat, laporan)
        if (!(await markImporLapor(trx, impor.id, { ...hasil }, deps.now())))
          throw new AppError(laporErrors.sudahDiambil)
      })
      // The file holds what people said; the rows keep what is needed of it.
      await files.remove(impor.berkasKunci)
      return c.redirect(here, 303)
    })
}
