import { Hono } from 'hono'
import { AppError, common, type FieldErrors } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { findKanal, kanalList, openSender, type Kanal } from '../../platform/channels/index.ts'
import type { AppEnv, Ctx } from '../../platform/http/env.ts'
import { parseForm, readForm } from '../../platform/http/form.ts'
import { toHtml } from '../../ui/index.ts'
import { baseOf, inScope, type RegistriDeps } from '../desk.ts'
import { registryErrors } from '../errors.ts'
import { canManageInstansi } from '../policy.ts'
import { refusedAs } from '../../kernel/refused.ts'
import { changeMasuk } from './commands-masuk.ts'
import { isAksiMasuk, loadMasuk, readMasuk } from './muat-masuk.ts'
import type { MasukField } from './schema-masuk.ts'
import { changeKanal, readKanal, recordUji } from './commands.ts'
import { KanalFormPage } from './form-page.tsx'
import { DaftarKanalPage, type KeadaanKanal } from './pages.tsx'
import {
  isianKanal,
  kanalFields,
  kanalSchema,
  parseTujuanUji,
  pengaturanOf,
  type IsianKanal,
  type KanalForm,
} from './schema.ts'
import { isKodeUji, TERKIRIM } from './uji.tsx'
import { kata } from './words.ts'

const isKanal = (text: string | undefined): text is Kanal =>
  (kanalList as readonly (string | undefined)[]).includes(text)

function kanalOf(c: Ctx): Kanal {
  const kanal = c.req.param('kanal')
  if (!isKanal(kanal)) throw new AppError(common.notFound)
  if (!canManageInstansi(c.var.pejabat)) throw new AppError(common.forbidden)
  return kanal
}

/** Is there something the secret belongs to? A mail server without a user name asks for none. */
const perluRahasia = (kanal: Kanal, isian: IsianKanal): boolean =>
  kanal === 'whatsapp' || isian[kanal === 'surel' ? 'pengguna' : 'headerNama']?.trim() !== ''

const isCode = (err: unknown, code: string): boolean => err instanceof AppError && err.refusal.code === code

/** The templates are checked together, but each field stands on the page by its own name. */
const flatErrors = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([name, text]) => [name.replace(/^templat\./, ''), text]))

interface Tampil {
  readonly isian?: IsianKanal
  readonly tujuanUji?: string
  readonly isianMasukBaru?: Partial<Record<MasukField, string>>
  readonly errors?: FieldErrors
}

