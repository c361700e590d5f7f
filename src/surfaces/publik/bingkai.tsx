import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import type { Tampilan } from '../../kernel/tampilan.ts'
import { PortalPage, type NavItem } from '../../ui/index.ts'
import type { Instansi } from '../../registry/index.ts'
import { kata } from './words.ts'

/** What every public page is given: whose it is, in which language, at which address. Plain data, so a page can be kept. */
export interface Bingkai {
  readonly lang: Bahasa
  readonly tampilan?: Tampilan
  /** Path and query, with nothing in it that the page does not know. */
  readonly path: string
  /** Absent on pages of the whole house. */
  readonly instansi?: PemilikHalaman
}

export interface PemilikHalaman {
  readonly nama: string
  readonly slug: string
  readonly aksen: string | null
  readonly rekaan: boolean
  readonly logo: string | null
}

export const pemilikOf = ({ nama, slug, aksen, rekaan, logo }: Instansi): PemilikHalaman => ({
  nama,
  slug,
  aksen,
  rekaan,
  logo,
})

/** The shell of the public record, with the few ways on. */
export function Halaman(props: {
  bingkai: Bingkai
  title: string
  description?: string
  noindex?: boolean
  /** More for the head of the document. */
  head?: ComponentChildren
  children: ComponentChildren
}): JSX.Element {
  const { lang, path, instansi, tampilan } = props.bingkai
  const k = kata[lang]
  const nav: NavItem[] = instansi
    ? [
        { href: dari(instansi, '/layanan'), label: k.layanan },
        { href: dari(instansi, '/survei'), label: k.suara },
        { href: `/pengaduan/baru?ke=${instansi.slug}`, label: k.lapor },
        { href: dari(instansi, '/forum'), label: k.forum },
        { href: `/instansi/${instansi.slug}`, label: k.hasil },
        { href: `/instansi/${instansi.slug}/perubahan`, label: k.perubahan },
      ]
    : []
  const here = path.split('?')[0]!
  return (
    <PortalPage
      title={props.title}
      lang={lang}
      path={path}
      {...(tampilan ? { tampilan } : {})}
      demo={instansi?.rekaan ?? false}
      nav={nav.map((n) => ({ ...n, active: n.href.split('?')[0] === here }))}
      footerNav={[
        { href: '/metode', label: k.metode },
        { href: '/tentang', label: k.tentang },
        { href: '/aksesibilitas', label: k.aksesibilitas },
        { href: '/masuk', label: k.masuk },
      ]}
      {...(instansi
        ? {
            instansi: {
              nama: instansi.nama,
              ...(instansi.aksen === null ? {} : { accent: instansi.aksen }),
              ...(instansi.logo === null ? {} : { logo: instansi.logo }),
            },
          }
        : {})}
      {...(props.description ? { description: props.description } : {})}
      {...(props.noindex ? { noindex: true } : {})}
      {...(props.head ? { head: props.head } : {})}
    >
      <div class="tumpuk jauh">{props.children}</div>
    </PortalPage>
  )
}

/** Pages that exist once for the whole house are told for which instansi they are opened. */
export const dari = (instansi: { readonly slug: string }, path: string): string =>
  `${path}?instansi=${instansi.slug}`
