import type { Kalimat } from './galat.ts'

/**
 * One row while it is being looked at. The reader fills the same object again for the next row, so nothing may keep it.
 * Two implementations: bytes of a CSV file, cells of a sheet.
 */
export interface Rekam {
  /** Row number as a spreadsheet shows it, from 1; empty rows count. */
  readonly baris: number
  readonly jumlah: number
  /** 1–4 when the cell holds just that digit, else 0: the quick way for a million rows. */
  angka(i: number): number
  /** Trimmed content; '' beyond the last cell. */
  teks(i: number): string
  /** Leaves the fingerprint of the cell in `sidik`. */
  sidik(i: number, sidik: Sidik): void
  /** A complaint about the row as a whole (quotes that do not pair, cells beyond the heading). */
  readonly cacat: Kalimat | undefined
}

/** Two independent 32-bit hashes (FNV-1a and a multiplicative one) of one cell, or of a row made of its cells. */
export class Sidik {
  a = 0
  b = 0
  mulai(): void {
    this.a = AWAL_A
    this.b = AWAL_B
  }
  /** Takes the fingerprint of a cell into that of a row; cell by cell, so "1","23" and "12","3" differ. */
  tambah(sel: Sidik): void {
    this.a = campurA(this.a, sel.a)
    this.b = campurB(this.b, sel.b)
  }
}

export const AWAL_A = 0x811c9dc5 | 0
export const AWAL_B = 0x2545f491 | 0
export const campurA = (a: number, unit: number): number => Math.imul(a ^ unit, 0x01000193)
export const campurB = (b: number, unit: number): number =>
  Math.imul(((b << 5) | (b >>> 27)) ^ unit, 0x9e3779b1)
