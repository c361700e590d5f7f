import { Hono } from 'hono'
import { tanggalOf } from '../../../kernel/clock.ts'
import { isRefusal, refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm, type RawForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { listSebagian } from '../impor/latar/store.ts'
import { getPeriodeTerlihat, idParam } from '../periode/akses.ts'
import { countTertunda } from '../periode/tertunda.ts'
import type { Periode } from '../periode/periode.ts'
import { canPublish, canWork } from '../policy.ts'
import { loadTinjauan } from './bahan.ts'
import { diffTerbitan } from './beda.ts'
import { publishPeriode } from './commands.ts'
import { terbitanErrors } from './errors.ts'
import { alamatTerbitan } from './alamat.ts'
import { TerbitkanPage, type IsianTerbit } from './pages-terbitkan.tsx'
import { hashTinjauan } from './sidik.ts'
import { listButir } from './siap.ts'
import { findTerbitan } from './store.ts'
import { composeIsi } from './susun.ts'

/** What is published if the button is pressed now, and what differs from the last time. */
async function loadMenuju(db: Db, deps: Deps, c: Ctx, periode: Periode) {
  const bahan = await loadTinjauan(db, periode, deps.now())
  if (bahan.agregat.semua.n === 0) return { bahan, isi: null, sidikIsi: '', butir: [], beda: null }
  const isi = composeIsi(bahan)
  const lama = await findTerbitan(db, periode.id, periode.revisi)
  return {
    bahan,
    isi: isi.publik,
    sidikIsi: hashTinjauan(isi),
    butir: listButir(
      isi.publik,
      periode,
      tanggalOf(deps.now(), c.var.zona),
      await countTertunda(db, periode),
      await listSebagian(db, periode.id),
    ),
    beda: lama ? diffTerbitan(lama.isi, isi.publik) : null,
  }
}

async function show(
  c: Ctx,
  deps: Deps,
  isian: IsianTerbit,
  errors?: FieldErrors,
  status: 409 | 422 = 422,
): Promise<Response> {
  const { pejabat, desk } = c.var
  const page = await deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
    const periode = await getPeriodeTerlihat(c, db)
    return { periode, ...(await loadMenuju(db, deps, c, periode)) }
  })
  const { periode, bahan } = page
  const html = toHtml(
    <TerbitkanPage
      desk={desk}
      periode={periode}
      unitNama={bahan.unit.nama}
      isi={page.isi}
      sidikIsi={page.sidikIsi}
      butir={page.butir}
      beda={page.beda}
      may={{ work: canWork(pejabat, periode), publish: canPublish(pejabat, periode) }}
      nama={pejabat.nama}
      isian={isian}
      errors={errors}
    />,
  )
  return c.html(html, errors ? status : 200)
}

const ALASAN_MAKS = 500

function isianOf(form: RawForm): IsianTerbit {
  return {
    alasan: (form.one.alasan ?? '').trim(),
    alasanMinimum: (form.one.alasanMinimum ?? '').trim(),
    tutup: form.one.tutup === 'ya',
  }
}

/** Under which field a refusal belongs. */
const FIELD: Readonly<Record<string, string>> = {
  [terbitanErrors.alasanMinimum.code]: 'alasanMinimum',
  [terbitanErrors.alasanRevisi.code]: 'alasan',
  [terbitanErrors.masihTerbuka.code]: 'tutup',
}

/** `/:id/terbitkan`: what will be frozen, and the signature. */
export const terbitkanRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/terbitkan', (c) => show(c, deps, { alasan: '', alasanMinimum: '', tutup: false }))
    .post('/:id/terbitkan', async (c) => {
      const { pejabat } = c.var
      const id = idParam(c)
      const form = await readForm(c)
      const isian = isianOf(form)
      const long = (['alasan', 'alasanMinimum'] as const).filter((f) => isian[f].length > ALASAN_MAKS)
      if (long.length > 0) {
        const message = `Terlalu panjang: paling banyak ${ALASAN_MAKS} huruf.`
        return show(c, deps, isian, Object.fromEntries(long.map((f) => [f, message])))
      }
      try {
        const { revisi } = await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
          publishPeriode(trx, deps, pejabat, id, { ...isian, sidikIsi: form.one.sidikIsi ?? '' }),
        )
        return c.redirect(`${alamatTerbitan(id)}?terbit=${revisi}`, 303)
      } catch (err) {
        if (!isRefusal(err, 'invalid') && !isRefusal(err, 'conflict')) throw err
        const errors = { [FIELD[err.refusal.code] ?? '_']: refusalText(err.refusal, c.var.lang) }
        return show(c, deps, isian, errors, err.refusal.kind === 'conflict' ? 409 : 422)
      }
    })
