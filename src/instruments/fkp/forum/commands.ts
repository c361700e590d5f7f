import type { Actor } from '../../../kernel/actor.ts'
import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId, shortCode } from '../../../kernel/ids.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { findAlamat, findFreeSlug, getInstansi, putAlamat, slugOf } from '../../../registry/index.ts'
import { fkpErrors } from '../errors.ts'
import { tellPeserta } from '../peserta/beritahu.ts'
import { canSusunForum, canTandaTanganForum } from '../policy.ts'
import { findPeralihan, peralihanForum } from '../rules.ts'
import { findForum, getForum, insertForum, lockForumBaru, setForum, type Forum } from '../store.ts'
import { isDisunting, type Langkah } from './alur.ts'
import { lockTerlihat, lockUntukSusun, olehOf } from './kunci.ts'
import type { IsiForum } from './schema.ts'

type D = Pick<Deps, 'now' | 'enqueue'>

const columnsOf = (i: IsiForum) => ({
  unit_id: i.unitId,
  layanan_id: i.layananId,
  tema: i.tema,
  jenis: i.jenis,
  mode: i.mode,
  tanggal: i.tanggal,
  mulai: i.mulai,
  selesai: i.selesai,
  tempat: i.tempat,
  tautan_daring: i.tautanDaring,
  fasilitator: i.fasilitator,
  uraian: i.uraian,
})

/** A code that no other forum of the house has: it is typed without saying whose it is. */
async function freeKode(db: Db): Promise<string> {
  for (;;) {
    const kode = shortCode(6)
    if (!(await findAlamat(db, `forum/k/${kode}`))) return kode
  }
}

/** A forum in preparation, with the address it will have. The same form sent twice makes one. */
export async function createForum(trx: Trx, actor: Actor, isi: IsiForum, id = newId()): Promise<Forum> {
  if (!canSusunForum(actor, isi.unitId)) throw new AppError(common.forbidden)
  const { instansiId } = actor
  await lockForumBaru(trx, instansiId)
  const ada = await findForum(trx, id)
  if (ada) return ada
  const instansi = await getInstansi(trx, instansiId)
  const slug = await findFreeSlug(
    trx,
    'forum',
    slugOf(`${isi.tema} ${isi.tanggal.slice(0, 4)}`),
    instansi.slug,
  )
  const kode = await freeKode(trx)
  for (const alamat of [`forum/${slug}`, `forum/k/${kode}`])
    await putAlamat(trx, { alamat, instansiId, jenis: 'forum', sasaranId: id })
  await insertForum(trx, {
    instansi_id: instansiId,
    id,
    slug,
    kode,
    created_by: olehOf(actor),
    ...columnsOf(isi),
  })
  await record(trx, actor, 'fkp.forum.buat', id, { unitId: isi.unitId, tanggal: isi.tanggal })
  return getForum(trx, id)
}

/** What those who were invited must be told of. */
const isBergeser = (f: Forum, i: IsiForum): boolean =>
  f.tanggal !== i.tanggal ||
  f.mulai !== i.mulai ||
  f.selesai !== i.selesai ||
  f.tempat !== i.tempat ||
  f.mode !== i.mode ||
  f.tautanDaring !== i.tautanDaring

const isSama = (f: Forum, i: IsiForum): boolean =>
  !isBergeser(f, i) &&
  f.unitId === i.unitId &&
  f.layananId === i.layananId &&
  f.tema === i.tema &&
  f.jenis === i.jenis &&
  f.fasilitator === i.fasilitator &&
  f.uraian === i.uraian

/**
 * Changes a forum that has not begun; a new date or place is sent to everybody who was told the old one: at once, or while the
 * announcement is withdrawn, when it is announced again.
 */
