import '../tables.ts'
import { z } from 'zod'
import type { Pejabat } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import { loadIsi, setIsi } from '../pengaturan/isi.ts'
import { canConfigure } from '../policy.ts'
import { BULAN_TERBANYAK, HARI_TERBANYAK, profilRetensiAwal, type ProfilRetensi } from './rules.ts'

const bulan = z.number().int().min(1).max(BULAN_TERBANYAK).nullable()
const hari = z.number().int().min(1).max(HARI_TERBANYAK)
/** In `pengaduan_pengaturan.isi`, under `retensi`. */
const retensiSchema = z.object({
  aktif: z.boolean(),
  dasar: z.string().max(300),
  bulan: z.object({ identitas: bulan, lampiran: bulan, cerita: bulan, surat: bulan, percakapan: bulan }),
  unggahanHari: hari,
  yatimHari: hari,
})

/** What cannot be read erases nothing. */
export async function loadProfilRetensi(db: Db): Promise<ProfilRetensi> {
  return retensiSchema.safeParse((await loadIsi(db))['retensi']).data ?? profilRetensiAwal
}

export async function aturRetensi(trx: Trx, pejabat: Pejabat, p: ProfilRetensi): Promise<void> {
  if (!canConfigure(pejabat)) throw new AppError(common.forbidden)
  const isi = retensiSchema.parse(p)
  await setIsi(trx, pejabat.instansiId, 'retensi', isi)
  await audit.record(trx, pejabat, 'pengaduan.pengaturan.retensi', pejabat.instansiId, {
    aktif: isi.aktif,
    ...isi.bulan,
    unggahanHari: isi.unggahanHari,
    yatimHari: isi.yatimHari,
  })
}
