import type { Actor, Warga } from '../../../kernel/actor.ts'
import { tanggalOf, type Tanggal } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { getInstansi, loadKalender } from '../../../registry/index.ts'
import { findForum, type Forum } from '../store.ts'
import { lockDisusun, orangOf } from './alas.ts'
import { acaraErrors } from './errors.ts'
import { computeBatasUsul, isUsulTerbuka } from './rules.ts'
import { findAcara } from './store-acara.ts'
import { findKesepakatan } from './store-kesepakatan.ts'
import { countMenunggu, insertUsulan, lockUsulan, setUsulan, USULAN_TERBANYAK } from './store-usulan.ts'

type D = Pick<Deps, 'now'>

/** Until when amendments are taken, and whether that day has come. */
export interface MasaUsul {
  readonly batas: Tanggal | null
  readonly terbuka: boolean
  readonly hariIni: Tanggal
}

export async function loadMasaUsul(db: Db, deps: D, f: Forum): Promise<MasaUsul> {
  const [acara, { zona }, kalender] = [
    await findAcara(db, f.id),
    await getInstansi(db, f.instansiId),
    await loadKalender(db, f.instansiId, f.unitId),
  ]
  const batas = computeBatasUsul(acara.mulaiUsul ?? f.tanggal, acara.hariUsul, kalender)
  const hariIni = tanggalOf(deps.now(), zona)
  return { batas, hariIni, terbuka: isUsulTerbuka(f.keadaan, batas, hariIni) }
}

export interface IsianUsulan {
  readonly kesepakatanId: string | null
  readonly isi: string
  readonly nama: string
}

/** A participant says what was written down wrongly. Nobody's words are shown before a person has read them. */
export async function proposeUsulan(
  trx: Trx,
  deps: D,
  warga: Warga,
  forumId: string,
  kunci: string,
  isian: IsianUsulan,
): Promise<void> {
  const f = await findForum(trx, forumId)
  if (!f) throw new AppError(common.notFound)
  if (!(await loadMasaUsul(trx, deps, f)).terbuka) throw new AppError(acaraErrors.usulTutup)
  if ((await countMenunggu(trx, forumId)) >= USULAN_TERBANYAK) throw new AppError(acaraErrors.usulPenuh)
  const { kesepakatanId } = isian
  const butir = kesepakatanId === null ? undefined : await findKesepakatan(trx, forumId, kesepakatanId)
  const id = newId()
  const baru = await insertUsulan(trx, {
    instansi_id: warga.instansiId,
    id,
    forum_id: forumId,
    kunci,
    kesepakatan_id: butir?.id ?? null,
    isi: isian.isi,
    nama: isian.nama,
    created_at: deps.now(),
  })
  if (baru) await record(trx, warga, 'fkp.usulan.kirim', forumId, { usulanId: id })
}

export interface PutusanUsulan {
  readonly keadaan: 'diterima' | 'ditolak'
  /** Shown to everybody. */
  readonly alasan: string
  /** false: its words hold a person's data or an insult, and are kept back. */
  readonly tampil: boolean
}

/** Taken or declined, by a person and with a reason; what is taken he writes into the point himself. */
export async function decideUsulan(
  trx: Trx,
  deps: D,
  actor: Actor,
  forumId: string,
  id: string,
  putusan: PutusanUsulan,
): Promise<void> {
  await lockDisusun(trx, actor, forumId)
  const u = await lockUsulan(trx, forumId, id)
  if (!u) throw new AppError(common.notFound)
  // The same form sent twice.
  if (u.keadaan === putusan.keadaan && u.alasan === putusan.alasan) return
  if (u.keadaan !== 'menunggu') throw new AppError(acaraErrors.sudahDiputus)
  await setUsulan(trx, id, {
    keadaan: putusan.keadaan,
    alasan: putusan.alasan,
    tampil: putusan.tampil,
    diputus_at: deps.now(),
    diputus_oleh: orangOf(actor),
  })
  await record(trx, actor, `fkp.usulan.${putusan.keadaan}`, forumId, { usulanId: id, tampil: putusan.tampil })
}