export async function changeForum(
  trx: Trx,
  deps: D,
  actor: Actor,
  id: string,
  isi: IsiForum,
  dilihat: number,
): Promise<void> {
  const forum = await lockUntukSusun(trx, actor, id)
  if (!canSusunForum(actor, isi.unitId)) throw new AppError(common.forbidden)
  if (!isDisunting(forum.keadaan)) throw new AppError(fkpErrors.tidakMungkin)
  // The same page sent twice says the same: nothing to be overtaken by.
  if (isSama(forum, isi)) return
  if (forum.urutan !== dilihat) throw new AppError(fkpErrors.didahului)
  const geser = forum.diumumkanAt !== null && isBergeser(forum, isi)
  const undangan = forum.undanganUrutan + (geser ? 1 : 0)
  await setForum(trx, forum, { ...columnsOf(isi), undangan_urutan: undangan }, deps.now())
  if (geser && forum.keadaan === 'diumumkan') await tellPeserta(trx, deps, forum, 'ubah', undangan)
  await record(trx, actor, 'fkp.forum.ubah', id, { tanggal: isi.tanggal, geser })
}

interface IsianLangkah {
  readonly dilihat?: number
  readonly alasan?: string
}

/** Pressed twice, or by two at once: since their page this very step was taken and nothing else, for the same reason. */
const isSudah = (f: Forum, ke: Forum['keadaan'] | undefined, i: IsianLangkah): boolean =>
  i.dilihat === f.urutan - 1 && f.keadaan === ke && (ke !== 'batal' || f.batalAlasan === i.alasan?.trim())

/** The one way a forum moves: lock → see → may → rule → write → audit → enqueue. */
export async function moveForum(
  trx: Trx,
  deps: D,
  actor: Actor,
  id: string,
  aksi: Langkah,
  isian: IsianLangkah = {},
): Promise<void> {
  const forum = await lockTerlihat(trx, actor, id)
  const p = findPeralihan(forum.keadaan, aksi)
  const dari = peralihanForum.find((x) => x.aksi === aksi)
  const boleh = dari?.oleh === 'tandatangan' ? canTandaTanganForum : canSusunForum
  if (!boleh(actor, forum.unitId)) throw new AppError(common.forbidden)
  if (!p && isSudah(forum, dari?.ke, isian)) return
  if (!p) throw new AppError(fkpErrors.tidakMungkin)
  if (isian.dilihat !== undefined && isian.dilihat !== forum.urutan)
    throw new AppError(fkpErrors.tidakMungkin)
  const { zona } = await getInstansi(trx, forum.instansiId)
  const hariIni = tanggalOf(deps.now(), zona)
  if (aksi === 'umumkan' && forum.tanggal < hariIni) throw new AppError(fkpErrors.tanggalLampau)
  if (aksi === 'umumkan' && forum.mode === 'daring' && forum.tautanDaring === '')
    throw new AppError(fkpErrors.tanpaTautan)
  if (aksi === 'mulai' && forum.tanggal > hariIni) throw new AppError(fkpErrors.belumHari)
  const alasan = isian.alasan?.trim() ?? ''
  const batal = aksi === 'batalkan'
  if (batal && alasan === '') throw new AppError(fkpErrors.alasanKosong)
  const undangan = forum.undanganUrutan + (batal ? 1 : 0)
  const pernah = forum.diumumkanAt !== null
  await setForum(
    trx,
    forum,
    {
      keadaan: p.ke,
      ...(aksi === 'umumkan' && !pernah && { diumumkan_at: deps.now() }),
      ...(batal && { batal_alasan: alasan, undangan_urutan: undangan }),
    },
    deps.now(),
  )
  if (batal && pernah) await tellPeserta(trx, deps, forum, 'batal', undangan)
  // Moved while the announcement was withdrawn: those who know the old date hear of the new one now.
  if (aksi === 'umumkan' && pernah && undangan > 0) await tellPeserta(trx, deps, forum, 'ubah', undangan)
  await record(trx, actor, `fkp.forum.${aksi}`, id, { keadaan: p.ke, urutan: forum.urutan + 1 })
}
