import type { Updateable } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import { getInstansi, loadKalenderSemua } from '../../../registry/index.ts'
import { klasifikasiAwalOf, type Jenis } from '../rules.ts'
import type { Aksi, Status } from '../status/rules.ts'
import type { PengaduanRow } from '../tables.ts'
import { readBawaan, tulisJeda } from './jeda.ts'
import { computeJam, type AlatJam, type Jam, type Klasifikasi, type PeristiwaJam } from './rules.ts'
import { getProfil } from './store.ts'

/** What a clock is wound with: the profile the complaint was born under, the calendar, the zone. */
export async function loadAlat(
  db: Db,
  p: { readonly instansiId: string; readonly profilId: string | null; readonly jenis: Jenis },
): Promise<AlatJam> {
  const { zona } = await getInstansi(db, p.instansiId)
  const { kalender, unit } = await loadKalenderSemua(db, p.instansiId)
  return {
    aturan: (await getProfil(db, p.profilId)).isi,
    kalender,
    kalenderUnit: unit,
    zona,
    klasifikasiAwal: klasifikasiAwalOf(p.jenis),
  }
}

interface Tercatat {
  readonly aksi: string
  readonly at: Date
  readonly data: Readonly<Record<string, unknown>>
}

/** Of a part: the verification of the whole, which `terima` keeps. */
const diverifikasiOf = (data: Tercatat['data']): Date | undefined => {
  const at = (data['diverifikasi'] as { readonly at?: unknown } | undefined)?.at
  return typeof at === 'string' ? new Date(at) : undefined
}

export const toPeristiwaJam = ({ aksi, at, data }: Tercatat): PeristiwaJam => ({
  aksi: aksi as Aksi,
  at,
  ...(typeof data['klasifikasi'] === 'string' && { klasifikasi: data['klasifikasi'] as Klasifikasi }),
  ...(aksi === 'disposisi' && typeof data['unitId'] === 'string' && { unitId: data['unitId'] }),
  ...(aksi === 'terima' && diverifikasiOf(data) && { diverifikasiAt: diverifikasiOf(data)! }),
  ...(data['jeda'] !== undefined && { jeda: readBawaan(data['jeda']) }),
  ...(aksi === 'disposisi' && data['tanpaTanggal'] === true && { tanpaTanggal: true as const }),
  ...(aksi === 'selaraskan' && { status: data['status'] as Status }),
})

/** All clocks of one complaint from its events. */
export const jamOf = (peristiwa: readonly Tercatat[], alat: AlatJam): Jam =>
  computeJam(peristiwa.map(toPeristiwaJam), alat)

/** What the head row keeps of the clocks. `berikut`: the earliest that somebody of the house still has to meet. */
export function toKepala(jam: Jam): Updateable<PengaduanRow> {
  const { verifikasi, tanggapan, unit, selesai, kelengkapan, tutupOtomatis } = jam
  const menunggu =
    jam.jeda.at(-1)?.sampai === null || selesai.dipenuhi !== null || selesai.tanpaTanggal === true
  const hidup = [verifikasi, tanggapan, unit, selesai].flatMap((l) =>
    l && l.dipenuhi === null && l.tenggat ? [l.tenggat.batas] : [],
  )
  return {
    verifikasi_at: verifikasi.dipenuhi,
    tanggapan_at: tanggapan?.dipenuhi ?? null,
    selesai_at: selesai.dipenuhi,
    tenggat_verifikasi: verifikasi.tenggat?.batas ?? null,
    tenggat_tanggapan: tanggapan?.tenggat?.batas ?? null,
    tenggat_unit: unit?.tenggat?.batas ?? null,
    tenggat_selesai: selesai.tenggat?.batas ?? null,
    tenggat_kelengkapan: kelengkapan?.batas ?? null,
    tenggat_tutup: tutupOtomatis?.batas ?? null,
    jeda: tulisJeda(jam.jeda),
    tenggat_berikut: menunggu || hidup.length === 0 ? null : hidup.reduce((a, b) => (a < b ? a : b)),
  }
}
