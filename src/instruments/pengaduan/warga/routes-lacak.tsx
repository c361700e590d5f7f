import { Hono } from 'hono'
import { isRefusal, type FieldErrors } from '../../../kernel/errors.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import type { Warga } from '../../../kernel/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { sendRingan } from '../../../platform/http/ringan.ts'
import { refusalText } from '../../../kernel/errors.ts'
import { toHtml } from '../../../ui/index.ts'
import { createAlas } from '../alas.ts'
import { pengaduanErrors } from '../errors.ts'
import { parseKode } from '../kode.ts'
import {
  listLampiran,
  loadAturanLampiran,
  readFormBerkas,
  readFormLampiran,
  sendLampiran,
} from '../lampiran/index.ts'
import { askRincian } from '../rincian.ts'
import { isDigabung } from '../status/rules.ts'
import { actAsPelapor, openByPin } from './commands.ts'
import { lanjutanTetap, loadLanjutan } from './lanjutan.ts'
import { LacakPage, MasukPage } from './pages-lacak.tsx'
import { dropSesi, putSesi } from './sesi.ts'
import { getRincian, getTerlacak, keMasuk, type Terlacak } from './terlacak.ts'
import { aksiPelapor, type AksiPelapor } from './tindakan.tsx'
import type { Typed } from './schema.ts'
import { kataLacak } from './words-lacak.ts'

/** `/pengaduan/lacak`: the door, and behind it one report. */
export function lacakRoutes(deps: Deps): Hono<AppEnv> {
  const alasOf = createAlas(deps)
  const masuk = (c: Ctx, kode: string, error?: string, status: 200 | 422 | 429 = 422): Response => {
    const path = `/pengaduan/lacak${kode === '' ? '' : `?kode=${encodeURIComponent(kode)}`}`
    const page = MasukPage({ lang: c.var.lang, path, kode, error })
    return sendRingan(c, toHtml(page), error === undefined ? 200 : status)
  }
  const show = async (
    c: Ctx,
    t: Terlacak,
    over: { isi?: Typed; errors?: FieldErrors; berubah?: boolean } = {},
  ): Promise<Response> => {
    const kini = deps.now()
    const scope = { instansiId: t.instansiId }
    const alas = await alasOf(t.instansiId)
    const r =
      (await askRincian(deps.db, alas, t.pengaduanId, kini)) ??
      (await deps.db.read(scope, (db) => getRincian(db, t, kini)))
    const lanjutan = lanjutanTetap(r) ?? (await deps.db.read(scope, (db) => loadLanjutan(db, deps, r)))
    const page = LacakPage({
      lang: c.var.lang,
      path: `/pengaduan/lacak/${t.kode}`,
      instansi: r.instansi,
      r,
      aturan: alas.aturanLampiran,
      lanjutan,
      kini,
      kunci: newId(),
      ...over,
    })
    return sendRingan(c, toHtml(page), over.errors ? 422 : over.berubah ? 409 : 200)
  }

  return new Hono<AppEnv>()
    .get('/pengaduan/lacak', (c) => masuk(c, (c.req.query('kode') ?? '').slice(0, 40)))
    .post('/pengaduan/lacak', async (c) => {
      const { one } = await readForm(c)
      const kode = (one['kode'] ?? '').slice(0, 40)
      const hasil = await openByPin(deps, kode, one['pin'] ?? '')
      if ('error' in hasil) {
        const status = hasil.error === 'terlaluSering' ? 429 : 422
        return masuk(c, kode, refusalText(pengaduanErrors[hasil.error], c.var.lang), status)
      }
      putSesi(c, deps, 'lacak', hasil.kode)
      return c.redirect(`/pengaduan/lacak/${hasil.kode}`, 303)
    })
    .get('/pengaduan/lacak/:kode', async (c) => {
      const t = await getTerlacak(c, deps)
      return t ? show(c, t) : keMasuk(c)
    })
    .post('/pengaduan/lacak/:kode', async (c) => {
      const t = await getTerlacak(c, deps)
      return t ? lakukan(c, deps, t, show) : keMasuk(c)
    })
    .post('/pengaduan/lacak/:kode/keluar', (c) => {
      dropSesi(c, parseKode(c.req.param('kode')) ?? '')
      return c.redirect('/pengaduan/lacak', 303)
    })
    .get('/pengaduan/lacak/:kode/lampiran/:id', async (c) => {
      const t = await getTerlacak(c, deps)
      if (!t) return keMasuk(c)
      const list = await deps.db.read({ instansiId: t.instansiId }, async (db) => {
        const r = await getRincian(db, t, deps.now())
        const terkirim = new Set(r.tanggapan.map((x) => x.id))
        // What belongs to a draft or an internal note is not the reporter's to see.
        return (await listLampiran(db, t.pengaduanId)).filter(
          (l) => l.tanggapanId === null || terkirim.has(l.tanggapanId),
        )
      })
      return sendLampiran(
        c,
        deps,
        list.find((l) => l.id === c.req.param('id')),
      )
    })
}

