import type { Db } from '../../../platform/db/types.ts'
import { listMedia } from '../media.ts'
import { findLayananStandar } from '../store-layanan.ts'
import { listUkuran } from '../ukuran.ts'
import type { LainProps } from './bagian-lain.tsx'
import { tanpaPenandatangan, type Rinci } from './rinci.ts'

/** What stands below the versions on the page of a service. */
export async function muatLain(
  db: Db,
  desk: LainProps['desk'],
  r: Rinci,
  gagal?: LainProps['gagal'],
): Promise<LainProps> {
  const layananId = r.layanan.id
  return {
    desk,
    layananId,
    unitId: r.unit.id,
    versi: r.disusun ?? r.berlaku,
    susun: r.boleh.susun,
    tanpaTtd: r.boleh.tandaTangan && tanpaPenandatangan(r) !== undefined,
    layanan: await findLayananStandar(db, layananId),
    ukuran: await listUkuran(db, layananId, 12),
    media: await listMedia(db, { perihal: 'standar', layananId }),
    ...(gagal && { gagal }),
  }
}
