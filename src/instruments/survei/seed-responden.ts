import type { Responden } from './jawaban/tipe.ts'
import type { Acak } from './seed-acak.ts'

/** What the unit is about. It decides who comes and what they write. */
export type Bidang = 'kependudukan' | 'kecamatan' | 'pajak' | 'kesehatan' | 'perizinan' | 'kerja' | 'sosial'

/** Who comes: a clinic sees more women and more of the old, a licence counter more men of working age. */
type Pengunjung = 'umum' | 'kesehatan' | 'perizinan' | 'kerja' | 'sosial'
const PENGUNJUNG: Record<Bidang, Pengunjung> = {
  kependudukan: 'umum',
  kecamatan: 'umum',
  pajak: 'umum',
  kesehatan: 'kesehatan',
  perizinan: 'perizinan',
  kerja: 'kerja',
  sosial: 'sosial',
}

const PEREMPUAN: Record<Pengunjung, number> = {
  umum: 0.5,
  kesehatan: 0.66,
  perizinan: 0.36,
  kerja: 0.44,
  sosial: 0.58,
}
const USIA: Record<Pengunjung, readonly (readonly [number, number])[]> = {
  umum: [
    [17, 6],
    [20, 24],
    [30, 26],
    [40, 23],
    [50, 14],
    [60, 7],
  ],
  kesehatan: [
    [17, 5],
    [20, 22],
    [30, 22],
    [40, 18],
    [50, 17],
    [60, 16],
  ],
  perizinan: [
    [17, 1],
    [20, 18],
    [30, 33],
    [40, 28],
    [50, 15],
    [60, 5],
  ],
  kerja: [
    [17, 18],
    [20, 52],
    [30, 19],
    [40, 8],
    [50, 3],
  ],
  sosial: [
    [17, 2],
    [20, 10],
    [30, 21],
    [40, 26],
    [50, 22],
    [60, 19],
  ],
}
const PENDIDIKAN: Record<Pengunjung, readonly (readonly [string, number])[]> = {
  umum: [
    ['SD', 11],
    ['SMP', 16],
    ['SMA', 45],
    ['DIPLOMA', 7],
    ['S1', 18],
    ['S2', 2.6],
    ['S3', 0.4],
  ],
  kesehatan: [
    ['SD', 19],
    ['SMP', 20],
    ['SMA', 41],
    ['DIPLOMA', 6],
    ['S1', 13],
    ['S2', 1],
  ],
  perizinan: [
    ['SD', 3],
    ['SMP', 8],
    ['SMA', 38],
    ['DIPLOMA', 10],
    ['S1', 35],
    ['S2', 5.5],
    ['S3', 0.5],
  ],
  kerja: [
    ['SMP', 5],
    ['SMA', 62],
    ['DIPLOMA', 12],
    ['S1', 21],
  ],
  sosial: [
    ['SD', 34],
    ['SMP', 25],
    ['SMA', 32],
    ['DIPLOMA', 3],
    ['S1', 6],
  ],
}
const PEKERJAAN: Record<Pengunjung, readonly (readonly [string, number])[]> = {
  umum: [
    ['PNS', 8],
    ['TNI', 1],
    ['POLRI', 1],
    ['SWASTA', 27],
    ['WIRAUSAHA', 24],
    ['LAINNYA', 39],
  ],
  kesehatan: [
    ['PNS', 6],
    ['TNI', 0.7],
    ['POLRI', 0.7],
    ['SWASTA', 20],
    ['WIRAUSAHA', 19],
    ['LAINNYA', 54],
  ],
  perizinan: [
    ['PNS', 3],
    ['SWASTA', 38],
    ['WIRAUSAHA', 52],
    ['LAINNYA', 7],
  ],
  kerja: [
    ['SWASTA', 29],
    ['WIRAUSAHA', 5],
    ['LAINNYA', 66],
  ],
  sosial: [
    ['PNS', 1],
    ['SWASTA', 10],
    ['WIRAUSAHA', 17],
    ['LAINNYA', 72],
  ],
}

export interface RespondenBaru {
  readonly responden: Responden
  /** How this kind of person leans when judging. */
  readonly condong: number
}

/** On paper nearly everything is filled in, because an officer asks; on line a few leave the questions about themselves open. */
export function drawResponden(acak: Acak, bidang: Bidang, kertas: boolean): RespondenBaru {
  const jenis = PENGUNJUNG[bidang]
  const kosong = (): boolean => acak.kena(kertas ? 0.008 : 0.035)
  const usia = tebakUsia(acak, jenis)
  // A sixty-year-old with a fresh S1 is rarer here than the table says, a seventeen-year-old with one does not exist.
  const pendidikan =
    usia < 21
      ? acak.pilihBobot([
          ['SMP', 3],
          ['SMA', 7],
        ])
      : acak.pilihBobot(PENDIDIKAN[jenis])
  const pekerjaan = usia < 19 ? 'LAINNYA' : acak.pilihBobot(PEKERJAAN[jenis])
  const responden = {
    jenisKelamin: kosong() ? null : acak.kena(PEREMPUAN[jenis]) ? 'P' : 'L',
    usia: kosong() ? null : usia,
    pendidikan: kosong() ? null : pendidikan,
    pekerjaan: kosong() ? null : pekerjaan,
  }
  const condong = (usia - 38) * 0.007 - (pendidikan.startsWith('S1') || pendidikan === 'S2' ? 0.14 : 0)
  return { responden, condong: condong + (kertas ? 0.1 : 0) }
}

function tebakUsia(acak: Acak, jenis: Pengunjung): number {
  const dekade = acak.pilihBobot(USIA[jenis])
  if (dekade === 17) return 17 + acak.bulat(3)
  return dekade === 60 ? 60 + acak.bulat(14) : dekade + acak.bulat(10)
}
