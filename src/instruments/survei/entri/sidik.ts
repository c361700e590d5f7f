import { createHash } from 'node:crypto'
import type { Responden } from '../jawaban/tipe.ts'
import type { Jawaban } from '../instrumen.ts'

/** All that one filled paper form or row of a file says. */
export interface IsiFormulir {
  readonly layananId: string
  readonly tanggal: string
  readonly jawaban: Jawaban
  readonly responden: Responden
  readonly saran: string | null
}

/**
 * The same for two forms that say the same in everything: then one of them was probably keyed in twice. Nine answers
 * alone say too little (two contented people are no duplicate), so without respondent data or a comment there is none.
 */
export function sidikIsi(isi: IsiFormulir): string | null {
  const { jenisKelamin, usia, pendidikan, pekerjaan } = isi.responden
  const orang = [jenisKelamin, usia, pendidikan, pekerjaan]
  if (isi.saran === null && orang.every((x) => x === null)) return null
  const all = [isi.layananId, isi.tanggal, Object.values(isi.jawaban), orang, isi.saran]
  return `isi:${createHash('sha256').update(JSON.stringify(all)).digest('base64url').slice(0, 22)}`
}
