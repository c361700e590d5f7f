import { alamatPeriode } from '../periode/pages-kepala.tsx'
import type { SaringanTanda } from './store-daftar.ts'

/** The list of flagged answers, filtered. */
export function alamatSaringan(periodeId: string, { alasan, putusan }: SaringanTanda): string {
  const query = new URLSearchParams({
    ...(alasan ? { alasan } : {}),
    ...(putusan ? { putusan } : {}),
  }).toString()
  return `${alamatPeriode(periodeId, 'tanda')}${query ? `?${query}` : ''}`
}
