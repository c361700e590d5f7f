import type { ComponentChildren, JSX } from 'preact'
import { Mark } from '../mark.tsx'

export type Tone = 'info' | 'success' | 'warning' | 'danger'

/** A message that stays where it belongs. `live` only for news the person has just caused. */
export function Notice(props: {
  tone?: Tone
  title?: string
  live?: boolean
  level?: 2 | 3
  children?: ComponentChildren
}): JSX.Element {
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <div class="ds-alert" data-color={props.tone ?? 'info'} role={props.live ? 'status' : undefined}>
      {props.title && <Heading>{props.title}</Heading>}
      {typeof props.children === 'string' ? <p>{props.children}</p> : props.children}
    </div>
  )
}

/** A state: always a word, the colour only helps. */
export function Tag(props: { tone?: Tone | 'neutral' | 'accent'; children: ComponentChildren }): JSX.Element {
  return (
    <span class="ds-tag" data-color={props.tone ?? 'neutral'}>
      {props.children}
    </span>
  )
}

/** Nothing here yet: why, and what to do first. */
export function EmptyState(props: {
  title: string
  children?: ComponentChildren
  action?: ComponentChildren
  level?: 2 | 3
}): JSX.Element {
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <div class="kosong">
      <Mark stroke={2.2} />
      <Heading>{props.title}</Heading>
      {typeof props.children === 'string' ? <p class="redup">{props.children}</p> : props.children}
      {props.action && <div class="aksi">{props.action}</div>}
    </div>
  )
}
