import { Hono } from 'hono'
import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common, type FieldErrors } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm, type RawForm } from '../../../platform/http/form.ts'
import { BriefCache } from '../../../platform/http/frozen.ts'
import { sendRingan, type Halaman } from '../../../platform/http/ringan.ts'
import type { Instansi } from '../../../registry/index.ts'
import { formatDate, toHtml } from '../../../ui/index.ts'
import { showKode } from '../kode.ts'
import { readFormBerkas, type LampiranSiap } from '../lampiran/index.ts'
import { putTitipan } from '../lampiran/titip.ts'
import { listMirip } from '../mirip/cari.ts'
import { penerimaOf, type Penerimaan } from '../penerimaan/store.ts'
import { ringkas } from '../publik/pages.tsx'
import { kataPublik, statusPublik } from '../publik/words.ts'
import { SerbuanPage } from '../serbuan/pages.tsx'
import { penjagaAduan, TITIP_SAAT_SERBUAN, type Ditahan } from '../serbuan/penjaga.ts'
import { getIsi } from '../store.ts'
import type { PengaduanBaru } from '../terima.ts'
import { collectBerkas } from './berkas.ts'
import { isDaftar, salahBuka } from './buka.ts'
import { createPenerimaAduan, sendAduan } from './commands.ts'
import type { Konteks, KonteksAduan } from './konteks.ts'
import { BaruPage, PilihInstansiPage, type BaruProps } from './pages.tsx'
import { ISI_MAKS, parseAduan, tempatOf, type Typed } from './schema.ts'
import { putSesi } from './sesi.ts'
import { kataWarga } from './words.ts'

/** Stands where each form has its own key. */
const KUNCI = '00000000-0000-0000-0000-000000000000'
const belahKunci = (html: string): Halaman => {
  const at = html.indexOf(KUNCI)
  return { awal: html.slice(0, at), sisa: html.slice(at + KUNCI.length) }
}

/** `/pengaduan/baru`. */
export function baruRoutes(deps: Deps, konteks: Konteks): Hono<AppEnv> {
  const terima = createPenerimaAduan(deps)
  const penjaga = penjagaAduan(deps)
  const kosong = new BriefCache<Halaman>(200, 3000)
  /** The empty form: drawn once for a while, each time with a key of its own. */
  const showKosong = (c: Ctx, k: KonteksAduan, asked: string): Response => {
    const tujuan = k.tujuanOf.has(asked) ? asked : ''
    const hariIni = tanggalOf(deps.now(), k.instansi.zona)
    const untuk = JSON.stringify([k.instansi.id, c.var.lang, hariIni, tujuan])
    const { awal, sisa } =
      kosong.get(untuk) ?? kosong.set(untuk, belahKunci(draw(c, k, { tujuan, kunci: KUNCI })))
    return sendRingan(c, { awal, sisa: newId() + sisa })
  }
  const alamatOf = (k: KonteksAduan, tujuan = ''): string =>
    `/pengaduan/baru?ke=${k.instansi.slug}${k.tujuanOf.has(tujuan) ? `&tujuan=${encodeURIComponent(tujuan)}` : ''}`
  const draw = (
    c: Ctx,
    k: KonteksAduan,
    isi: Typed,
    { errors, titipan }: { errors?: FieldErrors; titipan?: BaruProps['titipan'] } = {},
  ): string =>
    toHtml(
      BaruPage({
        lang: c.var.lang,
        path: alamatOf(k, isi['tujuan']),
        instansi: k.instansi,
        konteks: k,
        hariIni: tanggalOf(deps.now(), k.instansi.zona),
        isi,
        terisi: titipan !== undefined,
        titipan: titipan ?? { token: '', nama: [] },
        ...(errors ? { errors } : {}),
      }),
    )
  const show = async (
    c: Ctx,
    k: KonteksAduan,
    isi: Typed,
    {
      errors,
      siap = [],
      status = 422,
    }: { errors?: FieldErrors; siap?: readonly LampiranSiap[]; status?: 409 | 422 } = {},
  ): Promise<Response> => {
    const titipan = { token: await putTitipan(deps, siap), nama: siap.map((s) => s.nama) }
    const page = draw(
      c,
      k,
      { ...isi, kunci: isi['kunci'] ?? newId() },
      { titipan, ...(errors && { errors }) },
    )
    return sendRingan(c, page, errors ? status : 200)
  }
  const pilih = async (slug: string | undefined): Promise<Instansi | undefined> => {
    if (slug) return konteks.bySlug(slug)
    const list = await konteks.list()
    const penerima = penerimaOf(list, deps.config.penerima)?.instansi
    // With nothing to choose between.
    return list.every((p) => !p.terima || p.instansi.id === penerima?.id) ? penerima : undefined
  }

  return new Hono<AppEnv>()
    .get('/pengaduan/baru', async (c) => {
      const instansi = await pilih(c.req.query('ke'))
      const list = await konteks.list()
      // Whoever takes the letters of those who do not know has a form, whether or not it stands in the list.
      const buka = instansi?.id === penerimaOf(list, deps.config.penerima)?.instansi.id
      const tutup = !buka && list.some((p) => p.instansi.id === instansi?.id && !p.terima)
      if (!instansi || tutup) return suruhPilih(c, deps, list)
      const tujuan = c.req.query('tujuan') ?? ''
      return showKosong(c, await konteks.of(instansi), tujuan)
    })
    .post('/pengaduan/baru', async (c) => {
      const { lang } = c.var
      const form = await readFormBerkas(c)
      const instansi = await pilih(form.one['ke'])
      if (!instansi) return suruhPilih(c, deps, await konteks.list())
      const k = await konteks.of(instansi)
      const parsed = parseAduan(form.one, k, lang, tanggalOf(deps.now(), instansi.zona))
      const berkas = await collectBerkas(c, deps, form, k)
      const buka = form.one['buka']
      if (isDaftar(buka)) {
        const errors = { ...salahBuka(k, buka, form.one[buka], lang), ...salahBerkas(berkas) }
        const salah = Object.keys(errors).length > 0
        return show(c, k, form.one, { siap: berkas.siap, ...(salah && { errors }) })
      }
      const errors = {
        ...(parsed.ok ? {} : parsed.errors),
        ...salahBerkas(berkas),
      }
      if (!parsed.ok || berkas.error !== undefined) return show(c, k, form.one, { errors, siap: berkas.siap })
      const { value } = parsed
      const izin = penjaga.admit(instansi.id, value, form.one['tiket'], form.one['bukti'])
      if (!izin.boleh) return tahan(c, deps, k, form, izin, berkas.siap)
      const warga = { kind: 'warga', instansiId: instansi.id } as const
      const tanda =
        berkas.siap.length === 0
          ? await terima(instansi.id, value)
          : await deps.db.write({ instansiId: instansi.id }, (trx) =>
              sendAduan(trx, deps, warga, value, berkas.siap),
            )
      const { kode } = tanda
      putSesi(c, deps, 'tanda', kode)
      putSesi(c, deps, 'lacak', kode)
      // Gone back, changed and sent once more: it would be lost behind the receipt of the first.
      if (!tanda.baru && (await isBerubah(deps, instansi.id, tanda.id, value))) {
        const isi = { ...form.one, kunci: newId() }
        const errors = { _: kataWarga[lang].sudahTerkirim(showKode(kode)) }
        return show(c, k, isi, { errors, siap: berkas.siap, status: 409 })
      }
      return c.redirect('/pengaduan/tanda-terima', 303)
    })
    .post('/pengaduan/mirip', async (c) => {
      const { one } = await readForm(c)
      const instansi = await pilih(one['ke'])
      if (!instansi) return c.json([])
      const k = await konteks.of(instansi)
      const baru = {
        ...tempatOf(one, k),
        lokasi: (one['lokasi'] ?? '').slice(0, 300),
        isi: (one['isi'] ?? '').slice(0, ISI_MAKS),
      }
      const list = await deps.db.read({ instansiId: instansi.id }, (db) =>
        listMirip(db, deps, baru, deps.now()),
      )
      return c.json(
        list.map((p) => ({
          href: `/pengaduan/laporan/${p.id}`,
          judul: ringkas(p.judul, 120),
          ket: `${statusPublik(p.status, c.var.lang)}, ${kataPublik[c.var.lang].pada(formatDate(p.diterimaAt, c.var.lang, instansi.zona))}`,
        })),
      )
    })
}

