import { Hono } from 'hono'
import { AppError, common } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import { listPesanByKunci, samarkanTelepon } from '../../../platform/channels/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { getPeriodeKerja, idParam } from '../periode/akses.ts'
import { loadPeriode } from '../periode/muat.ts'
import { resendUndangan } from './commands.ts'
import { kunciPesan } from './kirim.ts'
import { unsealOrang, type OrangUndangan } from './orang.ts'
import { DaftarUndanganPage } from './pages-daftar.tsx'
import { countUndangan, listUndangan } from './store.ts'

const SEHALAMAN = 50

/** Enough to recognise somebody by, not enough to write to. */
function samarkan({ surel, telepon }: OrangUndangan): string {
  const [nama = '', domain = ''] = surel.split('@')
  return [
    ...(surel ? [`${nama.slice(0, 2)}•••@${domain}`] : []),
    ...(telepon ? [samarkanTelepon(telepon)] : []),
  ].join(', ')
}

/** `/:id/undangan/daftar`: names with the state of their message; every look is recorded. */
export const daftarRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/undangan/daftar', async (c) => {
      const { pejabat } = c.var
      const sesudah = c.req.query('sesudah') ?? null
      if (sesudah !== null && !isId(sesudah)) throw new AppError(common.notFound)
      const page = await deps.db.write({ instansiId: pejabat.instansiId }, async (trx) => {
        const dimuat = await loadPeriode(c, deps, trx, await getPeriodeKerja(c, trx))
        const { id } = dimuat.periode
        const list = await listUndangan(trx, id, sesudah, SEHALAMAN + 1)
        const shown = list.slice(0, SEHALAMAN)
        const pesan = await listPesanByKunci(
          trx,
          shown.map((u) => kunciPesan('undangan', u.id)),
        )
        const byKunci = new Map(pesan.map((p) => [p.kunci, p]))
        const baris = shown.map((u) => {
          const orang = unsealOrang(deps, pejabat.instansiId, u.id, u.data)
          return {
            id: u.id,
            nama: orang.nama,
            alamat: samarkan(orang),
            pesan: byKunci.get(kunciPesan('undangan', u.id)),
          }
        })
        const total = await countUndangan(trx, id)
        if (shown.length > 0)
          await audit.record(trx, pejabat, 'survei.undangan.lihat', id, { n: shown.length })
        return { ...dimuat, baris, total, lanjut: list.length > SEHALAMAN ? shown.at(-1)!.id : undefined }
      })
      return c.html(toHtml(<DaftarUndanganPage {...page} dikirimUlang={c.req.query('ulang') === '1'} />))
    })
    .post('/:id/undangan/daftar', async (c) => {
      const id = idParam(c)
      const { pejabat } = c.var
      const pesan = (await readForm(c)).one['pesan']
      if (!isId(pesan)) throw new AppError(common.notFound)
      await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
        resendUndangan(trx, deps, pejabat, id, pesan),
      )
      return c.redirect(`/kerja/survei/${id}/undangan/daftar?ulang=1`, 303)
    })
