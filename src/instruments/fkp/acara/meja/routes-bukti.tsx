import { Hono } from 'hono'
import { AppError, common, type FieldErrors } from '../../../../kernel/errors.ts'
import { refusedAs } from '../../../../kernel/refused.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { sendBerkas } from '../../../../platform/http/berkas.ts'
import { keepDraft } from '../../../../platform/http/draf.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm, type RawForm } from '../../../../platform/http/form.ts'
import { toHtml } from '../../../../ui/index.ts'
import { alamatTab } from '../../meja/tab.ts'
import {
  dropBerkas,
  readBerkas,
  recordBerkas,
  storeBerkas,
  type BerkasSiap,
  type BerkasTersimpan,
} from '../berkas.ts'
import { loadKelengkapan } from '../kelengkapan.ts'
import { buktiList, type JenisBukti } from '../rules.ts'
import { findBerkas, listBerkas } from '../store-berkas.ts'
import { of, type Tertulis } from './isian.ts'
import { idOf, scopeOf } from '../../meja/akses.ts'
import { assertSusun, loadMuatan } from './muat.ts'
import { BuktiPage } from './pages-bukti.tsx'
import { kataBukti } from './words-bukti.ts'

/** What one form may bring. */
const batasBukti = { ukuranMaks: 20 * 1024 * 1024, banyakMaks: 30 } as const

/** `/kerja/fkp/{id}/bukti`: what is there, what is missing, and files from outside. */
export function buktiRoutes(deps: Deps): Hono<AppEnv> {
  const show = async (
    c: Ctx,
    isian: Tertulis = {},
    errors?: FieldErrors,
    status: 409 | 422 = 422,
  ): Promise<Response> => {
    const p = await deps.db.read(scopeOf(c), async (db) => {
      const m = await loadMuatan(c, db, deps.now())
      const { forum } = m.rangka
      return { ...m, list: await loadKelengkapan(db, forum), berkas: await listBerkas(db, forum.id) }
    })
    const q = c.req.query('pesan')
    const pesan = q === 'tersimpan' || q === 'dihapus' ? q : undefined
    return c.html(
      toHtml(
        <BuktiPage {...p} isian={isian} {...(pesan && !errors && { pesan })} {...(errors && { errors })} />,
      ),
      errors ? status : 200,
    )
  }
  const muat = (c: Ctx) =>
    deps.db.read(scopeOf(c), async (db) => {
      const m = await loadMuatan(c, db, deps.now())
      assertSusun(m)
      return m.rangka.forum
    })

  return new Hono<AppEnv>()
    .get('/:id/bukti', (c) => show(c))
    .post('/:id/bukti', async (c) => {
      const f = await muat(c)
      const form = await readForm(c, batasBukti)
      const k = kataBukti[c.var.lang]
      const hasil = await readUnggah(c, form, k)
      if ('errors' in hasil) return show(c, form.one, hasil.errors)
      const tersimpan: BerkasTersimpan[] = []
      let dipakai: ReadonlySet<string> = new Set()
      try {
        for (const b of hasil.siap) tersimpan.push(await storeBerkas(deps, f.instansiId, f.id, b))
        dipakai = await deps.db.write(scopeOf(c), (trx) =>
          recordBerkas(trx, deps, c.var.pejabat, f.id, hasil.jenis, tersimpan, hasil.keterangan),
        )
      } catch (err) {
        const { errors, status } = refusedAs(err, 'berkas', c.var.lang, 'berkas')
        return await show(c, form.one, errors, status)
      } finally {
        // No line names it: refused, or the same file had been brought before.
        for (const b of tersimpan) if (!dipakai.has(b.kunci)) await deps.files.remove(b.kunci)
      }
      return c.redirect(`${alamatTab(f.id, 'bukti')}?pesan=tersimpan`, 303)
    })
    .get('/:id/bukti/:bid', async (c) => {
      const b = await deps.db.read(scopeOf(c), async (db) => {
        const m = await loadMuatan(c, db, deps.now())
        return findBerkas(db, m.rangka.forum.id, idOf(c, 'bid'))
      })
      const isi = b && (await deps.files.open(b.kunci))
      if (!b || !isi) throw new AppError(common.notFound)
      return sendBerkas(c, { isi, jenis: b.tipe, nama: b.nama })
    })
    .post('/:id/bukti/:bid/hapus', async (c) => {
      const f = await muat(c)
      await deps.db.write(scopeOf(c), (trx) => dropBerkas(trx, deps, c.var.pejabat, f.id, idOf(c, 'bid')))
      return c.redirect(`${alamatTab(f.id, 'bukti')}?pesan=dihapus`, 303)
    })
}

type K = (typeof kataBukti)['id']

async function readUnggah(
  c: Ctx,
  form: RawForm,
  k: K,
): Promise<
  | { readonly jenis: JenisBukti; readonly keterangan: string; readonly siap: readonly BerkasSiap[] }
  | { readonly errors: FieldErrors }
> {
  const e: Record<string, string> = {}
  const jenis = buktiList.find((j) => j === of(form, 'jenis'))
  if (!jenis) e['jenis'] = k.pilihJenis
  const keterangan = of(form, 'keterangan')
  if (keterangan.length > 200) e['keterangan'] = k.panjang
  else if (jenis === 'foto' && keterangan === '') e['keterangan'] = k.keteranganWajib
  const files = form.semuaFiles['berkas'] ?? []
  const lewat = form.lewat?.['berkas']
  if (lewat?.sebab === 'terlalu_besar') e['berkas'] = k.terlaluBesar(lewat.nama.slice(0, 80))
  else if (lewat) e['berkas'] = k.terlaluBanyak(String(batasBukti.banyakMaks))
  else if (files.length === 0) e['berkas'] = k.pilihBerkas
  if (!jenis || Object.keys(e).length > 0) return { errors: e }
  const siap: BerkasSiap[] = []
  for (const f of files) {
    const b = await readBerkas(jenis, f, (isi) => keepDraft(c, isi))
    if (typeof b === 'string') return { errors: { berkas: k[b](f.name.slice(0, 80)) } }
    siap.push(b)
  }
  return { jenis, keterangan, siap }
}
