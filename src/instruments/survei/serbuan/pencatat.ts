import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { SebabSerbuan } from './rules.ts'
import { putSerbuan, type SerbuanTercatat } from './store.ts'

/** Forms held further apart than this belong to two onslaughts. */
const SELA_MS = 10 * 60_000
const TULIS_MS = 30_000

type Tempat = { readonly instansiId: string; readonly periodeId: string; readonly tautanId: string }
type Berjalan = { -readonly [K in keyof SerbuanTercatat]: SerbuanTercatat[K] } & {
  readonly instansiId: string
  kotor: boolean
  /** By the machine's clock, when it was last touched. */
  dilihat: number
  baru: boolean
}

/**
 * Writes down that an address was held, when and why, for the officer to see. Beside the answers, never in their way: a
 * database that is busy with the onslaught must not make anybody wait for its record.
 */
export function createPencatat({ db, log, config }: Pick<Deps, 'db' | 'log' | 'config'>): {
  readonly tahan: (t: Tempat, sebab: SebabSerbuan, n: number, now: Date) => void
  readonly lolos: (t: Tempat, now: Date) => void
  readonly flush: () => Promise<void>
} {
  const berjalan = new Map<string, Berjalan>()
  let timer: NodeJS.Timeout | undefined

  async function flush(): Promise<void> {
    for (const [name, b] of berjalan) {
      if (b.kotor) {
        b.kotor = false
        const { baru } = b
        b.baru = false
        try {
          await db.write({ instansiId: b.instansiId }, async (trx) => {
            await putSerbuan(trx, b.instansiId, b)
            if (baru)
              await record(
                trx,
                { kind: 'sistem', instansiId: b.instansiId, nama: 'survei' },
                'survei.serbuan.mulai',
                b.periodeId,
                { sebab: b.sebab, tautanId: b.tautanId, ambang: b.ambang },
              )
          })
        } catch (err) {
          b.kotor = true
          b.baru = baru
          log.warn({ err }, 'survei: the record of an onslaught waits')
        }
      } else if (Date.now() - b.dilihat > SELA_MS) berjalan.delete(name)
    }
    if (berjalan.size === 0 && timer) {
      clearInterval(timer)
      timer = undefined
    }
  }

  const find = (t: Tempat, now: Date): Berjalan | undefined =>
    (['tautan', 'perangkat'] as const)
      .map((sebab) => berjalan.get(`${t.periodeId}/${t.tautanId}/${sebab}`))
      .find((b) => b && now.getTime() - b.akhirAt.getTime() <= SELA_MS)

  return {
    flush,
    lolos: (t, now) => {
      const b = find(t, now)
      if (b) Object.assign(b, { lolos: b.lolos + 1, kotor: true })
    },
    tahan: (t, sebab, n, now) => {
      const name = `${t.periodeId}/${t.tautanId}/${sebab}`
      let b = berjalan.get(name)
      if (!b || now.getTime() - b.akhirAt.getTime() > SELA_MS) {
        const ambang = config.serbuan ? (config.serbuan[sebab] ?? 0) : 0
        b = {
          instansiId: t.instansiId,
          periodeId: t.periodeId,
          tautanId: t.tautanId,
          id: newId(),
          sebab,
          ambang,
          mulaiAt: now,
          akhirAt: now,
          puncak: 0,
          ditahan: 0,
          lolos: 0,
          kotor: true,
          baru: true,
          dilihat: 0,
        }
        berjalan.set(name, b)
      }
      Object.assign(b, {
        akhirAt: now,
        dilihat: Date.now(),
        puncak: Math.max(b.puncak, n),
        ditahan: b.ditahan + 1,
        kotor: true,
      })
      timer ??= setInterval(() => void flush(), TULIS_MS).unref()
      if (b.ditahan === 1) void flush()
    },
  }
}
