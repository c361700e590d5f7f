import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId, shortCode } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { findAlamat, findUnit, listLayanan, putAlamat } from '../../../registry/index.ts'
import { surveiErrors } from '../errors.ts'
import { canSee, canWork } from '../policy.ts'
import { anjunganErrors } from './errors.ts'
import type { IsianAnjungan, UbahanAnjungan } from './schema.ts'
import {
  insertPerangkat,
  lockPerangkat,
  markDicabut,
  markDipasang,
  setPasang,
  setPerangkat,
  type Perangkat,
} from './store.ts'
import { hashKodePasang, hashToken } from './token.ts'

/** Long enough to walk to the waiting hall tomorrow morning. */
const KODE_BERLAKU_MS = 2 * 86_400_000
const createdBy = (actor: Actor): string | null => (actor.kind === 'pejabat' ? actor.id : null)

/** 31^8: with two days' time nobody guesses it. Shown once, kept only as a hash. */
const newKodePasang = (): string => `${shortCode(4)}-${shortCode(4)}`

/** A kiosk of the unit; a set-up code makes a tablet of it. The PIN comes hashed: that takes a while. */
export async function registerAnjungan(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  isian: Omit<IsianAnjungan, 'pin'> & { readonly pinHash: string },
): Promise<string> {
  const milik = { unitId: isian.unit }
  if (!canSee(actor, milik) || !(await findUnit(trx, isian.unit))) throw new AppError(common.notFound)
  if (!canWork(actor, milik)) throw new AppError(common.forbidden)
  const layananId = await getLayananUnit(trx, isian.unit, isian.layanan)
  const [id, kode] = [newId(), await pickKode(trx, 'anjungan')]
  await putAlamat(trx, {
    alamat: `anjungan/${kode}`,
    instansiId: actor.instansiId,
    jenis: 'perangkat',
    sasaranId: id,
  })
  await insertPerangkat(trx, {
    instansiId: actor.instansiId,
    id,
    kode,
    jenis: 'anjungan',
    unitId: isian.unit,
    layananId,
    tugasId: null,
    nama: isian.nama,
    diamDetik: isian.diam,
    pin: isian.pinHash,
    tokenHash: null,
    dipasangAt: null,
    createdAt: deps.now(),
    createdBy: createdBy(actor),
  })
  await audit.record(trx, actor, 'survei.anjungan.daftar', id, { unitId: isian.unit, kode })
  return id
}

/** Place, service, time alone, and a new PIN when one was typed. The device takes them when it next has a line. */
export async function changeAnjungan(
  trx: Trx,
  actor: Actor,
  id: string,
  isian: Omit<UbahanAnjungan, 'pin'> & { readonly pinHash: string | null },
): Promise<void> {
  const p = await lockMilik(trx, actor, id)
  await setPerangkat(trx, id, {
    nama: isian.nama,
    layananId: await getLayananUnit(trx, p.unitId, isian.layanan),
    diamDetik: isian.diam,
    pin: isian.pinHash ?? p.pin,
  })
  await audit.record(trx, actor, 'survei.anjungan.ubah', id, { pin: isian.pinHash !== null })
}

/** For another tablet, or the same one after it was wiped. The device in use goes on until the code is used. */
export async function renewKodePasang(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  id: string,
): Promise<string> {
  await lockMilik(trx, actor, id)
  const kode = newKodePasang()
  await setPasang(trx, id, hashKodePasang(kode), new Date(deps.now().getTime() + KODE_BERLAKU_MS))
  await audit.record(trx, actor, 'survei.anjungan.kode_baru', id)
  return kode
}

/** Stolen or gone: nothing more is taken from it. What it still holds stays sealed. */
export async function revokeAnjungan(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  id: string,
): Promise<void> {
  await lockMilik(trx, actor, id)
  await markDicabut(trx, id, deps.now())
  await audit.record(trx, actor, 'survei.anjungan.cabut', id)
}

/** A browser with the right code becomes the device; whichever was before is no longer. */
export async function pairPerangkat(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  instansiId: string,
  id: string,
  kode: string,
  token: string,
): Promise<void> {
  const p = await lockPerangkat(trx, id)
  const now = deps.now()
  const isRight =
    p?.pasangHash === hashKodePasang(kode) && !p.dicabutAt && p.pasangSampai !== null && p.pasangSampai > now
  if (!isRight) throw new AppError(anjunganErrors.kodeSalah)
  await markDipasang(trx, id, hashToken(token), now)
  await audit.record(trx, { kind: 'sistem', instansiId, nama: 'anjungan' }, 'survei.anjungan.pasang', id)
}

async function lockMilik(trx: Trx, actor: Actor, id: string): Promise<Perangkat> {
  const p = await lockPerangkat(trx, id)
  if (p?.jenis !== 'anjungan' || !canSee(actor, p)) throw new AppError(common.notFound)
  if (!canWork(actor, p)) throw new AppError(common.forbidden)
  if (p.dicabutAt) throw new AppError(anjunganErrors.sudahDicabut)
  return p
}

async function getLayananUnit(trx: Trx, unitId: string, layanan: string): Promise<string | null> {
  if (layanan === '') return null
  const own = (await listLayanan(trx, unitId)).some((l) => l.id === layanan)
  if (!own) throw new AppError(surveiErrors.layananAsing)
  return layanan
}

/** No code that already leads somewhere: `/anjungan/` also answers to the printed codes of surveys. */
export async function pickKode(trx: Trx, awalan: string): Promise<string> {
  for (let i = 0; i < 5; i++) {
    const kode = shortCode(6)
    const taken =
      (await findAlamat(trx, `${awalan}/${kode}`)) !== undefined ||
      (await findAlamat(trx, `s/${kode}`)) !== undefined
    if (!taken) return kode
  }
  throw new Error('no free short code found')
}
