import type { ComponentChildren, JSX } from 'preact'
import { inBahasa } from '../../kernel/kalimat.ts'
import { words } from '../words.ts'
import { describedBy, type FieldProps } from './props.ts'

export const Hint = ({ id, children }: { id: string; children: ComponentChildren }): JSX.Element => (
  <p data-field="description" id={`${id}-petunjuk`}>
    {children}
  </p>
)

export const FieldError = ({ id, children }: { id: string; children: ComponentChildren }): JSX.Element => (
  <p class="ds-validation-message" data-field="validation" id={`${id}-salah`}>
    {children}
  </p>
)

export const Optional = ({ lang, optional }: Pick<FieldProps, 'lang' | 'optional'>): JSX.Element | null =>
  optional ? <span class="boleh"> {words[lang].boleh}</span> : null

/** Label, hint, error, then the control: the order in which a screen reader should say them. */
export function FieldFrame({
  props,
  children,
}: {
  props: FieldProps
  children: ComponentChildren
}): JSX.Element {
  const id = props.id ?? props.name
  return (
    <div class={props.width ? `ds-field ${props.width}` : 'ds-field'}>
      <label for={id}>
        {props.label}
        <Optional lang={props.lang} optional={props.optional && !props.quiet} />
      </label>
      {props.hint && <Hint id={id}>{props.hint}</Hint>}
      {props.error && <FieldError id={id}>{inBahasa(props.error, props.lang)}</FieldError>}
      {children}
    </div>
  )
}

/** The attributes every control shares. */
export function controlProps(props: FieldProps): {
  id: string
  name: string
  class: string
  required: boolean | undefined
  'aria-invalid': 'true' | undefined
  'aria-describedby': string | undefined
} {
  const id = props.id ?? props.name
  return {
    id,
    name: props.name,
    class: 'ds-input',
    required: props.optional || props.gentle ? undefined : true,
    'aria-invalid': props.error ? 'true' : undefined,
    'aria-describedby': describedBy(id, props),
  }
}
