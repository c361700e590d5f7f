import { createHash } from 'node:crypto'
import type { MatriksSuara } from '../peta/matriks.ts'
import type { Pernyataan } from './store-pernyataan.ts'

/** Everything a map is computed from: votes, and the statements that were ever shown. Rows are in the order of the voters' digests. */
export interface BahanPeta {
  readonly matriks: MatriksSuara
  /** By row: registered voters. */
  readonly terdaftar: readonly boolean[]
  readonly pernyataan: readonly Pernyataan[]
}

const kutip = (teks: string): string => {
  // A statement is written by citizens; a spreadsheet shall not take it for a formula.
  const aman = /^[=+\-@\t\r]/.test(teks) ? `'${teks}` : teks
  return /[",\r\n]/.test(aman) ? `"${aman.replaceAll('"', '""')}"` : aman
}

/**
 * `participants-votes.csv` as Polis exports it, line by line. Participants are numbered in the order of digests nobody can trace, so that the
 * number does not tell who came first. `xid`, where Polis keeps what another system knows of somebody, says who is registered and no more.
 */
export function* csvSuara({ matriks: m, terdaftar, pernyataan }: BahanPeta): Generator<string> {
  const columns = pernyataan.map((p) => String(p.nomor))
  const at = new Map(columns.map((id, i) => [id, i]))
  const columnOf = m.pernyataan.map((id) => at.get(id)!)
  yield `participant,group-id,n-comments,n-votes,n-agree,n-disagree,xid${columns.map((c) => `,${c}`).join('')}\n`
  for (let i = 0; i < m.peserta.length; i++) {
    const cells = columns.map(() => '')
    let [agree, disagree] = [0, 0]
    for (let p = m.awal[i]!; p < m.awal[i + 1]!; p++) {
      const vote = m.suara[p]!
      cells[columnOf[m.kolom[p]!]!] = String(vote)
      if (vote === 1) agree++
      else if (vote === -1) disagree++
    }
    const votes = m.awal[i + 1]! - m.awal[i]!
    yield `${i + 1},,0,${votes},${agree},${disagree},${terdaftar[i] ? 'terdaftar' : ''}${cells.map((c) => `,${c}`).join('')}\n`
  }
}

/** `comments.csv` as Polis exports it: every statement that was ever shown, −1 when it was taken out again. */
export function* csvPernyataan({ pernyataan }: Pick<BahanPeta, 'pernyataan'>): Generator<string> {
  yield 'comment-id,author-id,agrees,disagrees,passes,moderated,is-meta,comment-body\n'
  for (const p of pernyataan)
    yield `${p.nomor},,${p.setuju},${p.tidak},${p.lewat},${p.keadaan === 'tampil' ? 1 : -1},${p.meta},${kutip(p.teks)}\n`
}

export const NAMA_SUARA = 'participants-votes.csv'
export const NAMA_PERNYATAAN = 'comments.csv'

function sha(lines: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const line of lines) hash.update(line)
  return hash.digest('hex')
}

/**
 * One hash of all votes and statements, which a berita acara freezes. Whoever has the two files gets the same by
 * `sha256sum participants-votes.csv comments.csv | sha256sum`.
 */
export function computeSidik(bahan: BahanPeta): string {
  const list = `${sha(csvSuara(bahan))}  ${NAMA_SUARA}\n${sha(csvPernyataan(bahan))}  ${NAMA_PERNYATAAN}\n`
  return sha([list])
}
