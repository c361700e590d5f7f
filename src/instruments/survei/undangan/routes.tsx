import { Hono } from 'hono'
import type { FieldErrors } from '../../../kernel/errors.ts'
import { countAlasan } from '../../../platform/channels/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { formatNumber, toHtml } from '../../../ui/index.ts'
import { getPeriodeKerja, idParam } from '../periode/akses.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import { loadPeriode, type PeriodeDimuat } from '../periode/muat.ts'
import { linesOfBerkas } from './berkas.ts'
import { addUndangan, changeSimpan, stopUndangan } from './commands.ts'
import { readDaftar } from './daftar.ts'
import { UndanganPage, type Kabar } from './pages.tsx'
import { PeriksaDaftarPage } from './pages-tambah.tsx'
import { loadRekap } from './rekap.ts'
import { daftarRoutes } from './routes-daftar.tsx'
import { kirimRoutes } from './routes-kirim.tsx'
import { listGelombang } from './store-gelombang.ts'
import { findSimpan } from './store-simpan.ts'
import { kataUndangan } from './words.ts'

const loadKerja = (c: Ctx, deps: Deps): Promise<PeriodeDimuat> =>
  deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) =>
    loadPeriode(c, deps, db, await getPeriodeKerja(c, db)),
  )

/** What the last form did, as the address says it. */
function kabarOf(c: Ctx): Kabar | undefined {
  const k = kataUndangan[c.var.lang]
  const n = (name: string): string | undefined => {
    const value = c.req.query(name)
    return value !== undefined && /^\d{1,6}$/.test(value)
      ? formatNumber(Number(value), c.var.lang)
      : undefined
  }
  const masuk = n('masuk')
  if (masuk !== undefined) {
    const [ada, salah] = [n('ada'), n('salah')]
    const isi = [
      ...(ada && ada !== '0' ? [k.masukAda(ada)] : []),
      ...(salah && salah !== '0' ? [k.masukSalah(salah)] : []),
    ].join(' ')
    return { nada: 'success', judul: k.masuk(masuk), isi }
  }
  const henti = n('henti')
  if (henti !== undefined) return { nada: 'success', judul: k.dihentikan(henti) }
  if (c.req.query('dikirim') === '1') return { nada: 'success', judul: k.dikirim }
  return c.req.query('tersimpan') === '1' ? { nada: 'success', judul: k.tersimpan } : undefined
}

/** `/:id/undangan`: who is invited, how far it is, what came of it. */
export function undanganRoutes(deps: Deps): Hono<AppEnv> {
  const show = async (
    c: Ctx,
    over: { daftar?: string; hari?: string; errors?: FieldErrors; status?: 409 | 422 } = {},
  ): Promise<Response> => {
    const { pejabat, zona } = c.var
    const page = await deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
      const dimuat = await loadPeriode(c, deps, db, await getPeriodeKerja(c, db))
      const { id } = dimuat.periode
      const alasan = [
        ...(await countAlasan(db, 'survei.undangan', id)),
        ...(await countAlasan(db, 'survei.pengingat', id)),
      ]
      const gelombang = await listGelombang(db, id)
      return {
        ...dimuat,
        rekap: await loadRekap(db, id),
        alasan,
        hari: String((await findSimpan(db, id)).hari),
        berjalan: gelombang.some((g) => !g.selesaiAt && !g.dihentikanAt),
        menerima: dimuat.status === 'berjalan' || dimuat.status === 'terjadwal',
        bolehKirim: dimuat.status === 'berjalan',
      }
    })
    const { errors, status = 422, daftar = '', hari = page.hari } = over
    const own = { zona, daftar, hari, errors, kabar: errors ? undefined : kabarOf(c) }
    return c.html(toHtml(<UndanganPage {...page} {...own} />), errors ? status : 200)
  }

  const take = async (c: Ctx): Promise<Response> => {
    idParam(c)
    const page = await loadKerja(c, deps)
    const { lang, pejabat } = c.var
    const k = kataUndangan[lang]
    const form = await readForm(c)
    const typed = form.one['daftar'] ?? ''
    const berkas = form.files['berkas']
    let teks = typed
    try {
      if (berkas)
        teks = [typed.trimEnd(), await linesOfBerkas(Buffer.from(await berkas.arrayBuffer()))]
          .filter(Boolean)
          .join('\n')
    } catch (err) {
      return show(c, { daftar: typed, ...refusedAs(err, 'berkas', lang) })
    }
    if (teks.trim() === '') return show(c, { errors: { daftar: k.kosongIsi } })
    const dibaca = readDaftar(teks, { layanan: page.layanan, hariIni: page.hariIni })
    if (form.one['aksi'] !== 'masukkan' || dibaca.orang.length === 0) {
      return c.html(toHtml(<PeriksaDaftarPage {...page} teks={teks} dibaca={dibaca} />))
    }
    try {
      const { masuk, sudahAda } = await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
        addUndangan(trx, deps, pejabat, page.periode.id, dibaca.orang),
      )
      const hasil = `masuk=${masuk}&ada=${sudahAda}&salah=${dibaca.salah.length}`
      return c.redirect(`/kerja/survei/${page.periode.id}/undangan?${hasil}`, 303)
    } catch (err) {
      const { errors, status } = refusedAs(err, 'daftar', lang)
      return c.html(
        toHtml(<PeriksaDaftarPage {...page} teks={teks} dibaca={dibaca} errors={errors} />),
        status,
      )
    }
  }

  return new Hono<AppEnv>()
    .get('/:id/undangan', (c) => show(c))
    .post('/:id/undangan', (c) => take(c))
    .post('/:id/undangan/hentikan', async (c) => {
      const id = idParam(c)
      const { pejabat } = c.var
      const n = await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
        stopUndangan(trx, deps, pejabat, id),
      )
      return c.redirect(`/kerja/survei/${id}/undangan?henti=${n}`, 303)
    })
    .post('/:id/undangan/simpan', async (c) => {
      const id = idParam(c)
      const { pejabat, lang } = c.var
      const hari = (await readForm(c)).one['hari']?.trim() ?? ''
      if (!/^\d{1,3}$/.test(hari) || Number(hari) > 365) {
        return show(c, { hari, errors: { hari: kataUndangan[lang].hariSalah } })
      }
      await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
        changeSimpan(trx, pejabat, id, Number(hari)),
      )
      return c.redirect(`/kerja/survei/${id}/undangan?tersimpan=1`, 303)
    })
    .route('/', kirimRoutes(deps))
    .route('/', daftarRoutes(deps))
}
