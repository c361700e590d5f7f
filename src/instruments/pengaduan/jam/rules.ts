import { startOfTanggal, tanggalOf, addDays, type Tanggal, type Zona } from '../../../kernel/clock.ts'
import {
  addHariKerja,
  countHariKerja,
  isHariKerja,
  type Hari,
  type KalenderKerja,
  type Tenggat,
} from '../../../kernel/hari-kerja.ts'
import { computeTerlewat, isMemberi, isMenerima, MENERIMA_KEMBALI } from './rules-serah.ts'
import type { AlatJam, AturanJam, Jam, Jangka, Jeda, Langkah, PeristiwaJam } from './rules-tipe.ts'

export * from './rules-tipe.ts'

const MENCABUT_JAWABAN = new Set<string>([
  'tutup',
  'minta_kelengkapan',
  'selaraskan',
  'arsip',
  'gabung',
  'blokir',
  'teruskan',
  'kembalikan',
])
const SETIAP_HARI: ReadonlySet<Hari> = new Set<Hari>([0, 1, 2, 3, 4, 5, 6])

/**
 * All clocks of one complaint, from its events alone: whoever has the events can compute them again. Days in the reporter's
 * hands (asked to complete, finally answered, closed) are taken out, nothing else: a transfer takes nothing out.
 * Received Friday 13 November 2026, tidak berkadar: due Thursday 3 December (14 working days); asked to complete on Tuesday 17 and
 * completed on Thursday 19: due Monday 7 December.
 */
export function computeJam(peristiwa: readonly PeristiwaJam[], alat: AlatJam): Jam {
  const terima = peristiwa[0]
  if (terima?.aksi !== 'terima') throw new RangeError('a complaint begins with being received')
  const { aturan } = alat
  const jeda = listJeda(peristiwa)
  const disposisi = peristiwa.filter((p) => p.aksi === 'disposisi')
  const jawaban = peristiwa.filter((p) => p.aksi === 'tanggapi' || p.aksi === 'jawab')
  const disposisiPertama = disposisi[0]?.at ?? null
  const disposisiAkhir = disposisi.at(-1)?.at ?? null
  const tanggapan = jawaban[0]?.at ?? null
  const keluar = peristiwa.find((p) => ['teruskan', 'arsip', 'gabung', 'blokir'].includes(p.aksi))?.at ?? null
  const mulaiTanggapan = disposisiPertama ?? tanggapan
  const unitJawab = disposisiAkhir && (jawaban.find((p) => p.at >= disposisiAkhir)?.at ?? null)

  const diminta = findDiminta(peristiwa)
  const dijawab = findDijawab(peristiwa)
  const terlewat = computeTerlewat(peristiwa)
  const langkah = (
    mulai: Date,
    jangka: Jangka,
    dipenuhi: Date | null,
    lewat: boolean,
    dengan = alat,
  ): Langkah =>
    lewat && dipenuhi === null
      ? { mulai, jangka, tenggat: null, dipenuhi: null, tanpaTanggal: true }
      : { mulai, jangka, dipenuhi, tenggat: computeAkhir(mulai, jangka, jeda, dengan, dipenuhi) }
  // A hospital that works on Saturdays has fewer days off; what the reporter was promised does not move with the unit.
  const milikUnit = alat.kalenderUnit?.get(disposisi.at(-1)?.unitId ?? '')
  const mulaiJawab = mulaiTanggapan ?? (terlewat.tanggapan ? terima.at : null)
  const tanpaTanggal = disposisi[0]?.tanpaTanggal === true
  const diverifikasi =
    terima.diverifikasiAt ?? (tanpaTanggal ? null : (disposisiPertama ?? tanggapan ?? keluar))
  return {
    verifikasi: langkah(terima.at, aturan.verifikasi, diverifikasi, tanpaTanggal || terlewat.verifikasi),
    tanggapan: mulaiJawab && langkah(mulaiJawab, aturan.tanggapan, tanggapan, terlewat.tanggapan),
    unit:
      disposisiAkhir &&
      langkah(
        disposisiAkhir,
        aturan.tanggapan,
        unitJawab,
        terlewat.tanggapan,
        milikUnit && { ...alat, kalender: milikUnit },
      ),
    selesai: computeSelesai(peristiwa, jeda, alat),
    kelengkapan: diminta && computeAkhir(diminta, aturan.kelengkapan, [], alat, null),
    tutupOtomatis: dijawab && computeAkhir(dijawab, aturan.tutupOtomatis, [], alat, null),
    jeda,
  }
}

