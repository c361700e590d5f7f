import { campurA, campurB, type Rekam, type Sidik } from './rekam.ts'

/** Cells of a sheet as a row. */
export class RekamSel implements Rekam {
  baris = 0
  readonly cacat = undefined
  sel: string[] = []
  get jumlah(): number {
    return this.sel.length
  }
  angka(i: number): number {
    const text = this.sel[i]
    if (text === undefined || text.length !== 1) return 0
    const digit = text.charCodeAt(0) - 48
    return digit >= 1 && digit <= 4 ? digit : 0
  }
  teks(i: number): string {
    return (this.sel[i] ?? '').trim()
  }
  sidik(i: number, sidik: Sidik): void {
    const text = this.sel[i] ?? ''
    sidik.mulai()
    for (let p = 0; p < text.length; p++) {
      sidik.a = campurA(sidik.a, text.charCodeAt(p))
      sidik.b = campurB(sidik.b, text.charCodeAt(p))
    }
  }
}
