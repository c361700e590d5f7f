import { addDays, tanggalOf, type Zona } from '../../../kernel/clock.ts'
import type { RentangTopik } from '../../pengaduan/index.ts'
import type { Aksi } from '../store.ts'

const SETAHUN = 365

/** The letters an action came from: of its unit about its topic, in the year up to the day it was entered. */
export function rentangKlaster(
  a: Pick<Aksi, 'unitId' | 'createdAt'>,
  kategoriId: string,
  zona: Zona,
): RentangTopik {
  const sampai = tanggalOf(a.createdAt, zona)
  return { unitId: a.unitId, kategoriId, dari: addDays(sampai, 1 - SETAHUN), sampai, zona }
}
