import type { Db } from '../../../platform/db/types.ts'
import { listLayanan } from '../../../registry/index.ts'
import type { PeriodeFormulir } from '../jawaban/store-periode.ts'
import { computeStatus } from '../periode/status.ts'
import { findPeriode } from '../periode/store.ts'
import type { Tugas } from '../pewawancara/tugas.ts'

/** The periode of an assignment, as a form asks for it. */
export async function findPeriodeTugas(
  db: Db,
  tugas: Tugas,
  hariIni: string,
): Promise<PeriodeFormulir | undefined> {
  const p = await findPeriode(db, tugas.periodeId)
  if (!p) return undefined
  const layanan = (await listLayanan(db, p.unitId)).filter(
    (l) => p.layananIds.includes(l.id) && (tugas.layananId === null || l.id === tugas.layananId),
  )
  return {
    id: p.id,
    nama: p.nama,
    mulai: p.mulai,
    selesai: p.selesai,
    instrumenKode: p.instrumenKode,
    instrumenVersi: p.instrumenVersi,
    instansiId: p.instansiId,
    konversi: p.konversi,
    terbuka: tugas.dicabutAt === null && computeStatus(p, hariIni) === 'berjalan',
    layanan: layanan.map((l) => ({ id: l.id, nama: l.nama })),
  }
}
