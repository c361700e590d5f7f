import { newId } from '../../kernel/ids.ts'
import type { Log } from '../log/index.ts'

/** Forms held further apart than this belong to two onslaughts. */
const SELA_MS = 10 * 60_000
const TULIS_MS = 30_000

/** One time a door was held. */
export interface CatatanSerbuan {
  readonly id: string
  readonly mulaiAt: Date
  readonly akhirAt: Date
  /** Most forms in ten minutes. */
  readonly puncak: number
  /** Forms that had to prove themselves first. */
  readonly ditahan: number
  /** Those that did. */
  readonly lolos: number
}

export interface PencatatSerbuan<T> {
  /** `nama`: which door, for which reason. */
  readonly tahan: (nama: string, tempat: T, n: number, now: Date) => void
  readonly lolos: (nama: string, now: Date) => void
  /** Writes down at once what else is written every half minute. */
  readonly flush: () => Promise<void>
}

interface Berjalan<T> {
  readonly tempat: T
  catatan: CatatanSerbuan
  kotor: boolean
  baru: boolean
  /** By the machine's clock, when it was last touched. */
  dilihat: number
}

/**
 * Writes down that a door was held, when and why, for the officer to see. Beside the forms, never in their way: a database that is
 * busy with the onslaught must not make anybody wait for its record.
 */
export function createPencatatSerbuan<T>(
  log: Log,
  tulis: (tempat: T, catatan: CatatanSerbuan, baru: boolean) => Promise<void>,
): PencatatSerbuan<T> {
  const berjalan = new Map<string, Berjalan<T>>()
  let timer: NodeJS.Timeout | undefined

  let tulisan = Promise.resolve()
  /** One after the other: an older count that is written late must not replace a newer one. */
  const flush = (): Promise<void> => (tulisan = tulisan.then(tulisSemua))

  async function tulisSemua(): Promise<void> {
    for (const [nama, b] of berjalan) {
      if (b.kotor) {
        const { baru } = b
        b.kotor = b.baru = false
        try {
          await tulis(b.tempat, b.catatan, baru)
        } catch (err) {
          b.kotor = true
          // The newer count of what was held meanwhile is as new as this one was.
          for (const satu of [b, berjalan.get(nama)]) if (satu?.catatan.id === b.catatan.id) satu.baru = baru
          log.warn({ err }, 'the record of an onslaught waits')
        }
      } else if (Date.now() - b.dilihat > SELA_MS) berjalan.delete(nama)
    }
    if (berjalan.size === 0 && timer) {
      clearInterval(timer)
      timer = undefined
    }
  }
  const find = (nama: string, now: Date): Berjalan<T> | undefined => {
    const b = berjalan.get(nama)
    return b && now.getTime() - b.catatan.akhirAt.getTime() <= SELA_MS ? b : undefined
  }
  return {
    flush,
    lolos: (nama, now) => {
      const b = find(nama, now)
      if (!b) return
      b.catatan = { ...b.catatan, lolos: b.catatan.lolos + 1 }
      b.kotor = true
    },
    tahan: (nama, tempat, n, now) => {
      const lama = find(nama, now)
      const c = lama?.catatan ?? { id: newId(), mulaiAt: now, akhirAt: now, puncak: 0, ditahan: 0, lolos: 0 }
      const catatan = { ...c, akhirAt: now, puncak: Math.max(c.puncak, n), ditahan: c.ditahan + 1 }
      const baru = lama?.baru ?? true
      berjalan.set(nama, { tempat, catatan, kotor: true, baru, dilihat: Date.now() })
      timer ??= setInterval(() => void flush(), TULIS_MS).unref()
      if (catatan.ditahan === 1) void flush()
    },
  }
}
