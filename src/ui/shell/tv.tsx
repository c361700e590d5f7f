import type { ComponentChildren, JSX } from 'preact'
import { Document } from './document.tsx'
import { Roof } from './parts.tsx'
import type { ShellProps } from './props.ts'

/** A screen nobody touches: no links, no scrolling, sized by its own height so that 1080p and 4K look the same. */
export function TvPage(
  props: ShellProps & {
    head: { readonly unit: string; readonly instansi: string }
    foot?: ComponentChildren
  },
): JSX.Element {
  const { head, lang } = props
  return (
    <Document
      {...props}
      noindex
      bodyClass="tv"
      body={
        <>
          <Roof lang={lang} demo={props.demo} />
          <header>
            <b>{head.unit}</b>
            <span class="tv-instansi">
              {head.instansi}
              {props.instansi?.logo && <img class="logo" src={props.instansi.logo} alt="" />}
            </span>
          </header>
          <main id="isi">{props.children}</main>
          <footer>{props.foot}</footer>
        </>
      }
    />
  )
}
