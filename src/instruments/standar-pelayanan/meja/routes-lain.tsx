import { Hono } from 'hono'
import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { catatPenandatangan } from '../commands.ts'
import { recordMedia, removeMedia } from '../media.ts'
import { putLayananStandar } from '../store-layanan.ts'
import { recordUkuran } from '../ukuran.ts'
import { idOf, scopeOf } from './akses.ts'
import { parseMedia, parseSippn, parseTtd, parseUkuran } from './lain.ts'
import { loadRinci, tanpaPenandatangan } from './rinci.ts'
import { showRinci } from './tampil-rinci.tsx'
import { MEJA } from './saringan.ts'
import { kataLain } from './words-lain.ts'

const selesai = (c: Ctx, bagian: string): Response =>
  c.redirect(`${MEJA}/${idOf(c)}?tersimpan=1#bagian-${bagian}`, 303)

/** Forms below a service: SIPPN, what was measured, where it was published. */
export function lainRoutes(deps: Deps): Hono<AppEnv> {
  /** Who may not write is told so before a word of the form is judged. */
  const mulai = async (c: Ctx) => {
    const id = idOf(c)
    const { pejabat, zona, lang } = c.var
    const hariIni = tanggalOf(deps.now(), zona)
    const r = await deps.db.read(scopeOf(c), (db) => loadRinci(db, pejabat, id, hariIni))
    if (!r.boleh.susun) throw new AppError(common.forbidden)
    return { id, pejabat, hariIni, r, k: kataLain[lang], form: await readForm(c) }
  }
  return new Hono<AppEnv>()
    .post('/:id/sippn', async (c) => {
      const { id, pejabat, hariIni, k, form } = await mulai(c)
      const hasil = parseSippn(form, hariIni, k)
      if ('errors' in hasil)
        return showRinci(
          c,
          deps,
          id,
          { lain: { bentuk: 'sippn', isian: form.one, errors: hasil.errors } },
          422,
        )
      await deps.db.write(scopeOf(c), (trx) => putLayananStandar(trx, pejabat, id, hasil.nilai))
      return selesai(c, 'sippn')
    })
    .post('/:id/ukuran', async (c) => {
      const { id, pejabat, hariIni, k, form } = await mulai(c)
      const hasil = parseUkuran(form, hariIni, k)
      if ('errors' in hasil)
        return showRinci(
          c,
          deps,
          id,
          { lain: { bentuk: 'ukuran', isian: form.one, errors: hasil.errors } },
          422,
        )
      await deps.db.write(scopeOf(c), (trx) => recordUkuran(trx, pejabat, id, hasil.nilai))
      return selesai(c, 'ukuran')
    })
    .post('/:id/penandatangan', async (c) => {
      const { id, pejabat, k, r, form } = await mulai(c)
      if (!r.boleh.tandaTangan) throw new AppError(common.forbidden)
      const hasil = parseTtd(form, k)
      if ('errors' in hasil)
        return showRinci(
          c,
          deps,
          id,
          { lain: { bentuk: 'penandatangan', isian: form.one, errors: hasil.errors } },
          422,
        )
      // The same page sent twice: the name is there.
      const v = tanpaPenandatangan(r)
      if (v)
        await deps.db.write(scopeOf(c), (trx) => catatPenandatangan(trx, deps, pejabat, v.id, hasil.nilai))
      return c.redirect(`${MEJA}/${id}?tersimpan=1`, 303)
    })
    .post('/:id/media', async (c) => {
      const { id, pejabat, hariIni, k, form } = await mulai(c)
      const hasil = parseMedia(form, hariIni, k)
      if ('errors' in hasil)
        return showRinci(
          c,
          deps,
          id,
          { lain: { bentuk: 'media', isian: form.one, errors: hasil.errors } },
          422,
        )
      await deps.db.write(scopeOf(c), (trx) =>
        recordMedia(trx, pejabat, { perihal: 'standar', layananId: id }, hasil.nilai),
      )
      return selesai(c, 'media')
    })
    .post('/:id/media/:media/hapus', async (c) => {
      const { id, pejabat } = await mulai(c)
      await deps.db.write(scopeOf(c), (trx) =>
        removeMedia(trx, pejabat, { perihal: 'standar', layananId: id }, idOf(c, 'media')),
      )
      return selesai(c, 'media')
    })
}
