import { Hono } from 'hono'
import { Readable } from 'node:stream'
import { isTanggal, tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common, type FieldErrors } from '../../../kernel/errors.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { kertasOf, sendDokumen } from '../../../platform/http/dokumen.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import type { Report } from '../../../reports/model.ts'
import { renderPaper } from '../../../reports/paper.ts'
import { streamXlsx } from '../../../reports/xlsx.ts'
import { getInstansi, listUnit } from '../../../registry/index.ts'
import { findTerbitanPeriode, listTerbitan } from '../../survei/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { idOf, scopeOf } from '../meja/akses.ts'
import { kondisiOf, listUnitTerlihat } from '../meja/muat.ts'
import { MEJA, parseSaringan } from '../meja/saringan.ts'
import { canSeeAksi, canSetujui } from '../policy.ts'
import { listAksi, type SaringAksi } from '../store-daftar.ts'
import type { Aksi } from '../store.ts'
import { bukuAksi } from './buku.ts'
import { bekukanLaporan } from './commands.ts'
import { dokumenHasil, dokumenRtl } from './dokumen.ts'
import { listFoto, loadFoto } from './foto.ts'
import { LaporanPage } from './pages.tsx'
import { findLaporan, listLaporan } from './store.ts'
import { susunLaporan } from './susun.ts'
import { kataLaporan } from './words.ts'

const kirim = async (c: Ctx, r: Report, nama: string): Promise<Response> =>
  sendDokumen(c, await renderPaper(r, kertasOf(c)), `${nama}.${kertasOf(c)}`)

/** The published periode of the address, for who may see its unit's actions. */
async function periodeTerlihat(c: Ctx, db: Db): Promise<{ periodeId: string; unitId: string }> {
  const periodeId = idOf(c, 'periode')
  const t = await findTerbitanPeriode(db, periodeId)
  const unitId = t?.isi.unit.id
  if (unitId === undefined) throw new AppError(common.notFound)
  if (!canSeeAksi(c.var.pejabat, { unitId, penanggungJawabId: null, pengusulId: null }))
    throw new AppError(common.notFound)
  return { periodeId, unitId }
}

/** Survey reports of a little more than two years stand on the page. */
const PERIODE_TERBARU = 9

async function show(
  c: Ctx,
  deps: Deps,
  minta?: string,
  gagal?: { periodeId: string; tanggal: string; errors: FieldErrors },
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { pejabat, desk, zona } = c.var
  const hariIni = tanggalOf(deps.now(), zona)
  const page = await deps.db.read(scopeOf(c), async (db) => {
    const unit = await listUnitTerlihat(db, pejabat)
    const satu = unit.find((u) => u.id === (minta ?? c.req.query('unit'))) ?? unit[0]
    if (!satu) throw new AppError(common.forbidden)
    const terbit = (await listTerbitan(db, satu.id)).toReversed().slice(0, PERIODE_TERBARU)
    const rencana = []
    for (const t of terbit) rencana.push(await susunLaporan(db, t.periodeId, hariIni))
    return {
      unit: unit.map((u) => ({ value: u.id, label: u.nama })),
      unitId: satu.id,
      rencana,
      beku: await listLaporan(db, satu.id),
      mayTetapkan: canSetujui(pejabat, satu.id),
    }
  })
  return c.html(
    toHtml(
      <LaporanPage
        {...page}
        desk={desk}
        hariIni={hariIni}
        tersimpan={c.req.query('tersimpan') === '1' && status === 200}
        {...(gagal && { gagal })}
      />,
    ),
    status,
  )
}

/** All that matches, page by page; each page is a short reading of its own. */
async function* semuaAksi(c: Ctx, deps: Deps, kondisi: SaringAksi): AsyncGenerator<Aksi> {
  let sesudah: SaringAksi['sesudah']
  for (;;) {
    const rows = await deps.db.read(scopeOf(c), (db) =>
      listAksi(db, { ...kondisi, batas: 500, ...(sesudah && { sesudah }) }),
    )
    yield* rows
    const akhir = rows.at(-1)
    if (rows.length < 500 || !akhir) return
    sesudah = { tenggat: akhir.tenggat, id: akhir.id }
  }
}

