import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { words } from '../words.ts'

export interface QuestionGroupProps {
  readonly name: string
  readonly legend: ComponentChildren
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[]
  readonly lang?: Bahasa
  readonly value?: string
  /** Several answers may be chosen; these are. */
  readonly values?: readonly string[]
  readonly hint?: ComponentChildren
  readonly error?: string
  /** "3 dari 9" above the question. */
  readonly number?: number
  readonly of?: number
  /** Two to a line for short answers such as gender or education. */
  readonly compact?: boolean
  readonly optional?: boolean
  /** Not required by the browser, though it is not optional. */
  readonly gentle?: boolean
}

/** One question of a survey: its answers are words on big buttons. Markup is spare because nine of them must fit the first round trip. */
export function QuestionGroup(props: QuestionGroupProps): JSX.Element {
  const { name, options, value, error, hint, number, of: all, lang = 'id' } = props
  const described = [hint && `${name}-h`, error && `${name}-e`].filter(Boolean).join(' ')
  return (
    <fieldset class="q" data-e={error ? '' : undefined} aria-describedby={described || undefined}>
      <legend>
        {number !== undefined && all !== undefined && <i>{words[lang].pertanyaan(number, all)}</i>}
        {props.legend}
        {props.optional && <span class="boleh"> {words[lang].boleh}</span>}
      </legend>
      {hint && (
        <p class="h" id={`${name}-h`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="e" id={`${name}-e`}>
          {error}
        </p>
      )}
      <div class={props.compact ? 'o k' : options.length > 5 ? 'o' : 'o l'}>
        {options.map((o, i) => (
          <label key={o.value}>
            <input
              type={props.values ? 'checkbox' : 'radio'}
              name={name}
              value={o.value}
              id={i === 0 ? name : undefined}
              checked={props.values ? props.values.includes(o.value) : o.value === value}
              required={i === 0 && !props.optional && !props.gentle && !props.values ? true : undefined}
            />
            <span lang={o.lang}>{o.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
