import { Hono } from 'hono'
import { AppError, common, isRefusal, refusalText, type FieldErrors } from '../../../../kernel/errors.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm } from '../../../../platform/http/form.ts'
import { formatNumber, toHtml } from '../../../../ui/index.ts'
import { listAgenda } from '../../agenda/store.ts'
import { getForumTerlihat, idOf, scopeOf } from '../../meja/akses.ts'
import { readTolak, TOLAK_BANYAK } from '../../meja/tolak-banyak.tsx'
import { canSusunForum } from '../../policy.ts'
import {
  addPernyataan,
  aturSuara,
  decidePernyataan,
  declinePernyataan,
  type PernyataanBaru,
} from '../commands.ts'
import { suaraErrors } from '../errors.ts'
import { rapikan, TEKS_MAKS, TEKS_MIN } from '../pernyataan-teks.ts'
import { tahapList } from '../rules.ts'
import { alamatBagian } from './bingkai.tsx'
import { bilangan } from './bilangan.ts'
import { loadMeja } from './muat.ts'
import type { PernyataanProps } from './bagian-daftar.tsx'
import { PernyataanPage } from './pages-pernyataan.tsx'
import { kataMeja } from './words.ts'

/** `/kerja/fkp/{id}/suara`: statements and moderation of one forum. */
export function pernyataanRoutes(deps: Deps): Hono<AppEnv> {
  const show = async (
    c: Ctx,
    over: Pick<PernyataanProps, 'errors' | 'isian' | 'serupa' | 'kabar'> = {},
    status: 200 | 422 = 200,
  ): Promise<Response> => {
    const { lang } = c.var
    const k = kataMeja[lang]
    const data = await deps.db.read(scopeOf(c), (db) => loadMeja(c, db))
    const [n, ditolak] = [bilangan(c.req.query('ditambah')), bilangan(c.req.query('ditolak'))]
    const kabar =
      over.kabar ??
      (n > 0
        ? k.ditambah(formatNumber(n, lang))
        : ditolak > 0
          ? k.ditolakBanyak(formatNumber(ditolak, lang))
          : c.req.query('tersimpan') === '1'
            ? k.tersimpan
            : undefined)
    return c.html(
      toHtml(<PernyataanPage {...data} {...over} kabar={over.errors ? undefined : kabar} />),
      status,
    )
  }
  /** Who may not is told so before what he typed is judged. */
  const assertSusun = async (c: Ctx): Promise<void> => {
    const forum = await deps.db.read(scopeOf(c), (db) => getForumTerlihat(c, db))
    if (!canSusunForum(c.var.pejabat, forum.unitId)) throw new AppError(common.forbidden)
  }
  const kembali = (c: Ctx, query = ''): Response =>
    c.redirect(`${alamatBagian(idOf(c), 'pernyataan')}${query}`, 303)
  const tambah = async (
    c: Ctx,
    list: readonly PernyataanBaru[],
    bidang: 'teks' | 'agenda',
    isian: Readonly<Record<string, string>>,
  ): Promise<Response> => {
    const k = kataMeja[c.var.lang]
    let hasil: Awaited<ReturnType<typeof addPernyataan>>
    try {
      hasil = await deps.db.write(scopeOf(c), (trx) => addPernyataan(trx, deps, c.var.pejabat, idOf(c), list))
    } catch (err) {
      if (!(err instanceof AppError) || err.refusal !== suaraErrors.pernyataanPenuh) throw err
      return show(c, { errors: { [bidang]: refusalText(err.refusal, c.var.lang) }, isian }, 422)
    }
    const { ditambah, serupa } = hasil
    if (serupa.length === 0) return kembali(c, `?ditambah=${ditambah}`)
    const kabar = ditambah > 0 ? k.ditambah(formatNumber(ditambah, c.var.lang)) : undefined
    // What was stored is not typed again; what was left out stays in sight.
    return show(c, { kabar, serupa, isian: bidang === 'teks' ? { teks: serupa.join('\n') } : {} })
  }

  return new Hono<AppEnv>()
    .get('/:id/suara', (c) => show(c))
    .post('/:id/suara/tambah', async (c) => {
      await assertSusun(c)
      const k = kataMeja[c.var.lang]
      const { one } = await readForm(c)
      const baris = (one['teks'] ?? '').split('\n').map(rapikan)
      const salah = baris.findIndex((t) => t !== '' && (t.length < TEKS_MIN || t.length > TEKS_MAKS))
      const errors: FieldErrors | undefined =
        salah >= 0
          ? { teks: k.barisSalah(salah + 1, TEKS_MIN, TEKS_MAKS) }
          : baris.every((t) => t === '')
            ? { teks: k.kosong }
            : undefined
      if (errors) return show(c, { errors, isian: { teks: one['teks'] ?? '' } }, 422)
      const meta = one['meta'] === '1'
      const list = baris.filter((t) => t !== '').map((teks) => ({ teks, asal: 'petugas' as const, meta }))
      return tambah(c, list, 'teks', one)
    })
    .post('/:id/suara/agenda', async (c) => {
      await assertSusun(c)
      const k = kataMeja[c.var.lang]
      const { one, many } = await readForm(c)
      const pokok = new Set(
        (await deps.db.read(scopeOf(c), (db) => listAgenda(db, idOf(c)))).map((a) => a.id),
      )
      const list = (many['pilih'] ?? [])
        .filter((id) => pokok.has(id))
        .map((id) => ({ teks: rapikan(one[`teks-${id}`] ?? ''), asal: 'agenda' as const, agendaId: id }))
      const salah = list.findIndex((a) => a.teks.length < TEKS_MIN || a.teks.length > TEKS_MAKS)
      if (list.length === 0 || salah >= 0) {
        const agenda = salah >= 0 ? k.barisSalah(salah + 1, TEKS_MIN, TEKS_MAKS) : k.kosong
        return show(c, { errors: { agenda }, isian: one }, 422)
      }
      return tambah(c, list, 'agenda', one)
    })
    .post('/:id/suara/atur', async (c) => {
      const { many } = await readForm(c)
      const lain = many['lain'] ?? []
      const aturan = {
        tahap: tahapList.filter((t) => many['tahap']?.includes(t)),
        usulWarga: lain.includes('usul'),
        hanyaTerdaftar: lain.includes('terdaftar'),
      }
      await deps.db.write(scopeOf(c), (trx) => aturSuara(trx, deps, c.var.pejabat, idOf(c), aturan))
      return kembali(c, '?tersimpan=1')
    })
    .post('/:id/suara/layar', async (c) => {
      const layar = (await readForm(c)).one['layar'] === 'hasil' ? 'hasil' : 'ajakan'
      await deps.db.write(scopeOf(c), (trx) => aturSuara(trx, deps, c.var.pejabat, idOf(c), { layar }))
      return kembali(c, '?tersimpan=1#atur')
    })
    .post(`/:id/suara/${TOLAK_BANYAK}`, async (c) => {
      const { ids, alasan, isian } = readTolak(await readForm(c))
      try {
        const n = await deps.db.write(scopeOf(c), (trx) =>
          declinePernyataan(trx, deps, c.var.pejabat, idOf(c), ids, rapikan(alasan).slice(0, 200)),
        )
        return kembali(c, `?ditolak=${n}`)
      } catch (err) {
        if (!isRefusal(err, 'invalid')) throw err
        return show(c, { errors: { [TOLAK_BANYAK]: refusalText(err.refusal, c.var.lang) }, isian }, 422)
      }
    })
    .post('/:id/suara/:pernyataan/:aksi{tampilkan|tolak|meta}', async (c) => {
      const id = idOf(c, 'pernyataan')
      const { one } = await readForm(c)
      const aksi = c.req.param('aksi')
      const alasan = rapikan(one['alasan'] ?? '').slice(0, 200)
      try {
        await deps.db.write(scopeOf(c), (trx) =>
          decidePernyataan(
            trx,
            deps,
            c.var.pejabat,
            idOf(c),
            id,
            aksi === 'tolak'
              ? { aksi, alasan }
              : aksi === 'meta'
                ? { aksi, meta: one['meta'] === '1' }
                : { aksi: 'tampilkan' },
          ),
        )
      } catch (err) {
        if (!isRefusal(err, 'invalid')) throw err
        return show(
          c,
          {
            errors: { [`alasan-${id}`]: refusalText(err.refusal, c.var.lang) },
            isian: { [`alasan-${id}`]: alasan },
          },
          422,
        )
      }
      return kembali(c, '?tersimpan=1')
    })
}
