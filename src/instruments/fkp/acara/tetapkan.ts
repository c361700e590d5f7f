import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { hashJson, record } from '../../../platform/audit/index.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { seal, unseal } from '../../../platform/kunci/segel.ts'
import { gerakkan, listDibahas } from '../../standar-pelayanan/index.ts'
import { canSeeForum, canTandaTanganForum } from '../policy.ts'
import { lockForum, setForum, type Forum } from '../store.ts'
import { enterAksi } from './aksi.ts'
import { orangOf } from './alas.ts'
import { acaraErrors } from './errors.ts'
import { rahasiaAcaraSchema, type RahasiaAcara } from './isi.ts'
import { listHalangan, type HalanganTetap } from './rules.ts'
import { findAcara, findBeritaAcara, insertBeritaAcara, putAcara, type BeritaAcara } from './store-acara.ts'
import { listHadir } from './store-hadir.ts'
import { listKesepakatan } from './store-kesepakatan.ts'
import { countMenunggu } from './store-usulan.ts'
import { loadSidikSuara } from './suara.ts'
import { composeAcara, type IsianTetap } from './susun.ts'
import { loadMasaUsul } from './usulan.ts'

type D = Pick<Deps, 'now' | 'deriveKey' | 'enqueue'>

/** What is still in the way of freezing. */
export async function loadHalangan(db: Db, deps: Pick<Deps, 'now'>, f: Forum): Promise<HalanganTetap[]> {
  const { alasanRevisi } = await findAcara(db, f.id)
  const { batas, hariIni } = await loadMasaUsul(db, deps, f)
  return listHalangan({
    keadaan: f.keadaan,
    alasanRevisi,
    kesepakatan: (await listKesepakatan(db, f.id)).length,
    hadir: (await listHadir(db, f.id)).length,
    menunggu: await countMenunggu(db, f.id),
    batas,
    hariIni,
  })
}

export interface PermintaanTetap extends IsianTetap {
  /** Fingerprint of what the head has read. */
  readonly dilihat: string
  /** Versions of service standards the forum agreed on. */
  readonly versiIds: readonly string[]
}

/**
 * The head freezes it: the content is kept as it was read, every point becomes an action of the register, the ticked standards
 * move on. One transaction: all of it or nothing. A revision is one more, and the one before stays.
 */
export async function freezeAcara(
  trx: Trx,
  deps: D,
  actor: Actor,
  forumId: string,
  minta: PermintaanTetap,
): Promise<{ readonly id: string; readonly revisi: number; readonly tanpaOrang: number }> {
  const f = await lockDitandatangani(trx, actor, forumId)
  if ((await loadHalangan(trx, deps, f)).length > 0) throw new AppError(acaraErrors.belumSiap)
  const lama = await findBeritaAcara(trx, forumId)
  const revisi = (lama?.revisi ?? 0) + 1
  const suara = await loadSidikSuara(trx, forumId)
  const { isi, rahasia, sidikTinjauan } = await composeAcara(trx, deps, f, minta, {
    revisi,
    suara,
    beku: true,
  })
  if (sidikTinjauan !== minta.dilihat) throw new AppError(acaraErrors.isiBerubah)
  const id = newId()
  await insertBeritaAcara(trx, {
    instansi_id: f.instansiId,
    id,
    forum_id: forumId,
    revisi,
    nomor: minta.nomor,
    tanggal: minta.tanggal,
    isi: JSON.stringify(isi),
    hash: hashJson(isi),
    ttd_sandi: seal(kunciTtd(deps), JSON.stringify(rahasia), konteks(f.instansiId, id)),
    ditetapkan_at: deps.now(),
    ditetapkan_oleh: orangOf(actor),
  })
  await putAcara(trx, f.instansiId, forumId, {
    alasan_revisi: '',
    nomor: minta.nomor,
    tempat: minta.tempat,
    updated_at: deps.now(),
  })
  if (f.keadaan === 'selesai') await setForum(trx, f, { keadaan: 'ditetapkan' }, deps.now())
  const tanpaOrang = await enterAksi(trx, deps, actor, f, isi, lama?.isi)
  await moveStandar(trx, deps, actor, f, minta)
  await record(trx, actor, 'fkp.berita_acara.tetapkan', forumId, {
    beritaAcaraId: id,
    revisi,
    hash: hashJson(isi),
    suara: suara?.hash ?? null,
  })
  return { id, revisi, tanpaOrang }
}

/** Opens a frozen berita acara again, with the reason; what was frozen stays as it is. */
export async function openRevisi(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  forumId: string,
  alasan: string,
): Promise<void> {
  const f = await lockDitandatangani(trx, actor, forumId)
  if (f.keadaan !== 'ditetapkan') throw new AppError(acaraErrors.belumDitetapkan)
  await putAcara(trx, f.instansiId, forumId, { alasan_revisi: alasan, updated_at: deps.now() })
  await record(trx, actor, 'fkp.berita_acara.buka_revisi', forumId, {})
}

async function lockDitandatangani(trx: Trx, actor: Actor, forumId: string): Promise<Forum> {
  const f = await lockForum(trx, forumId)
  if (!canSeeForum(actor, f.unitId)) throw new AppError(common.notFound)
  if (!canTandaTanganForum(actor, f.unitId)) throw new AppError(common.forbidden)
  return f
}

async function moveStandar(trx: Trx, deps: D, actor: Actor, f: Forum, minta: PermintaanTetap): Promise<void> {
  if (minta.versiIds.length === 0) return
  const dibahas = await listDibahas(trx, f.unitId)
  for (const v of dibahas.filter((x) => minta.versiIds.includes(x.id)))
    await gerakkan(trx, deps, actor, v.id, 'sepakati', {
      tanggal: minta.tanggal,
      nomor: minta.nomor,
      fkpId: f.id,
    })
}

const konteks = (instansiId: string, id: string): string => `fkp_berita_acara/${instansiId}/${id}`
const kunciTtd = (deps: Pick<Deps, 'deriveKey'>): Uint8Array => deps.deriveKey('fkp.berita-acara')

/** Telephone numbers, gender and NIP of a frozen one. Whoever reads it is written down by the caller. */
export const openRahasia = (deps: Pick<Deps, 'deriveKey'>, b: BeritaAcara): RahasiaAcara =>
  rahasiaAcaraSchema.parse(JSON.parse(unseal(kunciTtd(deps), b.ttdSandi, konteks(b.instansiId, b.id))))
