import { expect, it } from 'vitest'
import { kalenderKerja } from '../../../kernel/hari-kerja.ts'
import { statusOfLapor, laporOf } from '../status/lapor.ts'
import { kedudukanLapor } from '../status/riwayat.ts'
import {
  AWAL,
  isSelesai,
  listAksi,
  nextKedudukan,
  statusList,
  type Kedudukan,
  type Pelaku,
} from '../status/rules.ts'
import { toKepala } from './hitung.ts'
import { profil62Tahun2018 } from './profil.ts'
import { computeJam, listJeda, type PeristiwaJam } from './rules.ts'

const terima: PeristiwaJam = { aksi: 'terima', at: new Date('2026-11-02T02:00:00Z') }
/** The n-th hour after receipt. */
const jam = (n: number): Date => new Date(terima.at.getTime() + n * 3_600_000)
const pelakuList: readonly Pelaku[] = ['pelapor', 'pengelola', 'unit', 'sistem']
const statusLapor = statusList.filter((s) => statusOfLapor(laporOf(s)) === s)

interface Titik {
  readonly kini: Kedudukan
  readonly jalan: readonly PeristiwaJam[]
}
/** Whether the reporter has it by the pauses. */
const isDiPelapor = (jalan: readonly PeristiwaJam[]): boolean => listJeda(jalan).at(-1)?.sampai === null

function langkahOf({ kini, jalan }: Titik): Titik[] {
  const at = jam(jalan.length)
  const disini = pelakuList.flatMap((pelaku) =>
    listAksi(kini, pelaku).map((aksi) => ({
      kini: nextKedudukan(kini, aksi, pelaku)!,
      jalan: [...jalan, { aksi, at }],
    })),
  )
  const lapor = statusLapor.map((status) => ({
    kini: kedudukanLapor(status),
    jalan: [...jalan, { aksi: 'selaraskan' as const, at, status }],
  }))
  return [...disini, ...lapor]
}

/** One way to every place there is, with the clock running and with it standing still. */
function semuaTitik(): Titik[] {
  const awal = { kini: AWAL, jalan: [terima] }
  const kunci = (t: Titik): string => `${t.kini.status}/${t.kini.sebelumnya}/${isDiPelapor(t.jalan)}`
  const ada = new Map<string, Titik>([[kunci(awal), awal]])
  for (const t of ada.values())
    for (const lanjut of langkahOf(t)) if (!ada.has(kunci(lanjut))) ada.set(kunci(lanjut), lanjut)
  return [...ada.values()]
}

it('stands still only while the reporter has it or nobody, wherever it came from and went through', () => {
  const semua = semuaTitik()
  expect(semua.length).toBeGreaterThan(statusList.length)
  for (const { kini, jalan } of semua) {
    const lewat = jalan.map((p) => p.status ?? p.aksi).join(' → ')
    const { status } = kini
    if (status === 'menunggu_kelengkapan' || status === 'dijawab')
      expect([lewat, isDiPelapor(jalan)]).toEqual([lewat, true])
    else if (!isSelesai(status)) expect([lewat, isDiPelapor(jalan)]).toEqual([lewat, false])
  }
})

const alat = {
  aturan: profil62Tahun2018.isi,
  kalender: kalenderKerja([]),
  zona: 'WIB',
  klasifikasiAwal: 'tidak_berkadar',
} as const

it.each([
  ['minta_kelengkapan', 'blokir', 'buka_blokir'],
  ['jawab', 'blokir', 'buka_blokir'],
  ['minta_kelengkapan', 'arsip', 'buka_kembali'],
  ['jawab', 'arsip', 'buka_kembali'],
  ['minta_kelengkapan', 'gabung', 'buka_kembali'],
  ['jawab', 'gabung', 'buka_kembali'],
  ['jawab', 'tutup', 'buka_kembali'],
  ['balas', 'teruskan', 'terima_kembali'],
] as const)('is due again after %s, %s and %s', (...aksi) => {
  const jalan = [terima, ...aksi.map((a, i) => ({ aksi: a, at: jam(i + 1) }))]
  expect(toKepala(computeJam(jalan, alat)).tenggat_berikut).toBeInstanceOf(Date)
})
