import { Hono } from 'hono'
import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common, refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { parseForm, readForm } from '../../../platform/http/form.ts'
import { getUnit } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { getPeriodeKerja, getPeriodeTerlihat, idParam } from '../periode/akses.ts'
import { canWork } from '../policy.ts'
import { alamatTerbitan } from '../terbitan/alamat.ts'
import { readBukti, type Bukti } from './berkas.ts'
import { dropMedia, recordMedia } from './commands.ts'
import { mediaErrors } from './errors.ts'
import { sendBukti } from './kirim.ts'
import { MediaPage } from './pages.tsx'
import { mediaFields, mediaSchema, type IsianMedia } from './schema.ts'
import { listMedia } from './store.ts'
import { kataMedia } from './words.ts'

async function show(
  c: Ctx,
  deps: Deps,
  isian?: IsianMedia,
  errors?: FieldErrors,
  status: 409 | 422 = 422,
): Promise<Response> {
  const { pejabat, desk, zona } = c.var
  const page = await deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
    const periode = await getPeriodeTerlihat(c, db)
    return {
      periode,
      unitNama: (await getUnit(db, periode.unitId)).nama,
      media: await listMedia(db, periode.id),
    }
  })
  const hariIni = tanggalOf(deps.now(), zona)
  const blank: IsianMedia = { id: newId(), jenis: '', tanggal: hariIni, keterangan: '', tautan: '' }
  const html = toHtml(
    <MediaPage
      desk={desk}
      {...page}
      hariIni={hariIni}
      mayWork={canWork(pejabat, page.periode)}
      isian={isian ?? blank}
      errors={errors}
    />,
  )
  return c.html(html, errors ? status : 200)
}

/** `/:id/media`: the log, a line of it, and the proof. */
export const mediaRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/media', (c) => show(c, deps))
    .post('/:id/media', async (c) => {
      const { pejabat, lang } = c.var
      const id = idParam(c)
      const form = await readForm(c)
      const isian = mediaFields(form)
      // Nothing is kept of a file from somebody who may not log it.
      await deps.db.read({ instansiId: pejabat.instansiId }, (db) => getPeriodeKerja(c, db))
      const parsed = parseForm(mediaSchema, isian)
      const file = form.files['berkas']
      const bukti = file && readBukti(new Uint8Array(await file.arrayBuffer()))
      const errors = {
        ...(parsed.ok ? {} : parsed.errors),
        ...(file && !bukti ? { berkas: refusalText(mediaErrors.berkasAsing, lang) } : {}),
        ...(!file && isian.tautan.trim() === '' ? { tautan: kataMedia[lang].salahSatu } : {}),
      }
      if (!parsed.ok || Object.keys(errors).length > 0) return show(c, deps, isian, errors)
      const berkas = bukti ? await keep(deps, pejabat.instansiId, bukti) : null
      let isNew = false
      try {
        isNew = await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
          recordMedia(trx, deps, pejabat, id, { ...parsed.value, berkas }),
        )
      } catch (err) {
        const { errors, status } = refusedAs(err, 'tanggal', lang)
        return show(c, deps, isian, errors, status)
      } finally {
        // No line names it: refused, or the page had been sent before.
        if (berkas && !isNew) await deps.files.remove(berkas.kunci)
      }
      return c.redirect(alamatTerbitan(id, 'media'), 303)
    })
    .post('/:id/media/:mid', async (c) => {
      const { pejabat } = c.var
      const [id, mid] = [idParam(c), c.req.param('mid')]
      if (!isId(mid)) throw new AppError(common.notFound)
      const berkas = await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
        dropMedia(trx, pejabat, id, mid),
      )
      if (berkas !== null) await deps.files.remove(berkas)
      return c.redirect(alamatTerbitan(id, 'media'), 303)
    })
    .get('/:id/media/:mid/bukti', async (c) => {
      const media = await deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) =>
        listMedia(db, (await getPeriodeTerlihat(c, db)).id),
      )
      return sendBukti(
        c,
        deps,
        media.find((m) => m.id === c.req.param('mid')),
      )
    })

async function keep(
  deps: Deps,
  instansiId: string,
  { isi, jenis, akhiran }: Bukti,
): Promise<{ kunci: string; jenis: string }> {
  const kunci = `${instansiId}/survei/media/${newId()}.${akhiran}`
  await deps.files.put(kunci, isi, jenis)
  return { kunci, jenis }
}
