import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import type { Tampilan } from '../../kernel/tampilan.ts'
import { words } from '../words.ts'
import { PortalPage } from './portal.tsx'
import type { NavItem } from './props.ts'

/** Whose page it is; plain data, so a page can be kept. */
export interface PemilikHalaman {
  readonly nama: string
  readonly slug: string
  readonly aksen: string | null
  readonly rekaan: boolean
  readonly logo: string | null
}

/** What every public page is given: whose it is, in which language, at which address. */
export interface Bingkai {
  readonly lang: Bahasa
  readonly tampilan?: Tampilan
  /** Path and query, with nothing in it that the page does not know. */
  readonly path: string
  /** Absent on pages of the whole house. */
  readonly instansi?: PemilikHalaman
}

export interface RecordPageProps {
  readonly bingkai: Bingkai
  readonly title: string
  readonly description?: string
  readonly noindex?: boolean
  readonly error?: boolean
  readonly head?: ComponentChildren
  readonly children: ComponentChildren
}

/** Pages that exist once for the whole house are told for which instansi they are opened. */
export const dari = (instansi: { readonly slug: string }, path: string): string =>
  `${path}?instansi=${instansi.slug}`

/** A page of the public record, whichever room it comes from: every one has the same few ways on. */
export function RecordPage(props: RecordPageProps): JSX.Element {
  const { lang, path, instansi, tampilan } = props.bingkai
  const k = words[lang].warga
  return (
    <PortalPage
      title={props.title}
      lang={lang}
      path={path}
      {...(tampilan ? { tampilan } : {})}
      demo={instansi?.rekaan ?? false}
      nav={instansi ? withActive(navOf(instansi, lang), path.split('?')[0]!) : []}
      footerNav={[
        { href: '/metode', label: k.metode },
        { href: '/tentang', label: k.tentang },
        { href: '/aksesibilitas', label: k.aksesibilitas },
        { href: '/masuk', label: k.masuk },
      ]}
      {...(instansi
        ? {
            homeHref: dari(instansi, '/'),
            instansi: {
              nama: instansi.nama,
              ...(instansi.aksen === null ? {} : { accent: instansi.aksen }),
              ...(instansi.logo === null ? {} : { logo: instansi.logo }),
            },
          }
        : {})}
      {...(props.error ? { error: true } : {})}
      {...(props.description ? { description: props.description } : {})}
      {...(props.noindex ? { noindex: true } : {})}
      {...(props.head ? { head: props.head } : {})}
    >
      <div class="tumpuk jauh">{props.children}</div>
    </PortalPage>
  )
}

function navOf(instansi: PemilikHalaman, lang: Bahasa): NavItem[] {
  const k = words[lang].warga
  return [
    { href: dari(instansi, '/layanan'), label: k.layanan },
    { href: dari(instansi, '/survei'), label: k.suara },
    { href: `/pengaduan/baru?ke=${instansi.slug}`, label: k.lapor },
    { href: dari(instansi, '/forum'), label: k.forum },
    { href: `/instansi/${instansi.slug}`, label: k.hasil },
    { href: `/instansi/${instansi.slug}/perubahan`, label: k.perubahan },
  ]
}

/** The way that leads to this page or to what it belongs to: the longest address that it begins with. */
function withActive(nav: readonly NavItem[], here: string): NavItem[] {
  const addresses = nav.map((n) => n.href.split('?')[0]!)
  const found = addresses
    .filter((a) => here === a || here.startsWith(`${a}/`))
    .toSorted((a, b) => b.length - a.length)[0]
  return nav.map((n, i) => ({ ...n, active: found !== undefined && addresses[i] === found }))
}
