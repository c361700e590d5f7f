export type Dimensi = 'kanal' | 'klasifikasi' | 'kategori' | 'unit' | 'status' | 'wilayah'

export interface Hitungan {
  readonly n: number
  readonly selesai: number
  /** Settled in time; settled late or running late. */
  readonly tepat: number
  readonly lewat: number
  readonly dibuka: number
  /** Whole days from receipt; halves only in medians. */
  readonly medianSelesai: number | null
}
/** Of one value of one dimension. */
export interface BarisRekap extends Hitungan {
  readonly dimensi: Dimensi
  /** null: none given. */
  readonly nilaiDimensi: string | null
}
/** Of all of them, with the other steps: met in time, met late or running late, of those that have the step. */
export interface RekapSemua extends Hitungan {
  readonly tanggapanTepat: number
  readonly tanggapanLewat: number
  readonly verifikasiTepat: number
  readonly verifikasiLewat: number
  /** Merged into another letter, and settled by that. */
  readonly digabung: number
  readonly dinilai: number
  readonly nilai: number
  /** Whole days from receipt, summed over those that got there; halves only in medians. */
  readonly hariVerifikasi: number
  readonly diverifikasi: number
  readonly medianVerifikasi: number | null
  readonly hariTanggapan: number
  readonly ditanggapi: number
  readonly medianTanggapan: number | null
  readonly hariSelesai: number
  /** Settled, with a day on which it was. */
  readonly diselesaikan: number
}

/** A line as the one walk over the rows gives it. */
export interface Baris {
  dimensi: Dimensi | 'semua' | 'berulang'
  v: string | null
  kategori: string | null
  n: number
  usai: number
  st: number
  sl: number
  dibuka: number
  median: number | null
  langkah: Langkah | null
}
type Langkah = Record<
  'tt' | 'tl' | 'vt' | 'vl' | 'dinilai' | 'nilai' | 'dg' | 'nt' | 'ht' | 'nv' | 'hv' | 'ns' | 'hs',
  number
> &
  Record<'mt' | 'mv', number | null>

export const toHitungan = (r: Baris): Hitungan => ({
  n: r.n,
  selesai: r.usai,
  tepat: r.st,
  lewat: r.sl,
  dibuka: r.dibuka,
  medianSelesai: r.median,
})

export const toSemua = (r: Baris, l: Langkah): RekapSemua => ({
  ...toHitungan(r),
  tanggapanTepat: l.tt,
  tanggapanLewat: l.tl,
  verifikasiTepat: l.vt,
  verifikasiLewat: l.vl,
  digabung: l.dg,
  dinilai: l.dinilai,
  nilai: l.nilai,
  hariVerifikasi: l.hv,
  diverifikasi: l.nv,
  medianVerifikasi: l.mv,
  hariTanggapan: l.ht,
  ditanggapi: l.nt,
  medianTanggapan: l.mt,
  hariSelesai: l.hs,
  diselesaikan: l.ns,
})

/** Half-up to one decimal of a quotient of whole numbers: 7 days over 3 are 2.3. */
export const rerata = (jumlah: number, n: number): number | null =>
  n === 0 ? null : Math.floor((jumlah * 20 + n) / (2 * n)) / 10

/** The same area and the same topic this often in one stretch: what was answered there was not mended. */
export const BERULANG = 3

export interface TempatBerulang {
  readonly wilayahKode: string
  readonly kategoriId: string
  readonly n: number
  readonly selesai: number
  readonly dibuka: number
}
export const toBerulang = (r: Baris): TempatBerulang => ({
  wilayahKode: r.v!,
  kategoriId: r.kategori!,
  n: r.n,
  selesai: r.usai,
  dibuka: r.dibuka,
})
