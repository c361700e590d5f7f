import type { Context } from 'hono'
import type { Actor, Pejabat } from '../../kernel/actor.ts'
import type { Bahasa } from '../../kernel/bahasa.ts'
import type { Zona } from '../../kernel/clock.ts'
import type { Log } from '../log/index.ts'

/**
 * The frame of a desk page, made once per request by app.ts: `<DeskPage {...c.var.desk} title="…">…`.
 * Every route under /kerja/ has it.
 */
export interface DeskFrame {
  readonly lang: Bahasa
  readonly nonce: string
  /** Path and query of this page. */
  readonly path: string
  readonly instansi: { readonly nama: string; readonly accent?: string }
  /** The data are invented: the page says so. */
  readonly demo: boolean
  readonly rooms: readonly { readonly href: string; readonly label: string; readonly active?: boolean }[]
  readonly user: { readonly nama: string; readonly jabatan?: string; readonly profileHref?: string }
}

/** What the shell puts on every request before a route sees it. */
export interface AppEnv {
  Variables: {
    requestId: string
    /** For the one inline style or script a page may carry. */
    nonce: string
    lang: Bahasa
    log: Log
    /** The signed-in person, or undefined; routes under /kerja/ take `pejabat` instead. */
    actor: Actor | undefined
    /** Under /kerja/ only: the signed-in person, never undefined. */
    pejabat: Pejabat
    /** Under /kerja/ only: zone of the instansi. */
    zona: Zona
    /** Under /kerja/ only. */
    desk: DeskFrame
  }
}

export type Ctx = Context<AppEnv>
