import type { KelompokPeserta } from '../rules.ts'
import type { StatusPeserta } from './golongan.ts'
import type { Kontak } from './kontak.ts'

/** What of somebody on the list tells whether he is the one who is being added. */
export interface Orang {
  readonly nama: string
  readonly lembaga: string
  readonly jabatan: string
  readonly kelompok: KelompokPeserta
  readonly kontak: Kontak
}
export interface OrangAda extends Orang {
  readonly id: string
  readonly status: StatusPeserta
}

const CARA = ['surel', 'telepon'] as const
const nama = (o: Orang): string => o.nama.toLowerCase()
const isSama = (a: Orang, b: Orang): boolean => nama(a) === nama(b) && a.kelompok === b.kelompok
/** Two addresses, or two numbers: two people, whatever they are called. */
const isLain = ({ kontak: a }: Orang, { kontak: b }: Orang): boolean =>
  CARA.some((x) => a[x] !== '' && b[x] !== '' && a[x] !== b[x])
const isSekontak = ({ kontak: a }: Orang, { kontak: b }: Orang): boolean =>
  CARA.some((x) => a[x] !== '' && a[x] === b[x])
const isSeorang = (a: Orang, b: Orang): boolean =>
  isSama(a, b) && a.lembaga === b.lembaga && a.jabatan === b.jabatan

const gabung = (a: Kontak, b: Kontak): Kontak => ({
  surel: a.surel || b.surel,
  telepon: a.telepon || b.telepon,
})

/**
 * Who of a list is new, and who stands on it already: the same list sent or pasted twice adds nobody. `hadir`: it is the list of those
 * who came, so whoever is found is to be marked; the paper often has no more than a name, and a contact that is shared within a house
 * is not the same person. Each person of the list answers for one line; whose contact is the same before whoever has none.
 * `lengkapi`: who had no contact, or only an address, and is known by a number now.
 */
export function cocokkan<T extends Orang>(
  lines: readonly T[],
  ada: readonly OrangAda[],
  hadir: boolean,
): {
  readonly baru: readonly T[]
  readonly tandai: readonly string[]
  readonly sudahAda: number
  readonly lengkapi: readonly { readonly id: string; readonly kontak: Kontak }[]
} {
  const bebas = new Set(ada.toSorted((a, b) => Number(a.status === 'hadir') - Number(b.status === 'hadir')))
  const baru: T[] = []
  const tandai: string[] = []
  const lengkapi: { readonly id: string; readonly kontak: Kontak }[] = []
  for (const line of lines) {
    const mungkin = [...bebas].filter((a) => !isLain(a, line))
    const dia =
      mungkin.find((a) => isSekontak(a, line) && (!hadir || isSama(a, line))) ??
      mungkin.find((a) => (hadir ? isSama : isSeorang)(a, line))
    if (!dia) {
      baru.push(line)
      continue
    }
    bebas.delete(dia)
    if (hadir && dia.status !== 'hadir') tandai.push(dia.id)
    const kontak = gabung(dia.kontak, line.kontak)
    if (CARA.some((x) => kontak[x] !== dia.kontak[x])) lengkapi.push({ id: dia.id, kontak })
  }
  return { baru, tandai, sudahAda: lines.length - baru.length - tandai.length, lengkapi }
}
