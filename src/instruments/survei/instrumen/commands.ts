import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { shortCode } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Json } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { listUnit } from '../../../registry/index.ts'
import { findInstrumenBawaan, type Instrumen } from '../instrumen.ts'
import { instrumenErrors } from './errors.ts'
import { checkInstrumen } from './periksa.ts'
import { canEditInstrumen, canSeeInstrumen } from './policy.ts'
import { instrumenSchema } from './schema.ts'
import { sidikInstrumen } from './sidik.ts'
import {
  findInstrumenTersimpan,
  findVersiTerakhir,
  insertInstrumen,
  lockInstrumen,
  markStatus,
  removeInstrumen as removeRow,
  setInstrumen,
} from './store.ts'
import { copyInstrumen } from './susun.ts'
import type { InstrumenTersimpan } from './tersimpan.ts'

export interface Versi {
  readonly kode: string
  readonly versi: number
}

const sasaran = ({ kode, versi }: Versi): string => `${kode}/${versi}`
const oleh = (actor: Actor): string | null => (actor.kind === 'pejabat' ? actor.id : null)

/** A questionnaire of one's own, from one that Sambut ships or from another of the instansi. Returns its code. */
export async function createInstrumen(
  trx: Trx,
  actor: Actor,
  input: { readonly dari: Versi; readonly nama: string; readonly unitId: string | null },
): Promise<Versi> {
  const units = await listUnit(trx)
  if (input.unitId !== null && !units.some((u) => u.id === input.unitId)) throw new AppError(common.notFound)
  if (!canSeeInstrumen(actor, input, units)) throw new AppError(common.notFound)
  if (!canEditInstrumen(actor, input)) throw new AppError(common.forbidden)
  const dari = await findAsal(trx, actor, input.dari)
  const isi = copyInstrumen(dari, makeKode(input.nama), input.nama)
  await insertInstrumen(trx, actor.instansiId, { isi, unitId: input.unitId, createdBy: oleh(actor) })
  await audit.record(trx, actor, 'survei.instrumen.buat', sasaran(isi), {
    dari: sasaran(input.dari),
    nama: input.nama,
    unitId: input.unitId,
  })
  return { kode: isi.kode, versi: isi.versi }
}

async function findAsal(trx: Trx, actor: Actor, { kode, versi }: Versi): Promise<Instrumen> {
  const own = findInstrumenBawaan(kode, versi) ? undefined : await findInstrumenTersimpan(trx, kode, versi)
  if (own && !canSeeInstrumen(actor, own, await listUnit(trx))) throw new AppError(common.notFound)
  const dari = findInstrumenBawaan(kode, versi) ?? own?.isi
  if (!dari) throw new AppError(common.notFound)
  return dari
}

function makeKode(nama: string): string {
  const slug = nama
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return `${slug || 'survei'}-${shortCode(5)}`
}

/** One change to a draft: `bagian` says in the audit which part, `ubah` makes it. */
export async function changeInstrumen(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  at: Versi,
  bagian: string,
  ubah: (isi: Instrumen) => Instrumen,
): Promise<Instrumen> {
  const draf = await lockDraf(trx, actor, at)
  const isi = ubah(draf.isi)
  const parsed = instrumenSchema.safeParse(isi)
  if (!parsed.success) throw new AppError(instrumenErrors.terlaluBesar)
  if (sidikInstrumen(isi) === draf.sidik) return draf.isi
  await setInstrumen(trx, isi, deps.now())
  await audit.record(trx, actor, 'survei.instrumen.ubah', sasaran(at), {
    bagian,
    sidik: sidikInstrumen(isi),
    sebelumnya: draf.sidik,
  } satisfies Json)
  return isi
}

/** From now on periods may use it, and its words stay. */
export async function readyInstrumen(trx: Trx, actor: Actor, at: Versi): Promise<void> {
  const draf = await lockDraf(trx, actor, at)
  if (checkInstrumen(draf.isi).length > 0) throw new AppError(instrumenErrors.belumBenar)
  await markStatus(trx, at, 'siap')
  await audit.record(trx, actor, 'survei.instrumen.siap', sasaran(at), { sidik: draf.sidik })
}

/** Back to work: an unused version is opened again, a used one stays and gets a successor. Returns what to work on. */
export async function reviseInstrumen(trx: Trx, actor: Actor, at: Versi): Promise<Versi> {
  const found = await lockForEdit(trx, actor, at)
  if (found.status === 'draf') return at
  const terakhir = await findVersiTerakhir(trx, at.kode)
  if (terakhir > at.versi) {
    const newer = await lockInstrumen(trx, at.kode, terakhir)
    if (newer?.status === 'draf') throw new AppError(instrumenErrors.adaDraf)
  }
  if (found.dipakai === 0) {
    await markStatus(trx, at, 'draf')
    await audit.record(trx, actor, 'survei.instrumen.ubah_lagi', sasaran(at), {})
    return at
  }
  const isi = { ...found.isi, versi: terakhir + 1 }
  await insertInstrumen(trx, actor.instansiId, { isi, unitId: found.unitId, createdBy: oleh(actor) })
  await audit.record(trx, actor, 'survei.instrumen.versi_baru', sasaran(isi), { dari: sasaran(at) })
  return { kode: isi.kode, versi: isi.versi }
}

/** A version nobody used. */
export async function removeInstrumen(trx: Trx, actor: Actor, at: Versi): Promise<void> {
  const found = await lockForEdit(trx, actor, at)
  if (found.dipakai > 0) throw new AppError(instrumenErrors.sudahDipakai)
  await removeRow(trx, at.kode, at.versi)
  await audit.record(trx, actor, 'survei.instrumen.hapus', sasaran(at), {
    nama: found.nama,
    sidik: found.sidik,
  })
}

async function lockForEdit(trx: Trx, actor: Actor, { kode, versi }: Versi): Promise<InstrumenTersimpan> {
  const found = await lockInstrumen(trx, kode, versi)
  if (!found || !canSeeInstrumen(actor, found, await listUnit(trx))) throw new AppError(common.notFound)
  if (!canEditInstrumen(actor, found)) throw new AppError(common.forbidden)
  return found
}

/** A version that is still being put together, locked, for somebody who may. */
export async function lockDraf(trx: Trx, actor: Actor, at: Versi): Promise<InstrumenTersimpan> {
  const found = await lockForEdit(trx, actor, at)
  if (found.dipakai > 0) throw new AppError(instrumenErrors.sudahDipakai)
  if (found.status !== 'draf') throw new AppError(instrumenErrors.sudahSiap)
  return found
}
