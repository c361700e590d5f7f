import { tanggalOf } from '../../../kernel/clock.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import { getInstansi } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { scopeOf } from './akses.ts'
import { BagianLain, type LainProps } from './bagian-lain.tsx'
import { muatLain } from './muat-lain.ts'
import { RinciPage, type RinciProps } from './pages-rinci.tsx'
import { loadRinci } from './rinci.ts'

/** A form of the page that was sent in vain: a step, or one of the smaller ones. */
export interface Gagal {
  readonly gerak?: NonNullable<RinciProps['gagal']>
  readonly lain?: NonNullable<LainProps['gagal']>
}

/** The page of one service, again with what was typed where something was wrong. */
export async function showRinci(
  c: Ctx,
  deps: Deps,
  layananId: string,
  gagal: Gagal = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { pejabat, desk, zona } = c.var
  const { lain, ...page } = await deps.db.read(scopeOf(c), async (db) => {
    const r = await loadRinci(db, pejabat, layananId, tanggalOf(deps.now(), zona))
    const { slug } = await getInstansi(db, pejabat.instansiId)
    const lain = await muatLain(db, desk, r, gagal.lain)
    return { r, lain, publik: `/layanan/${r.layanan.slug}?instansi=${slug}` }
  })
  const errors = gagal.gerak?.errors ?? gagal.lain?.errors
  return c.html(
    toHtml(
      <RinciPage
        {...page}
        desk={desk}
        zona={zona}
        tersimpan={c.req.query('tersimpan') === '1' && status === 200}
        bagian={<BagianLain {...lain} />}
        {...(errors && { errors })}
        {...(gagal.gerak && { gagal: gagal.gerak })}
      />,
    ),
    status,
  )
}
