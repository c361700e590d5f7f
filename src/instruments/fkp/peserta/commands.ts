import type { Actor } from '../../../kernel/actor.ts'
import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { getInstansi } from '../../../registry/index.ts'
import { fkpErrors } from '../errors.ts'
import {
  isDisunting,
  isMencatatHadir,
  isMenerimaPeserta,
  isPendaftaran,
  isWaktuHadir,
} from '../forum/alur.ts'
import { lockUntukSusun } from '../forum/kunci.ts'
import { getForum, type Forum } from '../store.ts'
import { cocokkan } from './cocok.ts'
import type { OrangDaftar } from './daftar.ts'
import { sealKontak, sidikKontak, unsealKontak, type Kontak } from './kontak.ts'
import {
  countMendaftar,
  findPeserta,
  insertPeserta,
  listMirip,
  listStatus,
  lockPesertaByHash,
  removePeserta,
  setPeserta,
  type Peserta,
} from './store.ts'
import { findPesertaByKunci, listSenama, markDatang } from './store-datang.ts'
import { hashPeserta } from './token.ts'

type Kunci = Pick<Deps, 'deriveKey'>
type D = Kunci & Pick<Deps, 'now'>

/** A row of the table; `id` may come from the form, so that the same sending is one person. */
export function barisPeserta(
  deps: D,
  forum: Pick<Forum, 'instansiId' | 'id'>,
  o: OrangDaftar & { readonly kebutuhan?: string },
  lain: { readonly id?: string; readonly sumber: Peserta['sumber']; readonly status: Peserta['status'] },
) {
  const id = lain.id ?? newId()
  const milik = { instansiId: forum.instansiId, id }
  return {
    instansi_id: forum.instansiId,
    id,
    forum_id: forum.id,
    nama: o.nama,
    lembaga: o.lembaga,
    jabatan: o.jabatan,
    kelompok: o.kelompok,
    rentan: [...o.rentan],
    kontak_sandi: sealKontak(deps, milik, o.kontak),
    kontak_sidik: sidikKontak(deps, forum.id, o.kontak),
    kebutuhan: o.kebutuhan ?? '',
    sumber: lain.sumber,
    status: lain.status,
    created_at: deps.now(),
    sandi_hash: hashPeserta(deps, { ...milik, forumId: forum.id }),
  }
}

/** Puts people on the list; whoever is on it already stays there once, with the contact he now has. `hadir`: they are those who came. */
export async function addPeserta(
  trx: Trx,
  deps: D,
  actor: Actor,
  forumId: string,
  orang: readonly OrangDaftar[],
  hadir = false,
): Promise<{
  readonly masuk: number
  readonly ditandai: number
  readonly sudahAda: number
  readonly dilengkapi: number
}> {
  const forum = await lockUntukSusun(trx, actor, forumId)
  if (!isDisunting(forum.keadaan) && !isMencatatHadir(forum.keadaan))
    throw new AppError(fkpErrors.tidakMungkin)
  if (hadir && !isMencatatHadir(forum.keadaan)) throw new AppError(fkpErrors.tidakMungkin)
  const tanda = { status: 'hadir', hadir_at: deps.now(), hadir_cara: 'kertas' } as const
  const mirip = await listMirip(trx, forumId, {
    nama: orang.map((o) => o.nama),
    sidik: orang.flatMap((o) => sidikKontak(deps, forumId, o.kontak) ?? []),
  })
  const ada = mirip.map((p) => ({ ...p, kontak: unsealKontak(deps, p, p.kontak) }))
  const { baru, tandai, sudahAda, lengkapi } = cocokkan(orang, ada, hadir)
  await insertPeserta(
    trx,
    baru.map((o) => ({
      ...barisPeserta(deps, forum, o, {
        sumber: hadir ? 'di_tempat' : 'undangan',
        status: hadir ? 'hadir' : 'diundang',
      }),
      ...(hadir && tanda),
    })),
  )
  await setPeserta(trx, tandai, tanda)
  for (const { id, kontak } of lengkapi)
    await setPeserta(trx, [id], {
      kontak_sandi: sealKontak(deps, { instansiId: forum.instansiId, id }, kontak),
      kontak_sidik: sidikKontak(deps, forumId, kontak),
    })
  const hasil = { masuk: baru.length, ditandai: tandai.length, sudahAda, dilengkapi: lengkapi.length }
  await record(trx, actor, 'fkp.peserta.tambah', forumId, hasil)
  return hasil
}

