import type { Instrumen, PertanyaanTambahan } from '../../instrumen-tipe.ts'
import { isKunciBebas, makeKunci, putPertanyaan, putTambahan } from '../susun.ts'
import type { HasilImpor, PertanyaanImpor } from './hasil.ts'

/** What becomes of an imported question: an extra one, a scored one (options least good first, or best first), nothing. */
export const sebagaiList = ['tambahan', 'nilai', 'nilai_balik', 'lewati'] as const
export type Sebagai = (typeof sebagaiList)[number]

/** Only a question everybody is asked, with one option for each value of the scale, can be scored. */
export const canBernilai = ({ skala }: Pick<Instrumen, 'skala'>, p: PertanyaanImpor): boolean =>
  p.jenis === 'pilihan' && p.tampilJika === undefined && p.pilihan?.length === skala.max - skala.min + 1

/** The questionnaire with the chosen questions behind its own. A condition whose question stays out goes with it. */
export function takeImpor(isi: Instrumen, hasil: HasilImpor, sebagai: (kunci: string) => Sebagai): Instrumen {
  let now = isi
  const kunciBaru = new Map<string, string>()
  const nilaiBaru = new Map<string, ReadonlyMap<string, number>>()
  for (const p of hasil.pertanyaan) {
    const to = sebagai(p.kunci)
    if (to === 'lewati') continue
    const kunci = isKunciBebas(now, p.kunci) ? p.kunci : makeKunci(now, p.kunci)
    kunciBaru.set(p.kunci, kunci)
    if (to !== 'tambahan' && canBernilai(isi, p)) {
      const list = to === 'nilai' ? p.pilihan! : p.pilihan!.toReversed()
      const pilihan = list.map((o, i) => ({ nilai: isi.skala.min + i, label: o.label }))
      nilaiBaru.set(p.kunci, new Map(list.map((o, i) => [o.nilai, isi.skala.min + i])))
      now = putPertanyaan(
        now,
        { kunci, unsur: kunci, teks: p.teks, ...(p.petunjuk ? { petunjuk: p.petunjuk } : {}), pilihan },
        { kunci, nama: { id: p.teks.id.slice(0, 200) }, bobot: '0' },
      )
    } else now = putTambahan(now, toTambahan(p, kunci, kunciBaru, nilaiBaru))
  }
  return now
}

function toTambahan(
  p: PertanyaanImpor,
  kunci: string,
  kunciBaru: ReadonlyMap<string, string>,
  nilaiBaru: ReadonlyMap<string, ReadonlyMap<string, number>>,
): PertanyaanTambahan {
  const { tampilJika, wajib, ...rest } = p
  const source = tampilJika && kunciBaru.get(tampilJika.pertanyaan)
  const nilai =
    tampilJika && (nilaiBaru.get(tampilJika.pertanyaan)?.get(tampilJika.nilai) ?? tampilJika.nilai)
  const isLost = tampilJika !== undefined && source === undefined
  return {
    ...rest,
    kunci,
    ...(wajib && !isLost ? { wajib: true } : {}),
    ...(tampilJika && source !== undefined && nilai !== undefined
      ? { tampilJika: { pertanyaan: source, operator: tampilJika.operator, nilai } }
      : {}),
  }
}