/**
 * Settled at the final answer that was left standing, whoever closed it later; where nothing stood, at the closing itself (a note on
 * the progress settles nothing), or when the complaint left the house.
 */
function computeSelesai(
  peristiwa: readonly PeristiwaJam[],
  jeda: readonly Jeda[],
  alat: AlatJam,
): Jam['selesai'] {
  const terima = peristiwa[0]!
  const { aturan } = alat
  let [klasifikasi, ppid, perpanjangan] = [alat.klasifikasiAwal, false, false]
  let selesai: Date | null = null
  for (const [i, { aksi, at, klasifikasi: kelas }] of peristiwa.entries()) {
    if ((aksi === 'klasifikasi' || aksi === 'selaraskan') && kelas) klasifikasi = kelas
    if (aksi === 'selaraskan') selesai = null
    if (aksi === 'tandai_ppid') ppid = true
    if (aksi === 'perpanjang_ppid') perpanjangan = true
    if (aksi === 'tutup') selesai = findDijawab(peristiwa.slice(0, i)) ?? at
    if (['teruskan', 'arsip', 'gabung', 'blokir'].includes(aksi)) selesai = at
    if (['buka_kembali', 'terima_kembali', 'buka_blokir'].includes(aksi)) selesai = null
  }
  const dasar = ppid ? aturan.ppid : aturan.selesai[klasifikasi]
  const jangka = ppid && perpanjangan ? { ...dasar, n: dasar.n + aturan.ppidPerpanjangan.n } : dasar
  if (selesai === null && computeTerlewat(peristiwa).selesai)
    return {
      mulai: terima.at,
      jangka,
      tenggat: null,
      dipenuhi: null,
      tanpaTanggal: true,
      dasar: 'operasional',
    }
  const operasional = computeAkhir(terima.at, jangka, jeda, alat, selesai)
  const langkah = { mulai: terima.at, dipenuhi: selesai }
  const { batasHukum } = aturan
  if (batasHukum && !ppid) {
    const hukum = computeAkhir(terima.at, batasHukum, jeda, alat, selesai)
    if (operasional && hukum && hukum.batas < operasional.batas)
      return { ...langkah, jangka: batasHukum, tenggat: hukum, dasar: 'hukum' }
  }
  return { ...langkah, jangka, tenggat: operasional, dasar: 'operasional' }
}

/** Since when it waits to be completed. */
function findDiminta(peristiwa: readonly PeristiwaJam[]): Date | null {
  let diminta: Date | null = null
  for (const { aksi, at } of peristiwa) {
    if (aksi === 'minta_kelengkapan') diminta = at
    else if (['lengkapi', 'arsip', 'gabung', 'blokir', 'selaraskan'].includes(aksi)) diminta = null
  }
  return diminta
}

/** When the final answer was given that stands: nothing was said after it. */
function findDijawab(peristiwa: readonly PeristiwaJam[]): Date | null {
  let dijawab: Date | null = null
  for (const { aksi, at } of peristiwa)
    if (aksi === 'jawab') dijawab = at
    else if (MENERIMA_KEMBALI.has(aksi) || MENCABUT_JAWABAN.has(aksi)) dijawab = null
  return dijawab
}

export function listJeda(peristiwa: readonly PeristiwaJam[]): Jeda[] {
  const list: Jeda[] = []
  let dari: Date | null = null
  for (const p of peristiwa) {
    if (dari === null && p.jeda) list.push(...p.jeda)
    if (dari === null && isMemberi(p)) dari = p.at
    else if (dari !== null && isMenerima(p)) {
      list.push({ dari, sampai: p.at })
      dari = null
    }
  }
  if (dari !== null) list.push({ dari, sampai: null })
  return list
}

