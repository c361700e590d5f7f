/**
 * The register of actions. PermenPANRB 14/2017 asks for a follow-up plan of the weakest unsur, 16/2017 for an action plan from the
 * forum; PEKPPP 8.a.Ak and 9.a.Ak score whether and how soon it was carried out.
 */
export const statusList = ['usulan', 'rencana', 'berjalan', 'selesai', 'batal'] as const
/** A proposal; a plan the head approved; under way; done with its evidence; given up with its reason. */
export type StatusAksi = (typeof statusList)[number]

/** What made it necessary. */
export const asalList = [
  'unsur',
  'pengaduan',
  'klaster',
  'fkp',
  'pekppp',
  'ombudsman',
  'standar',
  'usulan',
] as const
export type AsalAksi = (typeof asalList)[number]

export const gerakList = ['setujui', 'mulai', 'selesaikan', 'kembalikan', 'batalkan', 'buka_lagi'] as const
export type Gerak = (typeof gerakList)[number]

/** `susun`: whoever drafts in the unit; `lapor`: they, and the owner of the action; `kepala`: the head of the unit. */
export type WewenangAksi = 'susun' | 'lapor' | 'kepala'

export interface PeralihanAksi {
  readonly dari: StatusAksi
  readonly gerak: Gerak
  readonly ke: StatusAksi
  readonly oleh: WewenangAksi
}

/** Every allowed movement; what is not here cannot happen, and the database refuses it, too. */
export const peralihanList: readonly PeralihanAksi[] = [
  { dari: 'usulan', gerak: 'setujui', ke: 'rencana', oleh: 'kepala' },
  { dari: 'usulan', gerak: 'batalkan', ke: 'batal', oleh: 'susun' },
  { dari: 'rencana', gerak: 'mulai', ke: 'berjalan', oleh: 'lapor' },
  { dari: 'rencana', gerak: 'kembalikan', ke: 'usulan', oleh: 'kepala' },
  { dari: 'rencana', gerak: 'batalkan', ke: 'batal', oleh: 'kepala' },
  { dari: 'berjalan', gerak: 'selesaikan', ke: 'selesai', oleh: 'kepala' },
  { dari: 'berjalan', gerak: 'batalkan', ke: 'batal', oleh: 'kepala' },
  { dari: 'selesai', gerak: 'buka_lagi', ke: 'berjalan', oleh: 'kepala' },
]

export const findPeralihan = (dari: StatusAksi, gerak: Gerak): PeralihanAksi | undefined =>
  peralihanList.find((p) => p.dari === dari && p.gerak === gerak)

export const listGerak = (dari: StatusAksi): PeralihanAksi[] => peralihanList.filter((p) => p.dari === dari)

/** Steps that say why, or what was done. */
export const isBeruraian = (gerak: Gerak): boolean => gerak !== 'setujui' && gerak !== 'mulai'

/** Promised and not yet kept. */
export const terbukaList = ['rencana', 'berjalan'] as const satisfies readonly StatusAksi[]
export const isTerbuka = (s: StatusAksi): boolean => (terbukaList as readonly StatusAksi[]).includes(s)
/**
 * The head approved it once, whatever became of it, also by the way back to a proposal: a promise does not vanish by being broken. A
 * proposal that was turned down before is no broken plan.
 */
export const isDijanjikan = <
  A extends { readonly status: StatusAksi; readonly disetujuiPada: string | null },
>(
  a: A,
): a is A & Janji => a.status !== 'usulan' && a.disetujuiPada !== null
interface Janji {
  readonly status: Exclude<StatusAksi, 'usulan'>
  readonly disetujuiPada: string
}
/** No longer changed. */
export const isTamat = (s: StatusAksi): boolean => s === 'selesai' || s === 'batal'

/** The day of the deadline itself is still in time; a proposal promises nothing yet. */
export const isLewat = (
  a: { readonly status: StatusAksi; readonly tenggat: string },
  hariIni: string,
): boolean => isTerbuka(a.status) && a.tenggat < hariIni

/** Under which it is quoted: `TL-2026-0012`. */
export const nomorTeks = (a: { readonly tahun: number; readonly nomor: number }): string =>
  `TL-${a.tahun}-${String(a.nomor).padStart(4, '0')}`
