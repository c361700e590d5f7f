import { formatAngka } from '../../../kernel/angka-desimal.ts'
import { PESERTA_MINIMUM, SUARA_MINIMUM } from './ikut.ts'
import type { Kestabilan } from './kestabilan.ts'
import { countVotes } from './matriks.ts'
import { MAKS_PERNYATAAN, MAKS_PESERTA } from './pengumpul.ts'
import type { Peta } from './peta.ts'

/** Groups are called by letters: 0 → A. Figures beside a number would be read as a rank. */
export const nameKelompok = (id: number): string => (id < 26 ? String.fromCharCode(65 + id) : `A${id - 25}`)

/** Below this a group's picture is that of its few members. */
const KELOMPOK_KECIL = 5

/** What has to be said beside a map, in plain words. */
export function warnPeta(peta: Peta, kestabilan: Kestabilan | null, diabaikan = 0): string[] {
  const list: string[] = []
  const { ikut, kelompok, matriks } = peta
  if (!peta.andal)
    list.push(
      `Baru ${ikut.length} orang yang dapat dikelompokkan. Dengan kurang dari ${PESERTA_MINIMUM} orang kelompok belum dapat diandalkan: pakai hitungan per pernyataan saja.`,
    )
  else if (kestabilan?.sebutan === 'goyah')
    list.push(
      'Kelompoknya goyah: bila sebagian peserta tidak hadir, pembagiannya menjadi lain. Jangan menyimpulkan banyak dari siapa berada di mana.',
    )
  const minimum = Math.min(SUARA_MINIMUM, matriks.pernyataan.length)
  const sedikit = ikut.reduce((n, i) => n + (countVotes(matriks, i) < minimum ? 1 : 0), 0)
  if (sedikit > 0)
    list.push(`${formatAngka(sedikit)} orang ikut dikelompokkan walau memberi kurang dari ${minimum} suara.`)
  if (kelompok.length === 1 && ikut.length > 1)
    list.push('Semua orang memberi suara serupa, jadi hanya ada satu kelompok.')
  for (const { id, anggota } of kelompok)
    if (kelompok.length > 1 && anggota.length < KELOMPOK_KECIL)
      list.push(
        `Kelompok ${nameKelompok(id)} hanya ${anggota.length} orang: suaranya dapat dikenali, jangan diumumkan tersendiri.`,
      )
  if (diabaikan > 0)
    list.push(
      `${formatAngka(diabaikan)} suara tidak dihitung: paling banyak ${formatAngka(MAKS_PESERTA)} peserta dan ${formatAngka(MAKS_PERNYATAAN)} pernyataan.`,
    )
  return list
}
