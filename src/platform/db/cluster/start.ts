import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, isFree } from './port.ts'
import { findPostmaster, startPostmaster, type Postmaster, type StartOptions } from './postmaster.ts'

/** What passes by itself: a port taken in between, the lock or memory of a server that is just ending. */
const PASSING =
  /could not bind|Address already in use|could not create any TCP|lock file .* already exists|pre-existing shared memory/
const PATIENCE = { attempts: 150, pauseMs: 100 }

/** Adopts the server that a killed Node left behind, waits for one that is just ending, otherwise starts one. */
export async function startOrAdopt(
  options: Omit<StartOptions, 'port'>,
  wantedPort: number,
): Promise<Postmaster> {
  for (let [failures, silent] = [0, 0]; ; await sleep(PATIENCE.pauseMs)) {
    const found = findPostmaster(options.pgdata)
    // One that was killed this very moment still stands there, and listens no more.
    if (found?.ready && (!(await isFree(found.port)) || ++silent > PATIENCE.attempts)) return found
    if (found) continue
    try {
      return await startPostmaster({ ...options, port: await freePort(wantedPort) })
    } catch (err) {
      if (++failures > PATIENCE.attempts || !PASSING.test(String(err))) throw err
    }
  }
}
