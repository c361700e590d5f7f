import type { ComponentChildren, JSX } from 'preact'
import { Mark } from '../mark.tsx'
import { words } from '../words.ts'
import { Document } from './document.tsx'
import { Brand, LanguageSwitch, Roof, SkipLink } from './parts.tsx'
import type { ShellProps } from './props.ts'

/** Sign-in, second factor, new password. */
export function AuthPage(props: ShellProps & { footer?: ComponentChildren }): JSX.Element {
  const { lang, instansi } = props
  return (
    <Document
      {...props}
      noindex
      bodyClass="pintu"
      body={
        <>
          <SkipLink lang={lang} />
          <Roof lang={lang} demo={props.demo} />
          <header class="sampul">
            <Brand nama="Sambut" sub={instansi?.nama} href="/" />
            <p class="kalimat">{words[lang].slogan}</p>
            <Mark stroke={3.2} />
          </header>
          <main id="isi" class="tumpuk">
            {props.children}
            <footer>
              {props.footer} <LanguageSwitch lang={lang} path={props.path} />
            </footer>
          </main>
        </>
      }
    />
  )
}
