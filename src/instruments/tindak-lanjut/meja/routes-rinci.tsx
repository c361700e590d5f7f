import { Hono } from 'hono'
import { isTanggal, tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { readForm, type RawForm } from '../../../platform/http/form.ts'
import { catatKemajuan, komentari } from '../commands.ts'
import { harapanRoutes } from '../dampak/routes.tsx'
import { tindakLanjutErrors } from '../errors.ts'
import { gerakkanAksi, type IsianGerakAksi } from '../gerak.ts'
import { canLapor, mayGerak } from '../policy.ts'
import { findPeralihan, gerakList, isBeruraian, type Gerak } from '../rules.ts'
import { getTerlihat, idOf, scopeOf } from './akses.ts'
import { MEJA } from './saringan.ts'
import { showRinci } from './tampil-rinci.tsx'
import { kata } from './words.ts'

type K = (typeof kata)['id']
const angka = (teks: string | undefined): number | undefined =>
  /^\d{1,6}$/.test(teks ?? '') ? Number(teks) : undefined

function parseGerak(
  gerak: Gerak,
  { one }: RawForm,
  hariIni: string,
  k: K,
): { isian: IsianGerakAksi } | { errors: Record<string, string> } {
  const of = (n: string): string => (one[n] ?? '').trim()
  const e: Record<string, string> = {}
  const [tanggal, uraian, ringkas] = [of('tanggal'), of('uraian'), of('ringkas')]
  if (!isTanggal(tanggal)) e['tanggal'] = k.tanggalSalah
  else if (tanggal > hariIni) e['tanggal'] = k.tanggalDepan
  if (isBeruraian(gerak) && uraian === '') e['uraian'] = k.wajib
  else if (uraian.length > 4000) e['uraian'] = k.panjang(4000)
  if (ringkas.length > 1000) e['ringkas'] = k.panjang(1000)
  if (Object.keys(e).length > 0) return { errors: e }
  const dilihat = angka(one['dilihat'])
  return {
    isian: {
      tanggal,
      uraian,
      ...(gerak === 'selesaikan' && { ringkasPublik: ringkas }),
      ...(dilihat !== undefined && { dilihat }),
    },
  }
}

/** Back to the board it was sent from; an address of ours or none. */
const kembaliOf = (teks: string | undefined): string | undefined =>
  teks === MEJA || teks?.startsWith(`${MEJA}?`) ? teks : undefined

/** `/kerja/tindak-lanjut/{id}`: one action, its steps, progress and comments. */
export const rinciRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route('/', harapanRoutes(deps))
    .get('/:id', (c) => showRinci(c, deps))
    .post('/:id/langkah/:gerak', async (c) => {
      const { pejabat, lang, zona } = c.var
      const gerak = gerakList.find((g) => g === c.req.param('gerak'))
      if (!gerak) throw new AppError(common.notFound)
      const a = await deps.db.read(scopeOf(c), (db) => getTerlihat(c, db))
      // Who may not is told so before a word of the form is judged.
      const p = findPeralihan(a.status, gerak)
      if (p && !mayGerak(pejabat, p.oleh, a)) throw new AppError(common.forbidden)
      const form = await readForm(c)
      const hasil = parseGerak(gerak, form, tanggalOf(deps.now(), zona), kata[lang])
      if ('errors' in hasil)
        return showRinci(c, deps, { bagian: gerak, isian: form.one, errors: hasil.errors }, 422)
      try {
        await deps.db.write(scopeOf(c), (trx) => gerakkanAksi(trx, deps, pejabat, a.id, gerak, hasil.isian))
      } catch (err) {
        const medan =
          err instanceof AppError && err.refusal === tindakLanjutErrors.tanggalMendahului
            ? 'tanggal'
            : 'uraian'
        const { errors, status } = refusedAs(err, medan, lang)
        return showRinci(c, deps, { bagian: gerak, isian: form.one, errors }, status)
      }
      return c.redirect(kembaliOf(form.one['kembali']) ?? `${MEJA}/${a.id}?tersimpan=1`, 303)
    })
    .post('/:id/kemajuan', async (c) => {
      const { pejabat, lang } = c.var
      const k = kata[lang]
      const a = await deps.db.read(scopeOf(c), (db) => getTerlihat(c, db))
      if (!canLapor(pejabat, a)) throw new AppError(common.forbidden)
      const form = await readForm(c)
      const of = (n: string): string => (form.one[n] ?? '').trim()
      const kemajuan = /^\d{1,2}$/.test(of('kemajuan')) ? Number(of('kemajuan')) : undefined
      const e: Record<string, string> = {}
      if (kemajuan === undefined) e['kemajuan'] = k.kemajuanSalah
      for (const n of ['hambatan', 'catatan']) if (of(n).length > 4000) e[n] = k.panjang(4000)
      if (kemajuan === undefined || Object.keys(e).length > 0)
        return showRinci(c, deps, { bagian: 'kemajuan', isian: form.one, errors: e }, 422)
      const dilihat = angka(form.one['dilihat'])
      const isi = { kemajuan, hambatan: of('hambatan'), catatan: of('catatan') }
      try {
        await deps.db.write(scopeOf(c), (trx) =>
          catatKemajuan(trx, deps, pejabat, idOf(c), {
            ...isi,
            ...(dilihat !== undefined && { dilihat }),
          }),
        )
      } catch (err) {
        const { errors, status } = refusedAs(err, 'kemajuan', lang)
        return showRinci(c, deps, { bagian: 'kemajuan', isian: form.one, errors }, status)
      }
      return c.redirect(`${MEJA}/${idOf(c)}?tersimpan=1`, 303)
    })
    .post('/:id/komentar', async (c) => {
      const { pejabat, lang } = c.var
      const teks = ((await readForm(c)).one['teks'] ?? '').trim()
      const k = kata[lang]
      if (teks === '' || teks.length > 4000) {
        const errors = { teks: teks === '' ? k.wajib : k.panjang(4000) }
        return showRinci(c, deps, { bagian: 'komentar', isian: { teks }, errors }, 422)
      }
      await deps.db.write(scopeOf(c), (trx) => komentari(trx, deps, pejabat, idOf(c), teks))
      return c.redirect(`${MEJA}/${idOf(c)}?tersimpan=1#komentar`, 303)
    })
