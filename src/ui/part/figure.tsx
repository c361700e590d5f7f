import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { words } from '../words.ts'

/** A number never stands alone: what it is, its unit, from how many, and when. */
export function Stat(props: {
  label: string
  value: string
  unit: string
  /** How many and when: "dari 212 orang, 30 Juni 2026". */
  basis: string
  children?: ComponentChildren
}): JSX.Element {
  return (
    <div class="angka">
      <p class="apa">{props.label}</p>
      <p class="nilai">
        {props.value}
        <small>{props.unit}</small>
      </p>
      <p class="dari">{props.basis}</p>
      {props.children}
    </div>
  )
}

/** Stats side by side, ruled like a ledger. */
export const StatRow = ({ children }: { children: ComponentChildren }): JSX.Element => (
  <div class="deret">{children}</div>
)

/** Where one is in a task, in words; the stripes only echo it. */
export function Stepper(props: { now: number; of: number; label?: string; lang: Bahasa }): JSX.Element {
  return (
    <div class="langkah">
      <p class="kata">
        {words[props.lang].langkah(props.now, props.of)}
        {props.label && `: ${props.label}`}
      </p>
      <ol aria-hidden="true">
        {Array.from({ length: props.of }, (_, i) => (
          <li
            key={i}
            data-done={i + 1 < props.now ? '' : undefined}
            aria-current={i + 1 === props.now ? 'step' : undefined}
          />
        ))}
      </ol>
    </div>
  )
}

/** Work that takes a while, and can be left. */
export function Progress(props: { label: string; value: number; max: number; text: string }): JSX.Element {
  return (
    <div class="maju">
      <p>
        <b>{props.label}</b> <span class="redup num">{props.text}</span>
      </p>
      <progress value={props.value} max={props.max} aria-label={props.label}>
        {props.text}
      </progress>
    </div>
  )
}

export interface Todo {
  readonly href: string
  readonly title: string
  readonly note?: ComponentChildren
  readonly state?: ComponentChildren
}
/** Hari ini: what is due, late or waiting. */
export const TodoList = ({ items }: { items: readonly Todo[] }): JSX.Element => (
  <ul class="tugas">
    {items.map((item) => (
      <li key={item.href}>
        <div>
          <a class="apa" href={item.href}>
            {item.title}
          </a>
          {item.note && <p>{item.note}</p>}
        </div>
        {item.state && <div>{item.state}</div>}
      </li>
    ))}
  </ul>
)
