import { formatAngka } from '../kernel/angka-desimal.ts'
import { wrap, type Io } from './io.ts'

const MAKS_TEKS = 20

/** A wrong cell of whatever file: its sentence is complete, the rest is for machines. */
interface Galat {
  readonly baris: number | null
  readonly kolom: string | null
  readonly nilai: string | null
  readonly pesan: string
}

/** Takes errors one by one and forgets them: a file can hold millions. */
export interface PenampungGalat {
  readonly add: (galat: Galat) => void
  /** Closes the list; true when there was any. */
  readonly end: () => boolean
}

/** For people: the first twenty, and how many more. */
export function galatTeks(io: Io, berkas: string): PenampungGalat {
  const first: Galat[] = []
  let n = 0
  return {
    add(galat) {
      n++
      if (first.length < MAKS_TEKS) first.push(galat)
    },
    end() {
      if (n === 0) return false
      io.err(`${berkas}: ${formatAngka(n)} hal perlu diperbaiki; belum ada yang dihitung.\n`)
      for (const { pesan } of first) io.err(`${wrap(pesan, Math.max(60, io.columns), '  • ', '    ')}\n`)
      if (n > first.length)
        io.err(`  dan ${formatAngka(n - first.length)} lagi; semuanya ditampilkan dengan --json.\n`)
      return true
    },
  }
}

/** For machines: all of them, written as they come: `{"galat":[…],"jumlahGalat":N}`. */
export function galatJson(io: Io): PenampungGalat {
  let n = 0
  let buffer = ''
  return {
    add({ baris, kolom, nilai, pesan }) {
      buffer += `${n === 0 ? '{"galat":[' : ','}\n${JSON.stringify({ baris, kolom, nilai, pesan })}`
      n++
      if (buffer.length < 1 << 16) return
      io.out(buffer)
      buffer = ''
    },
    end() {
      if (n > 0) io.out(`${buffer}\n],"jumlahGalat":${n}}\n`)
      return n > 0
    },
  }
}
