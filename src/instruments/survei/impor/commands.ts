import { createHash } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { sidikIsi } from '../entri/sidik.ts'
import { receiveJawaban } from '../jawaban/commands.ts'
import type { JawabanBaru } from '../jawaban/tipe.ts'
import type { Periode } from '../periode/periode.ts'
import { assertMenerimaPetugas } from '../periode/rules.ts'
import { getHariIni } from '../periode/store-unit.ts'
import { findPeriode } from '../periode/store.ts'
import { canSee, canWork } from '../policy.ts'
import { BacaanImpor, type BarisImpor, type TujuanImpor } from './baca.ts'
import { imporErrors } from './errors.ts'
import { findLatar } from './latar/store.ts'
import type { Impor, PilihanImpor } from './impor.ts'
import { findImporBySidik, insertImpor, lockImpor, markDimasukkan, removeImpor } from './store.ts'

const SEKALI = 500

export const olehOf = (actor: Actor): string | null => (actor.kind === 'pejabat' ? actor.id : null)

export const sidikBerkas = (berkas: Uint8Array): string => createHash('sha256').update(berkas).digest('hex')

/** Remembers an uploaded file until somebody has looked at it. The same file uploaded again is the same import. */
export async function uploadImpor(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  periodeId: string,
  file: Pick<Impor, 'namaBerkas' | 'sidik' | 'berkasKunci' | 'nBaris'>,
): Promise<{ readonly impor: Pick<Impor, 'id' | 'dimasukkanAt'>; readonly baru: boolean }> {
  const { hariIni, periode } = await getForWork(trx, deps, actor, periodeId)
  assertMenerimaPetugas(periode, hariIni)
  const id = newId()
  const isNew = await insertImpor(trx, actor.instansiId, { ...file, id, periodeId }, olehOf(actor))
  if (isNew) return { impor: { id, dimasukkanAt: null }, baru: true }
  const there = await findImporBySidik(trx, periodeId, file.sidik)
  if (!there) throw new Error('an import of the same file vanished between two statements')
  return { impor: there, baru: false }
}

/** Takes in every row that fits, all in this transaction; rows that do not fit are counted and left out. */
export async function confirmImpor(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  target: { readonly periodeId: string; readonly imporId: string },
  berkas: Uint8Array,
  pilihan: PilihanImpor,
  tujuan: TujuanImpor,
): Promise<{ readonly masuk: number; readonly dilewati: number }> {
  const { periodeId, imporId } = target
  const { hariIni, periode } = await getForWork(trx, deps, actor, periodeId)
  const impor = await lockImpor(trx, periodeId, imporId)
  if (!impor) throw new AppError(common.notFound)
  assertMenerimaPetugas(periode, hariIni)
  if (impor.dimasukkanAt) throw new AppError(imporErrors.sudahMasuk)
  const bacaan = new BacaanImpor(berkas, pilihan, tujuan)
  let masuk = 0
  for await (const group of inGroups(bacaan, SEKALI)) {
    masuk += await takeBaris(trx, periode, hariIni, impor, group, olehOf(actor))
  }
  if (masuk === 0) throw new AppError(imporErrors.kosong)
  await markDimasukkan(trx, imporId, masuk, deps.now())
  const dilewati = bacaan.jumlahGalat
  await audit.record(trx, actor, 'survei.impor.masuk', periodeId, {
    imporId,
    sidik: impor.sidik,
    masuk,
    dilewati,
    urutan: pilihan.urutan,
  })
  return { masuk, dilewati }
}

/** Writes rows of the file as answers; how many of them were new. */
export async function takeBaris(
  trx: Trx,
  periode: Periode,
  hariIni: string,
  impor: Impor,
  group: readonly BarisImpor[],
  oleh: string | null,
): Promise<number> {
  const rows = group.map((b) => toJawaban(b, impor, oleh))
  const hasil = await receiveJawaban(trx, periode.instansiId, periode.id, hariIni, rows)
  return hasil.filter((h) => h.baru).length
}

/** Forgets a file that was not taken in. Returns where it lies, to be removed after the commit. */
export async function cancelImpor(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  periodeId: string,
  imporId: string,
): Promise<string> {
  await getForWork(trx, deps, actor, periodeId)
  const impor = await lockImpor(trx, periodeId, imporId)
  if (!impor) throw new AppError(common.notFound)
  if (impor.dimasukkanAt) throw new AppError(imporErrors.sudahMasuk)
  const latar = await findLatar(trx, imporId)
  if (latar && (latar.langkah === 'masukkan' || latar.nMasuk > 0)) throw new AppError(imporErrors.sedangJalan)
  await removeImpor(trx, imporId)
  await audit.record(trx, actor, 'survei.impor.batal', periodeId, { imporId, sidik: impor.sidik })
  return impor.berkasKunci
}

export async function getForWork(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  periodeId: string,
): Promise<{ periode: Periode; hariIni: string }> {
  const periode = await findPeriode(trx, periodeId)
  if (!periode || !canSee(actor, periode)) throw new AppError(common.notFound)
  if (!canWork(actor, periode)) throw new AppError(common.forbidden)
  return { periode, hariIni: await getHariIni(trx, actor.instansiId, deps.now()) }
}

/** The row of the file is its key: the same file can never count twice, whatever happens in between. */
const toJawaban = ({ baris, isi }: BarisImpor, impor: Impor, oleh: string | null): JawabanBaru => ({
  ...isi,
  id: newId(),
  kunciKirim: `impor:${impor.sidik}:${baris}`,
  saluran: 'impor',
  kumpulanId: impor.id,
  sidik: sidikIsi(isi),
  createdBy: oleh,
})

export async function* inGroups<T>(rows: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = []
  for await (const row of rows) {
    group.push(row)
    if (group.length === size) {
      yield group
      group = []
    }
  }
  if (group.length > 0) yield group
}
