import type { Bahasa } from '../../../kernel/bahasa.ts'
import { isTanggal } from '../../../kernel/clock.ts'
import { listDue, type JawabanTambahan } from '../instrumen/tambahan.ts'
import { teksOf, type Instrumen, type Jawaban, type PertanyaanTambahan } from '../instrumen.ts'
import type { FormSurvei } from './tipe.ts'
import { kataTambahan } from './words-tambahan.ts'

export const TEKS_MAKS = 200
export const TEKS_PANJANG_MAKS = 2000

type Nilai = string | readonly string[]

/**
 * Answers to the extra questions that are due. What was typed under a question that is not due is left aside, even when
 * it could not be read: nobody is held up by a question that was not meant for him.
 */
export function parseTambahan(
  form: FormSurvei,
  instrumen: Instrumen,
  jawaban: Jawaban,
  bahasa: Bahasa,
): { readonly tambahan: JawabanTambahan | null; readonly errors: Readonly<Record<string, string>> } {
  if (instrumen.tambahan.length === 0) return { tambahan: null, errors: {} }
  const read = new Map(instrumen.tambahan.map((t) => [t.kunci, readOne(t, form, bahasa)] as const))
  const semua: Record<string, Nilai> = {}
  for (const [kunci, x] of Object.entries(jawaban)) semua[kunci] = String(x)
  for (const [kunci, r] of read) if (r.nilai !== undefined) semua[kunci] = r.nilai
  const errors: Record<string, string> = {}
  const tambahan: Record<string, Nilai> = {}
  for (const t of listDue(instrumen, semua)) {
    const { nilai, salah } = read.get(t.kunci)!
    if (salah !== undefined) errors[t.kunci] = salah
    else if (nilai !== undefined) tambahan[t.kunci] = nilai
    else if (t.wajib) errors[t.kunci] = kataTambahan[bahasa].wajib(teksOf(t.teks, bahasa))
  }
  return { tambahan: Object.keys(tambahan).length > 0 ? tambahan : null, errors }
}

interface Terbaca {
  readonly nilai?: Nilai
  readonly salah?: string
}

function readOne(t: PertanyaanTambahan, form: FormSurvei, bahasa: Bahasa): Terbaca {
  const k = kataTambahan[bahasa]
  const text = (form.isi[t.kunci] ?? '').trim()
  const kenal = (x: string): boolean => t.pilihan?.some((p) => p.nilai === x) === true
  if (t.jenis === 'pilihan_ganda') {
    const list = [...new Set(form.banyak?.[t.kunci] ?? (text === '' ? [] : [text]))].filter((x) => x !== '')
    if (list.length === 0) return {}
    // In the order of the questionnaire, so that the same answer is always stored alike.
    return list.every(kenal)
      ? { nilai: t.pilihan!.map((p) => p.nilai).filter((x) => list.includes(x)) }
      : { salah: k.pilihanSalah }
  }
  if (text === '') return {}
  if (t.jenis === 'pilihan') return kenal(text) ? { nilai: text } : { salah: k.pilihanSalah }
  if (t.jenis === 'angka') return readAngka(t, text, bahasa)
  if (t.jenis === 'tanggal') return isTanggal(text) ? { nilai: text } : { salah: k.tanggalSalah }
  const batas = t.jenis === 'teks' ? TEKS_MAKS : TEKS_PANJANG_MAKS
  return text.length > batas ? { salah: k.teksPanjang(batas) } : { nilai: text }
}

/** `1.250,5` and `1250.5` are the same number; it is kept as written by a computer. */
function readAngka(t: PertanyaanTambahan, text: string, bahasa: Bahasa): Terbaca {
  const k = kataTambahan[bahasa]
  const tulis = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) ? text.replaceAll('.', '') : text
  const angka = tulis.replace(',', '.')
  if (!/^-?\d{1,9}(\.\d{1,6})?$/.test(angka)) return { salah: k.angkaSalah }
  const { min, maks } = t.batas ?? {}
  if (
    (min !== undefined && Number(angka) < Number(min)) ||
    (maks !== undefined && Number(angka) > Number(maks))
  )
    return { salah: k.angkaBatas(min, maks) }
  return { nilai: angka.replace(/^(-?)0+(?=\d)/, '$1') }
}