/** Somebody is taken off the list; whoever was there stays in the record. */
export async function dropPeserta(trx: Trx, actor: Actor, forumId: string, id: string): Promise<void> {
  await lockUntukSusun(trx, actor, forumId)
  const p = await findPeserta(trx, forumId, id)
  if (!p) throw new AppError(common.notFound)
  if (!(await removePeserta(trx, id))) throw new AppError(fkpErrors.tidakMungkin)
  await record(trx, actor, 'fkp.peserta.hapus', forumId, { pesertaId: id })
}

/** For a person who invites: the reading is written down in the same transaction. */
export async function readKontak(
  trx: Trx,
  deps: Kunci,
  actor: Actor,
  forumId: string,
  id: string,
): Promise<Kontak> {
  await lockUntukSusun(trx, actor, forumId)
  const p = await findPeserta(trx, forumId, id)
  if (!p) throw new AppError(common.notFound)
  await record(trx, actor, 'fkp.peserta.kontak.baca', forumId, { pesertaId: id })
  return unsealKontak(deps, p, p.kontak)
}

/**
 * The paper list typed in: who was there, and who was marked by mistake. Only somebody whom the page showed as present is taken back:
 * whoever came by the code while it was being filled in has no tick on it and stays.
 */
export async function recordHadir(
  trx: Trx,
  deps: D,
  actor: Actor,
  forumId: string,
  isi: { readonly semula: ReadonlySet<string>; readonly hadir: ReadonlySet<string> },
): Promise<number> {
  const forum = await lockUntukSusun(trx, actor, forumId)
  if (!isMencatatHadir(forum.keadaan)) throw new AppError(fkpErrors.tidakMungkin)
  const list = await listStatus(trx, forumId, [...new Set([...isi.semula, ...isi.hadir])])
  const datang = list.filter((p) => isi.hadir.has(p.id) && p.status !== 'hadir').map((p) => p.id)
  const batal = list.filter((p) => !isi.hadir.has(p.id) && p.status === 'hadir').map((p) => p.id)
  await setPeserta(trx, datang, { status: 'hadir', hadir_at: deps.now(), hadir_cara: 'kertas' })
  await setPeserta(trx, batal, { status: 'bersedia', hadir_at: null, hadir_cara: null })
  if (datang.length + batal.length > 0)
    await record(trx, actor, 'fkp.peserta.hadir', forumId, { hadir: datang.length, batal: batal.length })
  return datang.length
}

const SEPULUH_MENIT = 600_000
/** As many as a hall holds in ten minutes; as many in all as a form without an account may bring. */
const RAMAI = 120
const PENUH = 2000

/** A citizen takes part. Sent twice it is one registration; whether the contact is known already is told to nobody. */
export async function registerPeserta(
  trx: Trx,
  deps: D,
  actor: Actor,
  forumId: string,
  orang: OrangDaftar & { readonly kebutuhan: string },
  kunci: string,
): Promise<'terdaftar' | 'ramai' | 'penuh'> {
  const forum = await getForum(trx, forumId)
  const { zona } = await getInstansi(trx, forum.instansiId)
  if (!isPendaftaran(forum, tanggalOf(deps.now(), zona))) throw new AppError(fkpErrors.tidakMungkin)
  if (await findPeserta(trx, forumId, kunci)) return 'terdaftar'
  const n = await countMendaftar(trx, forumId, 'mendaftar', new Date(deps.now().getTime() - SEPULUH_MENIT))
  if (n.semua >= PENUH) return 'penuh'
  if (n.baru >= RAMAI) return 'ramai'
  const baris = barisPeserta(deps, forum, orang, { id: kunci, sumber: 'mendaftar', status: 'bersedia' })
  if ((await insertPeserta(trx, [baris])).length > 0)
    await record(trx, actor, 'fkp.peserta.daftar', forumId, { pesertaId: kunci, kelompok: orang.kelompok })
  return 'terdaftar'
}

