import { Hono } from 'hono'
import { isTanggal, tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common, type FieldErrors } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { getUnit } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { idOf, scopeOf } from '../meja/akses.ts'
import { MEJA } from '../meja/saringan.ts'
import { kataLain } from '../meja/words-lain.ts'
import { canTandaTangan } from '../policy.ts'
import { MaklumatPage } from './pages.tsx'
import { findMaklumat, insertMaklumat } from './store.ts'
import { BOLEH, kalimatMaklumat, WAJIB, type IsianMaklumat } from './teks.ts'

/** `/kerja/standar-pelayanan/maklumat/{unit}`: the pledge in force, and the form for the next, which the head signs. */
export function maklumatRoutes(deps: Deps): Hono<AppEnv> {
  const show = async (c: Ctx, isian?: IsianMaklumat, errors?: FieldErrors): Promise<Response> => {
    const { pejabat, desk, zona } = c.var
    const page = await deps.db.read(scopeOf(c), async (db) => {
      const unit = await getUnit(db, idOf(c))
      const maklumat = await findMaklumat(db, unit.id)
      const { nama, nip, jabatan } = unit.kepala
      const awal: IsianMaklumat = {
        ...(maklumat ?? kalimatMaklumat(unit.nama)),
        tanggal: tanggalOf(deps.now(), zona),
        tempat: maklumat?.tempat ?? '',
        sk: '',
        nama,
        nip,
        jabatan,
      }
      return {
        unit,
        maklumat: maklumat ?? null,
        isian: isian ?? awal,
        boleh: canTandaTangan(pejabat, unit.id),
      }
    })
    const tersimpan = c.req.query('tersimpan') === '1' && !errors
    return c.html(
      toHtml(<MaklumatPage {...page} desk={desk} tersimpan={tersimpan} {...(errors && { errors })} />),
      errors ? 422 : 200,
    )
  }
  return new Hono<AppEnv>()
    .get('/maklumat/:id', (c) => show(c))
    .post('/maklumat/:id', async (c) => {
      const { pejabat, lang, zona } = c.var
      const k = kataLain[lang]
      const unit = await deps.db.read(scopeOf(c), (db) => getUnit(db, idOf(c)))
      if (!canTandaTangan(pejabat, unit.id)) throw new AppError(common.forbidden)
      const { one } = await readForm(c)
      const isian = Object.fromEntries(
        [...WAJIB, ...BOLEH].map((n) => [n, (one[n] ?? '').trim()]),
      ) as IsianMaklumat
      const errors: Record<string, string> = {}
      for (const n of WAJIB) if (isian[n] === '') errors[n] = k.wajib
      for (const n of [...WAJIB, ...BOLEH]) if (isian[n].length > 1000) errors[n] = k.panjang
      if (!isTanggal(isian.tanggal) || isian.tanggal > tanggalOf(deps.now(), zona))
        errors['tanggal'] = k.tanggalSalah
      if (Object.keys(errors).length > 0) return show(c, isian, errors)
      const { kesanggupan, kewajiban, sanksi, tanggal, tempat } = isian
      await deps.db.write(scopeOf(c), async (trx) => {
        const lama = await findMaklumat(trx, unit.id)
        // The same page sent twice is one pledge.
        if (lama?.tanggal === tanggal && lama.kesanggupan === kesanggupan && lama.skNomor === isian.sk) return
        const id = newId()
        await insertMaklumat(trx, {
          instansi_id: pejabat.instansiId,
          id,
          unit_id: unit.id,
          sk_nomor: isian.sk,
          tanggal,
          tempat,
          kesanggupan,
          kewajiban,
          sanksi,
          ttd_nama: isian.nama,
          ttd_nip: isian.nip,
          ttd_jabatan: isian.jabatan,
          created_by: pejabat.id,
        })
        await record(trx, pejabat, 'standar.maklumat.tetapkan', id, { unitId: unit.id })
      })
      return c.redirect(`${MEJA}/maklumat/${unit.id}?tersimpan=1`, 303)
    })
}
