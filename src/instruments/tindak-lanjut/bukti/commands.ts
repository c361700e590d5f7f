import type { Actor } from '../../../kernel/actor.ts'
import type { Tanggal } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { tindakLanjutErrors } from '../errors.ts'
import { catatPeristiwa, lockTerlihat, orangOf } from '../jejak.ts'
import { canLapor } from '../policy.ts'
import { countBukti, findBukti, insertBukti, listBukti, markDitarik, type JenisBukti } from './store.ts'

type D = Pick<Deps, 'now'>
export const BUKTI_MAKS = 60

/** A file that was kept under `kunci`, or a link. */
export interface BuktiBaru {
  readonly jenis: JenisBukti
  readonly tanggal: Tanggal
  readonly keterangan: string
  readonly tautan?: string
  readonly berkas?: {
    readonly kunci: string
    readonly nama: string
    readonly tipe: string
    readonly ukuran: number
    readonly sidik: string
  }
  readonly tampilPublik?: boolean
}

/** Proof of what was done; the same file or link brought twice is kept once. */
export async function tambahBukti(
  trx: Trx,
  deps: D,
  actor: Actor,
  aksiId: string,
  b: BuktiBaru,
): Promise<string> {
  const a = await lockTerlihat(trx, actor, aksiId)
  if (!canLapor(actor, a)) throw new AppError(common.forbidden)
  if (a.status === 'batal') throw new AppError(tindakLanjutErrors.terkunci)
  const sama = (await listBukti(trx, [aksiId])).find(
    (x) =>
      x.ditarikAt === null &&
      (b.berkas ? x.sidik === b.berkas.sidik : x.tautan === b.tautan && x.jenis === b.jenis),
  )
  if (sama) return sama.id
  if ((await countBukti(trx, aksiId)) >= BUKTI_MAKS) throw new AppError(tindakLanjutErrors.buktiTerlaluBanyak)
  const id = newId()
  await insertBukti(trx, {
    instansi_id: actor.instansiId,
    id,
    aksi_id: aksiId,
    jenis: b.jenis,
    tanggal: b.tanggal,
    keterangan: b.keterangan,
    tautan: b.tautan ?? '',
    berkas_kunci: b.berkas?.kunci ?? '',
    nama_berkas: b.berkas?.nama ?? '',
    tipe: b.berkas?.tipe ?? '',
    ukuran: b.berkas?.ukuran ?? 0,
    sidik: b.berkas?.sidik ?? '',
    tampil_publik: b.tampilPublik ?? false,
    created_at: deps.now(),
    created_by: orangOf(actor),
  })
  await catatPeristiwa(trx, deps, actor, a, { jenis: 'bukti', teks: b.keterangan, data: { buktiId: id } })
  await record(trx, actor, 'tindak_lanjut.bukti.tambah', aksiId, { buktiId: id, jenis: b.jenis })
  return id
}

/** Wrong proof stays readable for whoever audits, and counts for nothing. */
export async function tarikBukti(
  trx: Trx,
  deps: D,
  actor: Actor,
  buktiId: string,
  alasan: string,
): Promise<void> {
  const b = await findBukti(trx, buktiId)
  if (!b) throw new AppError(common.notFound)
  const a = await lockTerlihat(trx, actor, b.aksiId)
  if (!canLapor(actor, a)) throw new AppError(common.forbidden)
  // What a finished action rests on is not taken away from under it.
  if (a.status === 'selesai' || a.status === 'batal') throw new AppError(tindakLanjutErrors.terkunci)
  if (!(await markDitarik(trx, buktiId, deps.now(), alasan))) return
  await catatPeristiwa(trx, deps, actor, a, { jenis: 'bukti_tarik', teks: alasan, data: { buktiId } })
  await record(trx, actor, 'tindak_lanjut.bukti.tarik', b.aksiId, { buktiId })
}
