import type pg from 'pg'
import { brokenBy, sendSingle } from './single.ts'
import type { Scope } from './types.ts'

interface Pertanyaan {
  readonly scope: Scope
  readonly text: string
  readonly values: readonly unknown[]
  readonly resolve: (rows: never[]) => void
  readonly reject: (err: unknown) => void
}

/** Questions that share a connection; more than these go to PostgreSQL side by side. */
const BERSAMA = 8

export type Ask = <R extends object>(scope: Scope, text: string, values: readonly unknown[]) => Promise<R[]>

/**
 * Like `runSingle`, for short questions that many ask at once: what is asked in one turn of the event loop goes to PostgreSQL
 * in few packets, one after another and each in its own transaction. Waking a process for each would cost more than the answer.
 */
export function createAsk(pool: pg.Pool): Ask {
  let menunggu: Pertanyaan[] = []
  const kirim = async (list: readonly Pertanyaan[]): Promise<void> => {
    let client: pg.PoolClient
    try {
      client = await pool.connect()
    } catch (err) {
      for (const p of list) p.reject(err)
      return
    }
    let broken: Error | undefined
    await Promise.all(
      list.map((p) =>
        sendSingle<never>(client, p.scope, p.text, p.values).then(p.resolve, (err: unknown) => {
          broken ??= brokenBy(err)
          p.reject(err)
        }),
      ),
    )
    client.release(broken)
  }
  const flush = (): void => {
    const list = menunggu
    menunggu = []
    const n = Math.ceil(list.length / BERSAMA)
    for (let i = 0; i < n; i++)
      void kirim(list.slice(Math.floor((i * list.length) / n), Math.floor(((i + 1) * list.length) / n)))
  }
  return (scope, text, values) =>
    new Promise((resolve, reject) => {
      if (menunggu.push({ scope, text, values, resolve: resolve as Pertanyaan['resolve'], reject }) === 1)
        setImmediate(flush)
    })
}
