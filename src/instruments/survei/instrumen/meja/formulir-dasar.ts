import type { Parsed } from '../../../../kernel/errors.ts'
import type { RawForm } from '../../../../platform/http/form.ts'
import { respondenSkm } from '../../instrumen-skm-14-2017.ts'
import { sasaranList, type FieldRespondenDef } from '../../instrumen-tipe.ts'
import type { Instrumen, Kategori, Skala } from '../../instrumen.ts'
import { findPecahan } from '../pecahan.ts'
import { readBobot, setTeks } from '../susun.ts'
import type { Isian } from './formulir-pertanyaan.ts'

/** Every field the form can ask: those of the official one, and any the questionnaire has besides. */
export const listResponden = (isi: Instrumen): readonly FieldRespondenDef[] => [
  ...isi.responden,
  ...respondenSkm.filter((f) => !isi.responden.some((r) => r.kunci === f.kunci)),
]

export const isianDasar = (isi: Instrumen): Record<string, string> => ({
  nama: isi.nama.id,
  sasaran: isi.sasaran,
  singkatan: isi.indeks.singkatan,
  indeks_nama: isi.indeks.nama.id,
  skala_min: String(isi.skala.min),
  skala_max: String(isi.skala.max),
  kali: isi.konversi.kali.replace('.', ','),
  kategori: isi.kategori.map((k) => `${k.kode}; ${k.label.id}; ${k.mulai.replace('.', ',')}`).join('\n'),
})

export type Dasar = Pick<
  Instrumen,
  'nama' | 'sasaran' | 'indeks' | 'skala' | 'konversi' | 'kategori' | 'responden'
>

export function parseDasar(isi: Instrumen, form: RawForm): Parsed<Dasar> {
  const errors: Record<string, string> = {}
  const text = (name: string, min: number, maks: number, sebut: string): string => {
    const value = (form.one[name] ?? '').replaceAll(/\s+/g, ' ').trim()
    if (value.length < min || value.length > maks)
      errors[name] = `${sebut} ditulis dengan ${min} sampai ${maks} huruf.`
    return value
  }
  const nama = text('nama', 3, 120, 'Nama instrumen')
  const singkatan = text('singkatan', 1, 30, 'Sebutan nilai')
  const indeksNama = text('indeks_nama', 3, 120, 'Nama lengkap nilai')
  const sasaran = sasaranList.find((s) => s === form.one['sasaran'])
  if (!sasaran) errors['sasaran'] = 'Pilih untuk siapa survei ini.'
  const skala = readSkala(isi, form, errors)
  const kali = (form.one['kali'] ?? '').trim().replace(',', '.')
  if ((findPecahan(kali)?.n ?? 0n) === 0n)
    errors['kali'] = 'Tulis bilangan lebih dari nol, misalnya 25 atau 50/3.'
  const kategori = readKategori(isi, form.one['kategori'] ?? '', errors)
  const asked = new Set(form.many['responden'] ?? [])
  if (!sasaran || Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    value: {
      nama: setTeks(isi.nama, nama),
      sasaran,
      indeks: { singkatan, nama: setTeks(isi.indeks.nama, indeksNama) },
      skala,
      konversi: kali === isi.konversi.kali ? isi.konversi : { kali },
      kategori,
      responden: listResponden(isi).filter((f) => asked.has(f.kunci)),
    },
  }
}

/** Whole numbers from 0 or 1 to at most 10: what fits a form, a phone and a paper sheet. */
function readSkala(isi: Instrumen, form: RawForm, errors: Record<string, string>): Skala {
  const baca = (name: 'skala_min' | 'skala_max', kini: number): number => {
    const text = (form.one[name] ?? String(kini)).trim()
    return /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN
  }
  const [min, max] = [baca('skala_min', isi.skala.min), baca('skala_max', isi.skala.max)]
  if (min !== 0 && min !== 1) errors['skala_min'] = 'Nilai terendah 0 atau 1.'
  if (!(max >= 2 && max <= 10)) errors['skala_max'] = 'Nilai tertinggi 2 sampai 10.'
  return errors['skala_min'] || errors['skala_max'] ? isi.skala : { min, max }
}

function readKategori(isi: Instrumen, text: string, errors: Record<string, string>): readonly Kategori[] {
  const lines = text
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '')
  if (lines.length > 20) errors['kategori'] = 'Paling banyak 20 kategori.'
  return lines.slice(0, 20).flatMap((line, i): Kategori[] => {
    const [kode = '', label = '', batas = '', ...more] = line.split(';').map((part) => part.trim())
    const mulai = batas.replace(',', '.')
    if (
      kode === '' ||
      kode.length > 20 ||
      label === '' ||
      label.length > 120 ||
      more.length > 0 ||
      !/^\d{1,4}(\.\d{1,2})?$/.test(mulai)
    ) {
      errors['kategori'] ??=
        `Baris ${i + 1} harus berisi kode; sebutan; batas bawah, misalnya A; Sangat baik; 88,31.`
      return []
    }
    return [{ kode, label: setTeks(isi.kategori.find((x) => x.kode === kode)?.label, label), mulai }]
  })
}

/** Names and weights of all unsur at once. What is no weight is named; that they sum to 1 is said, not forced, while it is a draft. */
export function parseBobot(isi: Instrumen, form: Isian): Parsed<Instrumen['unsur']> {
  const errors: Record<string, string> = {}
  const unsur = isi.unsur.map((u) => {
    const nama = (form[`nama_${u.kunci}`] ?? u.nama.id).replaceAll(/\s+/g, ' ').trim()
    const bobot = readBobot(form[`bobot_${u.kunci}`] ?? u.bobot)
    if (nama === '' || nama.length > 200)
      errors[`nama_${u.kunci}`] = 'Tulis nama unsur, paling banyak 200 huruf.'
    if (bobot === undefined)
      errors[`bobot_${u.kunci}`] =
        `Bobot ${nama || u.nama.id}: tulis pecahan atau desimal dari 0 sampai 1, misalnya 1/9 atau 0,25.`
    return { ...u, nama: setTeks(u.nama, nama), bobot: bobot ?? u.bobot }
  })
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value: unsur }
}
