import { roundHalfUp } from '../../kernel/angka-desimal.ts'
import { ratio } from '../../kernel/angka.ts'
import type { Cell, CellStyle, Sheet } from '../../reports/xlsx.ts'
import { kepala, rentangIdentitas, sel, selAngka, type Identitas } from './lembar-kerja-data.ts'
import type { Demografi, Hitungan } from './report-types.ts'

const persen: CellStyle = { border: true, align: 'right', format: '0.0%' }
const bagian: readonly (readonly [Identitas, string])[] = [
  ['jenisKelamin', 'Jenis kelamin'],
  ['usia', 'Usia'],
  ['pendidikan', 'Pendidikan'],
  ['pekerjaan', 'Pekerjaan'],
  ['layanan', 'Jenis layanan'],
]

/** Respondents by what they said of themselves. Counted by equality: COUNTIF would read "> 55" as a condition. */
export function lembarResponden(demografi: Demografi, n: number): Sheet {
  const rows: Cell[][] = [[{ value: 'Karakteristik responden', style: { title: true } }]]
  const baris = (kunci: Identitas, h: Hitungan): Cell[] => {
    const r = rows.length + 1
    const jumlah = h.n ?? 0
    return [
      { value: h.label, style: sel },
      { value: jumlah, formula: `SUMPRODUCT(--(${rentangIdentitas(kunci, n)}=A${r}))`, style: selAngka },
      { value: roundHalfUp(ratio(jumlah, n), 4).value, formula: `B${r}/${n}`, style: persen },
    ]
  }
  for (const [kunci, judul] of bagian) {
    const isi = demografi[kunci] ?? []
    if (isi.length === 0) continue
    rows.push(
      [],
      [judul, 'Jumlah', 'Persentase'].map((value) => ({ value, style: kepala })),
    )
    for (const h of isi) rows.push(baris(kunci, h))
  }
  return { name: 'Responden', widths: [44, 12, 12], rows }
}
