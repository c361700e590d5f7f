import type { Instrumen, PertanyaanTambahan } from '../instrumen-tipe.ts'
import type { CacatInstrumen } from './cacat.ts'

const NILAI = /^[a-zA-Z0-9_-]{1,40}$/

/** What is wrong with the extra questions. */
export function checkTambahan(i: Instrumen): CacatInstrumen[] {
  const before = new Set(i.pertanyaan.map((p) => p.kunci))
  return i.tambahan.flatMap((t) => {
    const di = `tambahan.${t.kunci}`
    const found = [...checkIsi(t), ...checkJika(t, before)].map((pesan) => ({ di, pesan }))
    before.add(t.kunci)
    return found
  })
}

function checkIsi(t: PertanyaanTambahan): string[] {
  const found: string[] = []
  if (t.teks.id.trim() === '') found.push('Pertanyaan belum ditulis.')
  const memilih = t.jenis === 'pilihan' || t.jenis === 'pilihan_ganda'
  const pilihan = t.pilihan ?? []
  if (memilih && pilihan.length < 2) found.push('Tulis paling sedikit dua pilihan.')
  if (!memilih && pilihan.length > 0) found.push('Hanya pertanyaan pilihan yang punya daftar pilihan.')
  if (pilihan.some((p) => !NILAI.test(p.nilai) || p.label.id.trim() === ''))
    found.push('Setiap pilihan perlu kode (huruf, angka, garis) dan kata-kata.')
  if (new Set(pilihan.map((p) => p.nilai)).size !== pilihan.length)
    found.push('Kode pilihan dipakai dua kali.')
  const batas = Object.values(t.batas ?? {}).filter((b) => b !== undefined)
  if (batas.length > 0 && t.jenis !== 'angka') found.push('Hanya pertanyaan angka yang punya batas.')
  if (batas.some((b) => !/^-?\d{1,9}(\.\d{1,6})?$/.test(b))) found.push('Batas ditulis sebagai angka.')
  else if (
    t.batas?.min !== undefined &&
    t.batas.maks !== undefined &&
    Number(t.batas.min) > Number(t.batas.maks)
  )
    found.push('Batas terkecil lebih besar daripada batas terbesar.')
  return found
}

/** Only earlier questions: a form is filled in from top to bottom, and no ring can come about. */
function checkJika({ tampilJika }: PertanyaanTambahan, before: ReadonlySet<string>): string[] {
  if (!tampilJika) return []
  if (!before.has(tampilJika.pertanyaan))
    return [`Syarat tampilnya menunjuk "${tampilJika.pertanyaan}", yang bukan pertanyaan sebelumnya.`]
  return String(tampilJika.nilai).trim() === '' ? ['Syarat tampilnya belum menyebut jawaban.'] : []
}
