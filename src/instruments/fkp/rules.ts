/** PermenPANRB 16/2017: what a forum may be about. One theme and one kind per forum. */
export const jenisForumList = [
  'rancangan',
  'penerapan',
  'dampak',
  'evaluasi_kebijakan',
  'permasalahan',
  'standar_pelayanan',
] as const
export type JenisForum = (typeof jenisForumList)[number]

export const modeForumList = ['tatap_muka', 'daring', 'campuran'] as const
export type ModeForum = (typeof modeForumList)[number]

/** PEKPPP 2.a.P counts the first five; the organiser sits at the table and is not counted. */
export const kelompokPesertaList = [
  'pengguna',
  'ahli',
  'instansi_terkait',
  'oms',
  'media',
  'penyelenggara',
] as const
export type KelompokPeserta = (typeof kelompokPesertaList)[number]

export type KeadaanForum = 'persiapan' | 'diumumkan' | 'berlangsung' | 'selesai' | 'ditetapkan' | 'batal'
export type AksiForum = 'umumkan' | 'tarik' | 'mulai' | 'akhiri' | 'buka_lagi' | 'tetapkan' | 'batalkan'

interface Peralihan {
  readonly aksi: AksiForum
  readonly dari: readonly KeadaanForum[]
  readonly ke: KeadaanForum
  /** Who takes the step: whoever drafts, or only whoever signs. */
  readonly oleh: 'susun' | 'tandatangan'
}

/** Pra-pelaksanaan → pelaksanaan → pasca (PermenPANRB 16/2017). What is not here cannot be written. */
export const peralihanForum: readonly Peralihan[] = [
  { aksi: 'umumkan', dari: ['persiapan'], ke: 'diumumkan', oleh: 'tandatangan' },
  { aksi: 'tarik', dari: ['diumumkan'], ke: 'persiapan', oleh: 'tandatangan' },
  { aksi: 'mulai', dari: ['diumumkan'], ke: 'berlangsung', oleh: 'susun' },
  { aksi: 'akhiri', dari: ['berlangsung'], ke: 'selesai', oleh: 'susun' },
  { aksi: 'buka_lagi', dari: ['selesai'], ke: 'berlangsung', oleh: 'tandatangan' },
  { aksi: 'tetapkan', dari: ['selesai'], ke: 'ditetapkan', oleh: 'tandatangan' },
  { aksi: 'batalkan', dari: ['persiapan', 'diumumkan', 'berlangsung'], ke: 'batal', oleh: 'tandatangan' },
]

/** The step, if it can be taken from there. */
export const findPeralihan = (dari: KeadaanForum, aksi: AksiForum): Peralihan | undefined =>
  peralihanForum.find((p) => p.aksi === aksi && p.dari.includes(dari))

/** The public may see it: announced, also when it was called off afterwards. A draft that is dropped stays a draft. */
export const isTerbuka = (f: {
  readonly keadaan: KeadaanForum
  readonly diumumkanAt: Date | null
}): boolean => (f.keadaan === 'batal' ? f.diumumkanAt !== null : f.keadaan !== 'persiapan')
