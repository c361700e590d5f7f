import type { JSX } from 'preact'
import { words } from '../words.ts'
import { Document } from './document.tsx'
import { Brand, LanguageSwitch, Menu, Roof, SkipLink, TampilanSwitch } from './parts.tsx'
import type { NavItem, ShellProps } from './props.ts'

export interface PortalPageProps extends ShellProps {
  readonly nav?: readonly NavItem[]
  readonly footerNav?: readonly NavItem[]
  readonly homeHref?: string
}

/** Public pages: portal, service, unit, open data. */
export function PortalPage(props: PortalPageProps): JSX.Element {
  const { lang, instansi } = props
  const t = words[lang]
  return (
    <Document
      {...props}
      bodyClass="hal"
      body={
        <>
          <SkipLink lang={lang} />
          <Roof lang={lang} demo={props.demo} />
          <header class="kepala">
            <div class="kolom">
              <Brand
                nama={instansi?.nama ?? 'Sambut'}
                sub={instansi ? 'Sambut' : undefined}
                logo={instansi?.logo}
                href={props.homeHref ?? '/'}
              />
              <Menu items={props.nav ?? []} label={t.navigasi} />
              <LanguageSwitch lang={lang} path={props.path} />
            </div>
          </header>
          <main id="isi">
            <div class="kolom tumpuk">{props.children}</div>
          </main>
          <footer class="kaki">
            <div class="kolom">
              <p>
                {instansi?.nama ?? 'Sambut'}. {t.bebas}.
              </p>
              <Menu items={props.footerNav ?? []} label={t.kaki} />
              <TampilanSwitch lang={lang} path={props.path} tampilan={props.tampilan} />
            </div>
          </footer>
        </>
      }
    />
  )
}
