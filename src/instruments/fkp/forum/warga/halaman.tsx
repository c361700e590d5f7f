import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import type { Tampilan } from '../../../../kernel/tampilan.ts'
import type { Ctx } from '../../../../platform/http/env.ts'
import type { Instansi } from '../../../../registry/index.ts'
import { PortalPage } from '../../../../ui/index.ts'
import { kataWarga } from './words.ts'

/** Whose page it is, in which language, at which address. */
export interface Bingkai {
  readonly lang: Bahasa
  readonly tampilan?: Tampilan
  readonly path: string
  readonly instansi: Pick<Instansi, 'nama' | 'slug' | 'aksen' | 'rekaan' | 'logo'>
}

export const bingkaiOf = (c: Ctx, path: string, instansi: Bingkai['instansi']): Bingkai => ({
  lang: c.var.lang,
  ...(c.var.tampilan ? { tampilan: c.var.tampilan } : {}),
  path,
  instansi,
})

/** A public page of the room, with the ways on that every public page of the instansi has. */
export function Halaman(props: {
  bingkai: Bingkai
  title: string
  description?: string
  /** Somebody's own page. */
  pribadi?: boolean
  error?: boolean
  head?: ComponentChildren
  children: ComponentChildren
}): JSX.Element {
  const { lang, path, instansi, tampilan } = props.bingkai
  const k = kataWarga[lang]
  const { slug } = instansi
  return (
    <PortalPage
      title={props.title}
      lang={lang}
      path={path}
      {...(tampilan ? { tampilan } : {})}
      demo={instansi.rekaan}
      homeHref={`/?instansi=${slug}`}
      nav={[
        { href: `/layanan?instansi=${slug}`, label: k.cariLayanan },
        { href: `/survei?instansi=${slug}`, label: k.sampaikan },
        { href: `/forum?instansi=${slug}`, label: k.forum, active: path.startsWith('/forum') },
        { href: `/instansi/${slug}`, label: k.hasil },
        { href: `/instansi/${slug}/perubahan`, label: k.perubahan },
      ]}
      footerNav={[
        { href: '/metode', label: k.metode },
        { href: '/tentang', label: k.tentang },
      ]}
      instansi={{
        nama: instansi.nama,
        ...(instansi.aksen === null ? {} : { accent: instansi.aksen }),
        ...(instansi.logo === null ? {} : { logo: instansi.logo }),
      }}
      {...(props.error ? { error: true } : {})}
      {...(props.description ? { description: props.description } : {})}
      {...(props.pribadi ? { noindex: true } : {})}
      {...(props.head ? { head: props.head } : {})}
    >
      <div class="tumpuk jauh">{props.children}</div>
    </PortalPage>
  )
}
