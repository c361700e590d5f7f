import { formatAngka } from '../kernel/angka-desimal.ts'
import type { DaftarPernyataan } from '../instruments/fkp/peta/baca/pernyataan.ts'
import type { Kestabilan } from '../instruments/fkp/peta/kestabilan.ts'
import type { KelompokOpini, Peta } from '../instruments/fkp/peta/peta.ts'
import { chooseBersama } from '../instruments/fkp/peta/konsensus.ts'
import { nameKelompok } from '../instruments/fkp/peta/peringatan.ts'
import { id } from '../instruments/fkp/peta/words.ts'
import { wrap } from './io.ts'

const d = (value: number, decimals = 2): string => formatAngka(value.toFixed(decimals))
const percent = (n: number, of: number): string => `${Math.round((100 * n) / Math.max(1, of))}%`

export interface Tampilan {
  readonly berkas: string
  readonly pernyataan: DaftarPernyataan | undefined
  readonly kestabilan: Kestabilan | null
  readonly peringatan: readonly string[]
  readonly columns: number
}

/** The map for a person at a terminal: who there is, what each group stands for, what all share. */
export function tampilkanPeta(peta: Peta, t: Tampilan): string {
  const width = Math.max(60, Math.min(t.columns, 110))
  const line = (text: string): string => wrap(text, width, '    ', '        ')
  const name = (j: number): string => {
    const id = peta.matriks.pernyataan[j]!
    const text = t.pernyataan?.teks.get(id)
    return text ? `[${id}] ${text.replaceAll(/\s+/g, ' ')}` : `pernyataan ${id}`
  }
  return [
    `Peta opini — ${t.berkas}`,
    '',
    ...summary(peta, t.kestabilan).map((text) => wrap(text, width, '  ', '    ')),
    ...peta.kelompok.flatMap((g) => [
      '',
      ...group(g, peta, name).map((x, i) => (i === 0 ? `  ${x}` : line(x))),
    ]),
    '',
    '  Pendapat sebagian besar peserta',
    ...majority(peta, name).map(line),
    '',
    '  Disepakati lintas kelompok',
    ...shared(peta, name).map(line),
    ...(t.peringatan.length > 0 ? ['', '  Perhatian'] : []),
    ...t.peringatan.map((text) => wrap(text, width, '  • ', '    ')),
    '',
  ].join('\n')
}

function summary(peta: Peta, kestabilan: Kestabilan | null): string[] {
  const { matriks: m, ikut, k } = peta
  return [
    `${formatAngka(m.peserta.length)} peserta, ${formatAngka(m.pernyataan.length)} pernyataan, ${formatAngka(m.suara.length)} suara; ${formatAngka(ikut.length)} orang dikelompokkan.`,
    `${k} kelompok (siluet ${d(peta.siluet)}, inersia ${d(peta.inersia)}).${
      kestabilan
        ? ` Kestabilan: ${kestabilan.sebutan} (kesamaan ${d(kestabilan.kesamaan)} dari ${kestabilan.ulangan} penarikan ulang).`
        : ' Kestabilan tidak diperiksa; tambahkan --ulangan 20.'
    }`,
  ]
}

type Name = (j: number) => string

function group(g: KelompokOpini, peta: Peta, name: Name): string[] {
  return [
    `Kelompok ${nameKelompok(g.id)} — ${formatAngka(g.anggota.length)} orang (${percent(g.anggota.length, peta.ikut.length)})`,
    ...g.mewakili.map(
      (m) =>
        `${m.arah === 'setuju' ? 'setuju' : 'tidak '}  ${m.n} dari ${m.dari} (${percent(m.n, m.dari)})${m.r < 1.15 ? '' : `, ${d(m.r, 1)} kali kelompok lain`}: ${name(m.pernyataan)}`,
    ),
  ]
}

function majority({ mayoritas }: Peta, name: Name): string[] {
  const lines = (['setuju', 'tidak'] as const).flatMap((arah) =>
    mayoritas[arah].map(
      (x) => `${arah.padEnd(6)}  ${x.n} dari ${x.dari} (${percent(x.n, x.dari)}): ${name(x.pernyataan)}`,
    ),
  )
  return lines.length > 0 ? lines : ['Belum ada.']
}

/** Statements every group agrees on, by the lowest share of any group. */
function shared(peta: Peta, name: Name): string[] {
  const list = chooseBersama(peta)
  return list.length > 0
    ? list.map(
        ({ pernyataan, bagian }) =>
          `setuju  paling sedikit ${Math.round(100 * Math.min(...bagian))}% di setiap kelompok: ${name(pernyataan)}`,
      )
    : [id.bersamaKosong]
}
