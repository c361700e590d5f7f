import { formatAngka, roundHalfUp, type Desimal } from '../../kernel/angka-desimal.ts'
import { ratio } from '../../kernel/angka.ts'
import type { Bahasa } from '../../kernel/bahasa.ts'
import type { Bobot, Mutu } from './rules.ts'
import { NAMA_METODE, type MetodeSampel } from './sampel.ts'

/** Everything about a result a reader must know before believing it. */
export type Peringatan =
  | { readonly kode: 'satu_responden' }
  | { readonly kode: 'sedikit'; readonly n: number }
  | {
      readonly kode: 'di_bawah_minimum'
      readonly n: number
      readonly minimum: number
      /** null: the minimum was settled as if users had no end. */
      readonly populasi: number | null
      readonly metode: MetodeSampel
    }
  | { readonly kode: 'populasi_kurang'; readonly n: number; readonly populasi: number }
  | { readonly kode: 'ambang'; readonly mutu: Mutu; readonly bawah: Desimal; readonly atas: Desimal }
  | { readonly kode: 'garis_lurus'; readonly garisLurus: number; readonly n: number }
  | { readonly kode: 'ganda'; readonly ganda: number }
  | { readonly kode: 'ganda_jawaban_saja'; readonly ganda: number }
  | {
      readonly kode: 'bobot'
      readonly bobot: Exclude<Bobot, 'tepat'>
      readonly selisih: Desimal
      readonly tepat: Desimal
      readonly mutu: Mutu
      readonly mutuTepat: Mutu
    }

type Teks = { readonly [K in Peringatan['kode']]: (p: Extract<Peringatan, { kode: K }>) => string }

const a = (x: Desimal | number | string): string => formatAngka(x)
const e = (x: Desimal | number | string): string => formatAngka(x, 'en')
const persen = (part: number, whole: number): Desimal => roundHalfUp(ratio(part * 100, whole), 1)

const id: Teks = {
  satu_responden: () =>
    'Hanya satu responden: angkanya bukan gambaran pengguna layanan dan membuka jawaban satu orang. Jangan dipublikasikan.',
  sedikit: (p) => `Baru ${a(p.n)} responden: indeks masih mudah berubah oleh satu atau dua jawaban.`,
  di_bawah_minimum: (p) =>
    `${a(p.n)} responden belum mencapai minimum ${a(p.minimum)}${p.populasi === null ? '' : ` untuk ${a(p.populasi)} pengguna layanan`} (${NAMA_METODE[p.metode]}).`,
  populasi_kurang: (p) =>
    `Populasi ${a(p.populasi)} lebih kecil daripada ${a(p.n)} responden, jadi tidak dipakai untuk mempersempit selang. Periksa angkanya.`,
  ambang: (p) =>
    `Mutu ${p.mutu} berada di ambang: selang ${a(p.bawah)}–${a(p.atas)} melintasi batas mutu, jadi mutu sebenarnya belum dapat dipastikan.`,
  garis_lurus: (p) =>
    `${a(p.garisLurus)} dari ${a(p.n)} responden (${a(persen(p.garisLurus, p.n))} %) memberi nilai yang sama pada semua pertanyaan. Periksa cara pengisiannya.`,
  ganda: (p) =>
    `${a(p.ganda)} baris sama persis dengan baris sebelumnya. Periksa kemungkinan terkirim dua kali; semuanya tetap dihitung.`,
  ganda_jawaban_saja: (p) =>
    `${a(p.ganda)} baris berisi jawaban yang sama dengan baris sebelumnya. Tanpa kolom tanggal atau data responden, itu bisa saja orang yang berbeda; semuanya tetap dihitung.`,
  bobot: (p) =>
    `Bobot ${a(p.bobot)} per unsur, bukan 1/9, menurunkan indeks ${a(p.selisih)} poin dari ${a(p.tepat)}; ` +
    (p.mutu === p.mutuTepat
      ? `mutunya tetap ${p.mutu}.`
      : `mutunya turun dari ${p.mutuTepat} menjadi ${p.mutu}.`),
}

const en: Teks = {
  satu_responden: () =>
    'Only one respondent: the figure does not describe the users of the service and discloses one person’s answers. Do not publish it.',
  sedikit: (p) => `Only ${e(p.n)} respondents so far: one or two answers can still move the index.`,
  di_bawah_minimum: (p) =>
    `${e(p.n)} respondents are fewer than the minimum of ${e(p.minimum)}${p.populasi === null ? '' : ` for ${e(p.populasi)} users of the service`} (${NAMA_METODE[p.metode]}).`,
  populasi_kurang: (p) =>
    `A population of ${e(p.populasi)} is smaller than ${e(p.n)} respondents, so it was not used to narrow the interval. Check the figure.`,
  ambang: (p) =>
    `Grade ${p.mutu} is borderline: the interval ${e(p.bawah)}–${e(p.atas)} crosses a grade boundary, so the true grade is not certain.`,
  garis_lurus: (p) =>
    `${e(p.garisLurus)} of ${e(p.n)} respondents (${e(persen(p.garisLurus, p.n))} %) gave the same value to every question. Check how the forms were filled in.`,
  ganda: (p) =>
    `${e(p.ganda)} rows are identical to an earlier row. Check whether they were sent twice; all are counted.`,
  ganda_jawaban_saja: (p) =>
    `${e(p.ganda)} rows hold the same answers as an earlier row. Without dates or respondent data they may well be different people; all are counted.`,
  bobot: (p) =>
    `A weight of ${e(p.bobot)} per element instead of 1/9 lowers the index by ${e(p.selisih)} points from ${e(p.tepat)}; ` +
    (p.mutu === p.mutuTepat
      ? `the grade stays ${p.mutu}.`
      : `the grade falls from ${p.mutuTepat} to ${p.mutu}.`),
}

export function peringatanText(p: Peringatan, bahasa: Bahasa = 'id'): string {
  const table = bahasa === 'id' ? id : en
  return (table[p.kode] as (p: Peringatan) => string)(p)
}
