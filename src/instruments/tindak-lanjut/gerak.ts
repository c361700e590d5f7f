import type { Actor } from '../../kernel/actor.ts'
import type { Tanggal } from '../../kernel/clock.ts'
import { AppError, common } from '../../kernel/errors.ts'
import { record } from '../../platform/audit/index.ts'
import type { Trx } from '../../platform/db/types.ts'
import type { Deps } from '../../platform/deps.ts'
import { countBukti } from './bukti/store.ts'
import { tindakLanjutErrors } from './errors.ts'
import { catatPeristiwa, lockTerlihat, orangOf } from './jejak.ts'
import { aksiSelesai } from './jobs.ts'
import { mayGerak } from './policy.ts'
import { samakanLaporan } from './rencana/laporan.ts'
import { findPeralihan, isBeruraian, type Gerak } from './rules.ts'
import { findPeristiwaAkhir, getAksi, setAksi, type Aksi } from './store.ts'

export interface IsianGerakAksi {
  /** The day it happened. */
  readonly tanggal: Tanggal
  /** What was done, or why. */
  readonly uraian?: string
  /** With `selesaikan`: the sentence citizens read. */
  readonly ringkasPublik?: string
  readonly dilihat?: number
}

/** The one way an action moves: lock → see → may → rule → write → event → audit → tell the rooms that listen. */
export async function gerakkanAksi(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'enqueue'>,
  actor: Actor,
  id: string,
  gerak: Gerak,
  isian: IsianGerakAksi,
): Promise<Aksi> {
  const a = await lockTerlihat(trx, actor, id)
  if (await isDitekanLagi(trx, actor, a, gerak, isian)) return a
  const p = findPeralihan(a.status, gerak)
  if (!p) throw new AppError(tindakLanjutErrors.tidakMungkin)
  if (!mayGerak(actor, p.oleh, a)) throw new AppError(common.forbidden)
  if (isian.dilihat !== undefined && isian.dilihat !== a.urutan)
    throw new AppError(tindakLanjutErrors.tidakMungkin)
  const uraian = isian.uraian?.trim() ?? ''
  if (isBeruraian(gerak) && uraian === '') throw new AppError(tindakLanjutErrors.tanpaUraian)
  // Nothing is begun or done before it was promised: when it was done is scored.
  if ((gerak === 'mulai' || gerak === 'selesaikan') && a.disetujuiPada && isian.tanggal < a.disetujuiPada)
    throw new AppError(tindakLanjutErrors.tanggalMendahului)
  // A promise is kept when somebody can look at what was done.
  if (gerak === 'selesaikan' && (await countBukti(trx, id)) === 0)
    throw new AppError(tindakLanjutErrors.tanpaBukti)
  const kemajuan = gerak === 'selesaikan' ? 100 : a.kemajuan
  await setAksi(trx, id, { status: p.ke, kemajuan, ...perubahan(gerak, isian, uraian) }, deps.now())
  await catatPeristiwa(
    trx,
    deps,
    actor,
    { ...a, status: p.ke, kemajuan },
    {
      jenis: gerak,
      teks: uraian,
      data: { tanggal: isian.tanggal },
    },
  )
  if (gerak === 'selesaikan')
    await deps.enqueue(trx, aksiSelesai, { instansiId: actor.instansiId, aksiId: id })
  await record(trx, actor, `tindak_lanjut.aksi.${gerak}`, id, { status: p.ke, tanggal: isian.tanggal })
  const jadi = await getAksi(trx, id)
  await samakanLaporan(trx, jadi)
  return jadi
}

/** The button pressed twice: the step is the last thing that happened, from the same page of the same person. */
async function isDitekanLagi(
  trx: Trx,
  actor: Actor,
  a: Aksi,
  gerak: Gerak,
  isian: IsianGerakAksi,
): Promise<boolean> {
  if (isian.dilihat !== a.urutan - 1) return false
  const akhir = await findPeristiwaAkhir(trx, a.id)
  return (
    akhir?.jenis === gerak && akhir.orangId === orangOf(actor) && akhir.teks === (isian.uraian?.trim() ?? '')
  )
}

function perubahan(gerak: Gerak, i: IsianGerakAksi, uraian: string): Parameters<typeof setAksi>[2] {
  switch (gerak) {
    case 'setujui':
      return { disetujui_pada: i.tanggal }
    case 'selesaikan':
      return {
        selesai_pada: i.tanggal,
        hasil: uraian,
        ...(i.ringkasPublik !== undefined && { ringkas_publik: i.ringkasPublik }),
      }
    case 'buka_lagi':
      return { selesai_pada: null }
    default:
      return {}
  }
}
