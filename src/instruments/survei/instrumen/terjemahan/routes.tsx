import { Hono } from 'hono'
import { AppError, common, isRefusal, refusalText, type FieldErrors } from '../../../../kernel/errors.ts'
import { isId } from '../../../../kernel/ids.ts'
import type { Db } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm } from '../../../../platform/http/form.ts'
import { listUnit, type Unit } from '../../../../registry/index.ts'
import { toHtml } from '../../../../ui/index.ts'
import { canonBahasa } from '../bahasa.ts'
import { alamatInstrumen, getInstrumenTerlihat, type InstrumenDimuat } from '../meja/akses.ts'
import { canEditInstrumen, canSeeInstrumen } from '../policy.ts'
import { createTerjemahan } from './commands.ts'
import { bahasaDi, kamusOf, listKataAsal } from './kamus.ts'
import { DaftarTerjemahanPage, type DaftarTerjemahanProps } from './pages-daftar.tsx'
import { suntingRoutes } from './routes-sunting.tsx'
import { listTerjemahan } from './store.ts'
import { listTetap } from './tetap.ts'

/** Units for which this person may translate: of one's own questionnaire its own unit, of a shipped one any he may edit for. */
function milikPilihan(c: Ctx, d: InstrumenDimuat, units: readonly Unit[]) {
  const { pejabat } = c.var
  if (d.isi.jenis === 'sendiri') return { units: [], semua: d.mayEdit }
  return {
    units: units.filter((u) => u.aktif && canEditInstrumen(pejabat, { unitId: u.id })),
    semua: canEditInstrumen(pejabat, { unitId: null }),
  }
}

async function load(c: Ctx, db: Db) {
  const dimuat = await getInstrumenTerlihat(c, db)
  const units = await listUnit(db)
  const rows = (await listTerjemahan(db, dimuat.isi.kode))
    .filter((t) => canSeeInstrumen(c.var.pejabat, t, units))
    .map((t) => ({ ...t, unitNama: units.find((u) => u.id === t.unitId)?.nama ?? null }))
  const asal = listKataAsal(dimuat.isi, listTetap())
  // A language is complete when no question lacks it; a copied questionnaire loses English where its words change.
  const pokok = listKataAsal(dimuat.isi)
  const bawaan = bahasaDi(dimuat.isi).filter((b) => kamusOf(dimuat.isi, b).size === pokok.length)
  return { dimuat, rows, asal, bawaan, ...milikPilihan(c, dimuat, units) }
}

async function show(
  c: Ctx,
  deps: Deps,
  isian: DaftarTerjemahanProps['isian'],
  errors?: FieldErrors,
  status: 409 | 422 = 422,
): Promise<Response> {
  const { pejabat, desk } = c.var
  const { dimuat, ...page } = await deps.db.read({ instansiId: pejabat.instansiId }, (db) => load(c, db))
  return c.html(
    toHtml(<DaftarTerjemahanPage desk={desk} isi={dimuat.isi} {...page} isian={isian} errors={errors} />),
    errors ? status : 200,
  )
}

/** `/instrumen/:kode/:versi/terjemahan`: languages of a questionnaire. They belong to its code and serve every version. */
export const terjemahanRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/instrumen/:kode/:versi/terjemahan', (c) => show(c, deps, { bahasa: '', kode: '', unit: '' }))
    .post('/instrumen/:kode/:versi/terjemahan', async (c) => {
      const { pejabat, lang } = c.var
      const form = (await readForm(c)).one
      const isian = { bahasa: form['bahasa'] ?? '', kode: form['kode'] ?? '', unit: form['unit'] ?? '' }
      const errors: Record<string, string> = {}
      const bahasa = canonBahasa(isian.bahasa === '' ? isian.kode : isian.bahasa)
      if (bahasa === undefined) {
        errors[isian.bahasa === '' && isian.kode !== '' ? 'kode' : 'bahasa'] =
          'Pilih bahasa dari daftar, atau tulis kode BCP 47 seperti iba atau jv-Java.'
      } else if (bahasa === 'id') errors['bahasa'] = 'Bahasa Indonesia sudah menjadi dasar kuesioner.'
      if (isian.unit !== '' && !isId(isian.unit)) errors['unit'] = 'Pilih unit dari daftar.'
      if (bahasa === undefined || Object.keys(errors).length > 0) return show(c, deps, isian, errors)
      try {
        const to = await deps.db.write({ instansiId: pejabat.instansiId }, async (trx) => {
          const { isi, unitId } = await getInstrumenTerlihat(c, trx)
          const milik = isi.jenis === 'sendiri' ? unitId : isian.unit === '' ? null : isian.unit
          if (isi.jenis !== 'sendiri' && bahasa === 'en') throw new AppError(common.forbidden)
          const id = await createTerjemahan(trx, pejabat, isi, { bahasa, unitId: milik })
          return alamatInstrumen(isi, `terjemahan/${id}`)
        })
        return c.redirect(to, 303)
      } catch (err) {
        if (isRefusal(err, 'conflict'))
          return show(c, deps, isian, { bahasa: refusalText(err.refusal, lang) }, 409)
        throw err
      }
    })
    .route('/', suntingRoutes(deps))
