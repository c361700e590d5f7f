import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId, shortCode } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { enterKertas } from '../entri/commands.ts'
import type { IsiFormulir } from '../entri/sidik.ts'
import { surveiErrors } from '../errors.ts'
import { lockForWork } from '../periode/commands.ts'
import { kumpulanErrors } from './errors.ts'
import { diffKetikan, mergeKetikan, type Ketikan, type Kumpulan } from './rules.ts'
import { findKumpulan, insertKetikan, insertKumpulan, listKetikan, markMasuk } from './store.ts'

type Waktu = Pick<Deps, 'now'>

/** A new pile of numbered forms. Returns its id. */
export async function createKumpulan(
  trx: Trx,
  actor: Actor,
  periodeId: string,
  input: Pick<Kumpulan, 'layananId' | 'lembar' | 'duaKali'>,
): Promise<string> {
  const periode = await lockForWork(trx, actor, periodeId)
  if (!periode.layananIds.includes(input.layananId)) throw new AppError(surveiErrors.layananAsing)
  const kumpulan: Kumpulan = { ...input, id: newId(), periodeId, kode: shortCode(5) }
  await insertKumpulan(trx, actor.instansiId, kumpulan, idOf(actor))
  await audit.record(trx, actor, 'survei.kumpulan.cetak', periodeId, {
    kumpulanId: kumpulan.id,
    kode: kumpulan.kode,
    ...input,
  })
  return kumpulan.id
}

export interface KetikanBaru {
  readonly nomor: number
  readonly ke: 1 | 2
  readonly isi: IsiFormulir
}

/** `masuk`: counts as an answer; `menunggu`: for the second keying; `selisih`: the two differ and a person must look. */
export type HasilKetik = 'masuk' | 'menunggu' | 'selisih'

/** Keys one sheet. Nothing of a pile that is keyed twice counts before both readings agree. */
export async function keyLembar(
  trx: Trx,
  deps: Waktu,
  actor: Actor,
  periodeId: string,
  kumpulanId: string,
  baru: KetikanBaru,
): Promise<HasilKetik> {
  await lockForWork(trx, actor, periodeId)
  const kumpulan = await getKumpulan(trx, periodeId, kumpulanId)
  const { nomor, ke, isi } = baru
  if (nomor < 1 || nomor > kumpulan.lembar || (ke === 2 && !kumpulan.duaKali))
    throw new AppError(kumpulanErrors.nomorAsing)
  const own = (await listKetikan(trx, kumpulanId)).filter((k) => k.nomor === nomor)
  const oleh = idOf(actor)
  const same = own.find((k) => k.ke === ke)
  // The same page sent again is the same keying.
  if (same && same.oleh === oleh && diffKetikan(same.isi, isi).length === 0)
    return same.masuk ? 'masuk' : 'menunggu'
  if (same) throw new AppError(kumpulanErrors.sudahDiketik)
  const pertama = own.find((k) => k.ke === 1)
  if (ke === 2 && !pertama) throw new AppError(kumpulanErrors.belumPertama)
  if (ke === 2 && pertama!.oleh === oleh) throw new AppError(kumpulanErrors.orangSama)
  const beda = ke === 2 ? diffKetikan(pertama!.isi, isi) : []
  const masuk = kumpulan.duaKali ? ke === 2 && beda.length === 0 : true
  await insertKetikan(trx, actor.instansiId, kumpulanId, { nomor, ke, isi, masuk, oleh })
  if (!masuk) return beda.length > 0 ? 'selisih' : 'menunggu'
  await count(trx, deps, actor, kumpulan, nomor, kumpulan.duaKali ? pertama!.isi : isi)
  return 'masuk'
}

/** Settles the two readings of a sheet, field by field, with the sheet in hand. */
export async function settleLembar(
  trx: Trx,
  deps: Waktu,
  actor: Actor,
  periodeId: string,
  kumpulanId: string,
  nomor: number,
  dariDua: ReadonlySet<string>,
): Promise<void> {
  await lockForWork(trx, actor, periodeId)
  const kumpulan = await getKumpulan(trx, periodeId, kumpulanId)
  const own = (await listKetikan(trx, kumpulanId)).filter((k) => k.nomor === nomor)
  const [satu, dua] = [own.find((k) => k.ke === 1), own.find((k) => k.ke === 2)]
  if (!satu || !dua) throw new AppError(common.notFound)
  if (satu.masuk) return
  await count(trx, deps, actor, kumpulan, nomor, mergeKetikan(satu.isi, dua.isi, dariDua))
  await audit.record(trx, actor, 'survei.kertas.selisih', periodeId, {
    kumpulanId,
    nomor,
    beda: diffKetikan(satu.isi, dua.isi).map((b) => b.field),
    dariDua: [...dariDua],
  })
}

async function count(
  trx: Trx,
  deps: Waktu,
  actor: Actor,
  { id, periodeId }: Kumpulan,
  nomor: number,
  isi: IsiFormulir,
): Promise<void> {
  await enterKertas(trx, deps, actor, periodeId, { ...isi, kunci: `${id}/${nomor}`, kumpulanId: id })
  await markMasuk(trx, id, nomor)
}

/** The periode is locked: two people at the same pile wait for each other. */
async function getKumpulan(trx: Trx, periodeId: string, id: string): Promise<Kumpulan> {
  const found = await findKumpulan(trx, periodeId, id)
  if (!found) throw new AppError(common.notFound)
  return found
}

const idOf = (actor: Actor): Ketikan['oleh'] => (actor.kind === 'pejabat' ? actor.id : null)
