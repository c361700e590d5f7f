import { Hono } from 'hono'
import { AppError, common } from '../../../kernel/errors.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { formatNumber, toHtml } from '../../../ui/index.ts'
import { MEJA } from '../meja/tab.ts'
import { idOf, muatBingkai, scopeOf } from '../meja/akses.ts'
import { canSusunForum } from '../policy.ts'
import { isTerbukaAgenda } from '../forum/alur.ts'
import { addPokok, decidePokok, drawAgenda, movePokok } from './commands.ts'
import { AgendaPage, type AgendaProps } from './pages.tsx'
import { listPokok } from './store.ts'
import { kataAgenda } from './words.ts'

/** `/kerja/fkp/{id}/agenda` */
export function agendaRoutes(deps: Deps): Hono<AppEnv> {
  const show = async (c: Ctx, gagal?: AgendaProps['gagal'], status: 409 | 422 = 422): Promise<Response> => {
    const { pejabat, lang } = c.var
    const k = kataAgenda[lang]
    const page = await deps.db.read(scopeOf(c), async (db) => {
      const b = await muatBingkai(c, db)
      return {
        ...b,
        pokok: await listPokok(db, b.forum.id),
        boleh: canSusunForum(pejabat, b.forum.unitId) && isTerbukaAgenda(b.forum.keadaan),
      }
    })
    const n = (nama: string): string | undefined => /^\d{1,4}$/.exec(c.req.query(nama) ?? '')?.[0]
    const [baru, segar] = [n('baru'), n('segar') ?? '0']
    const kabar =
      gagal === undefined && baru !== undefined
        ? [
            ...(baru === '0' ? [] : [k.ditarik(formatNumber(baru, lang))]),
            ...(segar === '0' ? [] : [k.diperbarui(formatNumber(segar, lang))]),
          ].join(' ') || k.tidakBaru
        : undefined
    return c.html(
      toHtml(<AgendaPage {...page} kunci={newId()} {...(kabar && { kabar })} {...(gagal && { gagal })} />),
      gagal ? status : 200,
    )
  }
  const kembali = (c: Ctx, sesudah = ''): Response => c.redirect(`${MEJA}/${idOf(c)}/agenda${sesudah}`, 303)

  /** Who may not write is told so before a word of the form is judged. */
  const assertSusun = (c: Ctx): Promise<void> =>
    deps.db.read(scopeOf(c), async (db) => {
      const { forum } = await muatBingkai(c, db)
      if (!canSusunForum(c.var.pejabat, forum.unitId)) throw new AppError(common.forbidden)
    })
  /** What was typed while somebody else closed the agenda stands on the page that says so. */
  const tulis = async (
    c: Ctx,
    form: { readonly id: string; readonly isian: Readonly<Record<string, string>> },
    run: (trx: Trx) => Promise<void>,
  ): Promise<Response> => {
    try {
      await deps.db.write(scopeOf(c), run)
    } catch (err) {
      const { errors, status } = refusedAs(err, '_', c.var.lang)
      return show(c, { ...form, errors }, status)
    }
    return kembali(c, `#pokok-${form.id}`)
  }

  return new Hono<AppEnv>()
    .get('/:id/agenda', (c) => show(c))
    .post('/:id/agenda/tarik', async (c) => {
      const { baru, diperbarui } = await deps.db.write(scopeOf(c), (trx) =>
        drawAgenda(trx, deps, c.var.pejabat, idOf(c)),
      )
      return kembali(c, `?baru=${baru}&segar=${diperbarui}`)
    })
    .post('/:id/agenda/tambah', async (c) => {
      await assertSusun(c)
      const k = kataAgenda[c.var.lang]
      const { one } = await readForm(c)
      const [judul, angka] = [(one['judul'] ?? '').trim(), (one['angka'] ?? '').trim()]
      const errors = {
        ...(judul === '' && { judul: k.tambahKosong }),
        ...(judul.length > 200 && { judul: k.panjang(200) }),
        ...(angka.length > 600 && { angka: k.panjang(600) }),
      }
      if (Object.keys(errors).length > 0) return show(c, { id: 'baru', isian: { judul, angka }, errors })
      const id = isId(one['kunci']) ? one['kunci'] : newId()
      const form = { id, isian: { judul, angka } }
      return tulis(c, form, (trx) => addPokok(trx, c.var.pejabat, idOf(c), { id, judul, angka }))
    })
    .post('/:id/agenda/:pokok/:aksi{terima|buang}', async (c) => {
      await assertSusun(c)
      const k = kataAgenda[c.var.lang]
      const id = idOf(c, 'pokok')
      const alasan = ((await readForm(c)).one['alasan'] ?? '').trim()
      const buang = c.req.param('aksi') === 'buang'
      if (buang && (alasan === '' || alasan.length > 300)) {
        const errors = { alasan: alasan === '' ? k.alasanKosong : k.panjang(300) }
        return show(c, { id, isian: { alasan }, errors })
      }
      return tulis(c, { id, isian: { alasan } }, (trx) =>
        decidePokok(trx, deps, c.var.pejabat, idOf(c), id, {
          keputusan: buang ? 'dibuang' : 'diterima',
          alasan: buang ? alasan : '',
        }),
      )
    })
    .post('/:id/agenda/:pokok/urut', async (c) => {
      const id = idOf(c, 'pokok')
      const arah = (await readForm(c)).one['arah']
      if (arah !== 'naik' && arah !== 'turun') throw new AppError(common.notFound)
      await deps.db.write(scopeOf(c), (trx) => movePokok(trx, c.var.pejabat, idOf(c), id, arah))
      return kembali(c, `#pokok-${id}`)
    })
}
