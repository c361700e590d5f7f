import type { JSX } from 'preact'
import { Document } from './document.tsx'
import { Brand, LanguageSwitch, Roof } from './parts.tsx'
import type { ShellProps } from './props.ts'

/** One thing on the screen, hand-sized. With `idle` the island goes back to the start in silence when nobody touches it. */
export function KioskPage(
  props: ShellProps & { homeHref: string; idle?: { seconds: number; href: string } },
): JSX.Element {
  const { lang, idle } = props
  return (
    <Document
      {...props}
      noindex
      bodyClass="anjungan"
      body={
        <>
          <Roof lang={lang} demo={props.demo} />
          <header>
            <Brand
              nama={props.instansi?.nama ?? 'Sambut'}
              href={props.homeHref}
              logo={props.instansi?.logo}
            />
            <LanguageSwitch lang={lang} path={props.path} />
          </header>
          <main id="isi">{props.children}</main>
          {idle && <sb-diam detik={idle.seconds} ke={idle.href} />}
        </>
      }
    />
  )
}
