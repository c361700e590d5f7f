import { Hono } from 'hono'
import { z } from 'zod'
import { addDays, tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common, isRefusal, refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { listUnit } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { profil62Tahun2018 } from '../jam/profil.ts'
import { listProfil, listProfilTerpakai } from '../jam/store.ts'
import { idOf } from '../meja/akses.ts'
import { listKategori } from '../meja/store-kategori.ts'
import { canConfigure } from '../policy.ts'
import {
  akhiriKategori,
  aturMeja,
  hapusProfil,
  hapusTemplat,
  muatKategori,
  isProfilSama,
  tambahProfil,
  tambahTemplat,
} from './commands.ts'
import { parseKategoriCsv, type SelSalah } from './csv.ts'
import { loadPengaturanMeja, type PengaturanMeja } from './isi.ts'
import { JangkaAturPage } from './pages-jangka.tsx'
import { KategoriAturPage } from './pages-kategori.tsx'
import { alamatAtur, TemplatAturPage, UnitAturPage } from './pages.tsx'
import { isianProfilAwal, parseProfil, readIsianProfil, type IsianProfil } from './schema.ts'
import { listTemplat } from './store-templat.ts'
import { kataAtur } from './words.ts'

const scopeOf = (c: Ctx) => ({ instansiId: c.var.pejabat.instansiId })
const surelSchema = z.email()

interface Tampil {
  readonly isian?: Readonly<Record<string, string>>
  readonly errors?: FieldErrors | undefined
}

function dasarOf(c: Ctx, { isian = {}, errors }: Tampil) {
  if (!canConfigure(c.var.pejabat)) throw new AppError(common.forbidden)
  return { desk: c.var.desk, isian, errors, tersimpan: c.req.query('tersimpan') === '1' && !errors }
}
const jadi = (c: Ctx, sisi: Parameters<typeof alamatAtur>[0]): Response =>
  c.redirect(`${alamatAtur(sisi)}?tersimpan=1`, 303)

const showUnit = async (c: Ctx, deps: Deps, t: Tampil = {}, baru?: PengaturanMeja): Promise<Response> => {
  const dasar = dasarOf(c, t)
  const page = await deps.db.read(scopeOf(c), async (db) => ({
    unit: (await listUnit(db)).filter((u) => u.aktif).map((u) => ({ value: u.id, label: u.nama })),
    isi: baru ?? (await loadPengaturanMeja(db)),
  }))
  return c.html(toHtml(<UnitAturPage {...dasar} {...page} />), t.errors ? 422 : 200)
}
const showKategori = async (
  c: Ctx,
  deps: Deps,
  t: Tampil = {},
  salah: readonly SelSalah[] = [],
): Promise<Response> => {
  const dasar = dasarOf(c, t)
  const kategori = await deps.db.read(scopeOf(c), (db) => listKategori(db))
  return c.html(
    toHtml(<KategoriAturPage {...dasar} kategori={kategori} salah={salah} />),
    t.errors ? 422 : 200,
  )
}
const showTemplat = async (c: Ctx, deps: Deps, t: Tampil = {}): Promise<Response> => {
  const dasar = dasarOf(c, t)
  const page = await deps.db.read(scopeOf(c), async (db) => ({
    unit: (await listUnit(db)).filter((u) => u.aktif).map((u) => ({ value: u.id, label: u.nama })),
    templat: await listTemplat(db),
  }))
  return c.html(toHtml(<TemplatAturPage {...dasar} {...page} />), t.errors ? 422 : 200)
}
const showJangka = async (c: Ctx, deps: Deps, t: Tampil = {}, baru?: IsianProfil): Promise<Response> => {
  const dasar = dasarOf(c, t)
  const { sendiri, terpakai } = await deps.db.read(scopeOf(c), async (db) => ({
    sendiri: await listProfil(db),
    terpakai: await listProfilTerpakai(db),
  }))
  const profil = [profil62Tahun2018, ...sendiri].toReversed()
  return c.html(
    toHtml(
      <JangkaAturPage {...dasar} profil={profil} terpakai={terpakai} baru={baru ?? isianProfilAwal()} />,
    ),
    t.errors ? (t.errors['_'] ? 409 : 422) : 200,
  )
}

/** `/kerja/pengaduan/pengaturan`: terms, topics, templates, and how units work. */
export const aturRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .use('/pengaturan/*', async (c, next) => {
      if (!canConfigure(c.var.pejabat)) throw new AppError(common.forbidden)
      await next()
    })
    .get('/pengaturan', (c) => showUnit(c, deps))
    .post('/pengaturan', async (c) => {
      const { one, many } = await readForm(c)
      const eskalasi = (one['eskalasi'] ?? '')
        .split(',')
        .map((s) => s.trim())
        .filter(Boolean)
      const ids = (name: string): string[] => [...new Set(many[name] ?? [])].filter(isId).slice(0, 1000)
      const isi = { persetujuan: ids('persetujuan'), periksaTutup: ids('periksaTutup'), eskalasi }
      if (eskalasi.length > 10 || eskalasi.some((s) => !surelSchema.safeParse(s).success))
        return showUnit(
          c,
          deps,
          { isian: one, errors: { eskalasi: kataAtur[c.var.lang].eskalasiSalah } },
          isi,
        )
      await deps.db.write(scopeOf(c), (trx) => aturMeja(trx, c.var.pejabat, isi))
      return jadi(c, 'unit')
    })
    .get('/pengaturan/jangka', (c) => showJangka(c, deps))
    .post('/pengaturan/jangka', async (c) => {
      const isian = readIsianProfil(await readForm(c))
      const ada = await deps.db.read(scopeOf(c), listProfil)
      const { nama, dasar, mulai } = isian
      const k = kataAtur[c.var.lang]
      const lagi = parseProfil(isian, k, [])
      if ('isi' in lagi && ada.some((p) => isProfilSama(p, { nama, dasar, mulai, isi: lagi.isi })))
        return jadi(c, 'jangka')
      const terpakai = ada.map((p) => p.mulai)
      const hasil = parseProfil(isian, k, terpakai)
      if ('errors' in hasil) return showJangka(c, deps, { errors: hasil.errors }, isian)
      await deps.db.write(scopeOf(c), (trx) =>
        tambahProfil(trx, c.var.pejabat, { nama, dasar, mulai, isi: hasil.isi }),
      )
      return jadi(c, 'jangka')
    })
    .post('/pengaturan/jangka/:profil/hapus', async (c) => {
      try {
        await deps.db.write(scopeOf(c), (trx) => hapusProfil(trx, c.var.pejabat, idOf(c, 'profil')))
      } catch (err) {
        if (!isRefusal(err, 'conflict')) throw err
        return showJangka(c, deps, { errors: { _: refusalText(err.refusal, c.var.lang) } })
      }
      return jadi(c, 'jangka')
    })
    .get('/pengaturan/kategori', (c) => showKategori(c, deps))
    .post('/pengaturan/kategori', async (c) => {
      const k = kataAtur[c.var.lang]
      const { one } = await readForm(c)
      const [nama, lapor] = [(one['nama'] ?? '').trim().slice(0, 200), (one['laporId'] ?? '').trim()]
      const errors = {
        ...(nama === '' && { nama: k.wajib }),
        ...(lapor !== '' && !/^\d{1,9}$/.test(lapor) && { laporId: k.laporSalah }),
      }
      if (Object.keys(errors).length > 0) return showKategori(c, deps, { isian: one, errors })
      const hariIni = tanggalOf(deps.now(), c.var.zona)
      const salah = await deps.db.write(scopeOf(c), async (trx) => {
        const induk = (await listKategori(trx, hariIni)).find((x) => x.id === one['induk'])?.nama ?? ''
        const baris = { nama, induk, laporId: lapor === '' ? null : Number(lapor), baris: 1 }
        return muatKategori(trx, c.var.pejabat, [baris], hariIni)
      })
      if (salah.length > 0) return showKategori(c, deps, { isian: one, errors: { laporId: k.laporBeda } })
      return jadi(c, 'kategori')
    })
    .post('/pengaturan/kategori/muat', async (c) => {
      const { files } = await readForm(c)
      const berkas = files['berkas']
      const k = kataAtur[c.var.lang]
      const hasil = berkas && berkas.size < 2_000_000 ? parseKategoriCsv(await berkas.text()) : undefined
      if (!hasil) return showKategori(c, deps, { errors: { berkas: k.muatSalah } })
      const hariIni = tanggalOf(deps.now(), c.var.zona)
      const salah =
        'salah' in hasil
          ? hasil.salah
          : await deps.db.write(scopeOf(c), (trx) => muatKategori(trx, c.var.pejabat, hasil.list, hariIni))
      if (salah.length > 0)
        return showKategori(c, deps, { errors: { berkas: k.muatAdaSalah(salah.length) } }, salah)
      return jadi(c, 'kategori')
    })
    .post('/pengaturan/kategori/:kategori/akhiri', async (c) => {
      const kemarin = addDays(tanggalOf(deps.now(), c.var.zona), -1)
      await deps.db.write(scopeOf(c), (trx) =>
        akhiriKategori(trx, c.var.pejabat, idOf(c, 'kategori'), kemarin),
      )
      return jadi(c, 'kategori')
    })
    .get('/pengaturan/templat', (c) => showTemplat(c, deps))
    .post('/pengaturan/templat', async (c) => {
      const k = kataAtur[c.var.lang]
      const { one } = await readForm(c)
      const [nama, isi] = [
        (one['nama'] ?? '').trim().slice(0, 120),
        (one['teks'] ?? '').trim().slice(0, 8000),
      ]
      const errors = { ...(nama === '' && { nama: k.wajib }), ...(isi === '' && { teks: k.wajib }) }
      if (Object.keys(errors).length > 0) return showTemplat(c, deps, { isian: one, errors })
      const unitId = isId(one['unit']) ? one['unit'] : null
      await deps.db.write(scopeOf(c), (trx) => tambahTemplat(trx, c.var.pejabat, { nama, isi, unitId }))
      return jadi(c, 'templat')
    })
    .post('/pengaturan/templat/:templat/hapus', async (c) => {
      await deps.db.write(scopeOf(c), (trx) => hapusTemplat(trx, c.var.pejabat, idOf(c, 'templat')))
      return jadi(c, 'templat')
    })
