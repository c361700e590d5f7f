import type { Pejabat } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { actOn } from '../commands.ts'
import { pengaduanErrors } from '../errors.ts'
import { listLampiran, receiveLampiran, type LampiranSiap } from '../lampiran/index.ts'
import { loadPengaturanMeja } from '../pengaturan/isi.ts'
import { canSee, canSignOff, pelakuOf } from '../policy.ts'
import type { Pengaduan } from '../rules.ts'
import { listPeristiwa, lockPengaduan } from '../store.ts'
import { nextKedudukan } from '../status/rules.ts'
import { pengerjaOf, sidikJawaban } from './periksa.ts'
import { insertCatatan, insertTanggapan } from '../tanggapan/store.ts'
import { listTanggapan, lockTanggapan, setTanggapan, type Tanggapan } from './store-tanggapan.ts'

type D = Pick<Deps, 'now' | 'enqueue' | 'files' | 'config' | 'deriveKey'>

/** An answer as it was written: how far the work is, or the final word. */
export interface Jawaban {
  readonly jenis: 'tanggapan' | 'jawaban'
  readonly isi: string
  readonly sebelum: readonly LampiranSiap[]
  readonly sesudah: readonly LampiranSiap[]
  /** A draft that this goes on with. */
  readonly konsepId?: string
}

const aksiOf = (jenis: Tanggapan['jenis']): 'tanggapi' | 'jawab' =>
  jenis === 'jawaban' ? 'jawab' : 'tanggapi'

/** The complaint, locked, for somebody who may act on it. */
export async function lockUntuk(trx: Trx, pejabat: Pejabat, id: string): Promise<Pengaduan> {
  const p = await lockPengaduan(trx, id)
  if (!p || !canSee(pejabat, p)) throw new AppError(common.notFound)
  if (!pelakuOf(pejabat, p)) throw new AppError(common.forbidden)
  return p
}

/**
 * Writes an answer: kept as a draft, or sent. Where the unit wants the head's word, what others send waits for it
 * (konsep → menunggu_persetujuan → terkirim | ditolak), and nobody outside sees it until then.
 */
export async function tulisJawaban(
  trx: Trx,
  deps: D,
  pejabat: Pejabat,
  id: string,
  j: Jawaban,
  cara: 'konsep' | 'kirim',
): Promise<'konsep' | 'menunggu_persetujuan' | 'terkirim'> {
  const p = await lockUntuk(trx, pejabat, id)
  assertBoleh(pejabat, p, j.jenis)
  const { persetujuan } = await loadPengaturanMeja(trx)
  const perlu = p.unitId !== null && persetujuan.includes(p.unitId) && !canSignOff(pejabat, p)
  const keadaan = cara === 'konsep' ? 'konsep' : perlu ? 'menunggu_persetujuan' : 'terkirim'
  const now = deps.now()
  const tanggapanId = await simpan(trx, pejabat, p, j, {
    keadaan,
    terkirim_at: keadaan === 'terkirim' ? now : null,
    now,
  })
  const untuk = { instansiId: p.instansiId, pengaduanId: p.id, tanggapanId, dari: 'pejabat' } as const
  await receiveLampiran(trx, deps, { ...untuk, tahap: 'sebelum' }, j.sebelum)
  await receiveLampiran(trx, deps, { ...untuk, tahap: 'sesudah' }, j.sesudah)
  if (keadaan === 'terkirim') await actOn(trx, deps, pejabat, id, aksiOf(j.jenis), { tanggapanId })
  else await audit.record(trx, pejabat, `pengaduan.jawaban.${keadaan}`, id, { tanggapanId })
  return keadaan
}

/** From here, by this person, with this kind of answer? Asked of drafts too: nobody writes what can never be sent. */
function assertBoleh(pejabat: Pejabat, p: Pengaduan, jenis: Tanggapan['jenis']): void {
  const pelaku = pelakuOf(pejabat, p)!
  if (!nextKedudukan({ status: p.status, sebelumnya: p.statusSebelumnya }, aksiOf(jenis), pelaku))
    throw new AppError(pengaduanErrors.tidakMungkin)
}

async function simpan(
  trx: Trx,
  pejabat: Pejabat,
  p: Pengaduan,
  j: Jawaban,
  { now, ...row }: { keadaan: Tanggapan['keadaan']; terkirim_at: Date | null; now: Date },
): Promise<string> {
  if (j.konsepId !== undefined) {
    const konsep = await lockTanggapan(trx, p.id, j.konsepId)
    if (!konsep || konsep.keadaan === 'terkirim') throw new AppError(common.notFound)
    // Whoever had sent it back has not signed what is written now, and a draft goes with the unit that goes on with it.
    const dari = { orang_id: pejabat.id, unit_id: p.unitId, disetujui_oleh: null }
    await setTanggapan(trx, konsep.id, { jenis: j.jenis, isi: j.isi, ...dari, ...row })
    return konsep.id
  }
  const id = newId()
  await insertTanggapan(trx, {
    instansi_id: p.instansiId,
    id,
    pengaduan_id: p.id,
    jenis: j.jenis,
    isi: j.isi,
    orang_id: pejabat.id,
    unit_id: p.unitId,
    created_at: now,
    ...row,
  })
  return id
}

