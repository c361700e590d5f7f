import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Parsed } from '../../../kernel/errors.ts'
import type { Instrumen, Jawaban } from '../instrumen.ts'
import type { JawabanTambahan } from '../instrumen/tambahan.ts'
import { TANPA_LAYANAN } from './rules.ts'
import { parseTambahan } from './schema-tambahan.ts'
import type { FormSurvei, Responden } from './tipe.ts'
import { kata } from './words.ts'

/** What the form says, checked. */
export interface IsianSurvei {
  /** A service, or `TANPA_LAYANAN`. */
  readonly layananId: string
  readonly jawaban: Jawaban
  readonly responden: Responden
  readonly saran: string | null
  readonly tambahan: JawabanTambahan | null
}

export type { FormSurvei }

export const SARAN_MAKS = 1000
/** Fields of the form that are not questions. */
const TEKNIS = new Set(['periode', 'kunci', 'u', 'bahasa', 'aksi', 'tiket', 'bukti'])

interface Bacaan {
  /** Fields this questionnaire may have. */
  readonly kenal: ReadonlySet<string>
  /** By question: what may be sent, and the answer it means. */
  readonly nilai: readonly ReadonlyMap<string, number>[]
  readonly bolehGanda: ReadonlySet<string>
}

/** The same for every form of a questionnaire: made once. */
const bacaan = new WeakMap<Instrumen, Bacaan>()

function bacaanOf(instrumen: Instrumen): Bacaan {
  const known = bacaan.get(instrumen)
  if (known) return known
  const kunci = [...instrumen.responden, ...instrumen.pertanyaan, ...instrumen.tambahan].map((f) => f.kunci)
  const ganda = instrumen.tambahan.filter((t) => t.jenis === 'pilihan_ganda').map((t) => t.kunci)
  const made = {
    kenal: new Set(['layanan', 'saran', ...TEKNIS, ...kunci]),
    nilai: instrumen.pertanyaan.map((u) => new Map(u.pilihan.map((p) => [String(p.nilai), p.nilai]))),
    bolehGanda: new Set(ganda),
  }
  bacaan.set(instrumen, made)
  return made
}

/** Checks a citizen's form against the instrument and the services on offer: everything wrong at once, by field. */
export function parseSurvei(
  form: FormSurvei,
  instrumen: Instrumen,
  layanan: readonly { readonly id: string }[],
  bahasa: Bahasa,
): Parsed<IsianSurvei> {
  const k = kata[bahasa]
  const errors: Record<string, string> = {}
  const text = (name: string): string => (form.isi[name] ?? '').trim()
  const { kenal, nilai, bolehGanda } = bacaanOf(instrumen)

  const jawaban: Record<string, number> = {}
  for (const [i, u] of instrumen.pertanyaan.entries()) {
    const raw = text(u.kunci)
    const x = nilai[i]!.get(raw)
    if (raw === '') errors[u.kunci] = k.jawabSemua(i + 1)
    else if (x === undefined) errors[u.kunci] = k.diLuar(i + 1, u.pilihan.length)
    else jawaban[u.kunci] = x
  }

  const lain = parseTambahan(form, instrumen, jawaban, bahasa)
  Object.assign(errors, lain.errors)

  const tanpa = layanan.length === 0 && !instrumen.responden.some((f) => f.kunci === 'layanan')
  let layananId = tanpa ? TANPA_LAYANAN : text('layanan')
  if (layananId === '' && layanan.length === 1) layananId = layanan[0]!.id
  if (layananId === '') errors['layanan'] = k.layananKosong
  else if (!tanpa && !layanan.some((l) => l.id === layananId)) errors['layanan'] = k.layananAsing

  const pilih = (name: 'jenis_kelamin' | 'pendidikan' | 'pekerjaan'): string | null => {
    const raw = text(name)
    if (raw === '') return null
    const def = instrumen.responden.find((f) => f.kunci === name)
    if (def?.pilihan.some((p) => p.nilai === raw)) return raw
    errors[name] = k.pilihanSalah
    return null
  }
  const jenisKelamin = pilih('jenis_kelamin')
  const pendidikan = pilih('pendidikan')
  const pekerjaan = pilih('pekerjaan')

  const usiaText = text('usia')
  const usia = usiaText === '' ? null : Number(usiaText)
  if (usia !== null && (!/^\d{1,3}$/.test(usiaText) || usia < 10 || usia > 120)) errors['usia'] = k.usiaSalah

  const saran = text('saran')
  if (saran.length > SARAN_MAKS) errors['saran'] = k.saranPanjang(SARAN_MAKS)

  for (const name of Object.keys(form.isi))
    // A survey about no service has no such field either.
    if (!kenal.has(name) || (tanpa && name === 'layanan')) errors[name] = k.takDikenal(name.slice(0, 40))
  for (const name of form.ganda) if (!bolehGanda.has(name)) errors[name] = k.ganda(name.slice(0, 40))

  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    value: {
      layananId,
      jawaban,
      responden: { jenisKelamin, usia, pendidikan, pekerjaan },
      saran: saran === '' ? null : saran,
      tambahan: lain.tambahan,
    },
  }
}
