import type { Context } from 'hono'
import type { Actor } from '../../kernel/actor.ts'
import type { Bahasa } from '../../kernel/bahasa.ts'
import type { Log } from '../log/index.ts'

/** What the shell puts on every request before a route sees it. */
export interface AppEnv {
  Variables: {
    requestId: string
    /** For the one inline style or script a page may carry. */
    nonce: string
    lang: Bahasa
    log: Log
    /** The signed-in person, or undefined; /kerja/… never sees undefined. */
    actor: Actor | undefined
  }
}

export type Ctx = Context<AppEnv>
