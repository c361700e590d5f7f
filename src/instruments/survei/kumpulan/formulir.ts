import { renderTypst } from '../../../reports/pdf.ts'
import { qrSvg } from '../../../reports/qr.ts'
import mark from '../../../ui/mark.svg'
import type { Instrumen } from '../instrumen.ts'
import { TANDA_CONTOH } from '../report.ts'
import template from './formulir.typ'
import { kodeLembar, type Kumpulan } from './rules.ts'

export interface FormulirCetak {
  readonly instansi: string
  readonly unit: string
  readonly layanan: string
  readonly periode: string
  readonly instrumen: Instrumen
  readonly kumpulan: Pick<Kumpulan, 'kode' | 'lembar'>
  /** The desk's page of a sheet: the QR is for the officer who keys it, not for the citizen. */
  readonly alamatLembar: (nomor: number) => string
  readonly contoh: boolean
}

/** A pile of forms, one page each, with the code of the pile and the number of the sheet. */
export const cetakFormulir = (f: FormulirCetak): Promise<Buffer> =>
  renderTypst(template, {
    judul: `Formulir ${f.instrumen.nama.id} ${f.kumpulan.kode.toUpperCase()}`,
    nama: f.instrumen.nama.id,
    instansi: f.instansi,
    unit: f.unit,
    layanan: f.layanan,
    periode: f.periode,
    tanda: mark,
    orang: f.instrumen.responden
      .filter((r) => r.kunci !== 'layanan')
      .map((r) => ({ label: r.label.id, pilihan: r.pilihan.map((p) => p.label.id) })),
    tanya: f.instrumen.pertanyaan.map((p, i) => ({
      nomor: String(i + 1),
      teks: p.teks.id,
      pilihan: p.pilihan.map((o) => ({ nilai: String(o.nilai), label: o.label.id })),
    })),
    lembar: Array.from({ length: f.kumpulan.lembar }, (_, i) => {
      const kode = kodeLembar(f.kumpulan.kode, i + 1)
      return { kode, qr: qrSvg(f.alamatLembar(i + 1), { title: kode }), alt: `Kode QR lembar ${kode}` }
    }),
    ...(f.contoh ? { contoh: TANDA_CONTOH } : {}),
  })
