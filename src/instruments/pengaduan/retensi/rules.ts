import { mundurBulan } from '../../../kernel/clock.ts'

/** Parts of a finished complaint that can be erased each at its own age. Figures and clocks are no part: they stay for good. */
export const bagianList = ['identitas', 'lampiran', 'cerita', 'surat', 'percakapan'] as const
export type BagianRetensi = (typeof bagianList)[number]
/** Those that hang on one complaint; a conversation hangs on a telephone number. */
export type BagianAduan = Exclude<BagianRetensi, 'percakapan'>

/**
 * How long an instansi keeps what. UU 27/2022 names no number and points to the body's own archive schedule (JRA), so nothing
 * here is law: `bulan` is counted from the last step of a complaint, null keeps for good, and all of it begins switched off.
 */
export interface ProfilRetensi {
  readonly aktif: boolean
  /** The schedule it follows, in the instansi's own words. */
  readonly dasar: string
  readonly bulan: Readonly<Record<BagianRetensi, number | null>>
  /** House-keeping, which runs always: workbooks of LAPOR! looked at and never taken, and files no row names. */
  readonly unggahanHari: number
  readonly yatimHari: number
}

export const BULAN_TERBANYAK = 1200
export const HARI_TERBANYAK = 365

/** What the form proposes. Nothing is erased by it before somebody switches it on. */
export const profilRetensiAwal: ProfilRetensi = {
  aktif: false,
  dasar: '',
  bulan: { identitas: 24, lampiran: 24, cerita: 60, surat: 12, percakapan: 12 },
  unggahanHari: 30,
  yatimHari: 7,
}

/** What is older than this may go; null: nothing may. */
export const batasOf = (p: ProfilRetensi, bagian: BagianRetensi, now: Date): Date | null => {
  const bulan = p.bulan[bagian]
  return p.aktif && bulan !== null ? mundurBulan(now, bulan) : null
}

export const hariSebelum = (now: Date, hari: number): Date => new Date(now.getTime() - hari * 86_400_000)

/**
 * The original of a mail carries the sender and the story: kept longer than those it would bring them back.
 * Identity 24 months, mail 36: wrong; mail 12: fine.
 */
export const suratTerlaluLama = ({ bulan }: Pick<ProfilRetensi, 'bulan'>): boolean =>
  (['identitas', 'cerita'] as const).some((b) => bulan[b] !== null && (bulan.surat ?? Infinity) > bulan[b])

/** Only these shapes of our own making are ever taken for orphans; whatever another part of the house keeps here is left alone. */
const MILIK = /^[0-9a-f-]{36}\/pengaduan\/(l[\w-]{22}\.\w{2,5}|surat\/[\w-]{22}\.eml|lapor\/[0-9a-f-]{36})$/
export const isMungkinYatim = (kunci: string): boolean => MILIK.test(kunci)

/** What one run erased: complaints per part, conversations, uploads, files. */
export type HasilRetensi = Readonly<Partial<Record<BagianRetensi | 'unggahan' | 'yatim', number>>>

export const jenisTahanList = ['ombudsman', 'perkara', 'lain'] as const
export type JenisTahan = (typeof jenisTahanList)[number]
/** Why a complaint is not erased, and by whose word. */
export interface Tahan {
  readonly id: string
  readonly pengaduanId: string
  readonly jenis: JenisTahan
  readonly alasan: string
  readonly dari: 'pelapor' | 'pejabat'
  readonly createdAt: Date
}
