import { Hono } from 'hono'
import { isId } from '../../kernel/ids.ts'
import { record } from '../../platform/audit/index.ts'
import { checkSandi, safeReturn, type Sesi } from '../../platform/auth/index.ts'
import type { AppEnv, Ctx } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/form.ts'
import { toHtml } from '../../ui/index.ts'
import { getInstansi } from '../instansi/store.ts'
import { findOrang } from '../orang/store.ts'
import { listUnit } from '../unit/store.ts'
import { sesiOf, ulangMessage, type AkunDeps } from './shared.ts'
import { AkunPage, SandiPage, type Kabar } from './pages.tsx'
import { totpRoutes } from './totp-routes.tsx'
import { kata } from './words.ts'

/** `/kerja/akun`: one's own password, one-time code and devices. Nobody else's. */
export function akunRoutes(deps: AkunDeps): Hono<AppEnv> {
  const { db, masuk } = deps
  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const { desk, pejabat, zona } = c.var
      const sesi = sesiOf(c)
      const { orang, units } = await db.read({ instansiId: pejabat.instansiId }, async (trx) => ({
        orang: await findOrang(trx, pejabat.id),
        units: await listUnit(trx),
      }))
      return c.html(
        toHtml(
          <AkunPage
            desk={desk}
            zona={zona}
            orang={{ nama: pejabat.nama, jabatan: orang?.jabatan ?? '', surel: sesi.akun.surel }}
            penugasan={pejabat.penugasan}
            unitNama={new Map(units.map((u) => [u.id, u.nama]))}
            totp={sesi.akun.totp}
            sesi={await masuk.listSesi(sesi.akun.id)}
            sesiIni={sesi.id}
            {...kabarOf(c.req.query('kabar'))}
          />,
        ),
      )
    })
    .get('/sandi', (c) => {
      const { akun } = sesiOf(c)
      const lanjut = c.req.query('lanjut')
      const back = lanjut === undefined ? {} : { lanjut: safeReturn(lanjut) }
      return c.html(
        toHtml(<SandiPage desk={c.var.desk} wajib={akun.wajibGanti} surel={akun.surel} {...back} />),
      )
    })
    .post('/sandi', async (c) => {
      const { pejabat, desk } = c.var
      const sesi = sesiOf(c)
      const { lama = '', baru = '', ulang = '', lanjut } = (await readForm(c)).one
      const errors = await sandiErrors(c, deps, sesi, { lama, baru, ulang })
      if (errors) {
        const back = lanjut === undefined ? {} : { lanjut: safeReturn(lanjut) }
        const { wajibGanti, surel } = sesi.akun
        const page = <SandiPage desk={desk} wajib={wajibGanti} surel={surel} errors={errors} {...back} />
        return c.html(toHtml(page), 422)
      }
      await masuk.setSandi(sesi.akun.id, baru, { wajibGanti: false, keepSesiId: sesi.id })
      await db.write({ instansiId: pejabat.instansiId }, (trx) =>
        record(trx, pejabat, 'akun.sandi_ganti', pejabat.id),
      )
      return c.redirect(
        lanjut ? safeReturn(lanjut) : sesi.akun.wajibGanti ? '/kerja' : '/kerja/akun?kabar=sandi',
        303,
      )
    })
    .post('/sesi', async (c) => {
      const { pejabat } = c.var
      const sesi = sesiOf(c)
      const which = (await readForm(c)).one['sesi'] ?? ''
      if (which === 'lain') await masuk.endAllSesi(sesi.akun.id, sesi.id)
      else if (isId(which)) await masuk.endSesi(sesi.akun.id, which)
      await db.write({ instansiId: pejabat.instansiId }, (trx) =>
        record(trx, pejabat, 'akun.sesi_akhiri', pejabat.id),
      )
      return c.redirect('/kerja/akun?kabar=sesi#sesi', 303)
    })
    .route('/kode', totpRoutes(deps))
}

const kabarOf = (text: string | undefined): { kabar?: Kabar } =>
  text === 'sandi' || text === 'lepas' || text === 'sesi' ? { kabar: text } : {}

/** One sentence per field, or nothing when the new password may be kept. */
async function sandiErrors(
  c: Ctx,
  { db, masuk }: AkunDeps,
  sesi: Sesi,
  form: { lama: string; baru: string; ulang: string },
): Promise<Record<string, string> | undefined> {
  const k = kata[c.var.lang]
  if (!sesi.akun.wajibGanti) {
    if (form.lama === '') return { lama: k.sandiLamaKosong }
    const wrong = ulangMessage(c, await masuk.confirmSandi(sesi, form.lama))
    if (wrong) return { lama: wrong }
  }
  const { instansiId } = c.var.pejabat
  const instansi = await db.read({ instansiId }, (trx) => getInstansi(trx, instansiId))
  const alasan = await checkSandi(form.baru, [sesi.akun.surel, c.var.pejabat.nama, instansi.nama, 'sambut'])
  if (alasan) return { baru: k.alasan[alasan] }
  if (form.baru !== form.ulang) return { ulang: k.sandiUlangSalah }
  return undefined
}
