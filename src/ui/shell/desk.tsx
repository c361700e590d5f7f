import type { JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { words } from '../words.ts'
import { Document } from './document.tsx'
import { Brand, LanguageSwitch, Roof, SkipLink, TampilanSwitch } from './parts.tsx'
import type { NavItem, ShellProps } from './props.ts'

export interface DeskUser {
  readonly nama: string
  readonly jabatan?: string
  readonly profileHref?: string
}

export interface DeskPageProps extends ShellProps {
  /** The rooms this person may enter, Hari ini first. */
  readonly rooms: readonly NavItem[]
  readonly user: DeskUser
  /** Where the sign-out form posts. */
  readonly signOut?: string
  readonly homeHref?: string
}

function Rooms({ rooms, lang }: { rooms: readonly NavItem[]; lang: Bahasa }): JSX.Element {
  return (
    <nav aria-label={words[lang].ruang}>
      <ul class="ruang">
        {rooms.map((room) => (
          <li key={room.href}>
            <a href={room.href} aria-current={room.active ? 'page' : undefined}>
              {room.label}
              {room.count ? <span class="hitung">{room.count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Me({ user, lang, path, tampilan, signOut }: DeskPageProps): JSX.Element {
  const t = words[lang]
  return (
    <div class="saya">
      <div>
        <b>{user.nama}</b>
        {user.jabatan && <span class="redup">{user.jabatan}</span>}
      </div>
      <div class="baris">
        {user.profileHref && <a href={user.profileHref}>{t.profil}</a>}
        <LanguageSwitch lang={lang} path={path} />
        <form method="post" action={signOut ?? '/keluar'}>
          <button class="tautan" type="submit">
            {t.keluar}
          </button>
        </form>
      </div>
      <TampilanSwitch lang={lang} path={path} tampilan={tampilan} />
    </div>
  )
}

/** The officers' desk. Rooms at the left when there is room, behind a plain disclosure when there is not; no script either way. */
export function DeskPage(props: DeskPageProps): JSX.Element {
  const { lang, rooms, instansi } = props
  const brand = <Brand nama="Sambut" sub={instansi?.nama} href={props.homeHref ?? '/kerja'} />
  return (
    <Document
      {...props}
      noindex
      bodyClass="meja"
      body={
        <>
          <SkipLink lang={lang} />
          <Roof lang={lang} demo={props.demo} />
          <header class="bilah">
            {brand}
            <details>
              <summary>{words[lang].menu}</summary>
              <div>
                <Rooms rooms={rooms} lang={lang} />
                <Me {...props} />
              </div>
            </details>
          </header>
          <header class="samping">
            {brand}
            <Rooms rooms={rooms} lang={lang} />
            <Me {...props} />
          </header>
          <div class="isi">
            <main id="isi" class="tumpuk">
              {props.children}
            </main>
          </div>
        </>
      }
    />
  )
}
