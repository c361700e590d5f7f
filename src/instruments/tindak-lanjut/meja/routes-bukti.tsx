import { Hono } from 'hono'
import { isTanggal, tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import type { Deps } from '../../../platform/deps.ts'
import { sendBerkas } from '../../../platform/http/berkas.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm, type RawForm } from '../../../platform/http/form.ts'
import { batasBukti, keepBerkas, readBerkasBukti, type BerkasBukti } from '../bukti/berkas.ts'
import { tambahBukti, tarikBukti, type BuktiBaru } from '../bukti/commands.ts'
import { findBukti } from '../bukti/store.ts'
import { canLapor } from '../policy.ts'
import { getTerlihat, idOf, scopeOf } from './akses.ts'
import { MEJA } from './saringan.ts'
import { showRinci } from './tampil-rinci.tsx'
import { kata } from './words.ts'

const isTautan = (teks: string): boolean =>
  teks.length <= 500 && /^https?:\/\/\S+$/i.test(teks) && URL.canParse(teks)

/** Checks the form and, where there is one, the file; everything that is wrong at once. */
async function periksa(c: Ctx, deps: Deps, form: RawForm) {
  const k = kata[c.var.lang]
  const of = (n: string): string => (form.one[n] ?? '').trim()
  const file = form.files['berkas']
  const e: Record<string, string> = {}
  const [keterangan, tanggal, tautan] = [of('keterangan'), of('tanggal_bukti'), of('tautan')]
  if (keterangan === '') e['keterangan'] = k.wajib
  else if (keterangan.length > 500) e['keterangan'] = k.panjang(500)
  if (!isTanggal(tanggal)) e['tanggal_bukti'] = k.tanggalSalah
  else if (tanggal > tanggalOf(deps.now(), c.var.zona)) e['tanggal_bukti'] = k.tanggalDepan
  const lewat = form.lewat?.['berkas'] !== undefined
  if (!file && !lewat && tautan === '') e['berkas'] = k.buktiPilih
  else if (file && tautan !== '') e['tautan'] = k.buktiSatu
  else if (tautan !== '' && !isTautan(tautan)) e['tautan'] = k.tautanSalah
  let berkas: BerkasBukti | undefined
  if (lewat) e['berkas'] = k.buktiBesar
  else if (file) {
    const hasil = await readBerkasBukti(c, file)
    if (typeof hasil === 'string') e['berkas'] = hasil === 'asing' ? k.buktiAsing : k.buktiRapat
    else berkas = hasil
  }
  return { errors: e, keterangan, tanggal, tautan, berkas, publik: of('publik') === '1' }
}

/** `/kerja/tindak-lanjut/{id}/bukti`: bring it, look at it, withdraw it. */
export const buktiRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .post('/:id/bukti', async (c) => {
      const { pejabat, lang } = c.var
      // Nothing is kept of a file from somebody who may not bring it.
      const a = await deps.db.read(scopeOf(c), (db) => getTerlihat(c, db))
      if (!canLapor(pejabat, a)) throw new AppError(common.forbidden)
      const form = await readForm(c, batasBukti)
      const p = await periksa(c, deps, form)
      if (Object.keys(p.errors).length > 0)
        return showRinci(c, deps, { bagian: 'bukti', isian: form.one, errors: p.errors }, 422)
      let berkas: BuktiBaru['berkas']
      let dipakai: string | undefined
      try {
        berkas = p.berkas && (await keepBerkas(deps, pejabat.instansiId, p.berkas))
        const id = await deps.db.write(scopeOf(c), (trx) =>
          tambahBukti(trx, deps, pejabat, a.id, {
            jenis: p.berkas?.jenis ?? 'tautan',
            tanggal: p.tanggal,
            keterangan: p.keterangan,
            ...(berkas ? { berkas } : { tautan: p.tautan }),
            tampilPublik: p.publik,
          }),
        )
        dipakai = (await deps.db.read(scopeOf(c), (db) => findBukti(db, id)))?.berkasKunci
      } catch (err) {
        const { errors, status } = refusedAs(err, 'berkas', lang)
        return showRinci(c, deps, { bagian: 'bukti', isian: form.one, errors }, status)
      } finally {
        // No line names it: refused, or the same file had been brought before.
        if (berkas && dipakai !== berkas.kunci) await deps.files.remove(berkas.kunci)
      }
      return c.redirect(`${MEJA}/${a.id}?tersimpan=1#bukti`, 303)
    })
    .get('/:id/bukti/:bid', async (c) => {
      const b = await deps.db.read(scopeOf(c), async (db) => {
        const a = await getTerlihat(c, db)
        const b = await findBukti(db, idOf(c, 'bid'))
        return b?.aksiId === a.id ? b : undefined
      })
      const isi = b && b.berkasKunci !== '' ? await deps.files.open(b.berkasKunci) : undefined
      if (!b || !isi) throw new AppError(common.notFound)
      return sendBerkas(c, { isi, jenis: b.tipe, nama: b.namaBerkas })
    })
    .post('/:id/bukti/:bid/tarik', async (c) => {
      const { pejabat, lang } = c.var
      const [id, bid] = [idOf(c), idOf(c, 'bid')]
      const a = await deps.db.read(scopeOf(c), (db) => getTerlihat(c, db))
      if (!canLapor(pejabat, a)) throw new AppError(common.forbidden)
      const alasan = ((await readForm(c)).one['alasan'] ?? '').trim()
      if (alasan === '' || alasan.length > 300) {
        const k = kata[lang]
        const errors = { [`alasan-${bid}`]: alasan === '' ? k.wajib : k.panjang(300) }
        return showRinci(c, deps, { bagian: 'tarik', isian: { alasan }, errors }, 422)
      }
      await deps.db.write(scopeOf(c), (trx) => tarikBukti(trx, deps, pejabat, bid, alasan))
      return c.redirect(`${MEJA}/${id}?tersimpan=1#bukti`, 303)
    })
