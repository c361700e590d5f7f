import { tanggalOf } from '../../../kernel/clock.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import { findLayanan, getUnit, listOrang } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { findAsalAduan } from '../../pengaduan/index.ts'
import { listBukti } from '../bukti/store.ts'
import { BagianDampak } from '../dampak/bagian.tsx'
import { muatDampak } from '../dampak/muat.ts'
import { canLapor, canSetujui, canUbah, mayGerak } from '../policy.ts'
import { isTamat, listGerak } from '../rules.ts'
import { listPeristiwa } from '../store.ts'
import { getTerlihat, scopeOf } from './akses.ts'
import { loadInstrumen, namaKomponen, namaUnsur } from './nama.ts'
import { RinciPage } from './pages-rinci.tsx'
import type { GagalRinci } from './props-rinci.ts'

/** The page of one action, again with what was typed where something was wrong. */
export async function showRinci(
  c: Ctx,
  deps: Deps,
  gagal?: GagalRinci,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { pejabat, desk, zona } = c.var
  const hariIni = tanggalOf(deps.now(), zona)
  const { dampak, ...page } = await deps.db.read(scopeOf(c), async (db) => {
    const a = await getTerlihat(c, db)
    const layanan = a.layananId === null ? undefined : await findLayanan(db, a.layananId)
    return {
      a,
      asalHref:
        a.asal === 'pengaduan' && a.asalId !== null && (await findAsalAduan(db, pejabat, a.asalId))
          ? `/kerja/pengaduan/${a.asalId}`
          : null,
      unit: (await getUnit(db, a.unitId)).nama,
      layanan: layanan?.nama ?? null,
      unsur: namaUnsur(a.unsur, desk.lang, await loadInstrumen(db, a)),
      komponen: namaKomponen(a.komponen, desk.lang),
      orang: new Map((await listOrang(db)).map((o) => [o.id, o.nama])),
      bukti: await listBukti(db, [a.id]),
      jejak: await listPeristiwa(db, a.id),
      dampak: await muatDampak(db, a, hariIni, desk.lang),
      boleh: {
        ubah: !isTamat(a.status) && canUbah(pejabat, a),
        lapor: canLapor(pejabat, a),
        setujui: canSetujui(pejabat, a.unitId),
        gerak: new Set(listGerak(a.status).flatMap((p) => (mayGerak(pejabat, p.oleh, a) ? [p.gerak] : []))),
      },
    }
  })
  return c.html(
    toHtml(
      <RinciPage
        {...page}
        desk={desk}
        zona={zona}
        hariIni={hariIni}
        bagian={<BagianDampak t={dampak} aksiId={page.a.id} boleh={page.boleh.ubah} lang={desk.lang} />}
        tersimpan={c.req.query('tersimpan') === '1' && status === 200}
        {...(gagal && { gagal })}
      />,
    ),
    status,
  )
}
