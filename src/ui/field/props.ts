import type { ComponentChildren } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'

/** What every field takes. `name` is also its id unless `id` says otherwise, so that the error summary can point to it. */
export interface FieldProps {
  readonly name: string
  readonly label: ComponentChildren
  readonly lang: Bahasa
  readonly id?: string
  readonly hint?: ComponentChildren
  readonly error?: string
  /** Fields are required unless `optional`: optional ones say so in words. */
  readonly optional?: boolean
  /** Not required by the browser, though it is not optional: whether it is due is known only later. */
  readonly gentle?: boolean
  /** A filter: empty means "all", so nothing is said of being optional. */
  readonly quiet?: boolean
  readonly width?: 'sempit' | 'sedang' | 'luas'
}

export interface Option {
  readonly value: string
  readonly label: string
  /** Of the label, where it is not the page's. */
  readonly lang?: string
  readonly hint?: string
  readonly disabled?: boolean
}

/** Ids of hint and error for `aria-describedby`; undefined when there is neither. */
export function describedBy(id: string, props: Pick<FieldProps, 'hint' | 'error'>): string | undefined {
  const ids = [props.hint ? `${id}-petunjuk` : '', props.error ? `${id}-salah` : ''].filter(Boolean)
  return ids.length ? ids.join(' ') : undefined
}
