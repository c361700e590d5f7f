import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import type { FieldErrors } from '../../kernel/errors.ts'
import { inBahasa } from '../../kernel/kalimat.ts'
import { words } from '../words.ts'

/** A plain form. The server checks and answers in sentences, so the browser's own bubbles stay away. */
export function Form(props: {
  action?: string
  method?: 'post' | 'get'
  /** Carries files. */
  files?: boolean
  id?: string
  class?: string
  /** A screen many people stand at: the browser neither suggests nor brings back what was typed. */
  bersama?: boolean
  children: ComponentChildren
}): JSX.Element {
  return (
    <form
      class={props.class ?? 'formulir'}
      method={props.method ?? 'post'}
      action={props.action}
      encType={props.files ? 'multipart/form-data' : undefined}
      id={props.id}
      autocomplete={props.bersama ? 'off' : undefined}
      noValidate
    >
      {props.children}
    </form>
  )
}

/** What is wrong, first on the page, each sentence a link to its field. Takes the focus without a script. */
export function ErrorSummary(props: {
  errors: FieldErrors | undefined
  lang: Bahasa
  /** Field name → element id, where they differ. */
  ids?: Readonly<Record<string, string>>
  heading?: string
  /** When a page shows two. */
  id?: string
  /** Does not take the focus: for a summary that is only shown, not met. */
  still?: boolean
}): JSX.Element | null {
  const entries = Object.entries(props.errors ?? {}).map(
    ([name, text]) => [name, inBahasa(text, props.lang)] as const,
  )
  if (entries.length === 0) return null
  const id = props.id ?? 'kesalahan'
  return (
    <section
      class="ds-error-summary"
      aria-labelledby={id}
      tabIndex={-1}
      autofocus={!props.still}
      data-color="danger"
    >
      <h2 id={id}>{props.heading ?? words[props.lang].adaMasalah}</h2>
      <ul>
        {entries.map(([name, message]) => (
          <li key={name}>
            {name === '' || name === '_' ? message : <a href={`#${props.ids?.[name] ?? name}`}>{message}</a>}
          </li>
        ))}
      </ul>
    </section>
  )
}

type ButtonLook = {
  variant?: 'secondary' | 'tertiary'
  color?: 'accent' | 'danger' | 'neutral' | 'success'
  size?: 'sm'
  children: ComponentChildren
}

/** A button that sends its form; `name="aksi" value="…"` when a form has several. */
export function Button(
  props: ButtonLook & {
    type?: 'submit' | 'button'
    name?: string
    value?: string
    disabled?: boolean
    form?: string
    formaction?: string
    'aria-label'?: string
  },
): JSX.Element {
  return (
    <button
      class="ds-button"
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      form={props.form}
      formAction={props.formaction}
      data-variant={props.variant}
      data-color={props.color}
      data-size={props.size}
      aria-label={props['aria-label']}
    >
      {props.children}
    </button>
  )
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton(props: ButtonLook & { href: string; download?: boolean }): JSX.Element {
  return (
    <a
      class="ds-button"
      href={props.href}
      download={props.download}
      data-variant={props.variant}
      data-color={props.color}
      data-size={props.size}
    >
      {props.children}
    </a>
  )
}