/** Last moment of a term; null while it waits for the reporter and is not met yet. */
function computeAkhir(
  mulai: Date,
  jangka: Jangka,
  jeda: readonly Jeda[],
  { aturan, kalender, zona }: AlatJam,
  dipenuhi: Date | null,
): Tenggat | null {
  const terbuka = jeda.find((j) => j.sampai === null)
  const dasar = kalenderOf(jangka, kalender)
  const mulaiTanggal = mulaiHitung(mulai, jangka, aturan, kalender, zona)
  const tertutup = jeda.filter((j): j is Jeda & { sampai: Date } => j.sampai !== null)
  const tanggal = addHariKerja(mulaiTanggal, jangka.n, tanpaJeda(dasar, tertutup, zona))
  // Whatever ended before it began to wait keeps its due day; the rest has none until the reporter moves.
  const berhenti = terbuka && dipenuhi === null && tanggal > tanggalOf(terbuka.dari, zona)
  return berhenti ? null : { tanggal, batas: startOfTanggal(addDays(tanggal, 1), zona) }
}

const kalenderOf = (jangka: Jangka, kalender: KalenderKerja): KalenderKerja =>
  jangka.satuan === 'hari_kerja' ? kalender : { libur: new Set(), hari: SETIAP_HARI }

/** The day of asking still counts, the day of the reply does not: as the day of receipt does not. */
function tanpaJeda(
  kalender: KalenderKerja,
  jeda: readonly (Jeda & { sampai: Date })[],
  zona: Zona,
): KalenderKerja {
  if (jeda.length === 0) return kalender
  const libur = new Set(kalender.libur)
  for (const { dari, sampai } of jeda) {
    const akhir = tanggalOf(sampai, zona)
    for (let t = addDays(tanggalOf(dari, zona), 1); t <= akhir; t = addDays(t, 1)) libur.add(t)
  }
  return { libur, hari: kalender.hari }
}

/** Where hours are kept, what comes outside of them counts as received on the next working day: Friday night as Saturday morning. */
function mulaiHitung(
  at: Date,
  jangka: Jangka,
  { jamTutup }: AturanJam,
  kalender: KalenderKerja,
  zona: Zona,
): Tanggal {
  const tanggal = tanggalOf(at, zona)
  if (jamTutup === null || jangka.satuan === 'hari_kalender') return tanggal
  if (!isHariKerja(tanggal, kalender)) return addHariKerja(tanggal, 0, kalender)
  const menit = (at.getTime() - startOfTanggal(tanggal, zona).getTime()) / 60_000
  const [jam, m] = jamTutup.split(':').map(Number)
  return menit >= jam! * 60 + m! ? addHariKerja(tanggal, 1, kalender) : tanggal
}

/** Working days a complaint is old: those in the reporter's hands left out. Never grows smaller as time passes. */
export function computeUmur(mulai: Date, kini: Date, jeda: readonly Jeda[], alat: AlatJam): number {
  const { kalender, zona } = alat
  const hari = (dari: Date, sampai: Date): number =>
    sampai <= dari ? 0 : countHariKerja(tanggalOf(dari, zona), tanggalOf(sampai, zona), kalender)
  return jeda.reduce(
    (umur, j) => umur - hari(j.dari, j.sampai !== null && j.sampai < kini ? j.sampai : kini),
    hari(mulai, kini),
  )
}

export type KeadaanLangkah = 'tepat' | 'lewat' | 'berjalan' | 'terlambat' | 'berhenti' | 'tanpa_tanggal'

/** Met in time, met late, running, overdue, waiting for the reporter, or behind on a day nobody told. */
export function classifyLangkah({ tenggat, dipenuhi, tanpaTanggal }: Langkah, kini: Date): KeadaanLangkah {
  if (tanpaTanggal) return 'tanpa_tanggal'
  if (tenggat === null) return 'berhenti'
  if (dipenuhi) return dipenuhi < tenggat.batas ? 'tepat' : 'lewat'
  return kini < tenggat.batas ? 'berjalan' : 'terlambat'
}
