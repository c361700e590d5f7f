import { findInstrumenBawaan, skm142017, type Instrumen } from '../instrumen.ts'
import type { IsiTerbitan } from './snapshot.ts'

/** The questionnaire of a publication: frozen inside it, or (in the oldest ones) named by it. */
export const instrumenTerbit = ({
  instrumen: { isi, kode, versi },
}: Pick<IsiTerbitan, 'instrumen'>): Instrumen => isi ?? findInstrumenBawaan(kode, versi) ?? skm142017
