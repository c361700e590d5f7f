import type { Figure } from '../../reports/model.ts'
import { toSvg, TrendChart, UnsurChart } from '../../ui/charts/index.ts'
import { daftar, namaUnsur, nilai2 } from './report-teks.ts'
import type { TitikTren } from './report-types.ts'
import type { Hasil } from './rules-hasil.ts'

export function grafikUnsur(hasil: Hasil): Figure {
  const lemah = hasil.prioritas.terpilih.map(namaUnsur)
  const alt = `Nilai sembilan unsur dari yang terendah: ${daftar(
    hasil.unsur.toSorted((a, b) => a.nilai - b.nilai).map((u) => `${namaUnsur(u.kunci)} ${nilai2(u.nilai)}`),
  )}.`
  const rows = hasil.unsur.map((u) => ({
    kunci: u.kunci,
    label: namaUnsur(u.kunci),
    nilai: u.nilai,
  }))
  return {
    kind: 'figure',
    caption: `Nilai per unsur, dari yang terendah; tiga terendah digelapkan: ${daftar(lemah)}`,
    alt,
    svg: toSvg(<UnsurChart id="unsur" title="Nilai per unsur" desc={alt} lang="id" rows={rows} paper />),
  }
}

/** "Semester I 2026" → label "Smt I", which fits under its point; year below it where it changes. */
function bagiNama(nama: string): { label: string; sub?: string } {
  const found = /^(.*\S)\s+(\d{4})$/.exec(nama)
  const pendek = (teks: string): string => teks.replace('Semester', 'Smt').replace('Triwulan', 'TW')
  return found ? { label: pendek(found[1]!), sub: found[2]! } : { label: pendek(nama) }
}

export function grafikTren(tren: readonly TitikTren[]): Figure {
  const alt = `IKM menurut periode: ${daftar(tren.map((t) => `${t.nama} ${nilai2(t.ikm)}`))}.`
  const points = tren.map((t) => ({
    ...bagiNama(t.nama),
    nilai: t.ikm,
    ...(t.selang95 ? { selang: t.selang95 } : {}),
  }))
  return {
    kind: 'figure',
    caption: 'IKM menurut periode dengan selang kepercayaan 95%',
    alt,
    svg: toSvg(
      <TrendChart id="tren" title="IKM menurut periode" desc={alt} lang="id" points={points} paper />,
    ),
  }
}
