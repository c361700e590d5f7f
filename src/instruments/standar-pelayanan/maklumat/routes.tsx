import { Hono } from 'hono'
import { isTanggal, tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common, type FieldErrors } from '../../../kernel/errors.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { getUnit } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { listMedia, recordMedia, removeMedia, type Diumumkan } from '../media.ts'
import { idOf, scopeOf } from '../meja/akses.ts'
import { parseMedia } from '../meja/lain.ts'
import { MEJA } from '../meja/saringan.ts'
import { kataLain } from '../meja/words-lain.ts'
import { canSusun, canTandaTangan } from '../policy.ts'
import { tetapkanMaklumat } from './commands.ts'
import { MaklumatPage } from './pages.tsx'
import { findMaklumat, listMaklumatLama } from './store.ts'
import { BOLEH, kalimatMaklumat, WAJIB, type IsianMaklumat } from './teks.ts'

/** A form of the page that came back. */
interface Gagal {
  readonly maklumat?: { readonly isian: IsianMaklumat; readonly errors: FieldErrors }
  readonly media?: { readonly isian: Readonly<Record<string, string>>; readonly errors: FieldErrors }
}

/** `/kerja/standar-pelayanan/maklumat/{unit}`: the pledge in force, the form for the next, which the head signs, and where it was made known. */
export function maklumatRoutes(deps: Deps): Hono<AppEnv> {
  const show = async (c: Ctx, gagal: Gagal = {}, status: 200 | 409 | 422 = 200): Promise<Response> => {
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
        lama: await listMaklumatLama(db, unit.id),
        media: await listMedia(db, { perihal: 'maklumat', unitId: unit.id }),
        isian: gagal.maklumat?.isian ?? awal,
        boleh: canTandaTangan(pejabat, unit.id),
        susun: canSusun(pejabat, unit.id),
      }
    })
    const errors = gagal.maklumat?.errors ?? gagal.media?.errors
    return c.html(
      toHtml(
        <MaklumatPage
          {...page}
          desk={desk}
          tersimpan={c.req.query('tersimpan') === '1' && !errors}
          terbuka={gagal.maklumat !== undefined}
          {...(errors && { errors })}
          {...(gagal.media && { gagalMedia: gagal.media })}
        />,
      ),
      status,
    )
  }
  /** Who may not write down media is told so before a word of the form is judged. */
  const tentang = async (c: Ctx): Promise<Diumumkan & { perihal: 'maklumat' }> => {
    const unit = await deps.db.read(scopeOf(c), (db) => getUnit(db, idOf(c)))
    if (!canSusun(c.var.pejabat, unit.id)) throw new AppError(common.forbidden)
    return { perihal: 'maklumat', unitId: unit.id }
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
      if (Object.keys(errors).length > 0) return show(c, { maklumat: { isian, errors } }, 422)
      try {
        await deps.db.write(scopeOf(c), (trx) => tetapkanMaklumat(trx, pejabat, unit.id, isian))
      } catch (err) {
        const refused = refusedAs(err, 'tanggal', lang)
        return show(c, { maklumat: { isian, errors: refused.errors } }, refused.status)
      }
      return c.redirect(`${MEJA}/maklumat/${unit.id}?tersimpan=1`, 303)
    })
    .post('/maklumat/:id/media', async (c) => {
      const { pejabat, lang, zona } = c.var
      const d = await tentang(c)
      const form = await readForm(c)
      const hasil = parseMedia(form, tanggalOf(deps.now(), zona), kataLain[lang])
      if ('errors' in hasil) return show(c, { media: { isian: form.one, errors: hasil.errors } }, 422)
      await deps.db.write(scopeOf(c), (trx) => recordMedia(trx, pejabat, d, hasil.nilai))
      return c.redirect(`${MEJA}/maklumat/${d.unitId}?tersimpan=1#bagian-media`, 303)
    })
    .post('/maklumat/:id/media/:media/hapus', async (c) => {
      const d = await tentang(c)
      await deps.db.write(scopeOf(c), (trx) => removeMedia(trx, c.var.pejabat, d, idOf(c, 'media')))
      return c.redirect(`${MEJA}/maklumat/${d.unitId}?tersimpan=1#bagian-media`, 303)
    })
}
