import { setTimeout as sleep } from 'node:timers/promises'
import type { Warga } from '../../../kernel/actor.ts'
import { createGroupCommit } from '../../../platform/db/kelompok.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { actOn, type Isian } from '../commands.ts'
import { isPin, JEDA_PIN_MS, parseKode, PIN_SALAH } from '../kode.ts'
import { receiveLampiran, type LampiranSiap } from '../lampiran/index.ts'
import { bawaBilaDiteruskan } from '../meja/terusan/susulan.ts'
import { findKode, lockKode, setGagal } from '../store.ts'
import { insertTanggapan } from '../tanggapan/store.ts'
import { receiveBanyak, receivePengaduan, type PengaduanBaru, type TandaTerima } from '../terima.ts'
import type { AksiPelapor } from './tindakan.tsx'

type Alat = Pick<Deps, 'now' | 'deriveKey' | 'files' | 'config' | 'enqueue'>

/** The form as sent: complaint and files, once. */
export async function sendAduan(
  trx: Trx,
  deps: Alat,
  actor: Warga,
  baru: PengaduanBaru,
  siap: readonly LampiranSiap[],
): Promise<TandaTerima> {
  const tanda = await receivePengaduan(trx, deps, actor, baru)
  if (tanda.baru) {
    const untuk = {
      instansiId: actor.instansiId,
      pengaduanId: tanda.id,
      dari: 'pelapor',
      tanpaNama: baru.anonim,
    } as const
    await receiveLampiran(trx, deps, untuk, siap)
  }
  return tanda
}

/** Forms without files that arrive together share a transaction; whoever sends alone waits for nobody. */
export function createPenerimaAduan(
  deps: Alat & Pick<Deps, 'db'>,
): (instansiId: string, baru: PengaduanBaru) => Promise<TandaTerima> {
  const take = createGroupCommit<PengaduanBaru & { readonly instansiId: string }, TandaTerima>({
    commit: (group) => {
      const { instansiId } = group[0]!
      return deps.db.write({ instansiId }, (trx) =>
        receiveBanyak(trx, deps, { kind: 'warga', instansiId }, group),
      )
    },
  })
  return (instansiId, baru) => take(instansiId, { ...baru, instansiId })
}

/** What the reporter does on the tracking page. `kunci` comes with the page: sent twice is done once. */
export interface TindakanPelapor {
  readonly aksi: AksiPelapor
  readonly kunci: string
  readonly isi: string
  readonly nilai?: number
  readonly siap: readonly LampiranSiap[]
  readonly anonim: boolean
}

export async function actAsPelapor(
  trx: Trx,
  deps: Alat,
  actor: Warga,
  pengaduanId: string,
  t: TindakanPelapor,
): Promise<void> {
  const { instansiId } = actor
  const menulis = t.aksi === 'balas' || t.aksi === 'lengkapi'
  const isian: Isian = {
    kunci: t.kunci,
    ...(menulis ? { tanggapanId: t.kunci } : t.isi === '' ? {} : { alasan: t.isi }),
    ...(t.aksi === 'nilai' && t.nilai !== undefined && { nilai: t.nilai }),
    ...(t.aksi === 'rahasiakan' && { rahasia: true }),
  }
  const p = await actOn(trx, deps, actor, pengaduanId, t.aksi, isian)
  if (t.aksi === 'rahasiakan') await bawaBilaDiteruskan(trx, deps, p, null)
  if (!menulis) return
  const at = deps.now()
  const baru = await insertTanggapan(trx, {
    instansi_id: instansiId,
    id: t.kunci,
    pengaduan_id: pengaduanId,
    jenis: t.aksi === 'balas' ? 'balasan' : 'kelengkapan',
    keadaan: 'terkirim',
    isi: t.isi,
    created_at: at,
    terkirim_at: at,
  })
  if (!baru) return
  await receiveLampiran(
    trx,
    deps,
    { instansiId, pengaduanId, tanggapanId: t.kunci, dari: 'pelapor', tanpaNama: t.anonim },
    t.siap,
  )
}

/** Long enough that a right and a wrong code take the same time, short enough that nobody waits. */
const TOLAK_MS = 200

/**
 * Code and PIN → which complaint. Wrong PINs are counted for the code alone, so nobody locks out others (codes cannot be guessed);
 * a code that does not exist is answered as a wrong PIN is, and as late.
 */
export async function openByPin(
  deps: Pick<Deps, 'now' | 'deriveKey' | 'db'>,
  kodeText: string,
  pin: string,
): Promise<{ readonly kode: string } | { readonly error: 'pinSalah' | 'terlaluSering' }> {
  const sampai = sleep(TOLAK_MS)
  const kode = parseKode(kodeText) ?? ''
  const benar = isPin(deps, kode, pin)
  const found = await deps.db.read({ instansiId: null }, (db) => findKode(db, kode))
  const error = found
    ? await deps.db.write({ instansiId: found.instansiId }, (trx) => countPin(trx, kode, benar, deps.now()))
    : 'pinSalah'
  if (error === null) return { kode }
  await sampai
  return { error }
}

async function countPin(
  trx: Trx,
  kode: string,
  benar: boolean,
  kini: Date,
): Promise<'pinSalah' | 'terlaluSering' | null> {
  const { gagal, gagalSejak } = (await lockKode(trx, kode))!
  const baruSaja = gagalSejak !== null && kini.getTime() - gagalSejak.getTime() < JEDA_PIN_MS
  if (baruSaja && gagal >= PIN_SALAH) return 'terlaluSering'
  if (benar) {
    if (gagal > 0) await setGagal(trx, kode, 0, null)
    return null
  }
  await setGagal(trx, kode, baruSaja ? gagal + 1 : 1, baruSaja ? gagalSejak : kini)
  return 'pinSalah'
}