/** Behind the own link: comes, cannot come, is here, wants to be forgotten. */
export async function answerUndangan(
  trx: Trx,
  deps: D,
  actor: Actor,
  forumId: string,
  hash: string,
  jawab: 'bersedia' | 'berhalangan' | 'hadir' | 'hapus',
): Promise<void> {
  const forum = await getForum(trx, forumId)
  const p = await lockPesertaByHash(trx, forumId, hash)
  if (!p) throw new AppError(common.notFound)
  // Who was there stays in the record, and is not told otherwise.
  if (p.status === 'hadir' && jawab === 'hapus') throw new AppError(fkpErrors.tidakMungkin)
  if (p.status === 'hadir' || p.status === jawab) return
  if (jawab === 'hapus') {
    if (!isDisunting(forum.keadaan) && forum.keadaan !== 'batal' && forum.keadaan !== 'berlangsung')
      throw new AppError(fkpErrors.tidakMungkin)
    await removePeserta(trx, p.id)
  } else if (jawab === 'hadir') {
    const { zona } = await getInstansi(trx, forum.instansiId)
    if (!isWaktuHadir(forum, tanggalOf(deps.now(), zona))) throw new AppError(fkpErrors.belumHari)
    await setPeserta(trx, [p.id], { status: 'hadir', hadir_at: deps.now(), hadir_cara: 'qr' })
  } else {
    if (!isMenerimaPeserta(forum.keadaan)) throw new AppError(fkpErrors.tidakMungkin)
    await setPeserta(trx, [p.id], { status: jawab })
  }
  await record(trx, actor, `fkp.peserta.${jawab}`, forumId, { pesertaId: p.id })
}

/**
 * Behind the code on the screen: one on the list is marked (same name and group, and no other contact), anybody else is written down.
 * Sent twice it is one arrival.
 */
export async function arrive(
  trx: Trx,
  deps: D,
  actor: Actor,
  forumId: string,
  orang: OrangDaftar & { readonly kebutuhan: string },
  kunci: string,
): Promise<'dicatat' | 'ditambahkan' | 'ramai' | 'penuh'> {
  const forum = await getForum(trx, forumId)
  const { zona } = await getInstansi(trx, forum.instansiId)
  if (!isWaktuHadir(forum, tanggalOf(deps.now(), zona))) throw new AppError(fkpErrors.belumHari)
  const ada = await findPesertaByKunci(trx, forumId, kunci)
  // Whoever sends the number of somebody else's sending learns nothing by it.
  if (ada) return ada.sumber === 'di_tempat' && ada.nama === orang.nama ? 'ditambahkan' : 'dicatat'
  const sidik = sidikKontak(deps, forumId, orang.kontak)
  const [senama, ...lain] = (await listSenama(trx, forumId, orang.nama)).filter(
    (p) => p.kelompok === orang.kelompok && (sidik === null || p.sidik === sidik),
  )
  const dikenal =
    senama !== undefined && lain.length === 0 && (await markDatang(trx, senama.id, kunci, deps.now()))
  if (!dikenal) {
    const n = await countMendaftar(trx, forumId, 'di_tempat', new Date(deps.now().getTime() - SEPULUH_MENIT))
    if (n.semua >= PENUH) return 'penuh'
    if (n.baru >= RAMAI) return 'ramai'
    const baris = barisPeserta(deps, forum, orang, { id: kunci, sumber: 'di_tempat', status: 'hadir' })
    await insertPeserta(trx, [{ ...baris, hadir_at: deps.now(), hadir_cara: 'kode' }])
  }
  await record(trx, actor, 'fkp.peserta.hadir', forumId, { cara: 'kode' })
  return dikenal ? 'dicatat' : 'ditambahkan'
}
