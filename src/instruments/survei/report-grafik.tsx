import type { Figure } from '../../reports/model.ts'
import { toSvg, TrendChart, UnsurChart } from '../../ui/charts/index.ts'
import { daftar, namaUnsur, nilai2 } from './report-teks.ts'
import type { Instrumen } from './instrumen.ts'
import { ukuranOf } from './instrumen/ukuran.ts'
import type { TitikTren } from './report-types.ts'
import type { Hasil } from './rules-hasil.ts'

export function grafikUnsur(hasil: Hasil, instrumen: Instrumen): Figure {
  const nama = (kunci: string): string => namaUnsur(kunci, instrumen)
  const lemah = hasil.prioritas.terpilih.map(nama)
  const alt = `Nilai ${hasil.unsur.length === 9 ? 'sembilan' : hasil.unsur.length} unsur dari yang terendah: ${daftar(
    hasil.unsur.toSorted((a, b) => a.nilai - b.nilai).map((u) => `${nama(u.kunci)} ${nilai2(u.nilai)}`),
  )}.`
  const rows = hasil.unsur.map((u) => ({
    kunci: u.kunci,
    label: nama(u.kunci),
    nilai: u.nilai,
  }))
  return {
    kind: 'figure',
    caption: `Nilai per unsur, dari yang terendah; yang terendah digelapkan: ${daftar(lemah)}`,
    alt,
    svg: toSvg(
      <UnsurChart
        id="unsur"
        title="Nilai per unsur"
        desc={alt}
        lang="id"
        rows={rows}
        ukuran={ukuranOf(instrumen)}
        paper
      />,
    ),
  }
}

/** "Semester I 2026" → label "Smt I", which fits under its point; year below it where it changes. */
function bagiNama(nama: string): { label: string; sub?: string } {
  const found = /^(.*\S)\s+(\d{4})$/.exec(nama)
  const pendek = (teks: string): string => teks.replace('Semester', 'Smt').replace('Triwulan', 'TW')
  return found ? { label: pendek(found[1]!), sub: found[2]! } : { label: pendek(nama) }
}

export function grafikTren(tren: readonly TitikTren[], instrumen: Instrumen): Figure {
  const judul = `${instrumen.indeks.singkatan} menurut periode`
  const alt = `${instrumen.indeks.singkatan} menurut periode: ${daftar(tren.map((t) => `${t.nama} ${nilai2(t.ikm)}`))}.`
  const points = tren.map((t) => ({
    ...bagiNama(t.nama),
    nilai: t.ikm,
    ...(t.selang95 ? { selang: t.selang95 } : {}),
  }))
  return {
    kind: 'figure',
    caption: `${judul} dengan selang kepercayaan 95%`,
    alt,
    svg: toSvg(
      <TrendChart
        id="tren"
        title={judul}
        desc={alt}
        lang="id"
        points={points}
        ukuran={ukuranOf(instrumen)}
        paper
      />,
    ),
  }
}
