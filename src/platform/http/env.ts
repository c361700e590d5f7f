import type { Context } from 'hono'
import type { Actor, Pejabat } from '../../kernel/actor.ts'
import type { Bahasa } from '../../kernel/bahasa.ts'
import type { Tampilan } from '../../kernel/tampilan.ts'
import type { Zona } from '../../kernel/clock.ts'
import type { Log } from '../log/index.ts'

/**
 * The frame of a desk page, made once per request by app.ts: `<DeskPage {...c.var.desk} title="…">…`.
 * Every route under /kerja/ has it.
 */
export interface DeskFrame {
  readonly lang: Bahasa
  readonly nonce: string
  readonly tampilan?: Tampilan
  /** Path and query of this page. */
  readonly path: string
  readonly instansi: { readonly nama: string; readonly accent?: string }
  /** The data are invented: the page says so. */
  readonly demo: boolean
  readonly rooms: readonly { readonly href: string; readonly label: string; readonly active?: boolean }[]
  readonly user: { readonly nama: string; readonly jabatan?: string; readonly profileHref?: string }
}

/** The session as the sign-in knows it: an account, not yet a person of an instansi. */
export interface Sesi {
  readonly id: string
  readonly akun: {
    readonly id: string
    readonly surel: string
    readonly nama: string
    /** The password was handed over and must be replaced first. */
    readonly wajibGanti: boolean
    readonly totp: boolean
  }
}

/** What the shell puts on every request before a route sees it. */
export interface AppEnv {
  Variables: {
    requestId: string
    /** For the one inline style or script a page may carry. */
    nonce: string
    lang: Bahasa
    /** Light or dark, where somebody chose. */
    tampilan: Tampilan | undefined
    log: Log
    /** Where files of forms wait while the request is answered; and those of this request (draf.ts). */
    ruangDraf: string | undefined
    draf: readonly string[] | undefined
    /** The signed-in person, or undefined; routes under /kerja/ take `pejabat` instead. */
    actor: Actor | undefined
    /** The sign-in behind the request; for the account pages. */
    sesi: Sesi | undefined
    /** Under /kerja/ only: the signed-in person, never undefined. */
    pejabat: Pejabat
    /** Under /kerja/ only: zone of the instansi. */
    zona: Zona
    /** Under /kerja/ only. */
    desk: DeskFrame
  }
}

export type Ctx = Context<AppEnv>
