import { PengumpulSuara } from '../../src/instruments/fkp/peta/pengumpul.ts'
import type { MatriksSuara, Suara } from '../../src/instruments/fkp/peta/matriks.ts'
import { acak } from '../../src/instruments/fkp/peta/acak.ts'

const BACA: Readonly<Record<string, Suara>> = { '+': 1, '-': -1, '0': 0 }

/** A matrix drawn as text: one line a participant, `+` agree, `-` disagree, `0` pass, `.` no vote. Participants are numbered from 0. */
export function matriksOf(...rows: readonly string[]): MatriksSuara {
  const suara = new PengumpulSuara()
  rows.forEach((row, i) =>
    Array.from(row).forEach((mark, j) => {
      if (mark !== '.') suara.add(String(i), String(j), BACA[mark]!)
    }),
  )
  return suara.matriks()
}

/** People of a few leanings, who vote as theirs do nine times in ten, on a share of the statements. */
export function forumOf(
  peserta: number,
  pernyataan: number,
  { kubu = 2, bagian = 0.6, benih = 1 }: { kubu?: number; bagian?: number; benih?: number } = {},
): { readonly peserta: string; readonly pernyataan: string; readonly suara: Suara }[] {
  const next = acak(benih)
  const leanings = Array.from({ length: kubu }, () =>
    Array.from({ length: pernyataan }, () => (next() < 0.5 ? 1 : -1)),
  )
  const list: { peserta: string; pernyataan: string; suara: Suara }[] = []
  for (let i = 0; i < peserta; i++)
    for (let j = 0; j < pernyataan; j++) {
      if (next() >= bagian) continue
      const own = leanings[i % kubu]![j]!
      const luck = next()
      const suara = luck < 0.9 ? own : luck < 0.95 ? 0 : -own
      list.push({ peserta: String(i), pernyataan: String(j), suara: suara as Suara })
    }
  return list
}
