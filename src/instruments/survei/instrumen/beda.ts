import { isEqual } from '../../../kernel/angka.ts'
import type { Instrumen } from '../instrumen-tipe.ts'
import { findPecahan } from './pecahan.ts'

/** Something in which a questionnaire differs from the official one it was made from. */
export interface Beda {
  readonly jenis:
    | 'bobot'
    | 'unsur_baru'
    | 'unsur_hilang'
    | 'pertanyaan_baru'
    | 'pertanyaan_hilang'
    | 'kata'
    | 'pilihan'
    | 'urutan'
    | 'skala'
  /** Name of the unsur; empty for the whole form. */
  readonly unsur: string
  readonly sebelum: string
  readonly sesudah: string
}

/**
 * Where the index stops being comparable with other units': words, options, weights, unsur and order of the scale
 * questions. Extra questions and the data about the respondent do not enter the index and are free.
 */
export function diffResmi(i: Instrumen, resmi: Instrumen): Beda[] {
  const found: Beda[] = []
  const add = (jenis: Beda['jenis'], unsur: string, sebelum: string, sesudah: string): void => {
    found.push({ jenis, unsur, sebelum, sesudah })
  }
  const namaOf = (kunci: string): string =>
    (i.unsur.find((u) => u.kunci === kunci) ?? resmi.unsur.find((u) => u.kunci === kunci))?.nama.id ?? kunci
  const skala = (x: Instrumen): string => `${x.skala.min}–${x.skala.max}`
  if (skala(i) !== skala(resmi)) add('skala', '', skala(resmi), skala(i))
  for (const u of i.unsur) {
    const asal = resmi.unsur.find((x) => x.kunci === u.kunci)
    if (!asal) add('unsur_baru', u.nama.id, '', u.bobot)
    else if (!isSame(asal.bobot, u.bobot)) add('bobot', u.nama.id, asal.bobot, u.bobot)
  }
  for (const u of resmi.unsur) {
    if (!i.unsur.some((x) => x.kunci === u.kunci)) add('unsur_hilang', u.nama.id, u.bobot, '')
  }
  for (const p of i.pertanyaan) {
    const asal = resmi.pertanyaan.find((x) => x.kunci === p.kunci)
    if (!asal) {
      // That of a new unsur is named with it.
      if (resmi.unsur.some((u) => u.kunci === p.unsur)) add('pertanyaan_baru', namaOf(p.unsur), '', p.teks.id)
      continue
    }
    if (asal.teks.id !== p.teks.id) add('kata', namaOf(p.unsur), asal.teks.id, p.teks.id)
    const labels = (x: typeof p): string => x.pilihan.map((o) => o.label.id).join(' · ')
    if (labels(asal) !== labels(p)) add('pilihan', namaOf(p.unsur), labels(asal), labels(p))
  }
  for (const p of resmi.pertanyaan) {
    const isThere = i.pertanyaan.some((x) => x.kunci === p.kunci)
    if (!isThere && i.unsur.some((u) => u.kunci === p.unsur)) {
      add('pertanyaan_hilang', namaOf(p.unsur), p.teks.id, '')
    }
  }
  const order = (x: Instrumen, other: Instrumen): string =>
    x.pertanyaan
      .filter((p) => other.pertanyaan.some((o) => o.kunci === p.kunci))
      .map((p) => p.kunci)
      .join(', ')
  if (order(i, resmi) !== order(resmi, i)) add('urutan', '', order(resmi, i), order(i, resmi))
  return found
}

/** 0.5 and 1/2 are the same weight. */
function isSame(a: string, b: string): boolean {
  const [x, y] = [findPecahan(a), findPecahan(b)]
  return x !== undefined && y !== undefined ? isEqual(x, y) : a === b
}
