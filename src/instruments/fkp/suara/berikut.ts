import { createHash } from 'node:crypto'
import { acak } from '../peta/acak.ts'
import { computePriority, drawNext } from '../peta/prioritas.ts'
import { jumlahSuara } from './rules.ts'
import type { Pernyataan } from './store-pernyataan.ts'

export type Tampil = Pernyataan & { readonly nomor: number }

/** How much the next vote on each statement would tell, from its counts of this moment and the extremity of the last map. */
export function prioritasOf(list: readonly Tampil[]): ReadonlyMap<string, number> {
  const semua = {
    setuju: Uint32Array.from(list, (p) => p.setuju),
    tidak: Uint32Array.from(list, (p) => p.tidak),
    semua: Uint32Array.from(list, jumlahSuara),
  }
  const nilai = computePriority(
    semua,
    Float64Array.from(list, (p) => p.ekstremitas),
    Uint8Array.from(list, (p) => (p.meta ? 1 : 0)),
  )
  return new Map(list.map((p, j) => [p.id, nilai[j]!]))
}

/** The same statement is drawn for the same person until he has voted: a page that is loaded again says what it said. */
function benihOf(token: string, sudah: number): number {
  return createHash('sha256').update(`${token}\0${sudah}`).digest().readUInt32LE()
}

/** Statements in the order in which this person shall see them, the first `banyak` of those not voted on. */
export function drawUrutan(
  list: readonly Tampil[],
  sudah: ReadonlySet<string>,
  token: string,
  banyak: number,
): Tampil[] {
  const prioritas = prioritasOf(list)
  const sisa = list
    .filter((p) => !sudah.has(p.id))
    .map((p) => ({ id: p.id, prioritas: prioritas.get(p.id)!, p }))
  const next = acak(benihOf(token, sudah.size))
  const urut: Tampil[] = []
  while (urut.length < banyak && sisa.length > 0) {
    const one = drawNext(sisa, next)!
    sisa.splice(sisa.indexOf(one), 1)
    urut.push(one.p)
  }
  return urut
}
