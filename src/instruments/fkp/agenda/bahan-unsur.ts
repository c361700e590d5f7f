import { roundHalfUp } from '../../../kernel/angka-desimal.ts'
import type { Db } from '../../../platform/db/types.ts'
import { formatNumber } from '../../../ui/format.ts'
import {
  alamatPublik,
  computeSelangUnsur,
  findTerbitanTerbaru,
  getUnsur,
  instrumenTerbit,
  teksOf,
} from '../../survei/index.ts'
import type { Bahan, Tanya } from './tanya.ts'

/** The three lowest unsur of the last published SKM, as the RTL would begin with them. */
export async function bahanUnsur(db: Db, { unit }: Tanya): Promise<Bahan[]> {
  const terbitan = await findTerbitanTerbaru(db, unit.id)
  if (!terbitan) return []
  const { isi, periodeId, revisi } = terbitan
  const instrumen = instrumenTerbit(isi)
  const angka = (v: number | string): string => formatNumber(v, 'id', 2)
  return isi.hasil.prioritas.terpilih.flatMap((kunci): Bahan[] => {
    const u = isi.hasil.unsur.find((x) => x.kunci === kunci)
    if (!u) return []
    const selang = computeSelangUnsur(isi.agregat, kunci, isi.populasi ?? undefined, instrumen)
    const antara = selang
      ? `, sebenarnya antara ${angka(roundHalfUp(selang[0], 2).text)} dan ${angka(roundHalfUp(selang[1], 2).text)}`
      : ''
    return [
      {
        asal: 'unsur',
        kunci: `${periodeId}:${kunci}`,
        judul: `Unsur terlemah: ${teksOf(getUnsur(kunci, instrumen).nama, 'id')}`,
        angka: `Nilai ${angka(u.nilai)} (${u.mutu}) dari ${formatNumber(isi.hasil.n, 'id')} orang${antara}. SKM ${isi.periode.nama}.`,
        tautan: alamatPublik(unit.slug, periodeId, revisi),
      },
    ]
  })
}
