import { addDays, type Tanggal } from '../../kernel/clock.ts'

/** Where a version stands, from the first draft to its review (PermenPANRB 15/2014; stages as bodies work them). */
export const keadaanList = [
  'draft',
  'dibahas',
  'berita_acara',
  'ditetapkan',
  'dipublikasikan',
  'dimonev',
  'ditinjau_ulang',
] as const
export type Keadaan = (typeof keadaanList)[number]

export const aksiList = [
  'bahas',
  'perbaiki',
  'sepakati',
  'tetapkan',
  'catat_sk',
  'publikasikan',
  'monev',
  'tinjau',
  'lanjutkan',
] as const
export type Aksi = (typeof aksiList)[number]

/** `susun`: whoever drafts; `tanda_tangan`: the head of the unit, who is the least that may sign. */
export type Kewenangan = 'susun' | 'tanda_tangan'

/**
 * Every allowed movement; what is not here cannot happen. `catat_sk` takes in a standard that was signed before Sambut.
 * A review that finds something to change leaves this version in force and begins the next one.
 */
export const peralihanList: readonly {
  readonly dari: Keadaan
  readonly aksi: Aksi
  readonly ke: Keadaan
  readonly oleh: Kewenangan
}[] = [
  { dari: 'draft', aksi: 'bahas', ke: 'dibahas', oleh: 'susun' },
  { dari: 'draft', aksi: 'catat_sk', ke: 'ditetapkan', oleh: 'tanda_tangan' },
  { dari: 'dibahas', aksi: 'perbaiki', ke: 'draft', oleh: 'susun' },
  { dari: 'dibahas', aksi: 'sepakati', ke: 'berita_acara', oleh: 'susun' },
  { dari: 'berita_acara', aksi: 'perbaiki', ke: 'draft', oleh: 'susun' },
  { dari: 'berita_acara', aksi: 'tetapkan', ke: 'ditetapkan', oleh: 'tanda_tangan' },
  { dari: 'ditetapkan', aksi: 'publikasikan', ke: 'dipublikasikan', oleh: 'susun' },
  { dari: 'dipublikasikan', aksi: 'monev', ke: 'dimonev', oleh: 'susun' },
  { dari: 'dimonev', aksi: 'monev', ke: 'dimonev', oleh: 'susun' },
  { dari: 'dipublikasikan', aksi: 'tinjau', ke: 'ditinjau_ulang', oleh: 'susun' },
  { dari: 'dimonev', aksi: 'tinjau', ke: 'ditinjau_ulang', oleh: 'susun' },
  { dari: 'ditinjau_ulang', aksi: 'lanjutkan', ke: 'dipublikasikan', oleh: 'tanda_tangan' },
]

export const nextKeadaan = (dari: Keadaan, aksi: Aksi): Keadaan | undefined =>
  peralihanList.find((p) => p.dari === dari && p.aksi === aksi)?.ke

/** Who takes the step, wherever it is taken from. */
export const kewenanganOf = (aksi: Aksi): Kewenangan => peralihanList.find((p) => p.aksi === aksi)!.oleh

export const listAksi = (dari: Keadaan): Aksi[] =>
  aksiList.filter((aksi) => nextKeadaan(dari, aksi) !== undefined)

/** The public may rely on it. */
export const berlakuList = [
  'dipublikasikan',
  'dimonev',
  'ditinjau_ulang',
] as const satisfies readonly Keadaan[]
export const isBerlaku = (k: Keadaan): boolean => (berlakuList as readonly Keadaan[]).includes(k)

/** Its text may still be changed; after that a change is a new version. */
export const isDisunting = (k: Keadaan): boolean => k === 'draft' || k === 'dibahas'

/** PEKPPP 4.a.K gives 5 only where every service was reviewed within a year: the default of the setting. */
export const BULAN_TINJAU = 12

/**
 * The day of the last step so far; none comes before it: with a berita acara of 9 March an SK of 2 March would have been signed before it was
 * agreed, and what PEKPPP counts are these days.
 */
export const tanggalTerakhir = (langkah: readonly (Tanggal | null | undefined)[]): Tanggal | undefined =>
  langkah
    .filter((x) => x !== null && x !== undefined)
    .toSorted()
    .at(-1)

export type KeadaanTinjau = 'lewat' | 'segera' | 'nanti'

/** In how many days a review is called near. */
export const SEGERA_HARI = 30

/** The day itself is still in time. */
export function classifyTinjau(tinjauPada: Tanggal, hariIni: Tanggal): KeadaanTinjau {
  if (tinjauPada < hariIni) return 'lewat'
  return tinjauPada <= addDays(hariIni, SEGERA_HARI) ? 'segera' : 'nanti'
}
