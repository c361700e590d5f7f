import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Zona } from '../../../kernel/clock.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Breadcrumb,
  DeskPage,
  formatDate,
  LinkButton,
  PageHead,
  Tabs,
  Tag,
  type Tone,
} from '../../../ui/index.ts'
import { isTerbuka, type KeadaanForum } from '../rules.ts'
import type { Forum } from '../store.ts'
import { alamatTab, MEJA, tabList, type TabForum } from './tab.ts'
import { kataBingkai } from './words.ts'

const NADA: Readonly<Record<KeadaanForum, Tone | 'neutral'>> = {
  persiapan: 'neutral',
  diumumkan: 'info',
  berlangsung: 'warning',
  selesai: 'info',
  ditetapkan: 'success',
  batal: 'danger',
}

export const TandaKeadaan = ({ keadaan, lang }: { keadaan: KeadaanForum; lang: Bahasa }): JSX.Element => (
  <Tag tone={NADA[keadaan]}>{kataBingkai[lang].keadaan[keadaan]}</Tag>
)

export interface BingkaiProps {
  readonly desk: DeskFrame
  readonly zona: Zona
  readonly forum: Forum
  readonly unit: { readonly id: string; readonly nama: string; readonly slug: string }
  readonly tab: TabForum
  /** The one main action of this side. */
  readonly aksi?: ComponentChildren
  /** Shown again because something was wrong. */
  readonly error?: boolean
  readonly children: ComponentChildren
}

/** The one frame of all pages about one forum at the desk. */
export function BingkaiForum({ desk, forum, unit, tab, aksi, error, children }: BingkaiProps): JSX.Element {
  const { lang } = desk
  const k = kataBingkai[lang]
  const depan = tab === 'ringkasan'
  const nama = k.tab[tab]
  return (
    <DeskPage {...desk} title={depan ? forum.tema : `${nama}: ${forum.tema}`} {...(error && { error })}>
      <PageHead
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[
              { label: k.judul, href: MEJA },
              ...(depan
                ? [{ label: forum.tema }]
                : [{ label: forum.tema, href: alamatTab(forum.id, 'ringkasan') }, { label: nama }]),
            ]}
          />
        }
        above={
          <>
            {unit.nama} · {formatDate(forum.tanggal, lang)}{' '}
            <TandaKeadaan keadaan={forum.keadaan} lang={lang} />
          </>
        }
        title={depan ? forum.tema : nama}
        actions={
          <>
            {aksi}
            {depan && isTerbuka(forum) && (
              <LinkButton href={`/forum/${forum.slug}`} variant="tertiary">
                {k.halamanWarga}
              </LinkButton>
            )}
          </>
        }
      />
      <Tabs
        label={forum.tema}
        items={tabList.map((t) => ({ label: k.tab[t], href: alamatTab(forum.id, t), active: t === tab }))}
      />
      {children}
    </DeskPage>
  )
}
