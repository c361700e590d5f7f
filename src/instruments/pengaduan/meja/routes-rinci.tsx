import { Hono } from 'hono'
import { newId } from '../../../kernel/ids.ts'
import { AppError, common, isRefusal, refusalText } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { findLampiran, sendLampiran } from '../lampiran/index.ts'
import { readPelapor } from '../pelapor.ts'
import { listTerhapus } from '../retensi/store.ts'
import { findKirimLapor } from '../lapor/http/antre.ts'
import { findNomorLapor } from '../lapor/nomor/catat.ts'
import { findKonektor } from '../lapor/http/setelan.ts'
import { lockPengaduan } from '../store.ts'
import { findTahan } from '../retensi/tahan.ts'
import { getTerlihat, idOf } from './akses.ts'
import { insertKiriman, isTerkirim, kirimanOf } from './kiriman.ts'
import { listKabar } from './kabar/baca.ts'
import { ulangKabar } from './kabar/ulang.ts'
import { putuskanJawaban } from './jawab.ts'
import { sebutOrang } from './olah.ts'
import { IdentitasPage, RinciPage } from './pages-rinci.tsx'
import { loadRinci } from './rinci.ts'
import { listTerusan } from './terusan/store.ts'

const scopeOf = (c: Ctx) => ({ instansiId: c.var.pejabat.instansiId })

const muat = (c: Ctx, deps: Deps) =>
  deps.db.read(scopeOf(c), async (db) => {
    const r = await loadRinci(db, c.var.pejabat, await getTerlihat(c, db), deps.now())
    return {
      r,
      kunci: newId(),
      terusan: await listTerusan(db, r.p.id),
      terhapus: await listTerhapus(db, r.p.id),
      tahan: await findTahan(db, r.p.id),
      kabar: await listKabar(db, r.p.id),
      kirimLapor: await findKirimLapor(db, r.p.id),
      nomorLapor: await findNomorLapor(db, r.p.id),
      adaKonektor: (await findKonektor(db))?.aktif === true,
    }
  })

/** `/kerja/pengaduan/{id}`: one complaint, its files, and what is done from its own page. */
export const rinciRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id', async (c) => {
      const page = await muat(c, deps)
      return c.html(
        toHtml(<RinciPage {...page} desk={c.var.desk} now={deps.now()} jadi={c.req.query('jadi')} />),
      )
    })
    .post('/:id/identitas', async (c) => {
      const page = await muat(c, deps)
      const pelapor = await deps.db.write(scopeOf(c), (trx) =>
        readPelapor(trx, deps, c.var.pejabat, page.r.p),
      )
      if (!pelapor) throw new AppError(common.notFound)
      c.header('cache-control', 'no-store')
      return c.html(toHtml(<IdentitasPage {...page} desk={c.var.desk} now={deps.now()} pelapor={pelapor} />))
    })
    .get('/:id/lampiran/:lampiran', async (c) => {
      const lampiran = await deps.db.read(scopeOf(c), async (db) => {
        const p = await getTerlihat(c, db)
        const l = await findLampiran(db, idOf(c, 'lampiran'))
        return l?.pengaduanId === p.id ? l : undefined
      })
      return sendLampiran(c, deps, lampiran)
    })
    .post('/:id/persetujuan/:tanggapan', async (c) => {
      const id = idOf(c)
      const tanggapanId = idOf(c, 'tanggapan')
      await deps.db.read(scopeOf(c), (db) => getTerlihat(c, db))
      const form = await readForm(c)
      const { one } = form
      const kiriman = kirimanOf(c.var.pejabat, c.req.path, form)
      const putusan = one['aksi'] === 'setujui' ? 'setujui' : 'tolak'
      const alasan = (one['alasan'] ?? '').trim().slice(0, 2000)
      try {
        await deps.db.write(scopeOf(c), async (trx) => {
          await lockPengaduan(trx, id)
          if (await isTerkirim(trx, kiriman)) return
          const dibaca = one['dibaca'] ?? ''
          await putuskanJawaban(trx, deps, c.var.pejabat, id, tanggapanId, { putusan, alasan, dibaca })
          await insertKiriman(trx, { ...scopeOf(c), pengaduanId: id, at: deps.now() }, kiriman)
        })
      } catch (err) {
        if (!isRefusal(err, 'invalid') && !isRefusal(err, 'conflict')) throw err
        const salah = refusalText(err.refusal, c.var.lang)
        const page = { ...(await muat(c, deps)), putusan: { id: tanggapanId, alasan, salah } }
        return c.html(
          toHtml(<RinciPage {...page} desk={c.var.desk} now={deps.now()} />),
          err.refusal.kind === 'conflict' ? 409 : 422,
        )
      }
      return c.redirect(`/kerja/pengaduan/${id}?jadi=${putusan}`, 303)
    })
    .post('/:id/kabar/:pesan/ulang', async (c) => {
      const id = idOf(c)
      await deps.db.read(scopeOf(c), (db) => getTerlihat(c, db))
      await deps.db.write(scopeOf(c), (trx) => ulangKabar(trx, deps, c.var.pejabat, id, idOf(c, 'pesan')))
      return c.redirect(`/kerja/pengaduan/${id}?jadi=kabar`, 303)
    })
    .post('/:id/orang/:orang/cabut', async (c) => {
      const id = idOf(c)
      await deps.db.read(scopeOf(c), (db) => getTerlihat(c, db))
      await deps.db.write(scopeOf(c), (trx) => sebutOrang(trx, c.var.pejabat, id, idOf(c, 'orang'), false))
      return c.redirect(`/kerja/pengaduan/${id}`, 303)
    })
