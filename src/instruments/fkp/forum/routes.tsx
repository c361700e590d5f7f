import { Hono } from 'hono'
import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common, isRefusal, refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { listLayanan, listUnit } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { fkpErrors } from '../errors.ts'
import { idOf, muatBingkai, scopeOf } from '../meja/akses.ts'
import { lingkupOf } from '../meja/lingkup.ts'
import { MEJA } from '../meja/tab.ts'
import { canAturForum, canSusunForum } from '../policy.ts'
import type { Forum } from '../store.ts'
import { isDisunting, langkahList } from './alur.ts'
import { changeForum, createForum, moveForum } from './commands.ts'
import { isianKosong, isianOf } from './isian.ts'
import { DaftarPage } from './pages-daftar.tsx'
import { IsianPage } from './pages-isian.tsx'
import { RingkasanPage, type RingkasanProps } from './pages-ringkasan.tsx'
import { muatRingkasan } from './ringkasan.ts'
import { parseSaringan } from './saringan.ts'
import { parseForum, readIsian, type IsianForum } from './schema.ts'
import { listForum, listTahun } from './store-daftar.ts'
import { kataForum } from './words.ts'

export const SEHALAMAN = 30

/** `/kerja/fkp`: the list, a new forum, one forum and its steps. */
export function forumRoutes(deps: Deps): Hono<AppEnv> {
  /** Units this person may prepare forums for, and their services. */
  const pilihanOf = async (c: Ctx, db: Db) => {
    const { pejabat } = c.var
    const unit = (await listUnit(db)).filter((u) => u.aktif && canSusunForum(pejabat, u.id))
    const nama = new Map(unit.map((u) => [u.id, u.nama]))
    const layanan = (await listLayanan(db)).filter((l) => l.aktif && nama.has(l.unitId))
    return { unit, layanan, nama }
  }
  const formulir = async (
    c: Ctx,
    forum: Forum | null,
    over: { isian?: IsianForum; errors?: FieldErrors; status?: 409 | 422 } = {},
  ): Promise<Response> => {
    const p = await deps.db.read(scopeOf(c), (db) => pilihanOf(c, db))
    if (p.unit.length === 0) throw new AppError(common.forbidden)
    const isian = over.isian ?? (forum ? isianOf(forum) : isianKosong(p.unit.map((u) => u.id)))
    // Whoever was overtaken saves next time over what is there now, having been told.
    const dilihat = over.status === 409 && forum ? { dilihat: String(forum.urutan) } : {}
    const layanan = p.layanan.map((l) => ({ id: l.id, nama: l.nama, unit: p.nama.get(l.unitId)! }))
    return c.html(
      toHtml(
        <IsianPage
          desk={c.var.desk}
          forum={forum}
          isian={{ ...isian, ...dilihat }}
          unit={p.unit}
          layanan={layanan}
          {...(over.errors && { errors: over.errors })}
        />,
      ),
      over.errors ? (over.status ?? 422) : 200,
    )
  }
  const periksa = async (c: Ctx) => {
    const isian = readIsian(await readForm(c))
    const p = await deps.db.read(scopeOf(c), (db) => pilihanOf(c, db))
    const layanan = new Map(p.layanan.map((l) => [l.id, l.unitId]))
    const unitIds = new Set(p.unit.map((u) => u.id))
    return { isian, hasil: parseForum(isian, { unitIds, layanan }, kataForum[c.var.lang]) }
  }
  const ringkasan = async (
    c: Ctx,
    gagal?: RingkasanProps['gagal'],
    status: 200 | 409 | 422 = 200,
  ): Promise<Response> => {
    const page = await deps.db.read(scopeOf(c), async (db) => {
      const b = await muatBingkai(c, db)
      const hariIni = tanggalOf(deps.now(), b.zona)
      return { ...b, ...(await muatRingkasan(db, c.var.pejabat, b.forum, hariIni, c.var.lang)) }
    })
    const tersimpan = status === 200 && c.req.query('tersimpan') === '1'
    const { baseUrl } = deps.config
    return c.html(
      toHtml(<RingkasanPage {...page} baseUrl={baseUrl} tersimpan={tersimpan} {...(gagal && { gagal })} />),
      status,
    )
  }

  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const { pejabat, desk } = c.var
      const saringan = parseSaringan(c.req.query())
      const unit = lingkupOf(pejabat)
      const page = await deps.db.read(scopeOf(c), async (db) => {
        const rows = await listForum(db, unit, saringan, SEHALAMAN + 1)
        return {
          rows: rows.slice(0, SEHALAMAN),
          lanjut: rows.length > SEHALAMAN,
          tahun: await listTahun(db, unit),
          bolehBuat: (await pilihanOf(c, db)).unit.length > 0,
          bolehAtur: canAturForum(pejabat),
        }
      })
      return c.html(toHtml(<DaftarPage {...page} desk={desk} saringan={saringan} />))
    })
    .get('/baru', (c) => formulir(c, null))
    .post('/baru', async (c) => {
      const { isian, hasil } = await periksa(c)
      if ('errors' in hasil) return formulir(c, null, { isian, errors: hasil.errors })
      const f = await deps.db.write(scopeOf(c), (trx) =>
        createForum(trx, c.var.pejabat, hasil.isi, isId(isian.kunci) ? isian.kunci : newId()),
      )
      return c.redirect(`${MEJA}/${f.id}?tersimpan=1`, 303)
    })
    .get('/:id', (c) => ringkasan(c))
    .get('/:id/ubah', async (c) => {
      const { forum } = await deps.db.read(scopeOf(c), (db) => muatBingkai(c, db))
      if (!canSusunForum(c.var.pejabat, forum.unitId)) throw new AppError(common.forbidden)
      if (!isDisunting(forum.keadaan)) throw new AppError(fkpErrors.tidakMungkin)
      return formulir(c, forum)
    })
    .post('/:id/ubah', async (c) => {
      const baca = () => deps.db.read(scopeOf(c), (db) => muatBingkai(c, db))
      const { forum } = await baca()
      if (!canSusunForum(c.var.pejabat, forum.unitId)) throw new AppError(common.forbidden)
      const { isian, hasil } = await periksa(c)
      if ('errors' in hasil) return formulir(c, forum, { isian, errors: hasil.errors })
      const dilihat = /^\d{1,9}$/.test(isian.dilihat) ? Number(isian.dilihat) : -1
      try {
        await deps.db.write(scopeOf(c), (trx) =>
          changeForum(trx, deps, c.var.pejabat, forum.id, hasil.isi, dilihat),
        )
      } catch (err) {
        if (!(err instanceof AppError) || err.refusal !== fkpErrors.didahului) throw err
        const errors = { _: refusalText(err.refusal, c.var.lang) }
        return formulir(c, (await baca()).forum, { isian, errors, status: 409 })
      }
      return c.redirect(`${MEJA}/${forum.id}?tersimpan=1`, 303)
    })
    .post('/:id/langkah/:aksi', async (c) => {
      const aksi = langkahList.find((a) => a === c.req.param('aksi'))
      if (!aksi) throw new AppError(common.notFound)
      const id = idOf(c)
      const { one } = await readForm(c)
      const alasan = (one['alasan'] ?? '').trim().slice(0, 500)
      const dilihat = /^\d{1,9}$/.exec(one['dilihat'] ?? '')?.[0]
      try {
        await deps.db.write(scopeOf(c), (trx) =>
          moveForum(trx, deps, c.var.pejabat, id, aksi, {
            alasan,
            ...(dilihat !== undefined && { dilihat: Number(dilihat) }),
          }),
        )
      } catch (err) {
        if (!isRefusal(err, 'conflict') && !isRefusal(err, 'invalid')) throw err
        const { errors, status } = refusedAs(err, 'alasan', c.var.lang)
        return ringkasan(c, { aksi, alasan, errors }, status)
      }
      return c.redirect(`${MEJA}/${id}?tersimpan=1`, 303)
    })
}