/** `/kerja/tindak-lanjut/laporan` and `/daftar.xlsx`: what goes on paper. */
export const laporanRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/laporan', (c) => show(c, deps))
    .get('/daftar.xlsx', async (c) => {
      const { pejabat, zona } = c.var
      const hariIni = tanggalOf(deps.now(), zona)
      const { instansi, nama } = await deps.db.read(scopeOf(c), async (db) => ({
        instansi: (await getInstansi(db, pejabat.instansiId)).nama,
        nama: new Map((await listUnit(db)).map((u) => [u.id, u.nama])),
      }))
      const { sesudah: _, ...kondisi } = kondisiOf(pejabat, parseSaringan(c.req.query()), hariIni)
      const buku = bukuAksi(instansi, semuaAksi(c, deps, kondisi), nama, hariIni)
      const isi = Readable.toWeb(Readable.from(streamXlsx(buku))) as ReadableStream
      return sendDokumen(c, isi, `tindak-lanjut-${hariIni}.xlsx`)
    })
    .get('/laporan/beku/:id/:berkas{hasil\\.(?:docx|pdf)}', async (c) => {
      const { l, foto } = await deps.db.read(scopeOf(c), async (db) => {
        const l = await findLaporan(db, idOf(c))
        if (!l || !canSeeAksi(c.var.pejabat, { ...l, penanggungJawabId: null, pengusulId: null }))
          throw new AppError(common.notFound)
        return { l, foto: await listFoto(db, l.isi) }
      })
      const isi = dokumenHasil(l.isi, await loadFoto(deps, foto), false)
      return kirim(c, isi, `laporan-tindak-lanjut-${l.isi.slug}-${l.tanggal}`)
    })
    .get('/laporan/:periode/:berkas{(?:rtl|hasil)\\.(?:docx|pdf)}', async (c) => {
      const hariIni = tanggalOf(deps.now(), c.var.zona)
      const rtl = c.req.param('berkas').startsWith('rtl')
      const { isi, foto } = await deps.db.read(scopeOf(c), async (db) => {
        const { periodeId } = await periodeTerlihat(c, db)
        const isi = await susunLaporan(db, periodeId, hariIni)
        return { isi, foto: rtl ? [] : await listFoto(db, isi) }
      })
      if (rtl) {
        const kolom = c.req.query('kolom') === 'bulan' ? 'bulan' : 'triwulan'
        return kirim(c, dokumenRtl(isi, kolom), `rtl-${isi.slug}`)
      }
      const hasil = dokumenHasil(isi, await loadFoto(deps, foto), true)
      return kirim(c, hasil, `rancangan-laporan-tindak-lanjut-${isi.slug}`)
    })
    .post('/laporan/:periode/tetapkan', async (c) => {
      const { pejabat, lang } = c.var
      const { periodeId, unitId } = await deps.db.read(scopeOf(c), (db) => periodeTerlihat(c, db))
      const tanggal = ((await readForm(c)).one['tanggal'] ?? '').trim()
      if (!isTanggal(tanggal)) {
        const errors = { tanggal: kataLaporan[lang].tanggalSalah }
        return show(c, deps, unitId, { periodeId, tanggal, errors }, 422)
      }
      try {
        await deps.db.write(scopeOf(c), (trx) => bekukanLaporan(trx, deps, pejabat, periodeId, tanggal))
      } catch (err) {
        const { errors, status } = refusedAs(err, 'tanggal', lang)
        return show(c, deps, unitId, { periodeId, tanggal, errors }, status)
      }
      return c.redirect(`${MEJA}/laporan?unit=${unitId}&tersimpan=1`, 303)
    })
