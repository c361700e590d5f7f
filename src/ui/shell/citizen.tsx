import type { ComponentChildren, JSX } from 'preact'
import { Mark } from '../mark.tsx'
import { Document } from './document.tsx'
import { LanguageSwitch, Roof, SkipLink } from './parts.tsx'
import type { ShellProps } from './props.ts'

/** Survey and tracking pages: one request, styles inline, the device's own font, no script. */
export function CitizenPage(props: ShellProps & { footer?: ComponentChildren }): JSX.Element {
  return (
    <Document
      {...props}
      light
      noindex
      body={
        <>
          <SkipLink lang={props.lang} />
          <Roof lang={props.lang} demo={props.demo} />
          <header class="w">
            <b>
              <Mark />
              <span>{props.instansi?.nama ?? 'Sambut'}</span>
            </b>
            <LanguageSwitch lang={props.lang} path={props.path} />
          </header>
          <main class="w" id="isi">
            {props.children}
          </main>
          {props.footer && <footer class="w">{props.footer}</footer>}
        </>
      }
    />
  )
}