export interface Putusan {
  readonly putusan: 'setujui' | 'tolak'
  readonly alasan: string
  /** Fingerprint of what was on the screen (sidikJawaban): nobody signs what he has not read. */
  readonly dibaca: string
}

/** The head's word on a draft: it leaves, or goes back with the reason. */
export async function putuskanJawaban(
  trx: Trx,
  deps: D,
  pejabat: Pejabat,
  id: string,
  tanggapanId: string,
  { putusan, alasan, dibaca }: Putusan,
): Promise<void> {
  const p = await lockUntuk(trx, pejabat, id)
  if (!canSignOff(pejabat, p)) throw new AppError(common.forbidden)
  const t = await lockTanggapan(trx, id, tanggapanId)
  if (!t) throw new AppError(common.notFound)
  if (t.keadaan !== 'menunggu_persetujuan') throw new AppError(pengaduanErrors.tidakMungkin)
  if (putusan === 'tolak') {
    if (alasan === '') throw new AppError(pengaduanErrors.perluPerbaikan)
    await setTanggapan(trx, t.id, { keadaan: 'ditolak', disetujui_oleh: pejabat.id })
    await tulisCatatan(trx, deps, pejabat, p, alasan)
    await audit.record(trx, pejabat, 'pengaduan.jawaban.tolak', id, { tanggapanId })
    return
  }
  if (dibaca !== sidikJawaban(t, await listLampiran(trx, id)))
    throw new AppError(pengaduanErrors.konsepBerubah)
  await setTanggapan(trx, t.id, {
    keadaan: 'terkirim',
    disetujui_oleh: pejabat.id,
    terkirim_at: deps.now(),
  })
  await actOn(trx, deps, pejabat, id, aksiOf(t.jenis), { tanggapanId })
}

/** A note of this officer, for the unit that has the complaint now. */
export const tulisCatatan = (
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  pejabat: Pejabat,
  p: Pengaduan,
  isi: string,
): Promise<void> => insertCatatan(trx, deps, p, isi, { orangId: pejabat.id, unitId: p.unitId })

/** Asks the reporter for what is missing: the question stands in the thread, and the clock with the reporter. */
export async function mintaKelengkapan(
  trx: Trx,
  deps: D,
  pejabat: Pejabat,
  id: string,
  isi: string,
): Promise<void> {
  const p = await lockUntuk(trx, pejabat, id)
  const tanggapanId = newId()
  await insertTanggapan(trx, {
    instansi_id: p.instansiId,
    id: tanggapanId,
    pengaduan_id: id,
    jenis: 'permintaan',
    keadaan: 'terkirim',
    isi,
    orang_id: pejabat.id,
    unit_id: p.unitId,
    created_at: deps.now(),
    terkirim_at: deps.now(),
  })
  await actOn(trx, deps, pejabat, id, 'minta_kelengkapan', { tanggapanId })
}

/** What the reporter completed by another way (at the counter, by telephone), written down for him. */
export async function catatKelengkapan(
  trx: Trx,
  deps: D,
  pejabat: Pejabat,
  id: string,
  isi: string,
): Promise<void> {
  const p = await lockUntuk(trx, pejabat, id)
  const tanggapanId = newId()
  await insertTanggapan(trx, {
    instansi_id: p.instansiId,
    id: tanggapanId,
    pengaduan_id: id,
    jenis: 'kelengkapan',
    keadaan: 'terkirim',
    isi,
    orang_id: pejabat.id,
    unit_id: p.unitId,
    created_at: deps.now(),
    terkirim_at: deps.now(),
  })
  await actOn(trx, deps, pejabat, id, 'lengkapi', { tanggapanId })
}

/** Closes it; where the unit wants a second pair of eyes, not by whoever answered. */
export async function tutupPengaduan(
  trx: Trx,
  deps: D,
  pejabat: Pejabat,
  id: string,
  alasan: string,
): Promise<void> {
  const p = await lockUntuk(trx, pejabat, id)
  const { periksaTutup } = await loadPengaturanMeja(trx)
  if (p.unitId !== null && periksaTutup.includes(p.unitId)) {
    const pengerja = pengerjaOf(await listPeristiwa(trx, id), await listTanggapan(trx, id))
    if (pengerja.has(pejabat.id)) throw new AppError(pengaduanErrors.pemeriksaLain)
  }
  await actOn(trx, deps, pejabat, id, 'tutup', { alasan })
}
