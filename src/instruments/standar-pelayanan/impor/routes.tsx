import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { AppError, common, refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { sendDokumen } from '../../../platform/http/dokumen.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { renderXlsx } from '../../../reports/xlsx.ts'
import { getInstansi, listLayanan, listUnit } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { idOf, scopeOf } from '../meja/akses.ts'
import { MEJA } from '../meja/saringan.ts'
import { listLayananStandar } from '../store-layanan.ts'
import { listBerlaku } from '../store.ts'
import { readKatalog } from './baca.ts'
import { cocokkan, type Pasangan } from './cocok.ts'
import { bukuContoh, bukuSippn } from './ekspor.ts'
import { canImpor, takeKatalog } from './impor.ts'
import { ImporPage, PratinjauPage, SelesaiPage } from './pages.tsx'
import type { GalatImpor } from './rules.ts'
import { findImpor, insertImpor, lockImpor, markImpor, type Impor } from './store.ts'
import { kataImpor } from './words.ts'

const TERBESAR = 10 * 1024 * 1024

const namaBersih = (nama: string): string =>
  (nama.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{C}/gu, '').trim().slice(0, 120) || 'katalog.xlsx'

/** `/kerja/standar-pelayanan/impor`: upload, preview, take in; and the catalogue as SIPPN asks for it. */
export function imporRoutes(deps: Deps): Hono<AppEnv> {
  const { db, files } = deps
  const assert = (c: Ctx): void => {
    if (!canImpor(c.var.pejabat)) throw new AppError(common.notFound)
  }
  const show = (c: Ctx, errors?: FieldErrors) =>
    c.html(toHtml(<ImporPage desk={c.var.desk} {...(errors && { errors })} />), errors ? 422 : 200)
  const get = async (c: Ctx): Promise<Impor> => {
    assert(c)
    const found = await db.read(scopeOf(c), (trx) => findImpor(trx, idOf(c)))
    if (!found) throw new AppError(common.notFound)
    return found
  }
  const baca = async (
    trx: Db,
    impor: Impor,
  ): Promise<{ pasangan: readonly Pasangan[]; galat: readonly GalatImpor[] }> => {
    const isi = await files.get(impor.berkasKunci)
    if (!isi) throw new AppError(common.notFound)
    const bacaan = await readKatalog(Buffer.from(isi))
    const { pasangan, galat } = cocokkan(bacaan.layanan, await listUnit(trx), await listLayanan(trx))
    return { pasangan, galat: [...bacaan.galat, ...galat].toSorted((a, b) => a.baris - b.baris) }
  }
  return new Hono<AppEnv>()
    .get('/ekspor/sippn.xlsx', async (c) => {
      const buku = await db.read(scopeOf(c), async (trx) => {
        const i = await getInstansi(trx, c.var.pejabat.instansiId)
        const unit = new Map((await listUnit(trx)).map((u) => [u.id, u]))
        const layanan = new Map((await listLayanan(trx)).map((l) => [l.id, l]))
        const lain = await listLayananStandar(trx)
        const list = (await listBerlaku(trx)).flatMap((versi) => {
          const l = layanan.get(versi.layananId)
          const u = unit.get(versi.unitId)
          const x = lain(versi.layananId)
          return l?.aktif && u ? [{ versi, layanan: l, unit: u, lain: x }] : []
        })
        return bukuSippn(i.nama, list, i.rekaan)
      })
      return sendDokumen(c, await renderXlsx(buku), 'layanan-sippn.xlsx')
    })
    .get('/impor', (c) => {
      assert(c)
      return show(c)
    })
    .get('/impor/contoh.xlsx', async (c) =>
      sendDokumen(c, await renderXlsx(bukuContoh()), 'contoh-katalog.xlsx'),
    )
    .post('/impor', async (c) => {
      assert(c)
      const k = kataImpor[c.var.lang]
      const file = (await readForm(c)).files['berkas']
      if (!file) return show(c, { berkas: k.pilih })
      if (file.size > TERBESAR) return show(c, { berkas: k.besar })
      const isi = new Uint8Array(await file.arrayBuffer())
      try {
        const { layanan, galat } = await readKatalog(Buffer.from(isi))
        if (layanan.length + galat.length === 0) return show(c, { berkas: k.kosong })
      } catch (err) {
        if (!(err instanceof AppError)) throw err
        return show(c, { berkas: refusalText(err.refusal, c.var.lang) })
      }
      const { pejabat } = c.var
      const id = newId()
      const kunci = `${pejabat.instansiId}/standar/impor/${id}`
      await files.put(kunci, isi, 'application/octet-stream')
      await db.write(scopeOf(c), (trx) =>
        insertImpor(trx, {
          instansi_id: pejabat.instansiId,
          id,
          nama_berkas: namaBersih(file.name),
          berkas_kunci: kunci,
          sidik: createHash('sha256').update(isi).digest('hex'),
          created_by: pejabat.id,
        }),
      )
      return c.redirect(`${MEJA}/impor/${id}`, 303)
    })
    .get('/impor/:id', async (c) => {
      const impor = await get(c)
      const { desk } = c.var
      if (impor.hasil) return c.html(toHtml(<SelesaiPage desk={desk} hasil={impor.hasil} />))
      const page = await db.read(scopeOf(c), (trx) => baca(trx, impor))
      return c.html(toHtml(<PratinjauPage {...page} desk={desk} id={impor.id} nama={impor.namaBerkas} />))
    })
    .post('/impor/:id', async (c) => {
      const impor = await get(c)
      const { desk } = c.var
      const sisa = await db.write(scopeOf(c), async (trx) => {
        // The second of two clicks finds it done, and is shown what was done.
        if (!(await lockImpor(trx, impor.id))) return undefined
        const page = await baca(trx, impor)
        if (page.galat.length > 0) return page
        await markImpor(trx, impor.id, await takeKatalog(trx, deps, c.var.pejabat, page.pasangan), deps.now())
        return undefined
      })
      if (sisa)
        return c.html(
          toHtml(<PratinjauPage {...sisa} desk={desk} id={impor.id} nama={impor.namaBerkas} />),
          422,
        )
      await files.remove(impor.berkasKunci)
      return c.redirect(`${MEJA}/impor/${impor.id}`, 303)
    })
}
