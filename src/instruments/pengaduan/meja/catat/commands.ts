import type { Pejabat } from '../../../../kernel/actor.ts'
import { startOfTanggal, tanggalOf, type Tanggal, type Zona } from '../../../../kernel/clock.ts'
import { AppError, common } from '../../../../kernel/errors.ts'
import { isId, newId } from '../../../../kernel/ids.ts'
import type { Trx } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { actOn } from '../../commands.ts'
import { receiveLampiran, type LampiranSiap } from '../../lampiran/index.ts'
import { canEnter, lingkupOf } from '../../policy.ts'
import { receivePengaduan, type TandaTerima } from '../../terima.ts'
import { insertTanggapan } from '../../tanggapan/store.ts'
import type { Catatan } from './schema.ts'

/** Nine in the morning of a day that has passed, and now of today. */
const saat = (tanggal: Tanggal, zona: Zona, now: Date, jam = 9): Date =>
  tanggal >= tanggalOf(now, zona) ? now : new Date(startOfTanggal(tanggal, zona).getTime() + jam * 3_600_000)

/** Takes in what somebody said at the counter; what was answered long ago is answered and closed in the same breath. */
export async function catatPengaduan(
  trx: Trx,
  deps: Deps,
  pejabat: Pejabat,
  zona: Zona,
  c: Catatan,
  lampiran: readonly LampiranSiap[],
): Promise<TandaTerima> {
  if (!canEnter(pejabat)) throw new AppError(common.forbidden)
  if (c.tutup && !lingkupOf(pejabat).semua) throw new AppError(common.forbidden)
  const now = deps.now()
  const tanda = await receivePengaduan(trx, deps, pejabat, {
    // A form that lost its key is a letter of its own, never the one before it.
    kunciKirim: `catat:${isId(c.kunci) ? c.kunci : newId()}`,
    jenis: c.jenis,
    kanal: c.kanal,
    judul: c.judul,
    isi: c.isi,
    tanggalKejadian: c.kejadian,
    wilayahKode: c.wilayah,
    lokasi: c.lokasi,
    layananId: c.layananId,
    tujuanUnitId: c.unitId,
    ...(c.tutup?.kategoriId && { kategoriId: c.tutup.kategoriId }),
    anonim: c.anonim,
    rahasia: c.rahasia,
    pelapor: c.pelapor,
    diterimaAt: saat(c.diterima, zona, now),
  })
  if (!tanda.baru) return tanda
  await receiveLampiran(
    trx,
    deps,
    { instansiId: pejabat.instansiId, pengaduanId: tanda.id, dari: 'pelapor', tanpaNama: c.anonim },
    lampiran,
  )
  if (c.tutup) await tutupLangsung(trx, deps, pejabat, tanda.id, zona, c.diterima, c.tutup)
  return tanda
}

async function tutupLangsung(
  trx: Trx,
  deps: Deps,
  pejabat: Pejabat,
  id: string,
  zona: Zona,
  diterima: Tanggal,
  t: NonNullable<Catatan['tutup']>,
): Promise<void> {
  const now = deps.now()
  const at = saat(t.tanggal, zona, now, 15)
  const pada = { ...deps, now: () => at }
  // Nobody says when it was routed: the unit's time runs from receipt, and that step is not measured.
  const terima = saat(diterima, zona, now)
  const padaTerima = { ...deps, now: () => terima }
  await actOn(trx, padaTerima, pejabat, id, 'klasifikasi', {
    klasifikasi: t.klasifikasi,
    alasan: 'Dicatat kemudian.',
  })
  await actOn(trx, padaTerima, pejabat, id, 'disposisi', { unitId: t.unitId, tanpaTanggal: true })
  const tanggapanId = newId()
  await insertTanggapan(trx, {
    instansi_id: pejabat.instansiId,
    id: tanggapanId,
    pengaduan_id: id,
    jenis: 'jawaban',
    keadaan: 'terkirim',
    isi: t.jawaban,
    orang_id: pejabat.id,
    unit_id: t.unitId,
    created_at: at,
    terkirim_at: at,
  })
  await actOn(trx, pada, pejabat, id, 'jawab', { tanggapanId })
  await actOn(trx, pada, pejabat, id, 'tutup')
}
