import type { Tanggal } from '../../../kernel/clock.ts'
import { AppError } from '../../../kernel/errors.ts'
import { periodeBertabrakan, surveiErrors } from '../errors.ts'
import type { Periode, Tabrakan } from './periode.ts'

type Keadaan = Pick<Periode, 'ditutupAt' | 'revisi'>

export function assertTidakBertabrakan(lain: Pick<Tabrakan, 'nama' | 'layanan'> | undefined): void {
  if (lain) throw new AppError(periodeBertabrakan(lain.nama, lain.layanan))
}

/** With answers in, the first day and the services they were given for stay; the rest may still be corrected. */
export function assertCanChange(
  periode: Keadaan & Pick<Periode, 'mulai' | 'layananIds'>,
  ubah: Pick<Periode, 'mulai' | 'layananIds'>,
  berisi: boolean,
): void {
  if (periode.revisi > 0) throw new AppError(surveiErrors.sudahTerbit)
  if (periode.ditutupAt) throw new AppError(surveiErrors.sudahDitutup)
  if (!berisi) return
  const tetap = ubah.mulai === periode.mulai && periode.layananIds.every((id) => ubah.layananIds.includes(id))
  if (!tetap) throw new AppError(surveiErrors.sudahBerisi)
}

export function assertCanClose(periode: Keadaan): void {
  if (periode.revisi > 0) throw new AppError(surveiErrors.sudahTerbit)
  if (periode.ditutupAt) throw new AppError(surveiErrors.sudahDitutup)
}

/** The old last day may stay, for the paper forms that turned up late: then citizens still cannot answer. */
export function assertCanReopen(
  periode: Keadaan & Pick<Periode, 'selesai'>,
  selesai: Tanggal,
  hariIni: Tanggal,
): void {
  if (periode.revisi > 0) throw new AppError(surveiErrors.sudahTerbit)
  if (!periode.ditutupAt) throw new AppError(surveiErrors.belumDitutup)
  if (selesai !== periode.selesai && selesai < hariIni) throw new AppError(surveiErrors.akhirTerlewat)
}

/** Paper and files come in from the first day until somebody closes the period. */
export function assertMenerimaPetugas(periode: Keadaan & Pick<Periode, 'mulai'>, hariIni: Tanggal): void {
  if (periode.revisi > 0) throw new AppError(surveiErrors.sudahTerbit)
  if (periode.ditutupAt) throw new AppError(surveiErrors.sudahDitutup)
  if (hariIni < periode.mulai) throw new AppError(surveiErrors.belumMulai)
}
