import type { JSX } from 'preact'
import { words } from '../words.ts'
import { Document } from './document.tsx'
import type { ShellProps } from './props.ts'

/** A sheet to print: posters, summaries. On screen it lies on the desk with a small bar above it. */
export function PrintPage(props: ShellProps & { backHref?: string }): JSX.Element {
  const t = words[props.lang]
  return (
    <Document
      {...props}
      noindex
      tampilan="terang"
      bodyClass="cetak"
      body={
        <>
          <header class="alat">
            {props.backHref && <a href={props.backHref}>{t.kembali}</a>}
            <sb-cetak label={t.cetak} />
          </header>
          <main id="isi">{props.children}</main>
        </>
      }
    />
  )
}
