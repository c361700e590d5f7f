import { Hono } from 'hono'
import { AppError, common, isRefusal, refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { sendDokumen } from '../../../platform/http/dokumen.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { getInstansi } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { MasukTertutupPage } from '../entri/pages.tsx'
import { alasanTertutup, sampaiOf } from '../entri/routes.tsx'
import { kertasFields, parseKertas, type IsianKertas } from '../entri/schema.ts'
import { getPeriodeKerja, idParam } from '../periode/akses.ts'
import { loadPeriode } from '../periode/muat.ts'
import { createKumpulan, keyLembar, settleLembar, type HasilKetik } from './commands.ts'
import { cetakFormulir } from './formulir.ts'
import { alamatKumpulan, DaftarKumpulanPage, type IsianKumpulan } from './pages.tsx'
import { KetikPage, type KetikProps } from './pages-ketik.tsx'
import { listSelisih, nextNomor, type Kumpulan } from './rules.ts'
import { findKumpulan, listKetikan, listKumpulan } from './store.ts'
import { kataKumpulan } from './words.ts'

const hasilList: readonly HasilKetik[] = ['masuk', 'menunggu', 'selisih']

async function showList(c: Ctx, deps: Deps, isian?: IsianKumpulan, errors?: FieldErrors): Promise<Response> {
  const page = await deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => {
    const dimuat = await loadPeriode(c, deps, db, await getPeriodeKerja(c, db))
    return { ...dimuat, kumpulan: await listKumpulan(db, dimuat.periode.id) }
  })
  const alasan = alasanTertutup(page, c.var.lang)
  if (alasan !== undefined && page.kumpulan.length === 0) {
    const judul = kataKumpulan[c.var.lang].judul
    return c.html(toHtml(<MasukTertutupPage {...page} tab="kertas" judul={judul} alasan={alasan} />))
  }
  const only = page.layanan.length === 1 ? page.layanan[0]!.id : ''
  return c.html(
    toHtml(
      <DaftarKumpulanPage
        {...page}
        isian={isian ?? { layananId: only, lembar: '50', cara: 'sekali' }}
        errors={errors}
      />,
    ),
    errors ? 422 : 200,
  )
}

async function getKumpulan(c: Ctx, db: Db, periodeId: string): Promise<Kumpulan> {
  const id = c.req.param('kid')
  const found = isId(id) ? await findKumpulan(db, periodeId, id) : undefined
  if (!found) throw new AppError(common.notFound)
  return found
}

type Dimuat = Omit<KetikProps, 'ke' | 'isian' | 'selesai'> & {
  readonly berikut: (ke: 1 | 2) => number | undefined
}

async function load(c: Ctx, deps: Deps): Promise<Dimuat> {
  return deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => {
    const dimuat = await loadPeriode(c, deps, db, await getPeriodeKerja(c, db))
    const kumpulan = await getKumpulan(c, db, dimuat.periode.id)
    const ketikan = await listKetikan(db, kumpulan.id)
    const pertama = ketikan.filter((k) => k.ke === 1)
    return {
      ...dimuat,
      kumpulan,
      sampai: sampaiOf(dimuat),
      pertama: pertama.length,
      masuk: pertama.filter((k) => k.masuk).length,
      selisih: listSelisih(ketikan),
      berikut: (ke) => nextNomor(kumpulan, ketikan, ke),
    }
  })
}

async function showOne(
  c: Ctx,
  deps: Deps,
  ke: 1 | 2,
  typed?: IsianKertas,
  errors?: FieldErrors,
): Promise<Response> {
  const { berikut, ...page } = await load(c, deps)
  const { lembar = '', tanggal = '', hasil = '', nomor = '' } = c.req.query()
  const next = berikut(ke)
  const baru = hasilList.find((h) => h === hasil)
  const isian = typed ?? {
    nomor: /^[1-9]\d{0,2}$/.test(lembar) ? lembar : String(next ?? ''),
    tanggal: tanggal === '' ? page.sampai : tanggal,
    layanan: page.kumpulan.layananId,
  }
  return c.html(
    toHtml(
      <KetikPage
        {...page}
        ke={ke}
        isian={isian}
        errors={errors}
        selesai={next === undefined}
        {...(baru && /^\d{1,3}$/.test(nomor) ? { baru: { nomor: Number(nomor), hasil: baru } } : {})}
      />,
    ),
    errors ? 422 : 200,
  )
}

const turnOf = (text: string | undefined): 1 | 2 => (text === '2' ? 2 : 1)

