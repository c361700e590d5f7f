import { Hono } from 'hono'
import type { FieldErrors } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import { sendDokumen } from '../../../platform/http/dokumen.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { renderXlsx } from '../../../reports/xlsx.ts'
import { toHtml } from '../../../ui/index.ts'
import { MasukTertutupPage } from '../entri/pages.tsx'
import { alasanTertutup } from '../entri/routes.tsx'
import { getPeriodeKerja, idParam } from '../periode/akses.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import { loadPeriode, type PeriodeDimuat } from '../periode/muat.ts'
import { jenisBerkas } from '../hitung/jenis.ts'
import type { Instrumen } from '../instrumen.ts'
import { isSkm } from '../instrumen/ukuran.ts'
import { uploadImpor, sidikBerkas } from './commands.ts'
import { contohCsv, contohXlsx } from './contoh.ts'
import { askPratinjau } from './latar/commands.ts'
import { LATAR_MULAI } from './latar/latar.ts'
import { listLatar } from './latar/store.ts'
import { ImporPage } from './pages.tsx'
import { parsePilihan } from './pilihan.ts'
import { buildPratinjau } from './pratinjau.ts'
import { pratinjauRoutes } from './routes-pratinjau.tsx'
import { listImpor } from './store.ts'
import { tujuanOf } from './tujuan.ts'
import { kataImpor } from './words.ts'

const TERBESAR = 25 * 1024 * 1024

async function showPage(
  c: Ctx,
  deps: Deps,
  errors?: FieldErrors,
  status: 409 | 422 = 422,
): Promise<Response> {
  const { pejabat, zona, lang } = c.var
  const page = await deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
    const dimuat = await loadPeriode(c, deps, db, await getPeriodeKerja(c, db))
    const riwayat = await listImpor(db, dimuat.periode.id)
    return {
      ...dimuat,
      riwayat,
      latar: await listLatar(
        db,
        riwayat.map((i) => i.id),
      ),
    }
  })
  const alasan = alasanTertutup(page, c.var.lang)
  if (alasan !== undefined) {
    const judul = kataImpor[lang].judul
    return c.html(
      toHtml(<MasukTertutupPage {...page} tab="impor" judul={judul} alasan={alasan} />),
      errors ? 409 : 200,
    )
  }
  return c.html(toHtml(<ImporPage {...page} zona={zona} errors={errors} />), errors ? status : 200)
}

/** A name for the screen only: without folders, without control characters. */
const namaBersih = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replaceAll(/[\p{C}]/gu, '')
    .trim()
    .slice(0, 120) || 'berkas'

async function receiveFile(c: Ctx, deps: Deps, page: PeriodeDimuat, file: File): Promise<Response> {
  const { pejabat } = c.var
  const scope = { instansiId: pejabat.instansiId }
  const berkas = new Uint8Array(await file.arrayBuffer())
  const tujuan = tujuanOf(page)
  const pilihan = parsePilihan({}, tujuan.sampai)
  const besar = berkas.length > LATAR_MULAI
  await jenisBerkas(Buffer.from(berkas.buffer))
  const siap = besar ? 0 : (await buildPratinjau(berkas, pilihan, tujuan)).siap
  const berkasKunci = `${pejabat.instansiId}/survei/impor/${newId()}`
  await deps.files.put(berkasKunci, berkas, 'application/octet-stream')
  const { impor, baru } = await deps.db.write(scope, async (trx) => {
    const ada = await uploadImpor(trx, deps, pejabat, page.periode.id, {
      namaBerkas: namaBersih(file.name),
      sidik: sidikBerkas(berkas),
      berkasKunci,
      nBaris: siap,
    })
    const ini = { periodeId: page.periode.id, imporId: ada.impor.id }
    if (ada.baru && besar) await askPratinjau(trx, deps, pejabat, ini, pilihan)
    return ada
  })
  if (!baru) await deps.files.remove(berkasKunci)
  const sudah = impor.dimasukkanAt ? '?sudah=1' : ''
  return c.redirect(`/kerja/survei/${page.periode.id}/impor/${impor.id}${sudah}`, 303)
}

/** `/:id/impor`: upload, preview, agree. */
export const imporRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/impor', (c) => showPage(c, deps))
    .post('/:id/impor', async (c) => {
      const k = kataImpor[c.var.lang]
      idParam(c)
      const page = await deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) =>
        loadPeriode(c, deps, db, await getPeriodeKerja(c, db)),
      )
      const file = (await readForm(c)).files['berkas']
      if (!file) return showPage(c, deps, { berkas: k.pilihBerkas })
      if (file.size > TERBESAR) return showPage(c, deps, { berkas: k.terlaluBesar })
      try {
        return await receiveFile(c, deps, page, file)
      } catch (err) {
        const { errors, status } = refusedAs(err, 'berkas', c.var.lang)
        return showPage(c, deps, errors, status)
      }
    })
    .get('/:id/impor/contoh.csv', async (c) => {
      const { instrumen, layanan, tanggal } = await loadContoh(c, deps)
      c.header('content-type', 'text/csv; charset=utf-8')
      c.header('content-disposition', `attachment; filename="contoh-impor-${namaOf(instrumen)}.csv"`)
      return c.body(contohCsv(instrumen, layanan[0] ?? '', tanggal))
    })
    .get('/:id/impor/contoh.xlsx', async (c) => {
      const { instrumen, layanan, tanggal } = await loadContoh(c, deps)
      const isi = await renderXlsx(contohXlsx(instrumen, layanan, tanggal))
      return sendDokumen(c, isi, `contoh-impor-${namaOf(instrumen)}.xlsx`)
    })
    .route('/', pratinjauRoutes(deps))

const namaOf = (i: Instrumen): string => (isSkm(i) ? 'skm' : i.kode)

async function loadContoh(
  c: Ctx,
  deps: Deps,
): Promise<{ instrumen: Instrumen; layanan: string[]; tanggal: string }> {
  return deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => {
    const { instrumen, layanan, periode } = await loadPeriode(c, deps, db, await getPeriodeKerja(c, db))
    return { instrumen, layanan: layanan.map((l) => l.nama), tanggal: periode.mulai }
  })
}
