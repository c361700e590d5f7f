import { isTanggal } from '../../../kernel/clock.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { FieldErrors, Parsed } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import type { Instrumen } from '../instrumen.ts'
import { parseSurvei } from '../jawaban/schema.ts'
import { parseDeret, type SalahDeret } from './deret.ts'
import type { IsiFormulir } from './sidik.ts'
import { kataEntri } from './words.ts'

/** A paper form as it was typed. */
export type IsianKertas = Readonly<Record<string, string>>

export interface EntriKertas extends IsiFormulir {
  /** One per page shown: the same page sent twice is one form. */
  readonly kunci: string
  readonly kumpulanId: string
}

/** Nothing else on the page is an answer. */
const FIELDS = ['kunci', 'kumpulan', 'cara', 'layanan', 'tanggal', 'deret', 'saran'] as const
const ORANG = ['jenis_kelamin', 'usia', 'pendidikan', 'pekerjaan'] as const

export function kertasFields(form: RawForm, instrumen: Instrumen): IsianKertas {
  const tanya = instrumen.pertanyaan.map((p) => p.kunci)
  return Object.fromEntries([...FIELDS, ...ORANG, ...tanya].map((name) => [name, form.one[name] ?? '']))
}

export interface BatasKertas {
  readonly layanan: readonly { readonly id: string }[]
  readonly mulai: string
  /** The last day of the period, or today when that is sooner. */
  readonly sampai: string
  readonly instrumen: Instrumen
}

/** Everything that is wrong with a paper form, at once. */
export function parseKertas(isian: IsianKertas, batas: BatasKertas, lang: Bahasa): Parsed<EntriKertas> {
  const k = kataEntri[lang]
  const errors: Record<string, string> = {}
  const deret = isian['cara'] === 'satuan' ? undefined : parseDeret(isian['deret'] ?? '', batas.instrumen)
  if (deret?.ok === false) errors['deret'] = deret.salah.map((s) => tell(s, batas.instrumen, lang)).join(' ')
  // The placeholder keeps the other fields' errors in view when only the digits are wrong.
  const { instrumen } = batas
  const tanya = instrumen.pertanyaan.map((p) => p.kunci)
  const sementara = Object.fromEntries(tanya.map((u) => [u, instrumen.skala.max]))
  const jawaban = deret === undefined ? isian : deret.ok ? deret.jawaban : sementara
  const isi = Object.fromEntries([
    ...tanya.map((u) => [u, String(jawaban[u] ?? '')]),
    ...['layanan', 'saran', ...ORANG].map((name) => [name, isian[name] ?? '']),
  ]) as Record<string, string>
  const parsed = parseSurvei({ isi, ganda: [] }, tanpaTambahan(instrumen), batas.layanan, lang)
  if (!parsed.ok) Object.assign(errors, parsed.errors)
  if (errors['layanan'] && !isian['layanan']) errors['layanan'] = k.layananKosong
  const tanggal = isian['tanggal'] ?? ''
  if (!isTanggal(tanggal)) errors['tanggal'] = k.tanggalSalah
  else if (tanggal < batas.mulai || tanggal > batas.sampai) {
    errors['tanggal'] = k.tanggalDiLuar(batas.mulai, batas.sampai)
  }
  const { kunci = '', kumpulan = '' } = isian
  if (!isId(kunci) || !isId(kumpulan)) errors['_'] = k.halamanRusak
  if (Object.keys(errors).length > 0 || !parsed.ok) return { ok: false, errors: errors satisfies FieldErrors }
  return { ok: true, value: { ...parsed.value, tanggal, kunci, kumpulanId: kumpulan } }
}

/** The other questions are not keyed in from paper. */
const tanpaTambahan = (instrumen: Instrumen): Instrumen => ({ ...instrumen, tambahan: [] })

function tell(s: SalahDeret, { skala }: Instrumen, lang: Bahasa): string {
  const k = kataEntri[lang]
  if (s.jenis === 'banyak') return k.banyakAngka(s.ada, s.seharusnya)
  return s.jenis === 'nilai' ? k.angkaSalah(s.ke, s.isi, skala) : k.bukanAngka(s.ke, s.isi)
}
