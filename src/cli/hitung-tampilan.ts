import { formatAngka } from '../kernel/angka-desimal.ts'
import { getUnsur } from '../instruments/survei/instrumen.ts'
import type { Hasil } from '../instruments/survei/rules-hasil.ts'
import { wrap } from './io.ts'

const d = (value: number, decimals: number): string => formatAngka(value.toFixed(decimals))

/** The result for a person at a terminal: the index first, then the nine unsur, then what to be careful about. */
export function tampilkanHasil(hasil: Hasil, berkas: string, columns: number): string {
  const width = Math.max(60, Math.min(columns, 100))
  return [
    `Indeks Kepuasan Masyarakat — ${berkas}`,
    '',
    ...ringkasan(hasil),
    '',
    ...tabelUnsur(hasil),
    '',
    wrap(prioritas(hasil), width, '  ', '  '),
    ...(hasil.peringatan.length > 0 ? ['', '  Perhatian'] : []),
    ...hasil.peringatan.map((p) => wrap(p, width, '  • ', '    ')),
    '',
    wrap(cara(hasil), width, '  ', '  '),
    '',
  ].join('\n')
}

function ringkasan(hasil: Hasil): string[] {
  const selang = hasil.selang95
    ? `${d(hasil.selang95[0], 2)} – ${d(hasil.selang95[1], 2)}  (95 %${hasil.bobot === 'tepat' ? '' : ', menurut 1/9'}; mutu ${hasil.kepastian})`
    : 'tidak dapat dihitung dari satu responden'
  const minimum =
    hasil.minimumResponden === undefined
      ? ''
      : ` dari ${formatAngka(hasil.populasi!)} pengguna layanan, minimum ${formatAngka(hasil.minimumResponden)}`
  return [
    `  Indeks      ${d(hasil.ikm, 2)}   mutu ${hasil.mutu}, ${hasil.kinerja.toLowerCase()}`,
    `  Selang      ${selang}`,
    `  Responden   ${formatAngka(hasil.n)}${minimum}`,
    `  Integritas  ${formatAngka(hasil.integritas.garisLurus)} garis lurus, ${formatAngka(hasil.integritas.ganda)} baris ganda`,
  ]
}

function tabelUnsur(hasil: Hasil): string[] {
  const head = ['', 'Unsur', 'Jumlah', 'NRR', 'Tertimbang', 'Nilai', 'Mutu']
  const rows = hasil.unsur.map((u, i) => {
    const { nama } = getUnsur(u.kunci)
    return [
      String(i + 1),
      nama.id,
      formatAngka(u.total),
      d(u.nrr, 4),
      d(u.nrrTertimbang, 4),
      d(u.nilai, 2),
      u.mutu,
    ]
  })
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)))
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, i) => (i === 1 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')}`
  return [line(head), `  ${'─'.repeat(line(head).length - 2)}`, ...rows.map(line)]
}

function prioritas(hasil: Hasil): string {
  const names = hasil.prioritas.terpilih.map((k) => getUnsur(k).nama.id).join('; ')
  const seri = hasil.prioritas.seri.map((k) => getUnsur(k).nama.id).join('; ')
  return `Paling lemah: ${names}.${seri ? ` Sama rendahnya dengan yang ketiga: ${seri}.` : ''}`
}

const cara = (hasil: Hasil): string =>
  `Bobot ${hasil.bobot === 'tepat' ? '1/9' : formatAngka(hasil.bobot)} per unsur; dihitung dengan pecahan tepat, ` +
  'dibulatkan sekali di akhir (setengah ke atas), mutu menurut PermenPANRB 14/2017.'