/** How this house reaches people. */
export function kanalRoutes(deps: RegistriDeps): Hono<AppEnv> {
  const { db, config } = deps
  const show = async (
    c: Ctx,
    kanal: Kanal,
    { isian, isianMasukBaru, tujuanUji = '', errors }: Tampil = {},
  ) => {
    const { pejabat } = c.var
    const { ada, masuk } = await db.write({ instansiId: pejabat.instansiId }, async (trx) => {
      const found = await readKanal(trx, pejabat, kanal)
      return { ada: found, masuk: found && (await loadMasuk(trx, deps, pejabat.instansiId, found)) }
    })
    const uji = c.req.query('uji')
    const own = {
      kanal,
      isian: isian ?? isianKanal(kanal, ada),
      tersimpanAda: ada !== undefined,
      adaRahasia: ada?.adaRahasia === true,
      uji: isKodeUji(uji) && !errors ? uji : undefined,
      tujuanUji,
      masuk: masuk && { ...masuk, ...(isianMasukBaru ? { isian: isianMasukBaru } : {}) },
    }
    return c.html(toHtml(<KanalFormPage {...baseOf(c, errors)} {...own} />), errors ? 422 : 200)
  }
  const tryOut = async (c: Ctx, kanal: Kanal, raw: string) => {
    const { pejabat, lang, desk } = c.var
    const scope = { instansiId: pejabat.instansiId }
    const parsed = parseTujuanUji(kanal, raw)
    if (!parsed.ok) return show(c, kanal, { tujuanUji: raw, errors: { tujuanUji: parsed.pesan } })
    const sender = await db.read(scope, (trx) =>
      openSender(trx, deps, pejabat.instansiId, kanal, { uji: true }),
    )
    if (!sender) throw new AppError(common.notFound)
    const k = kata[lang]
    const hasil = await sender.send({
      id: newId(),
      tujuan: parsed.tujuan,
      subjek: k.ujiSubjek,
      teks: k.ujiTeks(desk.instansi.nama),
      keperluan: 'uji',
      isian: { nama: pejabat.nama, unit: desk.instansi.nama, layanan: '-', tautan: config.baseUrl },
    })
    const kode = hasil.hasil === 'diterima' ? TERKIRIM : hasil.alasan
    await db.write(scope, (trx) => recordUji(trx, pejabat, kanal, kode))
    return c.redirect(`/kerja/registri/kanal/${kanal}?uji=${kode}`, 303)
  }

  return new Hono<AppEnv>()
    .get('/kanal', async (c) => {
      const list = await inScope(c, db, async (trx) => [
        await findKanal(trx, 'surel'),
        await findKanal(trx, 'whatsapp'),
        await findKanal(trx, 'sms'),
      ])
      const keadaanOf = (kanal: Kanal): KeadaanKanal => {
        const ada = list.find((one) => one?.kanal === kanal)
        if (ada) return ada.aktif ? 'nyala' : 'mati'
        return kanal === 'surel' && config.smtp ? 'dariServer' : 'belumDiatur'
      }
      const keadaan = { surel: keadaanOf('surel'), whatsapp: keadaanOf('whatsapp'), sms: keadaanOf('sms') }
      const mayManage = canManageInstansi(c.var.pejabat)
      return c.html(toHtml(<DaftarKanalPage {...baseOf(c)} keadaan={keadaan} mayManage={mayManage} />))
    })
    .get('/kanal/:kanal', (c) => show(c, kanalOf(c)))
    .post('/kanal/:kanal', async (c) => {
      const kanal = kanalOf(c)
      const { pejabat } = c.var
      const form = await readForm(c)
      const { aksi } = form.one
      if (aksi === 'uji') return tryOut(c, kanal, form.one['tujuanUji'] ?? '')
      if (kanal !== 'surel' && isAksiMasuk(aksi)) {
        const asked = readMasuk(kanal, aksi, form)
        if (!asked.ok) return show(c, kanal, { isianMasukBaru: asked.isian, errors: asked.errors })
        await db.write({ instansiId: pejabat.instansiId }, (trx) =>
          changeMasuk(trx, deps, pejabat, kanal, asked.value),
        )
        return c.redirect(`/kerja/registri/kanal/${kanal}?tersimpan=1`, 303)
      }
      const isian = kanalFields(kanal, form)
      const raw = kanal === 'whatsapp' ? { ...isian, templat: isian } : isian
      const parsed = parseForm<KanalForm>(kanalSchema[kanal], raw)
      if (!parsed.ok) return show(c, kanal, { isian, errors: flatErrors(parsed.errors) })
      const { aktif, rahasia } = parsed.value
      try {
        await db.write({ instansiId: pejabat.instansiId }, (trx) =>
          changeKanal(trx, deps, pejabat, {
            kanal,
            aktif,
            rahasia,
            pengaturan: pengaturanOf(kanal, parsed.value),
            perluRahasia: perluRahasia(kanal, isian),
          }),
        )
      } catch (err) {
        const field = isCode(err, registryErrors.rahasiaPolos.code) ? 'alamat' : 'rahasia'
        return show(c, kanal, { isian, errors: refusedAs(err, field, c.var.lang, field).errors })
      }
      return c.redirect(`/kerja/registri/kanal/${kanal}?tersimpan=1`, 303)
    })
}
