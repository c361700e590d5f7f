import type { Actor, Warga } from '../../../kernel/actor.ts'
import { tanggalOf, type Tanggal } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { getInstansi, loadKalender } from '../../../registry/index.ts'
import { ANTREAN_USULAN, classifyAntrean } from '../antrean.ts'
import { lockForumBersama, type Forum } from '../store.ts'
import { lockDisusun, orangOf } from './alas.ts'
import { acaraErrors } from './errors.ts'
import { computeBatasUsul, isUsulTerbuka } from './rules.ts'
import { findAcara } from './store-acara.ts'
import { findKesepakatan } from './store-kesepakatan.ts'
import { countMenunggu, insertUsulan, lockUsulan, setMenunggu, setUsulan } from './store-usulan.ts'

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

/**
 * A participant says what was written down wrongly. Nobody's words are shown before a person has read them. `isDikenal`: was he invited or
 * seen in the room? Asked only when so many wait that it matters.
 */
export async function proposeUsulan(
  trx: Trx,
  deps: D,
  warga: Warga,
  forumId: string,
  kunci: string,
  isian: IsianUsulan,
  isDikenal: (db: Db) => Promise<boolean> = () => Promise.resolve(false),
): Promise<void> {
  // Held: what comes while the berita acara is being frozen is told that it is too late.
  const f = await lockForumBersama(trx, forumId)
  if (!(await loadMasaUsul(trx, deps, f)).terbuka) throw new AppError(acaraErrors.usulTutup)
  const menunggu = await countMenunggu(trx, forumId)
  // No browser is told from another here: an amendment may come from one that keeps no cookie.
  const dikenal = menunggu >= ANTREAN_USULAN.umum && (await isDikenal(trx))
  if (classifyAntrean(ANTREAN_USULAN, { dikenal, sendiri: 0, menunggu }))
    throw new AppError(acaraErrors.usulPenuh)
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

/** Many at once, such as those of a script: declined with one reason, their words kept back. Pressed twice is once. */
export async function declineUsulan(
  trx: Trx,
  deps: D,
  actor: Actor,
  forumId: string,
  ids: readonly string[],
  alasan: string,
): Promise<number> {
  await lockDisusun(trx, actor, forumId)
  if (ids.length === 0) return 0
  const n = await setMenunggu(trx, forumId, ids, {
    keadaan: 'ditolak',
    alasan,
    tampil: false,
    diputus_at: deps.now(),
    diputus_oleh: orangOf(actor),
  })
  if (n > 0) await record(trx, actor, 'fkp.usulan.tolak_banyak', forumId, { banyak: n, alasan })
  return n
}
