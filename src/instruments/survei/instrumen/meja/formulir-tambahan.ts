import type { Parsed } from '../../../../kernel/errors.ts'
import {
  type Instrumen,
  type JenisTambahan,
  type Operator,
  type PertanyaanTambahan,
  type PilihanTambahan,
  type TampilJika,
} from '../../instrumen.ts'
import { jenisTambahanList, operatorList } from '../../instrumen-tipe.ts'
import { makeKunci, setTeks } from '../susun.ts'
import { namaJawaban } from './jawaban.ts'
import { LABEL_MAKS, TEKS_MAKS, type Isian } from './formulir-pertanyaan.ts'

const PILIHAN_MAKS = 60

export function isianTambahan(isi: Instrumen, t: PertanyaanTambahan | undefined): Record<string, string> {
  return {
    teks: t?.teks.id ?? '',
    petunjuk: t?.petunjuk?.id ?? '',
    jenis: t?.jenis ?? 'pilihan',
    wajib: t?.wajib ? 'ya' : '',
    pilihan: (t?.pilihan ?? []).map((p) => p.label.id).join('\n'),
    batas_min: (t?.batas?.min ?? '').replace('.', ','),
    batas_maks: (t?.batas?.maks ?? '').replace('.', ','),
    syarat: t?.tampilJika?.pertanyaan ?? '',
    syarat_operator: t?.tampilJika?.operator ?? 'sama',
    syarat_nilai: t?.tampilJika ? namaJawaban(isi, t.tampilJika, 'id') : '',
  }
}

/** Questions a condition may name: those asked before this one. */
export function listSebelum(isi: Instrumen, kunci: string | undefined): { kunci: string; teks: string }[] {
  const at = isi.tambahan.findIndex((t) => t.kunci === kunci)
  const before = at < 0 ? isi.tambahan : isi.tambahan.slice(0, at)
  return [...isi.pertanyaan, ...before].map((p) => ({ kunci: p.kunci, teks: p.teks.id }))
}

export function parseTambahan(
  isi: Instrumen,
  lama: PertanyaanTambahan | undefined,
  form: Isian,
): Parsed<PertanyaanTambahan> {
  const errors: Record<string, string> = {}
  const line = (name: string): string => (form[name] ?? '').replaceAll(/\s+/g, ' ').trim()
  const teks = line('teks')
  const petunjuk = line('petunjuk')
  if (teks === '') errors['teks'] = 'Tulis pertanyaannya.'
  for (const name of ['teks', 'petunjuk'])
    if (line(name).length > TEKS_MAKS) errors[name] = `Terlalu panjang: paling banyak ${TEKS_MAKS} huruf.`
  const jenis = jenisTambahanList.find((j) => j === form['jenis'])
  if (!jenis) errors['jenis'] = 'Pilih bentuk jawaban.'
  const memilih = jenis === 'pilihan' || jenis === 'pilihan_ganda'
  const pilihan = memilih ? readPilihan(form['pilihan'] ?? '', lama?.pilihan ?? [], errors) : undefined
  const batas = jenis === 'angka' ? readBatas(line('batas_min'), line('batas_maks'), errors) : undefined
  const tampilJika = readSyarat(isi, lama?.kunci, form, errors)
  if (!jenis || Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    value: {
      kunci: lama?.kunci ?? makeKunci(isi, teks.split(' ').slice(0, 5).join(' ')),
      jenis: jenis satisfies JenisTambahan,
      teks: setTeks(lama?.teks, teks),
      ...(petunjuk === '' ? {} : { petunjuk: setTeks(lama?.petunjuk, petunjuk) }),
      ...(form['wajib'] === 'ya' ? { wajib: true } : {}),
      ...(pilihan ? { pilihan } : {}),
      ...(batas ? { batas } : {}),
      ...(tampilJika ? { tampilJika } : {}),
    },
  }
}

/** One option a line. One whose words stayed keeps its code; so does one whose words were mended in place. */
function readPilihan(
  text: string,
  lama: readonly PilihanTambahan[],
  errors: Record<string, string>,
): PilihanTambahan[] {
  const lines = text
    .split('\n')
    .map((l) => l.replaceAll(/\s+/g, ' ').trim())
    .filter((l) => l !== '')
  if (lines.length < 2) errors['pilihan'] = 'Tulis paling sedikit dua pilihan, satu di setiap baris.'
  else if (lines.length > PILIHAN_MAKS) errors['pilihan'] = `Paling banyak ${PILIHAN_MAKS} pilihan.`
  else if (lines.some((l) => l.length > LABEL_MAKS))
    errors['pilihan'] = `Satu pilihan paling banyak ${LABEL_MAKS} huruf.`
  else if (new Set(lines).size !== lines.length) errors['pilihan'] = 'Ada pilihan yang ditulis dua kali.'
  if (errors['pilihan'] !== undefined) return []
  const taken = new Set<string>()
  const keep = lines.map((label, i) => {
    const same = lama.find((p) => p.label.id === label)
    const mended = lines.length === lama.length && !lines.includes(lama[i]!.label.id) ? lama[i] : undefined
    const old = same ?? mended
    if (old) taken.add(old.nilai)
    return { label, old }
  })
  return keep.map(({ label, old }) => ({
    nilai: old?.nilai ?? newKode(label, taken),
    label: setTeks(old?.label, label),
  }))
}

