import { Hono } from 'hono'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { toHtml } from '../../../ui/index.ts'
import { listKelompokAduan } from '../../pengaduan/index.ts'
import { findTerbitanTerbaru, listBahanUnsur } from '../../survei/index.ts'
import { scopeOf } from '../meja/akses.ts'
import { listUnitTerlihat } from '../meja/muat.ts'
import { canUsulkan } from '../policy.ts'
import { listAksiAsal } from '../store-daftar.ts'
import { setahunSebelum } from './konteks.tsx'
import { UsulPage, type UsulSurvei } from './pages.tsx'

/** A pembina sees every unit; so many are drawn from at once, the rest by choosing a unit. */
const UNIT_SEKALIGUS = 12

async function muatSurvei(db: Db, unit: readonly { id: string; nama: string }[]): Promise<UsulSurvei[]> {
  const hasil: UsulSurvei[] = []
  for (const u of unit) {
    const t = await findTerbitanTerbaru(db, u.id)
    if (!t) continue
    const aksi = await listAksiAsal(db, 'unsur', [t.periodeId])
    hasil.push({
      unit: u.nama,
      unitId: u.id,
      periodeId: t.periodeId,
      periode: t.isi.periode.nama,
      terbitAt: t.terbitAt,
      n: t.isi.hasil.n,
      bahan: await listBahanUnsur(db, t),
      sudah: new Map([...Map.groupBy(aksi, (a) => a.asalKunci)].map(([unsur, list]) => [unsur, list.length])),
    })
  }
  return hasil
}

/** `/kerja/tindak-lanjut/usulan`: what the data says must be mended. */
export const usulRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>().get('/usulan', async (c) => {
    const { pejabat, desk, zona } = c.var
    const page = await deps.db.read(scopeOf(c), async (db) => {
      const unit = (await listUnitTerlihat(db, pejabat)).filter((u) => canUsulkan(pejabat, u.id))
      if (unit.length === 0) throw new AppError(common.forbidden)
      const pilih = unit.filter((u) => u.id === c.req.query('unit'))
      const dipakai = pilih.length > 0 ? pilih : unit.slice(0, UNIT_SEKALIGUS)
      const kelompok = await listKelompokAduan(db, {
        unitIds: dipakai.map((u) => u.id),
        sejak: setahunSebelum(deps.now()),
      })
      const aksi = await listAksiAsal(db, 'klaster', [...new Set(kelompok.map((x) => x.kategoriId))])
      return {
        unit: unit.map((u) => ({ value: u.id, label: u.nama })),
        pilihan: pilih[0]?.id ?? '',
        survei: await muatSurvei(db, dipakai),
        kelompok,
        namaUnit: new Map(unit.map((u) => [u.id, u.nama])),
        sudahKlaster: new Map(
          [...Map.groupBy(aksi, (a) => `${a.asalId}/${a.asalKunci}`)].map(([kunci, l]) => [kunci, l.length]),
        ),
      }
    })
    return c.html(toHtml(<UsulPage {...page} desk={desk} zona={zona} />))
  })
