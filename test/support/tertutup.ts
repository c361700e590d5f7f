import type { Pengaduan } from '../../src/instruments/pengaduan/rules.ts'
import { findPengaduan as find } from '../../src/instruments/pengaduan/store.ts'
import type { KantorAduan } from './kantor-aduan.ts'

export type { Pengaduan }
/** One complaint as it stands, for tests outside its room. */
export const findPengaduan = async (k: KantorAduan, id: string): Promise<Pengaduan> =>
  (await k.baca((db) => find(db, id)))!
