import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import type { NavItem } from '../shell/props.ts'
import { words } from '../words.ts'

/** Where am I: links down to this page, which is not a link. */
export function Breadcrumb({
  items,
  lang,
}: {
  items: readonly { readonly label: string; readonly href?: string }[]
  lang: Bahasa
}): JSX.Element {
  return (
    <nav class="ds-breadcrumbs" aria-label={words[lang].remah}>
      <ol>
        {items.map((item) => (
          <li key={item.label}>
            {item.href ? <a href={item.href}>{item.label}</a> : <span aria-current="page">{item.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The head of a page: its one h1, a line of introduction, its main action. */
export function PageHead(props: {
  title: ComponentChildren
  /** A short line above the title: kind of page, unit, state. */
  above?: ComponentChildren
  lead?: ComponentChildren
  actions?: ComponentChildren
  breadcrumb?: ComponentChildren
}): JSX.Element {
  return (
    <div class="judul">
      {props.breadcrumb}
      <div class="tumpuk rapat">
        {props.above && <p class="atas">{props.above}</p>}
        <h1>{props.title}</h1>
        {props.lead && <p class="pengantar">{props.lead}</p>}
      </div>
      {props.actions && <div class="aksi">{props.actions}</div>}
    </div>
  )
}

/** Sides of one record as links: the address says which is open. `quiet` is the row below a row of tabs. */
export function Tabs(props: {
  items: readonly NavItem[]
  label: string
  quiet?: boolean | undefined
}): JSX.Element {
  const { items, label, quiet = false } = props
  return (
    <nav class={quiet ? 'tab anak' : 'tab'} aria-label={label}>
      {items.map((item) => (
        <a href={item.href} aria-current={item.active ? 'page' : undefined} key={item.href}>
          {item.label}
          {item.count !== undefined && <span class="redup num">{item.count}</span>}
        </a>
      ))}
    </nav>
  )
}

/** A part of a page under its own h2. */
export function Section(props: {
  title: ComponentChildren
  lead?: ComponentChildren
  id?: string
  children: ComponentChildren
}): JSX.Element {
  return (
    <section class="tumpuk" id={props.id}>
      <div class="tumpuk rapat">
        <h2>{props.title}</h2>
        {props.lead && <p class="redup">{props.lead}</p>}
      </div>
      {props.children}
    </section>
  )
}

export function Card(props: {
  title?: ComponentChildren
  href?: string
  level?: 2 | 3
  children: ComponentChildren
}): JSX.Element {
  const Heading = props.level === 2 ? 'h2' : 'h3'
  const inner = (
    <>
      {props.title && <Heading>{props.title}</Heading>}
      {props.children}
    </>
  )
  return props.href ? (
    <a class="kartu" href={props.href}>
      {inner}
    </a>
  ) : (
    <div class="kartu">{inner}</div>
  )
}

export interface DescriptionItem {
  readonly term: string
  readonly value: ComponentChildren
}
export const DescriptionList = ({ items }: { items: readonly DescriptionItem[] }): JSX.Element => (
  <dl class="rincian">
    {items.map((item) => (
      <div key={item.term}>
        <dt>{item.term}</dt>
        <dd>{item.value}</dd>
      </div>
    ))}
  </dl>
)

/** More for those who want it. */
export const Details = (props: {
  summary: string
  open?: boolean
  children: ComponentChildren
}): JSX.Element => (
  <details class="buka" open={props.open}>
    <summary>{props.summary}</summary>
    {props.children}
  </details>
)
