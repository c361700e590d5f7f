import type { Tanggal } from '../../../kernel/clock.ts'
import { addHariKerja, type KalenderKerja } from '../../../kernel/hari-kerja.ts'
import type { KeadaanForum } from '../rules.ts'

/** Kinds of an entry in the minutes. */
export const jenisNotulenList = ['paparan', 'tanggapan', 'pertanyaan', 'usul', 'catatan'] as const
export type JenisNotulen = (typeof jenisNotulenList)[number]

/** Who spoke: a group, not a person. The minutes need no name to be useful, and a participant may speak freely. */
export const pembicaraList = [
  'fasilitator',
  'penyelenggara',
  'pengguna',
  'ahli',
  'instansi_terkait',
  'oms',
  'media',
] as const
export type Pembicara = (typeof pembicaraList)[number]

/** What may come of an amendment a participant proposes. */
export type KeadaanUsulan = 'menunggu' | 'diterima' | 'ditolak'

/** Ours (no rule names a term): five working days for participants to say what was written down wrongly. */
export const HARI_USUL = 5

/** Last day for amendments: a draft opened on Thursday 12 November 2026 with 5 working days ends on Thursday 19. 0: none are taken. */
export const computeBatasUsul = (mulai: Tanggal, hari: number, kalender: KalenderKerja): Tanggal | null =>
  hari === 0 ? null : addHariKerja(mulai, hari, kalender)

export const isUsulTerbuka = (keadaan: KeadaanForum, batas: Tanggal | null, hariIni: Tanggal): boolean =>
  keadaan === 'selesai' && batas !== null && hariIni <= batas

/** Minutes and agreed points are written while the forum meets and until they are frozen; after that only for a revision. */
export const isTercatat = (keadaan: KeadaanForum, alasanRevisi: string): boolean =>
  keadaan === 'berlangsung' || keadaan === 'selesai' || (keadaan === 'ditetapkan' && alasanRevisi !== '')

/** Why the berita acara cannot be frozen yet. */
export type HalanganTetap = 'keadaan' | 'tanpa_kesepakatan' | 'usulan_menunggu' | 'masa_usul' | 'tanpa_hadir'

/** Everything that stands in the way, in the order a person meets it. */
export function listHalangan(k: {
  readonly keadaan: KeadaanForum
  readonly alasanRevisi: string
  readonly kesepakatan: number
  readonly hadir: number
  readonly menunggu: number
  readonly batas: Tanggal | null
  readonly hariIni: Tanggal
}): HalanganTetap[] {
  const list: HalanganTetap[] = []
  const revisi = k.keadaan === 'ditetapkan' && k.alasanRevisi !== ''
  if (k.keadaan !== 'selesai' && !revisi) list.push('keadaan')
  if (k.kesepakatan === 0) list.push('tanpa_kesepakatan')
  if (k.hadir === 0) list.push('tanpa_hadir')
  if (k.menunggu > 0) list.push('usulan_menunggu')
  if (!revisi && isUsulTerbuka(k.keadaan, k.batas, k.hariIni)) list.push('masa_usul')
  return list
}

/** What an evaluator asks for to believe that a forum was held and followed up (PEKPPP 2.a.P and 4.a.K). */
export const buktiList = [
  'undangan',
  'daftar_hadir',
  'notulen',
  'foto',
  'berita_acara',
  'rencana_aksi',
  'bukti',
] as const
export type JenisBukti = (typeof buktiList)[number]

/** One kind of evidence: what Sambut holds of it by itself, and the files that were added. */
export interface BuktiForum {
  readonly jenis: JenisBukti
  /** Invitations sent, people present, entries, points … */
  readonly catatan: number
  readonly berkas: number
  readonly ada: boolean
}

/** Complete means every kind is there, from the records or as a file; photos and proof of work are counted, never assumed. */
export const computeBukti = (
  catatan: Readonly<Record<JenisBukti, number>>,
  berkas: Readonly<Partial<Record<JenisBukti, number>>>,
): BuktiForum[] =>
  buktiList.map((jenis) => {
    const file = berkas[jenis] ?? 0
    return { jenis, catatan: catatan[jenis], berkas: file, ada: catatan[jenis] + file > 0 }
  })
