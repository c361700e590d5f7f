import { Hono } from 'hono'
import type { FieldErrors } from '../../kernel/errors.ts'
import { record } from '../../platform/audit/index.ts'
import { asalOf, safeReturn, type HasilMasuk, type Masuk } from '../../platform/auth/index.ts'
import type { OpenDb } from '../../platform/db/types.ts'
import type { AppEnv, Ctx } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/form.ts'
import { toHtml } from '../../ui/index.ts'
import { listInstansi } from '../instansi/store.ts'
import { loadActor } from '../orang/actor.ts'
import { refusalOf, setCookies } from './answer.ts'
import { KodePage, MasukPage, type AkunContoh, type Pintu } from './pages.tsx'
import { kata } from './words.ts'

export interface MasukRoutes {
  readonly db: OpenDb
  readonly masuk: Masuk
  readonly contoh?: AkunContoh
}

/** `/masuk`, `/masuk/kode`, `/masuk/sso`, `/keluar`: plain forms, no script. */
export function masukRoutes({ db, masuk, contoh }: MasukRoutes): Hono<AppEnv> {
  const masukPage = async (
    c: Ctx,
    lanjut: string,
    more: Partial<Parameters<typeof MasukPage>[0]>,
  ): Promise<string> => {
    const { rekaan, pintu } = await pintuOf(c, db, lanjut)
    const own = { ...(masuk.sso ? { sso: masuk.sso } : {}), ...(rekaan && contoh ? { contoh } : {}) }
    return toHtml(<MasukPage {...pintu} {...own} {...more} />)
  }
  const kodePage = async (
    c: Ctx,
    lanjut: string,
    cadangan: boolean,
    errors?: FieldErrors,
  ): Promise<string> => {
    const { pintu } = await pintuOf(c, db, lanjut)
    return toHtml(<KodePage {...pintu} cadangan={cadangan} {...(errors ? { errors } : {})} />)
  }
  /** The person behind the account, or why there is none; only then do the cookies go out. */
  const arrive = async (c: Ctx, hasil: Extract<HasilMasuk, { hasil: 'masuk' }>, lanjut: string) => {
    const actor = await loadActor(db, hasil.akunId)
    if (!actor) {
      await masuk.endAllSesi(hasil.akunId)
      return c.html(await masukPage(c, lanjut, { errors: { _: kata[c.var.lang].tidakTerhubung } }), 422)
    }
    await db.write({ instansiId: actor.instansiId }, (trx) => record(trx, actor, 'akun.masuk', actor.id))
    setCookies(c, hasil.cookies)
    return c.redirect(lanjut, 303)
  }

  /** The library has already answered: who came in is read from the session it hands to the browser. */
  const recordSso = async (c: Ctx, answer: Response): Promise<void> => {
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ')
    const { dibaca } = await masuk.readSesi(new Headers({ cookie }), asalOf(c).ip)
    const actor = dibaca.sesi && (await loadActor(db, dibaca.sesi.akun.id))
    if (!actor) return
    await db.write({ instansiId: actor.instansiId }, (trx) =>
      record(trx, actor, 'akun.masuk', actor.id, { cara: 'sso' }),
    )
  }

  return new Hono<AppEnv>()
    .get('/masuk', async (c) => {
      const lanjut = safeReturn(c.req.query('lanjut'))
      if (c.var.actor?.kind === 'pejabat') return c.redirect(lanjut, 303)
      // Somebody the provider knows, or who was dismissed meanwhile: signed in, yet nobody here.
      if (c.var.sesi) {
        return c.html(await masukPage(c, lanjut, { errors: { _: kata[c.var.lang].tidakTerhubung } }))
      }
      const pesan = c.req.query('sso') === 'gagal' ? 'sso' : PESAN[c.req.query('pesan') ?? '']
      return c.html(await masukPage(c, lanjut, pesan ? { pesan } : {}))
    })
    .post('/masuk', async (c) => {
      const { surel = '', sandi = '', lanjut: to } = (await readForm(c)).one
      const lanjut = safeReturn(to)
      const k = kata[c.var.lang]
      const errors: Record<string, string> = {}
      if (surel.trim() === '') errors['surel'] = k.surelKosong
      else if (!/^\S+@\S+\.\S+$/.test(surel.trim()) || surel.length > 254) errors['surel'] = k.surelSalah
      if (sandi === '') errors['sandi'] = k.sandiKosong
      if (Object.keys(errors).length > 0) return c.html(await masukPage(c, lanjut, { surel, errors }), 422)

      const hasil = await masuk.signIn({ surel, sandi, headers: c.req.raw.headers, asal: asalOf(c) })
      if (hasil.hasil === 'masuk') return arrive(c, hasil, lanjut)
      if (hasil.hasil === 'kode') {
        setCookies(c, hasil.cookies)
        return c.redirect(`/masuk/kode?lanjut=${encodeURIComponent(lanjut)}`, 303)
      }
      const { message, status } = refusalOf(c, hasil, k.tidakCocok)
      return c.html(await masukPage(c, lanjut, { surel, errors: { _: message } }), status)
    })
    .get('/masuk/kode', async (c) =>
      c.html(await kodePage(c, safeReturn(c.req.query('lanjut')), c.req.query('cadangan') === '1')),
    )
    .post('/masuk/kode', async (c) => {
      const { kode = '', cadangan: wants, lanjut: to } = (await readForm(c)).one
      const lanjut = safeReturn(to)
      const cadangan = wants === '1'
      const k = kata[c.var.lang]
      if (kode.trim() === '') {
        const errors = { kode: cadangan ? k.cadanganKosong : k.kodeKosong }
        return c.html(await kodePage(c, lanjut, cadangan, errors), 422)
      }
      const hasil = await masuk.signInKode({ kode, headers: c.req.raw.headers, asal: asalOf(c) })
      if (hasil.hasil === 'masuk') return arrive(c, hasil, lanjut)
      if (hasil.hasil === 'basi')
        return c.redirect(`/masuk?pesan=basi&lanjut=${encodeURIComponent(lanjut)}`, 303)
      const { message, status } = refusalOf(c, hasil, cadangan ? k.cadanganSalah : k.kodeSalah)
      return c.html(await kodePage(c, lanjut, cadangan, { kode: message }), status)
    })
    .get('/masuk/sso', async (c) => {
      if (!masuk.sso) return c.notFound()
      const { url, cookies } = await masuk.startSso(c.req.raw.headers, safeReturn(c.req.query('lanjut')))
      setCookies(c, cookies)
      return c.redirect(url, 302)
    })
    .all('/masuk/oidc/callback/*', async (c) => {
      if (!masuk.sso) return c.notFound()
      const answer = await masuk.handleSso(c.req.raw)
      await recordSso(c, answer)
      return answer
    })
    .post('/keluar', async (c) => {
      setCookies(c, await masuk.signOut(c.req.raw.headers))
      return c.redirect('/masuk?pesan=keluar', 303)
    })
    .get('/keluar', (c) => c.redirect('/masuk', 303))
}

const PESAN: Readonly<Record<string, 'basi' | 'keluar'>> = { basi: 'basi', keluar: 'keluar' }

/** Before anybody has signed in the house is only known when there is just one. */
async function pintuOf(c: Ctx, db: OpenDb, lanjut: string): Promise<{ rekaan: boolean; pintu: Pintu }> {
  const all = await db.read({ instansiId: null }, listInstansi)
  const only = all.length === 1 ? all[0] : undefined
  const url = new URL(c.req.url)
  const query = c.req.method === 'GET' ? url.search : ''
  const accent = only?.aksen ? { accent: only.aksen } : {}
  return {
    rekaan: only?.rekaan === true,
    pintu: {
      lang: c.var.lang,
      nonce: c.var.nonce,
      ...(c.var.tampilan ? { tampilan: c.var.tampilan } : {}),
      path: url.pathname + query,
      demo: only?.rekaan === true,
      lanjut,
      ...(only ? { instansi: { nama: only.nama, ...accent } } : {}),
    },
  }
}
