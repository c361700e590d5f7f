import { Hono } from 'hono'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import { refusedAs } from '../../../../kernel/refused.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm } from '../../../../platform/http/form.ts'
import { toHtml } from '../../../../ui/index.ts'
import { alamatInstrumen, getDrafKerja, versiParam } from '../meja/akses.ts'
import { findImporMenunggu } from '../store.ts'
import { sebagaiList, type Sebagai } from './ambil.ts'
import {
  BERKAS_MAKS,
  bacaKuesioner,
  cancelImporInstrumen,
  confirmImporInstrumen,
  holdImpor,
} from './commands.ts'
import { PratinjauImporPage, UnggahPage } from './pages.tsx'
import { kataImporInstrumen } from './words.ts'

/** A name for the screen only: without folders, without control characters. */
const namaBersih = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{C}/gu, '').trim().slice(0, 100) || 'berkas'

/** `/instrumen/:kode/:versi/impor`: upload, look, agree. */
export function imporInstrumenRoutes(deps: Deps): Hono<AppEnv> {
  const scope = (c: Ctx) => ({ instansiId: c.var.pejabat.instansiId })
  const read = (c: Ctx) =>
    deps.db.read(scope(c), async (db) => {
      const { isi } = await getDrafKerja(c, db)
      return { isi, impor: await findImporMenunggu(db, isi.kode, isi.versi) }
    })
  const show = async (c: Ctx, errors?: FieldErrors, status: 409 | 422 = 422): Promise<Response> => {
    const { isi, impor } = await read(c)
    const { desk } = c.var
    const page =
      impor && errors?.['berkas'] === undefined ? (
        <PratinjauImporPage {...{ desk, isi, impor }} errors={errors} />
      ) : (
        <UnggahPage {...{ desk, isi }} errors={errors} />
      )
    return c.html(toHtml(page), errors ? status : 200)
  }
  return new Hono<AppEnv>()
    .get('/instrumen/:kode/:versi/impor', (c) => show(c))
    .post('/instrumen/:kode/:versi/impor', async (c) => {
      const { pejabat, lang } = c.var
      const at = versiParam(c)
      const { isi } = await read(c)
      const form = await readForm(c)
      const aksi = form.one['aksi']
      const here = alamatInstrumen(at, 'impor')
      try {
        if (aksi === 'batal') {
          await deps.db.write(scope(c), (trx) => cancelImporInstrumen(trx, pejabat, at))
          return c.redirect(here, 303)
        }
        if (aksi === 'masukkan') {
          const sebagai = (kunci: string): Sebagai =>
            sebagaiList.find((s) => s === form.one[`sebagai_${kunci}`]) ?? 'tambahan'
          await deps.db.write(scope(c), (trx) => confirmImporInstrumen(trx, deps, pejabat, at, sebagai))
          return c.redirect(`${alamatInstrumen(at)}?tersimpan`, 303)
        }
        const file = form.files['berkas']
        if (!file) return show(c, { berkas: kataImporInstrumen[lang].pilihBerkas })
        // One byte more than allowed is enough to know.
        const bytes = new Uint8Array(await file.slice(0, BERKAS_MAKS + 1).arrayBuffer())
        const hasil = await bacaKuesioner(bytes, isi)
        await deps.db.write(scope(c), (trx) => holdImpor(trx, pejabat, at, namaBersih(file.name), hasil))
        return c.redirect(here, 303)
      } catch (err) {
        const { errors, status } = refusedAs(err, aksi === 'masukkan' ? '_' : 'berkas', lang)
        return show(c, errors, status)
      }
    })
}
