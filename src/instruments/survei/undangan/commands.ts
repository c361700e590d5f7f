import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import {
  findKaitan,
  listKanalAktif,
  markDibatalkan,
  retryPesan,
  type Kanal,
} from '../../../platform/channels/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Periode } from '../periode/periode.ts'
import { computeStatus, type StatusPeriode } from '../periode/status.ts'
import { getHariIni } from '../periode/store-unit.ts'
import { findPeriode } from '../periode/store.ts'
import { canSee, canWork } from '../policy.ts'
import { undanganErrors } from './errors.ts'
import { kirimUndangan } from './kirim.ts'
import { sealOrang, sidikKontak, type OrangUndangan } from './orang.ts'
import { countUndangan, insertToken, insertUndangan } from './store.ts'
import { insertGelombang, listGelombang, markDihentikan } from './store-gelombang.ts'
import { setHari } from './store-simpan.ts'
import { hashOf, tokenOf } from './token.ts'

/** Kinds of messages in the outbox, and what they belong to: the periode. */
export const KAITAN = { undangan: 'survei.undangan', pengingat: 'survei.pengingat' } as const

/** A second officer who sends or adds waits here. */
async function lockForWork(trx: Trx, actor: Actor, periodeId: string): Promise<Periode> {
  await trx.selectFrom('survei_periode').select('id').where('id', '=', periodeId).forNoKeyUpdate().execute()
  const periode = await findPeriode(trx, periodeId)
  if (!periode || !canSee(actor, periode)) throw new AppError(common.notFound)
  if (!canWork(actor, periode)) throw new AppError(common.forbidden)
  return periode
}

async function assertMasihMenerima(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  periode: Periode,
): Promise<StatusPeriode> {
  const status = computeStatus(periode, await getHariIni(trx, actor.instansiId, deps.now()))
  if (status !== 'berjalan' && status !== 'terjadwal') throw new AppError(undanganErrors.selesai)
  return status
}

/** Only while it runs: before its first day the link leads to a closed page, or to the periode before it. */
async function assertBolehKirim(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  periode: Periode,
): Promise<void> {
  if ((await assertMasihMenerima(trx, deps, actor, periode)) === 'terjadwal')
    throw new AppError(undanganErrors.belumMulai)
}

const olehOf = (actor: Actor): string | null => (actor.kind === 'pejabat' ? actor.id : null)
const SEKALI = 500

/** Puts people on the list; whoever is on it already stays there once. */
export async function addUndangan(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'deriveKey'>,
  actor: Actor,
  periodeId: string,
  orang: readonly OrangUndangan[],
): Promise<{ readonly masuk: number; readonly sudahAda: number }> {
  const periode = await lockForWork(trx, actor, periodeId)
  await assertMasihMenerima(trx, deps, actor, periode)
  if (orang.length === 0) throw new AppError(undanganErrors.kosong)
  const { instansiId } = actor
  const key = deps.deriveKey('survei.undangan.token')
  const baru: string[] = []
  for (let at = 0; at < orang.length; at += SEKALI) {
    const rows = orang.slice(at, at + SEKALI).map((o) => {
      const id = newId()
      return {
        id,
        data: sealOrang(deps, instansiId, id, o),
        sidikSurel: sidikKontak(deps, periodeId, o.surel),
        sidikTelepon: sidikKontak(deps, periodeId, o.telepon),
      }
    })
    baru.push(...(await insertUndangan(trx, instansiId, periodeId, rows, olehOf(actor))))
  }
  const hashes = baru.map((id) => hashOf(tokenOf(key, instansiId, periodeId, id)))
  await insertToken(trx, instansiId, periodeId, hashes)
  const sudahAda = orang.length - baru.length
  await audit.record(trx, actor, 'survei.undangan.tambah', periodeId, { masuk: baru.length, sudahAda })
  return { masuk: baru.length, sudahAda }
}

export interface KirimanBaru {
  readonly jenis: 'undangan' | 'pengingat'
  readonly kanal: Kanal
  readonly subjek: string
  readonly teks: string
}

/** Begins a sending; the messages follow by a job. */
export async function sendUndangan(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'enqueue' | 'config'>,
  actor: Actor,
  periodeId: string,
  kiriman: KirimanBaru,
): Promise<string> {
  const periode = await lockForWork(trx, actor, periodeId)
  await assertBolehKirim(trx, deps, actor, periode)
  if ((await countUndangan(trx, periodeId)) === 0) throw new AppError(undanganErrors.kosong)
  if (!(await listKanalAktif(trx, deps.config)).includes(kiriman.kanal))
    throw new AppError(undanganErrors.kanalMati)
  const berjalan = (await listGelombang(trx, periodeId)).some((g) => !g.selesaiAt && !g.dihentikanAt)
  if (berjalan) throw new AppError(undanganErrors.sedangKirim)
  const id = newId()
  await insertGelombang(trx, actor.instansiId, { id, periodeId, ...kiriman }, olehOf(actor))
  await deps.enqueue(trx, kirimUndangan, { instansiId: actor.instansiId, gelombangId: id, sesudah: null })
  const { jenis, kanal } = kiriman
  await audit.record(trx, actor, 'survei.undangan.kirim', periodeId, { gelombangId: id, jenis, kanal })
  return id
}

/** No further message leaves: the sending ends, and what waits in the outbox is called back. */
export async function stopUndangan(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  periodeId: string,
): Promise<number> {
  await lockForWork(trx, actor, periodeId)
  const now = deps.now()
  await markDihentikan(trx, periodeId, now)
  const n = await markDibatalkan(trx, Object.values(KAITAN), periodeId, now)
  await audit.record(trx, actor, 'survei.undangan.henti', periodeId, { dibatalkan: n })
  return n
}

/** For how many days after the end the names are kept. */
export async function changeSimpan(trx: Trx, actor: Actor, periodeId: string, hari: number): Promise<void> {
  await lockForWork(trx, actor, periodeId)
  await setHari(trx, actor.instansiId, periodeId, hari)
  await audit.record(trx, actor, 'survei.undangan.simpan', periodeId, { hari })
}

/** One failed message once more. */
export async function resendUndangan(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'enqueue'>,
  actor: Actor,
  periodeId: string,
  pesanId: string,
): Promise<void> {
  const periode = await lockForWork(trx, actor, periodeId)
  await assertBolehKirim(trx, deps, actor, periode)
  const milik = await findKaitan(trx, pesanId)
  if (milik?.id !== periodeId) throw new AppError(common.notFound)
  if (!(await retryPesan(trx, deps, actor.instansiId, pesanId))) throw new AppError(undanganErrors.takUlang)
  await audit.record(trx, actor, 'survei.undangan.ulang', periodeId, { pesanId })
}
