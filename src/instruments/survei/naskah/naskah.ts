/** Stages of a survey as the report's table of times lists them. */
export const tahapList = ['persiapan', 'pengumpulan', 'pengolahan', 'pelaporan'] as const
export type Tahap = (typeof tahapList)[number]

/** Sections written in sentences; an empty line begins a new paragraph. */
export const bagianList = [
  'latarBelakang',
  'tujuan',
  'pelaksana',
  'metode',
  'lokasi',
  'analisis',
  'penutup',
] as const
export type Bagian = (typeof bagianList)[number]

/** One line each. `tanggal` and `fkpTanggal` are dates or empty; `nama`, `jabatan`, `nip` sign the report. */
export const isianList = ['fkpTanggal', 'tempat', 'tanggal', 'nama', 'jabatan', 'nip'] as const
export type Isian = (typeof isianList)[number]

export type KunciJadwal = `jadwal.${Tahap}.${'mulai' | 'selesai'}`
export type KunciNaskah = Bagian | Isian | KunciJadwal

export const kunciJadwal = (tahap: Tahap, ujung: 'mulai' | 'selesai'): KunciJadwal =>
  `jadwal.${tahap}.${ujung}`

export const kunciNaskahList: readonly KunciNaskah[] = [
  ...bagianList,
  ...tahapList.flatMap((t) => [kunciJadwal(t, 'mulai'), kunciJadwal(t, 'selesai')]),
  ...isianList,
]

/** The words of a report: every key has a text (perhaps empty), what a person wrote or else the generated one. */
export type Naskah = Readonly<Record<KunciNaskah, string>>
