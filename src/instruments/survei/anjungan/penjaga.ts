import type { Deps } from '../../../platform/deps.ts'
import { jawabanCore } from '../jawaban/core.tsx'
import type { KonteksPerangkat } from './konteks.ts'

/**
 * A printed address opened as a kiosk, on a device nobody registered, is one more door of that address: what comes by it counts
 * for the same guard, or a script would simply take this door. A device that was set up has proven itself.
 */
export function isDiizinkan(
  deps: Deps,
  { perangkat, tautanId, instansi }: Pick<KonteksPerangkat, 'perangkat' | 'tautanId' | 'instansi'>,
  kiriman: {
    readonly periodeId: string
    readonly isian: object
    readonly banyakPertanyaan: number
  },
): boolean {
  if (perangkat || tautanId === null) return true
  return jawabanCore(deps).penjaga.admit({
    ...kiriman,
    instansiId: instansi.id,
    tautanId,
    kuki: undefined,
    tiket: undefined,
    bukti: undefined,
  }).boleh
}
