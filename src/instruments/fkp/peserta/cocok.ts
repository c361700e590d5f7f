import type { KelompokPeserta } from '../rules.ts'
import type { StatusPeserta } from './golongan.ts'

/** What of somebody on the list tells whether he is the one who is being added. */
export interface Orang {
  readonly nama: string
  readonly lembaga: string
  readonly jabatan: string
  readonly kelompok: KelompokPeserta
  readonly sidik: string | null
}
export interface OrangAda extends Orang {
  readonly id: string
  readonly status: StatusPeserta
}

const nama = (o: Orang): string => o.nama.toLowerCase()
const isSeorang = (a: Orang, b: Orang): boolean =>
  b.sidik === null
    ? nama(a) === nama(b) && a.kelompok === b.kelompok && a.lembaga === b.lembaga && a.jabatan === b.jabatan
    : a.sidik === b.sidik
/** The paper list often has no more than a name; a contact that is shared within a house is not the same person. */
const isDatang = (a: Orang, b: Orang): boolean =>
  nama(a) === nama(b) && a.kelompok === b.kelompok && (b.sidik === null || a.sidik === b.sidik)

/**
 * Who of a list is new, and who stands on it already: the same list sent or pasted twice adds nobody. `hadir`: it is the list of those
 * who came, so whoever is found is to be marked. Each person of the list answers for one line.
 */
export function cocokkan<T extends Orang>(
  lines: readonly T[],
  ada: readonly OrangAda[],
  hadir: boolean,
): { readonly baru: readonly T[]; readonly tandai: readonly string[]; readonly sudahAda: number } {
  const bebas = new Set(ada.toSorted((a, b) => Number(a.status === 'hadir') - Number(b.status === 'hadir')))
  const baru: T[] = []
  const tandai: string[] = []
  for (const line of lines) {
    const dia = [...bebas].find((a) => (hadir ? isDatang(a, line) : isSeorang(a, line)))
    if (!dia) baru.push(line)
    else {
      bebas.delete(dia)
      if (hadir && dia.status !== 'hadir') tandai.push(dia.id)
    }
  }
  return { baru, tandai, sudahAda: lines.length - baru.length - tandai.length }
}
