/**
 * Where a complaint stands. The values are those of SP4N-LAPOR! (domain: status of the export, timeline of the public site)
 * under names of our own; `laporOf` and `statusOfLapor` translate. `bukan_wewenang`, `diteruskan` and `dibuka_kembali` are
 * ours: LAPOR! does them without a value of its own.
 */
export const statusList = [
  'diterima',
  'menunggu_kelengkapan',
  'terverifikasi',
  'terdisposisi',
  'bukan_wewenang',
  'ditindaklanjuti',
  'dijawab',
  'ditanggapi_pelapor',
  'dibuka_kembali',
  'diteruskan',
  'ditutup_pelapor',
  'ditutup_admin',
  'ditutup_sistem',
  'diarsipkan_admin',
  'diarsipkan_sistem',
  'diarsipkan_pelapor',
  'diblokir',
] as const
export type Status = (typeof statusList)[number]

/** Who does it: the reporter, whoever manages complaints for the instansi, a unit it was given to, or the clock. */
export type Pelaku = 'pelapor' | 'pengelola' | 'unit' | 'sistem'

/** Everything that can happen to a complaint after it was received. */
export const aksiList = [
  'verifikasi',
  'disposisi',
  'kembalikan',
  'teruskan',
  'terima_kembali',
  'minta_kelengkapan',
  'lengkapi',
  'tanggapi',
  'jawab',
  'balas',
  'tutup',
  'buka_kembali',
  'arsip',
  'gabung',
  'blokir',
  'buka_blokir',
  'klasifikasi',
  'kategori',
  'pecah',
  'rahasiakan',
  'anonimkan',
  'tandai_ppid',
  'perpanjang_ppid',
  'nilai',
  'jadwalkan',
] as const
export type Aksi = (typeof aksiList)[number]
/** All that stands in its history: that it came, what was done, and where LAPOR! says it stands. */
export type AksiTercatat = 'terima' | 'selaraskan' | Aksi

export const selesaiList = [
  'diteruskan',
  'ditutup_pelapor',
  'ditutup_admin',
  'ditutup_sistem',
  'diarsipkan_admin',
  'diarsipkan_sistem',
  'diarsipkan_pelapor',
  'diblokir',
] as const satisfies readonly Status[]
/** Nobody has to do anything more. */
export const isSelesai = (status: Status): boolean => (selesaiList as readonly Status[]).includes(status)

/** In the hands of a unit. */
const DI_UNIT = ['terdisposisi', 'ditindaklanjuti', 'ditanggapi_pelapor', 'dibuka_kembali'] as const
/** In the hands of whoever manages complaints. */
const DI_PENGELOLA = ['diterima', 'terverifikasi', 'bukan_wewenang'] as const
const DIPEGANG = [...DI_PENGELOLA, ...DI_UNIT] as const
const TERBUKA = [...DIPEGANG, 'dijawab', 'menunggu_kelengkapan'] as const
const DITUTUP = ['ditutup_pelapor', 'ditutup_admin', 'ditutup_sistem'] as const

/** `tetap`: stays where it is. `sebelumnya`: goes back to where it was before it waited for the reporter. */
type Tujuan = Status | 'tetap' | 'sebelumnya'
interface Peralihan {
  readonly aksi: Aksi
  readonly oleh: readonly Pelaku[]
  readonly dari: readonly Status[]
  readonly ke: Tujuan
}
const p = (aksi: Aksi, oleh: readonly Pelaku[], dari: readonly Status[], ke: Tujuan): Peralihan => ({
  aksi,
  oleh,
  dari,
  ke,
})

