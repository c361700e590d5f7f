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
const isSama = (a: Orang, b: Orang): boolean => nama(a) === nama(b) && a.kelompok === b.kelompok
const isSeorang = (a: Orang, b: Orang): boolean =>
  (a.sidik === null || b.sidik === null) && isSama(a, b) && a.lembaga === b.lembaga && a.jabatan === b.jabatan
/** The paper list often has no more than a name; a contact that is shared within a house is not the same person. */
const isDatang = (a: Orang, b: Orang): boolean => (a.sidik === null || b.sidik === null) && isSama(a, b)

/**
 * Who of a list is new, and who stands on it already: the same list sent or pasted twice adds nobody. `hadir`: it is the list of those
 * who came, so whoever is found is to be marked. Each person of the list answers for one line; whose contact is the same before whoever
 * has none. `lengkapi`: who stood there without a contact and has one now.
 */
export function cocokkan<T extends Orang>(
  lines: readonly T[],
  ada: readonly OrangAda[],
  hadir: boolean,
): {
  readonly baru: readonly T[]
  readonly tandai: readonly string[]
  readonly sudahAda: number
  readonly lengkapi: readonly { readonly id: string; readonly line: T }[]
} {
  const bebas = new Set(ada.toSorted((a, b) => Number(a.status === 'hadir') - Number(b.status === 'hadir')))
  const baru: T[] = []
  const tandai: string[] = []
  const lengkapi: { readonly id: string; readonly line: T }[] = []
  for (const line of lines) {
    const dia =
      bebas.values().find((a) => a.sidik !== null && a.sidik === line.sidik && (!hadir || isSama(a, line))) ??
      bebas.values().find((a) => (hadir ? isDatang : isSeorang)(a, line))
    if (!dia) baru.push(line)
    else {
      bebas.delete(dia)
      if (hadir && dia.status !== 'hadir') tandai.push(dia.id)
      if (dia.sidik === null && line.sidik !== null) lengkapi.push({ id: dia.id, line })
    }
  }
  return { baru, tandai, sudahAda: lines.length - baru.length - tandai.length, lengkapi }
}
