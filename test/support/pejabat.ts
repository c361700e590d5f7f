import type { Pejabat, Peran } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'

/** Somebody with one role, in a unit or (null) in the whole instansi, and the units it reaches. */
export function buildPejabat(
  instansiId: string,
  peran: Peran,
  unitId: string | null,
  reached: readonly string[],
  nama = 'Sari Wulandari',
): Pejabat {
  const none = new Set<string>()
  return {
    kind: 'pejabat',
    id: newId(),
    instansiId,
    nama,
    penugasan: [{ peran, unitId }],
    unitIds: {
      admin_instansi: none,
      pembina: none,
      kepala_unit: none,
      petugas: none,
      pewawancara: none,
      pengelola_pengaduan: none,
      penghubung: none,
      apip: none,
      [peran]: new Set(reached),
    },
  }
}
