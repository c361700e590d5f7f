import { Hono } from 'hono'
import { isRefusal, refusalText, type FieldErrors } from '../../../../kernel/errors.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm } from '../../../../platform/http/form.ts'
import { toHtml } from '../../../../ui/index.ts'
import type { Instrumen } from '../../instrumen.ts'
import { canSee } from '../../policy.ts'
import { diffResmi } from '../beda.ts'
import { changeInstrumen, readyInstrumen, removeInstrumen, reviseInstrumen } from '../commands.ts'
import { checkInstrumen } from '../periksa.ts'
import { listPemakai } from '../store.ts'
import { movePertanyaan, moveTambahan } from '../susun.ts'
import { alamatInstrumen, getInstrumenTerlihat, versiParam } from './akses.ts'
import { RincianPage } from './pages-rincian.tsx'

async function show(c: Ctx, deps: Deps, errors?: FieldErrors): Promise<Response> {
  const { pejabat, desk } = c.var
  const { dimuat, pemakai } = await deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
    const dimuat = await getInstrumenTerlihat(c, db)
    const users = dimuat.dipakai > 0 ? await listPemakai(db, dimuat.isi.kode, dimuat.isi.versi) : []
    return { dimuat, pemakai: users.map((p) => ({ ...p, terlihat: canSee(pejabat, p) })) }
  })
  const pesan = c.req.query('siap') === '' ? 'siap' : c.req.query('tersimpan') === '' ? 'simpan' : undefined
  const html = toHtml(
    <RincianPage
      {...dimuat}
      desk={desk}
      pemakai={pemakai}
      beda={dimuat.resmi ? diffResmi(dimuat.isi, dimuat.resmi) : []}
      cacat={dimuat.status === 'draf' ? checkInstrumen(dimuat.isi) : []}
      pesan={errors ? undefined : pesan}
      errors={errors}
    />,
  )
  return c.html(html, errors ? 409 : 200)
}

/** `naik:pertanyaan:waktu` → what it does to the questionnaire. */
function readGeser(aksi: string): ((isi: Instrumen) => Instrumen) | undefined {
  const found = /^(naik|turun):(pertanyaan|tambahan):([a-z][a-z0-9_]{0,39})$/.exec(aksi)
  if (!found) return undefined
  const ke = found[1] === 'naik' ? -1 : 1
  const move = found[2] === 'pertanyaan' ? movePertanyaan : moveTambahan
  return (isi) => move(isi, found[3]!, ke)
}

/** `/instrumen/:kode/:versi`: one version, and what can be done with it. */
export const rincianRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/instrumen/:kode/:versi', (c) => show(c, deps))
    .post('/instrumen/:kode/:versi', async (c) => {
      const { pejabat } = c.var
      const at = versiParam(c)
      const aksi = (await readForm(c)).one['aksi'] ?? ''
      const geser = readGeser(aksi)
      const here = alamatInstrumen(at)
      try {
        const to = await deps.db.write({ instansiId: pejabat.instansiId }, async (trx) => {
          if (aksi === 'siap') {
            await readyInstrumen(trx, pejabat, at)
            return `${here}?siap`
          }
          if (aksi === 'ubah_lagi') return alamatInstrumen(await reviseInstrumen(trx, pejabat, at))
          if (aksi === 'hapus') {
            await removeInstrumen(trx, pejabat, at)
            return '/kerja/survei/instrumen'
          }
          if (!geser) return here
          await changeInstrumen(trx, deps, pejabat, at, 'urutan', geser)
          return `${here}#${aksi.split(':')[1] === 'tambahan' ? 'tambahan' : 'bernilai'}`
        })
        return c.redirect(to, 303)
      } catch (err) {
        if (isRefusal(err, 'conflict')) return show(c, deps, { _: refusalText(err.refusal, c.var.lang) })
        throw err
      }
    })
