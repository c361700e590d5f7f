import { Hono } from 'hono'
import { findForum } from '../../../instruments/fkp/index.ts'
import {
  countAksiPublik,
  findBuktiPublik,
  findRantai,
  listRantai,
  parseNomor,
  type SesudahNomor,
} from '../../../instruments/tindak-lanjut/index.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { sendBerkas } from '../../../platform/http/berkas.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { getUnit, type Instansi } from '../../../registry/index.ts'
import type { Bingkai } from '../bingkai.tsx'
import { hariIniOf, idOf, readAlamat, slugOf } from '../cari.ts'
import type { Kirim } from '../kirim.ts'
import { RantaiSatuPage, type DataRantaiSatu } from './page-satu.tsx'
import { RantaiPage } from './page.tsx'
import { drawUmpan, jsonRantai, type UmpanRantai } from './umpan.ts'

const SEHALAMAN = 30
const SEUMPAN = 50

interface Alat {
  readonly kirim: Kirim
  readonly milik: (c: Ctx, path: string, i: Instansi) => Bingkai
}

/** A page begins after the number it is told; nonsense is the beginning. */
const sesudahOf = (c: Ctx): SesudahNomor | undefined => parseNomor(c.req.query('sesudah'))

export function rantaiRoutes(deps: Deps, { kirim, milik }: Alat): Hono<AppEnv> {
  const { baseUrl } = deps.config
  const buka = <T,>(slug: string, run: (db: Db, i: Instansi, unitId: string) => Promise<T>): Promise<T> =>
    readAlamat(deps.db, `unit/${slug}`, run)
  const muatDaftar = async (db: Db, i: Instansi, unitId: string, c: Ctx, batas: number) => {
    const hariIni = hariIniOf(deps.now(), i)
    const { nama, slug } = await getUnit(db, unitId)
    const semua = await listRantai(db, unitId, hariIni, { sesudah: sesudahOf(c), batas })
    const baris = semua.slice(0, batas)
    const akhir = semua.length > batas ? baris.at(-1)!.aksi.alamat : null
    const umpan: UmpanRantai = {
      unit: nama,
      instansi: i.nama,
      halaman: `${baseUrl}/unit/${slug}/tindak-lanjut`,
      lang: c.var.lang,
    }
    return { unit: { nama, slug }, baris, akhir, umpan }
  }

  return new Hono<AppEnv>()
    .get('/unit/:slug/tindak-lanjut', async (c) => {
      const slug = slugOf(c.req.param('slug'))
      const sesudah = sesudahOf(c)
      const data = await buka(slug, async (db, i, unitId) => {
        const { unit, baris, akhir } = await muatDaftar(db, i, unitId, c, SEHALAMAN)
        const dasar = `/unit/${slug}/tindak-lanjut`
        const path = sesudah ? `${dasar}?sesudah=${c.req.query('sesudah')}` : dasar
        return {
          bingkai: milik(c, path, i),
          unit,
          baris,
          hitungan: await countAksiPublik(db, unitId),
          lagi: akhir && `${dasar}?sesudah=${akhir}`,
          bukanAwal: sesudah !== undefined,
        }
      })
      return kirim(c, RantaiPage, data)
    })
    .get('/unit/:slug/tindak-lanjut.json', async (c) => {
      const slug = slugOf(c.req.param('slug'))
      const d = await buka(slug, (db, i, unitId) => muatDaftar(db, i, unitId, c, SEUMPAN))
      const lagi = d.akhir && `${d.umpan.halaman}.json?sesudah=${d.akhir}`
      c.header('cache-control', 'public, max-age=300')
      c.header('access-control-allow-origin', '*')
      return c.json(jsonRantai(d.umpan, d.baris, lagi))
    })
    .get('/unit/:slug/tindak-lanjut/umpan.atom', async (c) => {
      const slug = slugOf(c.req.param('slug'))
      const d = await buka(slug, (db, i, unitId) => muatDaftar(db, i, unitId, c, SEUMPAN))
      c.header('content-type', 'application/atom+xml; charset=utf-8')
      c.header('cache-control', 'public, max-age=300')
      return c.body(drawUmpan(d.umpan, d.baris, deps.now()))
    })
    .get('/unit/:slug/tindak-lanjut/:nomor', async (c) => {
      const slug = slugOf(c.req.param('slug'))
      const nomor = nomorOf(c)
      const data = await buka(slug, async (db, i, unitId): Promise<DataRantaiSatu> => {
        const o = { hariIni: hariIniOf(deps.now(), i), zona: i.zona, lang: c.var.lang }
        const rantai = await findRantai(db, unitId, nomor, o)
        if (!rantai) throw new AppError(common.notFound)
        const unit = await getUnit(db, unitId)
        return {
          bingkai: milik(c, `/unit/${slug}/tindak-lanjut/${rantai.aksi.alamat}`, i),
          unit: { nama: unit.nama, slug },
          rantai,
          forum: rantai.suara.jenis === 'forum' ? await forumPublik(db, rantai.suara.forumId) : null,
        }
      })
      return kirim(c, RantaiSatuPage, data)
    })
    .get('/unit/:slug/tindak-lanjut/:nomor/bukti/:bukti', async (c) => {
      const slug = slugOf(c.req.param('slug'))
      const [nomor, id] = [nomorOf(c), idOf(c.req.param('bukti'))]
      const b = await buka(slug, (db, _, unitId) => findBuktiPublik(db, unitId, nomor, id))
      const isi = b && (await deps.files.open(b.berkasKunci))
      if (!b || !isi) throw new AppError(common.notFound)
      return sendBerkas(c, { isi, jenis: b.tipe, nama: b.namaBerkas })
    })
}

function nomorOf(c: Ctx): SesudahNomor {
  const nomor = parseNomor(c.req.param('nomor'))
  if (!nomor) throw new AppError(common.notFound)
  return nomor
}

/** A forum in preparation is nobody's business yet. */
async function forumPublik(db: Db, id: string): Promise<DataRantaiSatu['forum']> {
  const f = await findForum(db, id)
  return f && f.keadaan !== 'persiapan' ? { tema: f.tema, tanggal: f.tanggal, slug: f.slug } : null
}