/** The whole law of movement. What is not here cannot happen, whatever a form says. */
export const peralihanList: readonly Peralihan[] = [
  p('verifikasi', ['pengelola'], ['diterima'], 'terverifikasi'),
  p('disposisi', ['pengelola'], [...DIPEGANG, 'dijawab'], 'terdisposisi'),
  p('kembalikan', ['unit', 'pengelola'], DI_UNIT, 'bukan_wewenang'),
  p('teruskan', ['pengelola'], DIPEGANG, 'diteruskan'),
  p('terima_kembali', ['pengelola', 'sistem'], ['diteruskan'], 'diterima'),
  p('minta_kelengkapan', ['pengelola', 'unit'], DIPEGANG, 'menunggu_kelengkapan'),
  p('lengkapi', ['pelapor', 'pengelola'], ['menunggu_kelengkapan'], 'sebelumnya'),
  p('tanggapi', ['unit'], [...DI_UNIT, 'dijawab'], 'ditindaklanjuti'),
  p('tanggapi', ['pengelola'], ['terverifikasi', ...DI_UNIT, 'dijawab'], 'ditindaklanjuti'),
  p('jawab', ['unit'], [...DI_UNIT, 'dijawab'], 'dijawab'),
  p('jawab', ['pengelola'], ['terverifikasi', ...DI_UNIT, 'dijawab'], 'dijawab'),
  p('balas', ['pelapor'], [...DI_PENGELOLA, 'terdisposisi', 'dibuka_kembali'], 'tetap'),
  p('balas', ['pelapor'], ['ditindaklanjuti', 'dijawab', 'ditanggapi_pelapor'], 'ditanggapi_pelapor'),
  p('tutup', ['pelapor'], ['ditindaklanjuti', 'dijawab', 'ditanggapi_pelapor'], 'ditutup_pelapor'),
  // Only what was answered; riwayat.ts tells whether it was before the reporter wrote again.
  p('tutup', ['pengelola', 'unit'], ['dijawab', 'ditanggapi_pelapor'], 'ditutup_admin'),
  p('tutup', ['sistem'], ['dijawab'], 'ditutup_sistem'),
  p('buka_kembali', ['pelapor', 'pengelola'], DITUTUP, 'dibuka_kembali'),
  p('buka_kembali', ['pelapor', 'pengelola'], ['diarsipkan_sistem', 'diarsipkan_pelapor'], 'diterima'),
  // A reporter's only where it was merged (`canBukaKembali`).
  p('buka_kembali', ['pelapor', 'pengelola'], ['diarsipkan_admin'], 'diterima'),
  p('arsip', ['pengelola'], TERBUKA, 'diarsipkan_admin'),
  p('arsip', ['sistem'], ['menunggu_kelengkapan'], 'diarsipkan_sistem'),
  p('arsip', ['pelapor'], TERBUKA, 'diarsipkan_pelapor'),
  p('gabung', ['pengelola'], TERBUKA, 'diarsipkan_admin'),
  p('blokir', ['pengelola'], TERBUKA, 'diblokir'),
  p('buka_blokir', ['pengelola'], ['diblokir'], 'diterima'),
  p('klasifikasi', ['pengelola'], TERBUKA, 'tetap'),
  // What is split from one under supervision is born under it; what LAPOR! puts under it goes there wherever it stands.
  p('klasifikasi', ['sistem'], statusList, 'tetap'),
  p('kategori', ['pengelola', 'unit'], TERBUKA, 'tetap'),
  p('pecah', ['pengelola'], TERBUKA, 'tetap'),
  p('rahasiakan', ['pengelola', 'pelapor', 'sistem'], statusList, 'tetap'),
  p('anonimkan', ['sistem'], statusList, 'tetap'),
  p('tandai_ppid', ['pengelola'], TERBUKA, 'tetap'),
  p('perpanjang_ppid', ['pengelola'], TERBUKA, 'tetap'),
  p('nilai', ['pelapor'], ['dijawab', ...DITUTUP], 'tetap'),
  // What he said to LAPOR!, wherever the letter stands here.
  p('nilai', ['sistem'], statusList, 'tetap'),
  p('jadwalkan', ['pengelola', 'unit'], TERBUKA, 'tetap'),
]

export interface Kedudukan {
  readonly status: Status
  /** Where it returns to when the reporter has completed it; set while waiting. */
  readonly sebelumnya: Status | null
}
export const AWAL: Kedudukan = { status: 'diterima', sebelumnya: null }

/** Where an act leads, or undefined when this person may not do it from here. */
export function nextKedudukan(kini: Kedudukan, aksi: Aksi, oleh: Pelaku): Kedudukan | undefined {
  const jalan = peralihanList.find(
    (x) => x.aksi === aksi && x.oleh.includes(oleh) && x.dari.includes(kini.status),
  )
  if (!jalan) return undefined
  if (jalan.ke === 'tetap') return kini
  if (jalan.ke === 'sebelumnya') return { status: kini.sebelumnya ?? 'diterima', sebelumnya: null }
  return {
    status: jalan.ke,
    sebelumnya: jalan.ke === 'menunggu_kelengkapan' ? kini.status : null,
  }
}

/** An outcome is rated once; a new answer, and what follows after it was opened again, is a new outcome. */
export function canNilai(
  lalu: readonly { readonly aksi: AksiTercatat; readonly data: Readonly<Record<string, unknown>> }[],
): boolean {
  const akhir = lalu.findLastIndex((e) => e.aksi === 'nilai')
  return (
    akhir === -1 ||
    lalu
      .slice(akhir)
      .some(
        ({ aksi, data }) =>
          aksi === 'jawab' ||
          aksi === 'buka_kembali' ||
          (aksi === 'selaraskan' && data['status'] === 'dijawab'),
      )
  )
}

/** Does it lie in the archive because it was merged into another? */
export const isDigabung = (
  status: Status,
  lalu: readonly { readonly aksi: AksiTercatat; readonly data: Readonly<Record<string, unknown>> }[],
): boolean =>
  status === 'diarsipkan_admin' &&
  lalu.findLast(
    ({ aksi, data }) =>
      aksi === 'gabung' ||
      aksi === 'arsip' ||
      (aksi === 'selaraskan' && data['status'] === 'diarsipkan_admin'),
  )?.aksi === 'gabung'

/** What an officer archived stays so for its reporter, save what was only taken for the same matter as another. */
export const canBukaKembali = (
  status: Status,
  oleh: Pelaku,
  lalu: Parameters<typeof isDigabung>[1],
): boolean => oleh !== 'pelapor' || status !== 'diarsipkan_admin' || isDigabung(status, lalu)

/** May whoever complained open it again? */
export const mayBukaLagi = (status: Status, lalu: Parameters<typeof isDigabung>[1]): boolean =>
  nextKedudukan({ status, sebelumnya: null }, 'buka_kembali', 'pelapor') !== undefined &&
  canBukaKembali(status, 'pelapor', lalu)

/** What this person could do from here. */
export const listAksi = (kini: Kedudukan, oleh: Pelaku): Aksi[] => [
  ...new Set(
    peralihanList.filter((x) => x.oleh.includes(oleh) && x.dari.includes(kini.status)).map((x) => x.aksi),
  ),
]
