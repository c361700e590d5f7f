import type { Warga } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import {
  receivePengaduan,
  type PengaduanBaru,
  type TandaTerima,
} from '../../src/instruments/pengaduan/index.ts'
import type { Deps } from '../../src/platform/deps.ts'

/** An invented complaint; say what is different about yours. */
export const aduanBaru = (over: Partial<PengaduanBaru> = {}): PengaduanBaru => ({
  kunciKirim: newId(),
  jenis: 'pengaduan',
  kanal: 'web',
  judul: 'Lampu jalan padam di depan pasar',
  isi: 'Sudah tiga malam lampu jalan di depan Pasar Randu padam. Jalan gelap dan kemarin ada yang terjatuh.',
  anonim: false,
  rahasia: false,
  ...over,
})

/** Received as a citizen would send it. */
export function terimaAduan(
  deps: Deps,
  instansiId: string,
  over: Partial<PengaduanBaru> = {},
): Promise<TandaTerima> {
  const warga: Warga = { kind: 'warga', instansiId }
  return deps.db.write({ instansiId }, (trx) => receivePengaduan(trx, deps, warga, aduanBaru(over)))
}
