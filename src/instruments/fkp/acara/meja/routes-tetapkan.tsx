import { Hono } from 'hono'
import { isTanggal } from '../../../../kernel/clock.ts'
import { AppError, common, isRefusal, refusalText, type FieldErrors } from '../../../../kernel/errors.ts'
import { isId } from '../../../../kernel/ids.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm, type RawForm } from '../../../../platform/http/form.ts'
import { findLayanan, getUnit } from '../../../../registry/index.ts'
import { toHtml } from '../../../../ui/index.ts'
import { listDibahas } from '../../../standar-pelayanan/index.ts'
import { alamatTab } from '../../meja/tab.ts'
import { acaraErrors } from '../errors.ts'
import { findAcara, findBeritaAcara } from '../store-acara.ts'
import { loadSidikSuara } from '../suara.ts'
import { composeAcara, type IsianTetap } from '../susun.ts'
import { freezeAcara, loadHalangan } from '../tetapkan.ts'
import { of, type Tertulis } from './isian.ts'
import { scopeOf } from '../../meja/akses.ts'
import { loadMuatan } from './muat.ts'
import { TetapkanPage } from './pages-tetapkan.tsx'
import { kataAcara } from './words-acara.ts'

const MEDAN = ['nomor', 'tanggal', 'tempat', 'nama', 'nip', 'jabatan'] as const

const isianTetap = (t: Tertulis): IsianTetap => {
  const [nomor = '', tanggal = '', tempat = '', nama = '', nip = '', jabatan = ''] = MEDAN.map(
    (n) => t[n] ?? '',
  )
  return { nomor, tanggal, tempat, nama, nip, jabatan }
}

function periksa(t: Tertulis, sejak: string, hariIni: string, k: (typeof kataAcara)['id']): FieldErrors {
  const e: Record<string, string> = {}
  for (const n of MEDAN) {
    if (n !== 'nip' && t[n] === '') e[n] = k.wajib
    else if ((t[n] ?? '').length > 200) e[n] = k.panjang
  }
  const tanggal = t['tanggal'] ?? ''
  if (tanggal !== '' && (!isTanggal(tanggal) || tanggal < sejak)) e['tanggal'] = k.tanggalSalah
  else if (tanggal > hariIni) e['tanggal'] = k.tanggalDepan
  return e
}

const readTetap = (f: RawForm): Tertulis => Object.fromEntries(MEDAN.map((n) => [n, of(f, n)]))

/** A revision that is still open bears the number of the one before: that one is frozen, this one is not. */
const isBeku = (c: Ctx, deps: Deps, forumId: string, nomor: string): Promise<boolean> =>
  deps.db.read(
    scopeOf(c),
    async (db) =>
      (await findAcara(db, forumId)).alasanRevisi === '' &&
      (await findBeritaAcara(db, forumId))?.nomor === nomor,
  )

/** `/kerja/fkp/{id}/berita-acara/tetapkan`: read once more, then frozen. */
export function tetapkanRoutes(deps: Deps): Hono<AppEnv> {
  const show = async (
    c: Ctx,
    isian?: Tertulis,
    versiIds: readonly string[] = [],
    errors?: FieldErrors,
    status: 409 | 422 = 422,
  ): Promise<Response> => {
    const p = await deps.db.read(scopeOf(c), async (db) => {
      const m = await loadMuatan(c, db, deps.now())
      if (!m.tandaTangan) throw new AppError(common.forbidden)
      const { forum } = m.rangka
      // What was typed is shown again whatever has come in between.
      if (!isian && (await loadHalangan(db, deps, forum)).length > 0)
        throw new AppError(acaraErrors.belumSiap)
      const { kepala } = await getUnit(db, forum.unitId)
      const lama = await findBeritaAcara(db, forum.id)
      const awal: Tertulis = {
        nomor: m.acara.nomor,
        tanggal: m.hariIni,
        tempat: m.acara.tempat,
        nama: kepala.nama,
        nip: kepala.nip,
        jabatan: kepala.jabatan,
      }
      const tertulis = isian ?? awal
      const { isi, sidikTinjauan } = await composeAcara(db, deps, forum, isianTetap(tertulis), {
        revisi: (lama?.revisi ?? 0) + 1,
        suara: await loadSidikSuara(db, forum.id),
        beku: false,
      })
      const standar: { id: string; nama: string }[] = []
      for (const v of await listDibahas(db, forum.unitId))
        standar.push({ id: v.id, nama: (await findLayanan(db, v.layananId))?.nama ?? '' })
      return { ...m, isi, standar, isian: { ...tertulis, dilihat: sidikTinjauan } }
    })
    return c.html(
      toHtml(<TetapkanPage {...p} versiIds={versiIds} {...(errors && { errors })} />),
      errors ? status : 200,
    )
  }
  return new Hono<AppEnv>()
    .get('/:id/berita-acara/tetapkan', (c) => show(c))
    .post('/:id/berita-acara/tetapkan', async (c) => {
      const m = await deps.db.read(scopeOf(c), (db) => loadMuatan(c, db, deps.now()))
      if (!m.tandaTangan) throw new AppError(common.forbidden)
      const form = await readForm(c)
      const isian = readTetap(form)
      const versiIds = (form.many['versi'] ?? []).filter((v) => isId(v))
      const { forum } = m.rangka
      const errors = periksa(isian, forum.tanggal, m.hariIni, kataAcara[c.var.lang])
      if (Object.keys(errors).length > 0) return show(c, isian, versiIds, errors)
      const selesai = (tanpa: number): Response =>
        c.redirect(
          `${alamatTab(forum.id, 'berita-acara')}?pesan=ditetapkan${tanpa > 0 ? `&tanpa=${tanpa}` : ''}`,
          303,
        )
      try {
        const { tanpaOrang } = await deps.db.write(scopeOf(c), (trx) =>
          freezeAcara(trx, deps, c.var.pejabat, forum.id, {
            ...isianTetap(isian),
            dilihat: of(form, 'dilihat'),
            versiIds,
          }),
        )
        return selesai(tanpaOrang)
      } catch (err) {
        if (!isRefusal(err, 'conflict')) throw err
        // Sent twice: it is frozen, and the page says so.
        if (err.refusal === acaraErrors.belumSiap && (await isBeku(c, deps, forum.id, of(form, 'nomor'))))
          return selesai(0)
        return show(c, isian, versiIds, { _: refusalText(err.refusal, c.var.lang) }, 409)
      }
    })
}