const salahBerkas = ({ error }: { error?: string }): FieldErrors =>
  error === undefined ? {} : { lampiran: error }

const isBerubah = (deps: Deps, instansiId: string, id: string, baru: PengaduanBaru): Promise<boolean> =>
  deps.db.read({ instansiId }, async (db) => {
    const lama = await getIsi(db, id)
    return lama.isi !== baru.isi || lama.lokasi !== (baru.lokasi ?? '')
  })

/** Not now, but soon: what was typed waits on the page, and its files with it. */
async function tahan(
  c: Ctx,
  deps: Deps,
  k: KonteksAduan,
  form: RawForm,
  izin: Ditahan,
  siap: readonly LampiranSiap[],
): Promise<Response> {
  const tanpaBerkas = siap.length > 0 && izin.n > TITIP_SAAT_SERBUAN + (deps.config.serbuan?.pengaduan ?? 0)
  const titipan = tanpaBerkas ? '' : await putTitipan(deps, siap)
  const page = SerbuanPage({
    lang: c.var.lang,
    path: `/pengaduan/baru?ke=${k.instansi.slug}`,
    instansi: k.instansi,
    izin,
    isi: { ...form.many, titipan: [titipan] },
    tanpaBerkas,
  })
  c.header('retry-after', String(izin.tunggu))
  return sendRingan(c, toHtml(page), 429)
}

/** Whoever does not know is received by the one set as receiver, else by the first of the house. */
function suruhPilih(c: Ctx, deps: Deps, list: readonly Penerimaan[]): Response {
  const href = (slug: string): string => `/pengaduan/baru?ke=${slug}`
  const penerima = penerimaOf(list, deps.config.penerima)
  if (!penerima) throw new AppError(common.notFound)
  const daftar = list.filter((p) => p.terima).map(({ instansi: i }) => ({ nama: i.nama, href: href(i.slug) }))
  const page = PilihInstansiPage({
    lang: c.var.lang,
    path: '/pengaduan/baru',
    daftar,
    penerima: href(penerima.instansi.slug),
  })
  return sendRingan(c, toHtml(page))
}