async function lakukan(
  c: Ctx,
  deps: Deps,
  t: Terlacak,
  show: (
    c: Ctx,
    t: Terlacak,
    over: { isi?: Typed; errors?: FieldErrors; berubah?: boolean },
  ) => Promise<Response>,
): Promise<Response> {
  const { lang } = c.var
  const form = await readFormBerkas(c)
  const aksi = aksiPelapor.find((a) => a === form.one['aksi'])
  const kunci = form.one['kunci']
  if (!aksi || !isId(kunci)) return show(c, t, { berubah: true })
  const scope = { instansiId: t.instansiId }
  const { aturan, anonim, digabung } = await deps.db.read(scope, async (db) => {
    const { p, peristiwa } = await getRincian(db, t, deps.now())
    return {
      aturan: await loadAturanLampiran(db),
      anonim: p.anonim,
      digabung: isDigabung(p.status, peristiwa),
    }
  })
  const isi = (form.one['isi'] ?? '').trim().slice(0, 4000)
  const { siap, error } = await readFormLampiran(c, form, aturan)
  const nilai = /^[1-5]$/.test(form.one['nilai'] ?? '') ? Number(form.one['nilai']) : undefined
  const errors = periksa(aksi, { isi, nilai, digabung, adaBerkas: siap.length > 0 }, lang)
  if (error !== undefined) errors[`lampiran-${aksi}`] = error
  if (Object.keys(errors).length > 0) return show(c, t, { isi: form.one, errors })
  const warga: Warga = { kind: 'warga', instansiId: t.instansiId }
  try {
    await deps.db.write(scope, (trx) =>
      actAsPelapor(trx, deps, warga, t.pengaduanId, {
        aksi,
        kunci,
        isi,
        siap,
        anonim,
        ...(nilai === undefined ? {} : { nilai }),
      }),
    )
  } catch (err) {
    if (isRefusal(err, 'conflict')) return show(c, t, { isi: form.one, berubah: true })
    throw err
  }
  return c.redirect(`/pengaduan/lacak/${t.kode}`, 303)
}

function periksa(
  aksi: AksiPelapor,
  {
    isi,
    nilai,
    adaBerkas,
    digabung,
  }: { isi: string; nilai: number | undefined; adaBerkas: boolean; digabung: boolean },
  lang: 'id' | 'en',
): Record<string, string> {
  const k = kataLacak[lang]
  if ((aksi === 'balas' || aksi === 'lengkapi') && isi === '' && !adaBerkas)
    return { [`isi-${aksi}`]: k.tulisDulu }
  if (aksi === 'buka_kembali' && isi === '')
    return { 'isi-buka_kembali': digabung ? k.bedanyaDulu : k.alasanDulu }
  if (aksi === 'nilai' && nilai === undefined) return { nilai: k.pilihNilai }
  return {}
}
