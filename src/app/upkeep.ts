import { loadWilayah } from '../registry/index.ts'
import type { House } from './house.ts'

const SIX_HOURS = 6 * 60 * 60 * 1000

/**
 * What the server does for itself once it answers: the sign-in library and the areas of Indonesia are loaded when nobody waits
 * for them, and what has expired is thrown away now and then. Any process may do it, several at once do no harm.
 */
export function startUpkeep({ deps, masuk, owner }: House): { stop: () => void } {
  let stopped = false
  const quietly = (what: string, work: Promise<unknown>): void => {
    // Cut short by the end of the server it goes on after the next start.
    work.catch((err: unknown) => stopped || deps.log.warn({ err }, what))
  }
  quietly('masuk.warm', masuk.warm())
  quietly('wilayah', loadWilayah(owner))
  const sweep = (): void => quietly('masuk.sweep', masuk.sweep())
  sweep()
  setInterval(sweep, SIX_HOURS).unref()
  return { stop: () => void (stopped = true) }
}
