import type { ComponentChildren, JSX } from 'preact'
import { words } from '../words.ts'
import { inBahasa } from '../../kernel/kalimat.ts'
import { controlProps, FieldError, FieldFrame, Hint, Optional } from './frame.tsx'
import { describedBy, type FieldProps, type Option } from './props.ts'

/** One of many: for more than about seven. Fewer are shown openly as RadioGroup. */
export function Select(
  props: FieldProps & { value?: string; options: readonly Option[]; placeholder?: string | false },
): JSX.Element {
  const { value, options, placeholder, lang } = props
  return (
    <FieldFrame props={props}>
      <select {...controlProps(props)}>
        {placeholder !== false && (
          <option value="" selected={!value}>
            {placeholder ?? words[lang].pilih}
          </option>
        )}
        {options.map((o) => (
          <option
            value={o.value}
            selected={o.value === value}
            disabled={o.disabled}
            lang={o.lang}
            key={o.value}
          >
            {o.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

function Group({
  props,
  inline,
  children,
}: {
  props: FieldProps
  inline: boolean | undefined
  children: ComponentChildren
}): JSX.Element {
  const id = props.id ?? props.name
  return (
    <fieldset
      class="ds-fieldset"
      data-sejajar={inline ? '' : undefined}
      aria-describedby={describedBy(id, props)}
    >
      <legend>
        {props.label}
        <Optional lang={props.lang} optional={props.optional} />
      </legend>
      {props.hint && <Hint id={id}>{props.hint}</Hint>}
      {props.error && <FieldError id={id}>{inBahasa(props.error, props.lang)}</FieldError>}
      <div class="pilihan">{children}</div>
    </fieldset>
  )
}

function Item(props: {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  option: Option
  checked: boolean
  required: boolean
  invalid: boolean
}): JSX.Element {
  const { id, option } = props
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type={props.type}
        id={id}
        name={props.name}
        value={option.value}
        checked={props.checked}
        required={props.required || undefined}
        disabled={option.disabled}
        aria-invalid={props.invalid ? 'true' : undefined}
        aria-describedby={option.hint ? `${id}-petunjuk` : undefined}
      />
      <label for={id}>{option.label}</label>
      {option.hint && <Hint id={id}>{option.hint}</Hint>}
    </div>
  )
}

/** One of a few, all in sight. The first button carries the field's id for the error summary. */
export function RadioGroup(
  props: FieldProps & { value?: string; options: readonly Option[]; inline?: boolean },
): JSX.Element {
  const id = props.id ?? props.name
  return (
    <Group props={props} inline={props.inline}>
      {props.options.map((option, i) => (
        <Item
          type="radio"
          key={option.value}
          id={i === 0 ? id : `${id}-${i}`}
          name={props.name}
          option={option}
          checked={option.value === props.value}
          required={!props.optional && !props.gentle}
          invalid={Boolean(props.error)}
        />
      ))}
    </Group>
  )
}

/** Any of several; arrives as repeated values of one name. */
export function CheckboxGroup(
  props: FieldProps & { values?: readonly string[]; options: readonly Option[]; inline?: boolean },
): JSX.Element {
  const id = props.id ?? props.name
  return (
    <Group props={props} inline={props.inline}>
      {props.options.map((option, i) => (
        <Item
          type="checkbox"
          key={option.value}
          id={i === 0 ? id : `${id}-${i}`}
          name={props.name}
          option={option}
          checked={props.values?.includes(option.value) ?? false}
          required={false}
          invalid={Boolean(props.error)}
        />
      ))}
    </Group>
  )
}
