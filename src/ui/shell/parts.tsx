import type { JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { Mark } from '../mark.tsx'
import { words } from '../words.ts'
import type { NavItem, ShellProps } from './props.ts'

export const SkipLink = ({ lang }: { lang: Bahasa }): JSX.Element => (
  <a class="lompat" href="#isi">
    {words[lang].lompat}
  </a>
)

/** The head of every page: a woven band in the instansi's colour and, where everything is invented, the line that says so. */
export const Roof = ({ lang, demo }: Pick<ShellProps, 'lang' | 'demo'>): JSX.Element => (
  <div class="atap">
    <div class="lurik" />
    {demo && (
      <aside class="demo">
        <p>{words[lang].demo}</p>
      </aside>
    )}
  </div>
)

/** The same page in the other language: `?bahasa=en`. The server remembers the choice. */
export function LanguageSwitch({ lang, path }: { lang: Bahasa; path: string }): JSX.Element {
  const other: Bahasa = lang === 'id' ? 'en' : 'id'
  const [base = '/', query = ''] = path.split('?')
  const params = new URLSearchParams(query)
  params.set('bahasa', other)
  return (
    <a class="bahasa" href={`${base}?${params.toString()}`} lang={other} hreflang={other}>
      {words[lang].bahasaLain}
    </a>
  )
}

/** Light, dark, or as the device is: three buttons of a plain form; the server remembers the choice. */
export function TampilanSwitch({
  lang,
  path,
  tampilan,
}: Pick<ShellProps, 'lang' | 'path' | 'tampilan'>): JSX.Element {
  const t = words[lang].tampilan
  const choice = tampilan ?? 'ikut'
  return (
    <form class="tampilan" method="post" action="/tampilan">
      <input type="hidden" name="kembali" value={path} />
      <div role="group" aria-label={t.judul}>
        {(['ikut', 'terang', 'gelap'] as const).map((name) => (
          <button key={name} name="tampilan" value={name} aria-pressed={name === choice ? 'true' : 'false'}>
            {t[name]}
          </button>
        ))}
      </div>
    </form>
  )
}

export function Brand(props: {
  nama: string
  sub?: string
  href: string
  logo?: string | undefined
}): JSX.Element {
  return (
    <a class="merek" href={props.href}>
      {/* The name stands beside it. */}
      {props.logo ? <img class="logo" src={props.logo} alt="" /> : <Mark />}
      <b>
        {props.nama} {props.sub && <span>{props.sub}</span>}
      </b>
    </a>
  )
}

export function Menu({ items, label }: { items: readonly NavItem[]; label: string }): JSX.Element | null {
  if (items.length === 0) return null
  return (
    <nav class="menu" aria-label={label}>
      {items.map((item) => (
        <a href={item.href} aria-current={item.active ? 'page' : undefined} key={item.href}>
          {item.label}
        </a>
      ))}
    </nav>
  )
}
