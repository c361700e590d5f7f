import { Hono } from 'hono'
import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common, type FieldErrors } from '../../../kernel/errors.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { getTerlihat } from '../meja/akses.ts'
import { loadInstrumen } from '../meja/nama.ts'
import { canUbah } from '../policy.ts'
import { isTamat } from '../rules.ts'
import type { Aksi } from '../store.ts'
import { tetapkanHarapan } from './commands.ts'
import { muatPilihan, readIsian, tolokTeks } from './isian.ts'
import { muatDampak, type TampilDampak } from './muat.ts'
import { HarapanPage } from './pages.tsx'
import { arahBaku } from './rules.ts'

type Isian = Readonly<Record<string, string>>

/** Below `/kerja/tindak-lanjut`: writing down beforehand what an action is to move. */
export function harapanRoutes(deps: Deps): Hono<AppEnv> {
  const show = async (c: Ctx, gagal?: { isian: Isian; errors: FieldErrors; status: 409 | 422 }) => {
    const { desk, zona, pejabat } = c.var
    const hariIni = tanggalOf(deps.now(), zona)
    const { isi, instrumen } = await deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
      const a = await getTerlihat(c, db)
      if (isTamat(a.status) || !canUbah(pejabat, a)) throw new AppError(common.forbidden)
      const t = await muatDampak(db, a, hariIni, desk.lang)
      const pilihan = await muatPilihan(db, a.unitId, desk.lang)
      return { isi: { a, t, pilihan }, instrumen: (await loadInstrumen(db, a)).kode }
    })
    const isian = gagal?.isian ?? isianOf(isi.a, isi.t, instrumen)
    const props = { ...isi, desk, hariIni, isian, errors: gagal?.errors }
    return c.html(toHtml(<HarapanPage {...props} />), gagal?.status ?? 200)
  }
  return new Hono<AppEnv>()
    .get('/:id/harapan', (c) => show(c))
    .post('/:id/harapan', async (c) => {
      const { pejabat, lang } = c.var
      const scope = { instansiId: pejabat.instansiId }
      const a = await deps.db.read(scope, (db) => getTerlihat(c, db))
      const { one } = await readForm(c)
      const hasil = readIsian(one, lang)
      if ('errors' in hasil) return show(c, { isian: one, errors: hasil.errors, status: 422 })
      try {
        await deps.db.write(scope, (trx) => tetapkanHarapan(trx, deps, pejabat, a.id, hasil.isian))
      } catch (err) {
        const { errors, status } = refusedAs(err, 'tolok', lang)
        return show(c, { isian: one, errors, status })
      }
      return c.redirect(`/kerja/tindak-lanjut/${a.id}?tersimpan=1#dampak`, 303)
    })
}

/** What stands there, or what the action's origin suggests. */
function isianOf(a: Aksi, { harapan }: TampilDampak, instrumen: string): Isian {
  if (harapan)
    return { tolok: tolokTeks(harapan.tolok), arah: harapan.arah, besar: harapan.besar.replace('.', ',') }
  const tolok = a.unsur
    ? ({ jenis: 'unsur', unsur: a.unsur, instrumen } as const)
    : a.asal === 'klaster'
      ? ({ jenis: 'pengaduan', kategoriId: a.asalId } as const)
      : undefined
  return tolok ? { tolok: tolokTeks(tolok), arah: arahBaku(tolok.jenis), besar: '' } : {}
}
