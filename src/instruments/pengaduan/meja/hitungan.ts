import type { Deps } from '../../../platform/deps.ts'
import { BriefCache } from '../../../platform/http/frozen.ts'
import type { Lingkup } from '../policy.ts'
import { jumlahSql, toJumlah } from './store-daftar.ts'
import type { Tab } from './tab.ts'

/** Tabs are counted no further: 99+. */
export const HITUNG_SAMPAI = 100
/** What others did is in the numbers this much later; what is done at this desk at once. */
const LAMA_MS = 1000

export interface Hitungan {
  readonly of: (yang: {
    readonly instansiId: string
    readonly l: Lingkup
    /** Is there anything this person alone may see? Everybody else with the same duties is told the same numbers. */
    readonly sendiri: boolean
    readonly hitung: readonly Tab[]
    readonly now: Date
  }) => Promise<ReadonlyMap<Tab, number>>
  /** A step was taken: nobody is shown a number from before it. */
  readonly lupa: (instansiId: string) => void
}

/** What stands under each tab: asked for by everybody who opens the inbox, counted once a second for all of them. */
export function createHitungan({ db }: Pick<Deps, 'db'>): Hitungan {
  const kept = new BriefCache<Promise<ReadonlyMap<Tab, number>>>(500, LAMA_MS)
  const langkah = new Map<string, number>()
  return {
    of: ({ instansiId, l, sendiri, hitung, now }) => {
      const orangId = sendiri ? l.orangId : null
      const key = JSON.stringify([instansiId, langkah.get(instansiId), { ...l, orangId }])
      const known = kept.get(key)
      if (known) return known
      const counting = db
        .ask({ instansiId }, jumlahSql({ ...l, orangId }, hitung, { now, batas: HITUNG_SAMPAI }))
        .then((rows) => new Map(toJumlah(rows).map((n, i) => [hitung[i]!, n])))
      counting.catch(() => kept.delete(key))
      return kept.set(key, counting)
    },
    lupa: (instansiId) => void langkah.set(instansiId, (langkah.get(instansiId) ?? 0) + 1),
  }
}
