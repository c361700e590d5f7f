import { Hono } from 'hono'
import { record } from '../../platform/audit/index.ts'
import type { AppEnv, Ctx } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/form.ts'
import { toHtml } from '../../ui/index.ts'
import { setCookies, waitMessage } from '../masuk/answer.ts'
import { sesiOf, ulangMessage, type AkunDeps } from './shared.ts'
import { CadanganPage, KodeKeduaPage, PasangPage } from './totp-pages.tsx'
import { kata } from './words.ts'

const AKSI = ['mulai', 'cadangan', 'lepas'] as const

/** `/kerja/akun/kode`: set up the one-time code, renew its backup codes, give it up. */
export function totpRoutes({ db, masuk }: AkunDeps): Hono<AppEnv> {
  const recordKode = (c: Ctx, peristiwa: string): Promise<void> => {
    const { pejabat } = c.var
    return db.write({ instansiId: pejabat.instansiId }, (trx) => record(trx, pejabat, peristiwa, pejabat.id))
  }
  return new Hono<AppEnv>()
    .get('/', (c) => c.html(toHtml(<KodeKeduaPage desk={c.var.desk} totp={sesiOf(c).akun.totp} />)))
    .post('/', async (c) => {
      const sesi = sesiOf(c)
      const { desk, lang } = c.var
      const form = (await readForm(c)).one
      const aksi = AKSI.find((a) => a === form['aksi'])
      if (!aksi || (aksi === 'mulai') === sesi.akun.totp) return c.redirect('/kerja/akun/kode', 303)
      const sandi = form[`sandi-${aksi}`] ?? ''
      const wrong =
        sandi === '' ? kata[lang].sandiLamaKosong : ulangMessage(c, await masuk.confirmSandi(sesi, sandi))
      if (wrong) {
        const errors = { [`sandi-${aksi}`]: wrong }
        return c.html(toHtml(<KodeKeduaPage desk={desk} totp={sesi.akun.totp} errors={errors} />), 422)
      }
      const headers = c.req.raw.headers
      if (aksi === 'mulai') {
        await masuk.startTotp(headers, sandi)
        return c.redirect('/kerja/akun/kode/pasang', 303)
      }
      if (aksi === 'cadangan') {
        const cadangan = await masuk.renewCadangan(headers, sandi)
        await recordKode(c, 'akun.kode_cadangan')
        return c.html(toHtml(<CadanganPage desk={desk} cadangan={cadangan} baruAktif={false} />))
      }
      setCookies(c, await masuk.stopTotp(sesi, headers, sandi))
      await recordKode(c, 'akun.kode_lepas')
      return c.redirect('/kerja/akun?kabar=lepas', 303)
    })
    .get('/pasang', async (c) => {
      const pending = await masuk.findPendingTotp(sesiOf(c))
      if (!pending) return c.redirect('/kerja/akun/kode', 303)
      return c.html(toHtml(<PasangPage desk={c.var.desk} {...pending} />))
    })
    .post('/pasang', async (c) => {
      const sesi = sesiOf(c)
      const { desk, lang } = c.var
      const pending = await masuk.findPendingTotp(sesi)
      if (!pending) return c.redirect('/kerja/akun/kode', 303)
      const again = (message: string) =>
        c.html(toHtml(<PasangPage desk={desk} {...pending} errors={{ kode: message }} />), 422)
      const kode = (await readForm(c)).one['kode'] ?? ''
      if (kode.trim() === '') return again(kata[lang].kodePertamaKosong)
      const hasil = await masuk.confirmTotp(sesi, c.req.raw.headers, kode)
      if (hasil === 'salah') return again(kata[lang].kodePertamaSalah)
      if ('tunggu' in hasil) return again(waitMessage(c, hasil.tunggu))
      setCookies(c, hasil.cookies)
      await recordKode(c, 'akun.kode_pasang')
      return c.html(toHtml(<CadanganPage desk={desk} cadangan={hasil.cadangan} baruAktif />))
    })
}
