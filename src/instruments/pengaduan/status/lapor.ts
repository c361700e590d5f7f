import type { Status } from './rules.ts'

/** Values of the LAPOR! export and of its public timeline (domain pengaduan §1.5). */
const LAPOR: Readonly<Record<Status, string>> = {
  diterima: 'Belum Terverifikasi',
  menunggu_kelengkapan: 'Menunggu Kelengkapan Informasi',
  terverifikasi: 'Terverifikasi',
  terdisposisi: 'Terdisposisi',
  ditindaklanjuti: 'Ditindaklanjuti oleh Instansi',
  dijawab: 'Selesai otomatis dalam 10 hari',
  ditanggapi_pelapor: 'Ditanggapi oleh Pelapor',
  ditutup_pelapor: 'Ditutup oleh Pelapor',
  ditutup_admin: 'Ditutup oleh Admin',
  ditutup_sistem: 'Ditutup oleh Sistem',
  diarsipkan_admin: 'Diarsipkan oleh Admin',
  diarsipkan_sistem: 'Diarsipkan oleh Sistem',
  diarsipkan_pelapor: 'Diarsipkan oleh Pelapor',
  diblokir: 'Konten Terblokir',
  // LAPOR! has no value of its own for these; the nearest is written.
  bukan_wewenang: 'Terverifikasi',
  diteruskan: 'Terdisposisi',
  dibuka_kembali: 'Terdisposisi',
}

export const laporOf = (status: Status): string => LAPOR[status]

const MILIK_SENDIRI = new Set<Status>(['bukan_wewenang', 'diteruskan', 'dibuka_kembali'])
const DARI = new Map(
  (Object.entries(LAPOR) as [Status, string][])
    .filter(([status]) => !MILIK_SENDIRI.has(status))
    .map(([status, lapor]) => [lapor.toLowerCase(), status]),
)

/** undefined for a value never seen. "Terdisposisi ke Dinas X" is read as Terdisposisi. */
export function statusOfLapor(text: string): Status | undefined {
  const bersih = text.replaceAll(/\s+/g, ' ').trim().toLowerCase()
  return DARI.get(bersih) ?? (bersih.startsWith('terdisposisi') ? 'terdisposisi' : undefined)
}
