import { Hono } from 'hono'
import { AppError, common, isRefusal, type FieldErrors } from '../../../../kernel/errors.ts'
import { isId } from '../../../../kernel/ids.ts'
import type { Db } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm } from '../../../../platform/http/form.ts'
import { listUnit, sortTree, type Unit } from '../../../../registry/index.ts'
import { toHtml } from '../../../../ui/index.ts'
import { instrumenBawaan, teksOf } from '../../instrumen.ts'
import { createInstrumen, type Versi } from '../commands.ts'
import { canEditInstrumen, canSeeInstrumen } from '../policy.ts'
import { listInstrumenSendiri } from '../store.ts'
import { alamatInstrumen } from './akses.ts'
import { BuatInstrumenPage, DaftarInstrumenPage, type IsianBaru } from './pages-daftar.tsx'
import { kataInstrumen } from './words.ts'

const unitsForEdit = (c: Ctx, units: readonly Unit[]) =>
  sortTree(units.filter((u) => u.aktif && canEditInstrumen(c.var.pejabat, { unitId: u.id }))).map(
    ({ unit, tingkat }) => ({ id: unit.id, nama: unit.nama, tingkat }),
  )

async function listTerlihat(c: Ctx, db: Db, units: readonly Unit[]) {
  const rows = await listInstrumenSendiri(db)
  return rows
    .filter((r) => canSeeInstrumen(c.var.pejabat, r, units))
    .map((r) => ({ ...r, unitNama: units.find((u) => u.id === r.unitId)?.nama ?? null }))
}

function readDari(text: string): Versi | undefined {
  const found = /^([a-z][a-z0-9-]{0,59})\/([1-9]\d{0,5})$/.exec(text)
  return found ? { kode: found[1]!, versi: Number(found[2]) } : undefined
}

async function showBuat(c: Ctx, deps: Deps, isian: IsianBaru, errors?: FieldErrors): Promise<Response> {
  const { pejabat, desk } = c.var
  const k = kataInstrumen[desk.lang]
  const { units, asal } = await deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
    const all = await listUnit(db)
    const own = await listTerlihat(c, db, all)
    return {
      units: unitsForEdit(c, all),
      asal: [
        ...instrumenBawaan.map((i) => ({ value: `${i.kode}/${i.versi}`, label: teksOf(i.nama, desk.lang) })),
        ...own.map((r) => ({ value: `${r.kode}/${r.versi}`, label: `${r.nama} (${k.versiKe(r.versi)})` })),
      ],
    }
  })
  const semua = canEditInstrumen(pejabat, { unitId: null })
  if (units.length === 0 && !semua) throw new AppError(common.forbidden)
  return c.html(
    toHtml(<BuatInstrumenPage {...{ desk, isian, asal, units, semua }} errors={errors} />),
    errors ? 422 : 200,
  )
}

/** `/instrumen` and `/instrumen/baru`. */
export const daftarInstrumenRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/instrumen', async (c) => {
      const { pejabat, desk } = c.var
      const { rows, mayMake } = await deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
        const units = await listUnit(db)
        return {
          rows: await listTerlihat(c, db, units),
          mayMake: canEditInstrumen(pejabat, { unitId: null }) || unitsForEdit(c, units).length > 0,
        }
      })
      return c.html(toHtml(<DaftarInstrumenPage {...{ desk, rows, mayMake }} />))
    })
    .get('/instrumen/baru', (c) =>
      showBuat(c, deps, { dari: c.req.query('dari') ?? 'skm-14-2017/1', nama: '', unit: '' }),
    )
    .post('/instrumen/baru', async (c) => {
      const { pejabat } = c.var
      const form = (await readForm(c)).one
      const isian = { dari: form['dari'] ?? '', nama: (form['nama'] ?? '').trim(), unit: form['unit'] ?? '' }
      const errors: Record<string, string> = {}
      const dari = readDari(isian.dari)
      if (!dari) errors['dari'] = 'Pilih formulir asal dari daftar.'
      if (isian.nama.length < 3) errors['nama'] = 'Tulis nama instrumen, paling sedikit 3 huruf.'
      if (isian.nama.length > 120) errors['nama'] = 'Nama instrumen paling panjang 120 huruf.'
      if (isian.unit !== '' && !isId(isian.unit)) errors['unit'] = 'Pilih unit dari daftar.'
      if (!dari || Object.keys(errors).length > 0) return showBuat(c, deps, isian, errors)
      try {
        const made = await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
          createInstrumen(trx, pejabat, {
            dari,
            nama: isian.nama,
            unitId: isian.unit === '' ? null : isian.unit,
          }),
        )
        return c.redirect(alamatInstrumen(made), 303)
      } catch (err) {
        if (isian.unit === '' && isRefusal(err, 'forbidden'))
          return showBuat(c, deps, isian, { unit: 'Pilih unit Anda.' })
        throw err
      }
    })