function newKode(label: string, taken: Set<string>): string {
  const base =
    label
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '_')
      .replaceAll(/^_+|_+$/g, '')
      .slice(0, 30) || 'pilihan'
  let kode = base
  for (let n = 2; taken.has(kode); n++) kode = `${base}_${n}`
  taken.add(kode)
  return kode
}

function readBatas(min: string, maks: string, errors: Record<string, string>): PertanyaanTambahan['batas'] {
  const out: { min?: string; maks?: string } = {}
  for (const [name, text] of [
    ['min', min],
    ['maks', maks],
  ] as const) {
    if (text === '') continue
    const angka = text.replace(',', '.')
    if (/^-?\d{1,9}(\.\d{1,6})?$/.test(angka)) out[name] = angka
    else errors[`batas_${name}`] = 'Tulis angka, misalnya 10 atau 2,5.'
  }
  if (out.min !== undefined && out.maks !== undefined && Number(out.min) > Number(out.maks))
    errors['batas_maks'] = 'Angka terbesar tidak boleh di bawah angka terkecil.'
  return Object.keys(out).length === 0 ? undefined : out
}

function readSyarat(
  isi: Instrumen,
  sendiri: string | undefined,
  form: Isian,
  errors: Record<string, string>,
): TampilJika | undefined {
  const kunci = form['syarat'] ?? ''
  if (kunci === '') return undefined
  if (!listSebelum(isi, sendiri).some((p) => p.kunci === kunci)) {
    errors['syarat'] = 'Pilih pertanyaan yang ditanyakan sebelum ini.'
    return undefined
  }
  const operator = operatorList.find((o) => o === form['syarat_operator'])
  if (!operator) errors['syarat_operator'] = 'Pilih cara membandingkan.'
  const nilai = (form['syarat_nilai'] ?? '').trim()
  if (nilai === '') errors['syarat_nilai'] = 'Tulis jawabannya.'
  if (!operator || nilai === '') return undefined
  const found = findJawaban(isi, kunci, operator, nilai)
  if (typeof found === 'string') {
    errors['syarat_nilai'] = found
    return undefined
  }
  return { pertanyaan: kunci, operator, nilai: found.nilai }
}

/** People write the words of an answer; stored is its code. */
function findJawaban(
  isi: Instrumen,
  kunci: string,
  operator: Operator,
  text: string,
): { nilai: string | number } | string {
  const same = (a: string): boolean => a.toLowerCase() === text.toLowerCase()
  const bernilai = isi.pertanyaan.find((p) => p.kunci === kunci)
  if (bernilai) {
    const found = bernilai.pilihan.find((o) => same(o.label.id) || String(o.nilai) === text)
    if (operator === 'memuat')
      return 'Untuk pertanyaan bernilai pilih “dijawab”, “kurang dari”, atau “lebih dari”.'
    if (found) return { nilai: found.nilai }
    return `Jawabannya salah satu dari: ${bernilai.pilihan.map((o) => `${o.nilai} ${o.label.id}`).join(', ')}.`
  }
  const t = isi.tambahan.find((x) => x.kunci === kunci)
  if (t?.pilihan) {
    const found = t.pilihan.find((o) => same(o.label.id) || o.nilai === text)
    if (operator === 'kurang' || operator === 'lebih')
      return 'Pilihan tidak dapat dibandingkan besar kecilnya.'
    if (found) return { nilai: found.nilai }
    return `Jawabannya salah satu dari: ${t.pilihan.map((o) => o.label.id).join(', ')}.`
  }
  if (t?.jenis === 'angka' && operator !== 'memuat') {
    const angka = text.replace(',', '.')
    return /^-?\d{1,9}(\.\d{1,6})?$/.test(angka) ? { nilai: angka } : 'Tulis angka.'
  }
  return text.length > LABEL_MAKS ? `Paling banyak ${LABEL_MAKS} huruf.` : { nilai: text }
}
