import type { Bahasa } from '../../kernel/bahasa.ts'
import { formatDate, formatDateRange } from '../../ui/format.ts'
import { ROMAWI, type WaktuAksi } from './rules-waktu.ts'
import type { AsalAksi, Gerak, StatusAksi } from './rules.ts'

/** Names of states, origins and steps, for screen and paper. */
const id = {
  status: {
    usulan: 'Usulan',
    rencana: 'Rencana',
    berjalan: 'Berjalan',
    selesai: 'Selesai',
    batal: 'Batal',
  } satisfies Record<StatusAksi, string>,
  asal: {
    unsur: 'Unsur survei',
    pengaduan: 'Pengaduan',
    klaster: 'Kelompok pengaduan',
    fkp: 'Forum konsultasi publik',
    pekppp: 'Rekomendasi evaluasi (PEKPPP)',
    ombudsman: 'Temuan Ombudsman',
    standar: 'Standar pelayanan',
    usulan: 'Usulan sendiri',
  } satisfies Record<AsalAksi, string>,
  gerak: {
    setujui: 'Setujui',
    mulai: 'Mulai',
    selesaikan: 'Nyatakan selesai',
    kembalikan: 'Kembalikan ke usulan',
    batalkan: 'Batalkan',
    buka_lagi: 'Buka lagi',
  } satisfies Record<Gerak, string>,
  bulan: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  sampai: (t: string): string => `sampai ${t}`,
}
const en: typeof id = {
  status: {
    usulan: 'Proposed',
    rencana: 'Planned',
    berjalan: 'Under way',
    selesai: 'Done',
    batal: 'Cancelled',
  },
  asal: {
    unsur: 'Survey element',
    pengaduan: 'Complaint',
    klaster: 'Group of complaints',
    fkp: 'Public consultation forum',
    pekppp: 'Evaluation recommendation (PEKPPP)',
    ombudsman: 'Ombudsman finding',
    standar: 'Service standard',
    usulan: 'Own idea',
  },
  gerak: {
    setujui: 'Approve',
    mulai: 'Start',
    selesaikan: 'Declare done',
    kembalikan: 'Send back to proposal',
    batalkan: 'Cancel',
    buka_lagi: 'Reopen',
  },
  bulan: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  sampai: (t) => `until ${t}`,
}
export const kataUmum = { id, en }

/** `TW I, TW III 2027`, `Mar, Jul 2027`, or the dates. */
export function waktuTeks(
  a: { readonly waktu: WaktuAksi; readonly mulai: string | null; readonly tenggat: string },
  lang: Bahasa,
): string {
  const { waktu: w } = a
  if (w.jenis === 'triwulan') return `${w.bagian.map((b) => `TW ${ROMAWI[b - 1]!}`).join(', ')} ${w.tahun}`
  if (w.jenis === 'bulan') return `${w.bagian.map((b) => kataUmum[lang].bulan[b - 1]!).join(', ')} ${w.tahun}`
  return a.mulai === null
    ? kataUmum[lang].sampai(formatDate(a.tenggat, lang))
    : formatDateRange(a.mulai, a.tenggat, lang)
}
