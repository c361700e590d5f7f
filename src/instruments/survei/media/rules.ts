import type { Tanggal } from '../../../kernel/clock.ts'
import { AppError } from '../../../kernel/errors.ts'
import { mediaErrors } from './errors.ts'

/** Media that PEKPPP counts for a survey result (item 7.a.T): those of the service standard without SIPPN. */
export const jenisMediaList = [
  'cetak',
  'elektronik',
  'media_sosial',
  'situs',
  'aplikasi',
  'papan_reklame',
] as const
export type JenisMedia = (typeof jenisMediaList)[number]

/** One place where the result was made known. */
export interface Media {
  readonly id: string
  readonly jenis: JenisMedia
  readonly tanggal: Tanggal
  readonly keterangan: string
  /** Proof: an address, or a picture or PDF kept in the house. One of them is always there. */
  readonly tautan: string | null
  readonly berkas: { readonly kunci: string; readonly jenis: string } | null
}

/** Kinds of media, not entries: two Instagram posts are one. PEKPPP 7.a.T gives full marks from five. */
export const countJenis = (media: readonly Pick<Media, 'jenis'>[]): number =>
  new Set(media.map((m) => m.jenis)).size

/** Only a published result can have been announced, and not before its day. */
export function assertCanCatat(
  periode: { readonly revisi: number; readonly terbit: Tanggal | null },
  tanggal: Tanggal,
  hariIni: Tanggal,
): void {
  if (periode.revisi === 0 || periode.terbit === null) throw new AppError(mediaErrors.belumTerbit)
  if (tanggal < periode.terbit) throw new AppError(mediaErrors.sebelumTerbit)
  if (tanggal > hariIni) throw new AppError(mediaErrors.hariDepan)
}
