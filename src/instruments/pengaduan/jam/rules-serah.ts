import { isSelesai, type Status } from '../status/rules.ts'
import type { PeristiwaJam } from './rules-tipe.ts'

/** The reporter has it after these, until one of the next. */
const MEMBERI_PELAPOR = new Set<string>(['minta_kelengkapan', 'jawab', 'tutup'])
export const MENERIMA_KEMBALI = new Set<string>([
  'lengkapi',
  'balas',
  'buka_kembali',
  'buka_blokir',
  'tanggapi',
  'disposisi',
])

/** Events that may give it to the reporter or take it back; all others leave it where it is. */
export const aksiJeda: readonly string[] = [...MEMBERI_PELAPOR, ...MENERIMA_KEMBALI, 'selaraskan']

export const isMemberi = ({ aksi, status }: PeristiwaJam): boolean =>
  aksi === 'selaraskan'
    ? status === 'menunggu_kelengkapan' || status === 'dijawab' || isSelesai(status!)
    : MEMBERI_PELAPOR.has(aksi)
export const isMenerima = (p: PeristiwaJam): boolean =>
  p.aksi === 'selaraskan' ? !isMemberi(p) : MENERIMA_KEMBALI.has(p.aksi)

const BELUM_DIVERIFIKASI: readonly Status[] = ['diterima', 'menunggu_kelengkapan']
const SUDAH_DITANGGAPI: readonly Status[] = [
  'ditindaklanjuti',
  'dijawab',
  'ditanggapi_pelapor',
  'ditutup_pelapor',
  'ditutup_admin',
  'ditutup_sistem',
]

/** Steps another system says are behind, without their day: a clock that guessed one would praise or blame somebody for it. */
export function computeTerlewat(
  peristiwa: readonly PeristiwaJam[],
): Readonly<Record<'verifikasi' | 'tanggapan' | 'selesai', boolean>> {
  const luar = peristiwa.flatMap((p) => (p.aksi === 'selaraskan' ? [p.status!] : []))
  let selesai = false
  for (const { aksi, status } of peristiwa) {
    if (aksi === 'selaraskan') selesai = isSelesai(status!)
    else if (['buka_kembali', 'terima_kembali', 'buka_blokir', 'tutup'].includes(aksi)) selesai = false
  }
  return {
    verifikasi: luar.some((s) => !BELUM_DIVERIFIKASI.includes(s)),
    tanggapan: luar.some((s) => SUDAH_DITANGGAPI.includes(s)),
    selesai,
  }
}
