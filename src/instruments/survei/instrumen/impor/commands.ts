import type { Actor } from '../../../../kernel/actor.ts'
import { AppError } from '../../../../kernel/errors.ts'
import * as audit from '../../../../platform/audit/index.ts'
import type { Trx } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { berkasDitolak } from '../../hitung/galat.ts'
import { assertTakTerkunci } from '../../hitung/jenis.ts'
import type { Instrumen } from '../../instrumen-tipe.ts'
import { changeInstrumen, lockDraf, type Versi } from '../commands.ts'
import { instrumenErrors } from '../errors.ts'
import { kunciTerpakai } from '../periksa.ts'
import { findImporMenunggu, setImporMenunggu } from '../store.ts'
import { takeImpor, type Sebagai } from './ambil.ts'
import type { HasilImpor } from './hasil.ts'
import { imporSurveyJs } from './surveyjs.ts'
import { imporXlsForm } from './xlsform.ts'

export const BERKAS_MAKS = 5 << 20

/** Tells the format by the first bytes, not by the name. */
export async function bacaKuesioner(isi: Uint8Array, draf: Instrumen): Promise<HasilImpor> {
  if (isi.byteLength > BERKAS_MAKS)
    throw berkasDitolak('Berkas kuesioner paling besar 5 MB.', 'A questionnaire file may have 5 MB at most.')
  await assertTakTerkunci(Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength))
  const terpakai = [
    ...kunciTerpakai,
    ...[...draf.unsur, ...draf.pertanyaan, ...draf.tambahan].map((x) => x.kunci),
  ]
  const isZip = isi[0] === 0x50 && isi[1] === 0x4b
  return isZip ? imporXlsForm(isi, terpakai) : imporSurveyJs(isi, terpakai)
}

/** Remembers what a file would bring until somebody has looked at it; an earlier file gives way. */
export async function holdImpor(
  trx: Trx,
  actor: Actor,
  at: Versi,
  namaBerkas: string,
  hasil: HasilImpor,
): Promise<void> {
  await lockDraf(trx, actor, at)
  await setImporMenunggu(trx, at.kode, at.versi, { namaBerkas, hasil })
}

export async function cancelImporInstrumen(trx: Trx, actor: Actor, at: Versi): Promise<void> {
  await lockDraf(trx, actor, at)
  await setImporMenunggu(trx, at.kode, at.versi, null)
}

/** Takes in what was agreed to; sent twice, it comes in once. */
export async function confirmImporInstrumen(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  at: Versi,
  sebagai: (kunci: string) => Sebagai,
): Promise<void> {
  const before = await lockDraf(trx, actor, at)
  const impor = await findImporMenunggu(trx, at.kode, at.versi)
  if (!impor) throw new AppError(instrumenErrors.imporHilang)
  const isi = await changeInstrumen(trx, deps, actor, at, 'impor', (i) => takeImpor(i, impor.hasil, sebagai))
  await setImporMenunggu(trx, at.kode, at.versi, null)
  await audit.record(trx, actor, 'survei.instrumen.impor', `${at.kode}/${at.versi}`, {
    berkas: impor.namaBerkas,
    bernilai: isi.pertanyaan.length - before.isi.pertanyaan.length,
    tambahan: isi.tambahan.length - before.isi.tambahan.length,
    ditolak: impor.hasil.catatan.filter((c) => c.tindakan === 'ditolak').length,
  })
}
