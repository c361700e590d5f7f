/** A vote as exported: 1 agree, −1 disagree, 0 pass. A cell nobody voted in is not there (polis-math §0). */
export type Suara = -1 | 0 | 1

/**
 * Who voted what, one row a participant: only the cells that exist, in typed arrays, rows in one fixed order whatever the order they
 * came in. 100,000 × 1,000 with 50 votes each is 25 MB; the full table would be 800 MB.
 */
export interface MatriksSuara {
  readonly peserta: readonly string[]
  readonly pernyataan: readonly string[]
  /** Row i is the cells from `awal[i]` to `awal[i + 1]`. */
  readonly awal: Uint32Array
  /** Column of each cell, ascending within its row. */
  readonly kolom: Uint16Array
  readonly suara: Int8Array
}

/** The cells the geometry is made of: columns taken out by moderation are gone here and only counted (polis-math §1). */
export interface MatriksTermoderasi extends MatriksSuara {
  /** 1 for a column taken out. */
  readonly keluar: Uint8Array
  readonly banyakKeluar: number
}

export const countVotes = (m: MatriksSuara, row: number): number => m.awal[row + 1]! - m.awal[row]!

/**
 * A moderated-out column counts as "seen, value 0" for everybody (polis-math §1): it adds nothing to any product, so its cells are dropped,
 * and one to everybody's number of seen statements, so how many there are is kept.
 */
export function applyModeration(m: MatriksSuara, out: ReadonlySet<string>): MatriksTermoderasi {
  const keluar = Uint8Array.from(m.pernyataan, (id) => (out.has(id) ? 1 : 0))
  const banyakKeluar = keluar.reduce((sum, x) => sum + x, 0)
  if (banyakKeluar === 0) return { ...m, keluar, banyakKeluar }
  const awal = new Uint32Array(m.awal.length)
  const kolom = new Uint16Array(m.kolom.length)
  const suara = new Int8Array(m.suara.length)
  let n = 0
  for (let i = 0; i < m.peserta.length; i++) {
    for (let p = m.awal[i]!; p < m.awal[i + 1]!; p++) {
      if (keluar[m.kolom[p]!] === 1) continue
      kolom[n] = m.kolom[p]!
      suara[n++] = m.suara[p]!
    }
    awal[i + 1] = n
  }
  return { ...m, awal, kolom: kolom.subarray(0, n), suara: suara.subarray(0, n), keluar, banyakKeluar }
}

/** Some of the rows, in the order given: what resampling looks at. Statements stay, so columns keep their numbers. */
export function takeRows(m: MatriksSuara, rows: Uint32Array): MatriksSuara {
  const awal = new Uint32Array(rows.length + 1)
  for (let i = 0; i < rows.length; i++) awal[i + 1] = awal[i]! + countVotes(m, rows[i]!)
  const kolom = new Uint16Array(awal[rows.length]!)
  const suara = new Int8Array(awal[rows.length]!)
  for (let i = 0; i < rows.length; i++) {
    const [from, to] = [m.awal[rows[i]!]!, m.awal[rows[i]! + 1]!]
    kolom.set(m.kolom.subarray(from, to), awal[i]!)
    suara.set(m.suara.subarray(from, to), awal[i]!)
  }
  return {
    peserta: Array.from(rows, (i) => m.peserta[i]!),
    pernyataan: m.pernyataan,
    awal,
    kolom,
    suara,
  }
}
