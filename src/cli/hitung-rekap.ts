import { basename } from 'node:path'
import { jelaskanRekap, type PenjelasanAngka } from '../instruments/survei/hitung/rekap.ts'
import { formatAngka } from '../kernel/angka-desimal.ts'
import { wrap, type Io } from './io.ts'

/** A published table (JSON) instead of rows: says where its figures come from. 1 when one of them has no origin. */
export async function rekap(berkas: string, isJson: boolean, io: Io): Promise<number> {
  const list = await jelaskanRekap(berkas)
  const isAllGood = list.every((angka) => angka.isTerjelaskan || angka.indeks === null)
  if (isJson) io.out(`${JSON.stringify({ terbitan: list }, null, 2)}\n`)
  else
    io.out(
      [`Angka terbitan — ${basename(berkas)}`, ...list.map((a) => tampilkan(a, io.columns)), ''].join('\n\n'),
    )
  return isAllGood ? 0 : 1
}

function tampilkan(angka: PenjelasanAngka, columns: number): string {
  const width = Math.max(60, Math.min(columns, 100))
  const judul = angka.indeks === null ? '  Tanpa indeks tercetak' : `  Tercetak ${formatAngka(angka.indeks)}`
  const bobot = angka.perBobot.map(
    (b) =>
      `    ${(b.bobot.includes('/') ? b.bobot : formatAngka(b.bobot)).padEnd(8)}${formatAngka(b.indeks.toFixed(2)).padStart(7)}   ${b.mutu}`,
  )
  return [judul, ...bobot, ...angka.penjelasan.map((p) => wrap(p, width, '  • ', '    '))].join('\n')
}
