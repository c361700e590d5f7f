import { Hono } from 'hono'
import { isRefusal, refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { listDemografi } from '../jawaban/store-agregat.ts'
import { getPeriodeTerlihat, idParam } from '../periode/akses.ts'
import { loadPeriode } from '../periode/muat.ts'
import { planSampel } from './commands.ts'
import { loadKeadaanSampel } from './muat.ts'
import { SampelPage } from './pages.tsx'
import { computeLaju, listPekan } from './pekan.ts'
import { parseSampel, sampelFields, type IsianSampel } from './schema.ts'

async function load(c: Ctx, deps: Deps) {
  return deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => {
    const dimuat = await loadPeriode(c, deps, db)
    const { periode, agregat, hariIni } = dimuat
    const { rencana, hasil, sisa, kalender } = await loadKeadaanSampel(db, periode, agregat, hariIni)
    const perTanggal = (await listDemografi(db, periode.id)).filter((d) => d.dimensi === 'tanggal')
    const isian: IsianSampel = {
      metode: rencana.cara.metode,
      galat: rencana.cara.galat,
      hingga: rencana.cara.hingga ? 'ya' : 'tidak',
      palingSedikit: String(rencana.palingSedikit),
      populasi:
        periode.populasi === null || rencana.layanan.some((l) => l.populasi !== null)
          ? ''
          : String(periode.populasi),
      perLayanan: Object.fromEntries(
        rencana.layanan.map((l) => [
          l.layananId,
          // The only service has all the users there are.
          String(l.populasi ?? (rencana.layanan.length === 1 ? (periode.populasi ?? '') : '')),
        ]),
      ),
    }
    return {
      ...dimuat,
      hasil,
      nPerLayanan: new Map([...agregat.perLayanan].map(([id, a]) => [id, a.n])),
      sisa,
      laju:
        hasil.sasaran === null
          ? []
          : computeLaju(
              listPekan(periode.mulai, periode.selesai, kalender),
              hasil.sasaran,
              new Map(perTanggal.map((d) => [d.nilai, d.n])),
            ),
      isian,
    }
  })
}

async function show(c: Ctx, deps: Deps, isian?: IsianSampel, errors?: FieldErrors): Promise<Response> {
  const page = await load(c, deps)
  const tersimpan = c.req.query('simpan') === '1'
  return c.html(
    toHtml(<SampelPage {...page} isian={isian ?? page.isian} errors={errors} tersimpan={tersimpan} />),
    errors ? 422 : 200,
  )
}

/** `/:id/sampel`: the plan, its gap, its pace. */
export const sampelRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/sampel', (c) => show(c, deps))
    .post('/:id/sampel', async (c) => {
      const { pejabat } = c.var
      const id = idParam(c)
      const { layananIds } = await deps.db.read({ instansiId: pejabat.instansiId }, (db) =>
        getPeriodeTerlihat(c, db),
      )
      const isian = sampelFields(await readForm(c), layananIds)
      const parsed = parseSampel(isian)
      if (!parsed.ok) return show(c, deps, isian, parsed.errors)
      try {
        await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
          planSampel(trx, pejabat, id, parsed.value),
        )
      } catch (err) {
        if (!isRefusal(err, 'invalid')) throw err
        return show(c, deps, isian, { _: refusalText(err.refusal, c.var.lang) })
      }
      return c.redirect(`/kerja/survei/${id}/sampel?simpan=1`, 303)
    })
