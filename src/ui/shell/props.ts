import type { ComponentChildren } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import type { Tampilan } from '../../kernel/tampilan.ts'

export interface Instansi {
  readonly nama: string
  /** `#rrggbb`; the whole scale is derived from it. */
  readonly accent?: string
  /** Address of its picture, shown in place of our mark. */
  readonly logo?: string
}

/** What every page shell asks for. */
export interface ShellProps {
  /** Title of the page; the shell adds the instansi and, on error, the prefix. */
  readonly title: string
  readonly lang: Bahasa
  /** Path and query of this page, for the language switch. */
  readonly path: string
  /** CSP nonce for the accent's style element and the island script. */
  readonly nonce?: string
  readonly instansi?: Instansi
  /** The page is shown again because something was wrong: the title says so first. */
  readonly error?: boolean
  /** A quiet banner says that everything on the page is invented. */
  readonly demo?: boolean
  /** Overrides what the device prefers, as the reader chose it. */
  readonly tampilan?: Tampilan
  readonly description?: string
  /** No robots: personal or working pages. Desk, sign-in, kiosk and citizen pages set it themselves. */
  readonly noindex?: boolean
  /**
   * Leads on by itself after some seconds; only for pages that ask nothing, such as a kiosk's thank-you. `tanpaNaskah`: only where no script
   * runs, because with one the page follows by itself.
   */
  readonly refresh?: { readonly seconds: number; readonly href: string; readonly tanpaNaskah?: boolean }
  /** More for the head of the document: a stylesheet, a manifest, a script of the page's own. */
  readonly head?: ComponentChildren
  readonly children: ComponentChildren
}

export interface NavItem {
  readonly href: string
  readonly label: string
  readonly active?: boolean
  /** A number that waits, shown beside the label; a large one as it is written in the page's language. */
  readonly count?: number | string
}