/** `/:id/kumpulan`: numbered forms, keyed once or twice. */
export const kumpulanRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/kumpulan', (c) => showList(c, deps))
    .post('/:id/kumpulan', async (c) => {
      const { pejabat, lang } = c.var
      const id = idParam(c)
      const { one } = await readForm(c)
      const k = kataKumpulan[lang]
      const isian = {
        layananId: one['layananId'] ?? '',
        lembar: (one['lembar'] ?? '').trim(),
        cara: one['cara'] ?? '',
      }
      const lembar = /^\d{1,3}$/.test(isian.lembar) ? Number(isian.lembar) : 0
      const errors = {
        ...(isId(isian.layananId) ? {} : { layananId: k.layananSalah }),
        ...(lembar >= 1 && lembar <= 200 ? {} : { lembar: k.lembarSalah }),
      }
      if (Object.keys(errors).length > 0) return showList(c, deps, isian, errors)
      try {
        const kid = await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
          createKumpulan(trx, pejabat, id, {
            layananId: isian.layananId,
            lembar,
            duaKali: isian.cara === 'dua',
          }),
        )
        return c.redirect(alamatKumpulan(id, `/${kid}`), 303)
      } catch (err) {
        if (!isRefusal(err, 'invalid')) throw err
        return showList(c, deps, isian, { layananId: refusalText(err.refusal, lang) })
      }
    })
    .get('/:id/kumpulan/:kid', (c) => showOne(c, deps, turnOf(c.req.query('ke'))))
    .get('/:id/kumpulan/:kid/formulir.pdf', async (c) => {
      const { periode, unitNama, kumpulan, layanan, instrumen } = await load(c, deps)
      const instansi = await deps.db.read({ instansiId: periode.instansiId }, (db) =>
        getInstansi(db, periode.instansiId),
      )
      const to = deps.config.baseUrl + alamatKumpulan(periode.id, `/${kumpulan.id}`)
      const pdf = await cetakFormulir({
        instansi: instansi.nama,
        unit: unitNama,
        layanan: layanan.find((l) => l.id === kumpulan.layananId)?.nama ?? '',
        periode: periode.nama,
        instrumen,
        kumpulan,
        alamatLembar: (nomor) => `${to}?lembar=${nomor}`,
        contoh: instansi.rekaan,
      })
      return sendDokumen(c, pdf, `formulir-${kumpulan.kode}.pdf`, 'inline')
    })
    .post('/:id/kumpulan/:kid', async (c) => {
      const { pejabat, lang } = c.var
      const id = idParam(c)
      const form = await readForm(c)
      const page = await load(c, deps)
      const { kumpulan } = page
      const ke = turnOf(form.one['ke'])
      const nomor = (form.one['nomor'] ?? '').trim()
      const isian: IsianKertas = {
        ...kertasFields(form, page.instrumen),
        nomor,
        layanan: kumpulan.layananId,
        kunci: newId(),
        kumpulan: kumpulan.id,
        cara: '',
      }
      const parsed = parseKertas(
        isian,
        { instrumen: page.instrumen, layanan: page.layanan, mulai: page.periode.mulai, sampai: page.sampai },
        lang,
      )
      if (!parsed.ok) return showOne(c, deps, ke, isian, parsed.errors)
      const { layananId, tanggal, jawaban, responden, saran } = parsed.value
      try {
        const hasil = await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
          keyLembar(trx, deps, pejabat, id, kumpulan.id, {
            nomor: /^\d{1,3}$/.test(nomor) ? Number(nomor) : 0,
            ke,
            isi: { layananId, tanggal, jawaban, responden, saran },
          }),
        )
        const next = new URLSearchParams({ ke: String(ke), tanggal, nomor, hasil })
        return c.redirect(alamatKumpulan(id, `/${kumpulan.id}?${next.toString()}`), 303)
      } catch (err) {
        if (!isRefusal(err, 'invalid') && !isRefusal(err, 'conflict')) throw err
        const field = err.refusal.kind === 'invalid' ? 'nomor' : '_'
        return showOne(c, deps, ke, isian, { [field]: refusalText(err.refusal, lang) })
      }
    })
    .post('/:id/kumpulan/:kid/selisih/:nomor', async (c) => {
      const { pejabat } = c.var
      const [id, kid, nomor] = [idParam(c), c.req.param('kid'), c.req.param('nomor')]
      if (!isId(kid) || !/^[1-9]\d{0,2}$/.test(nomor)) throw new AppError(common.notFound)
      const { one } = await readForm(c)
      const dariDua = new Set(Object.keys(one).filter((field) => one[field] === '2'))
      await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
        settleLembar(trx, deps, pejabat, id, kid, Number(nomor), dariDua),
      )
      const next = new URLSearchParams({ nomor, hasil: 'masuk' })
      return c.redirect(alamatKumpulan(id, `/${kid}?${next.toString()}`), 303)
    })
