import type { JSX } from 'preact'
import { controlProps, FieldFrame } from './frame.tsx'
import type { FieldProps } from './props.ts'

export interface TextFieldProps extends FieldProps {
  readonly value?: string
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search'
  readonly autocomplete?: string
  readonly maxLength?: number
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search'
  readonly readOnly?: boolean
  readonly autofocus?: boolean
  readonly spellcheck?: boolean
}

/** One line of text. A password is never written back into the page. */
export function TextField(props: TextFieldProps): JSX.Element {
  const type = props.type ?? 'text'
  return (
    <FieldFrame props={props}>
      <input
        {...controlProps(props)}
        type={type as 'text'}
        value={type === 'password' ? undefined : props.value}
        autocomplete={props.autocomplete}
        maxLength={props.maxLength}
        inputMode={props.inputMode}
        readOnly={props.readOnly}
        autofocus={props.autofocus}
        spellcheck={props.spellcheck}
      />
    </FieldFrame>
  )
}

export interface NumberFieldProps extends FieldProps {
  readonly value?: string | number
  /** Word behind the box: orang, tahun, menit. */
  readonly unit?: string
  readonly maxLength?: number
  readonly decimal?: boolean
  readonly autocomplete?: string
}

/** Digits on the phone's number keys; a text box underneath, so that nothing typed is thrown away by the browser. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  return (
    <FieldFrame props={props}>
      <div class="satuan">
        <input
          {...controlProps(props)}
          type="text"
          inputMode={props.decimal ? 'decimal' : 'numeric'}
          value={props.value === undefined ? undefined : String(props.value)}
          maxLength={props.maxLength ?? 12}
          autocomplete={props.autocomplete ?? 'off'}
        />
        {props.unit && <span class="redup">{props.unit}</span>}
      </div>
    </FieldFrame>
  )
}

/** A longer text. */
export function TextArea(
  props: FieldProps & { value?: string; rows?: number; maxLength?: number },
): JSX.Element {
  return (
    <FieldFrame props={props}>
      <textarea {...controlProps(props)} rows={props.rows ?? 4} maxLength={props.maxLength}>
        {props.value}
      </textarea>
    </FieldFrame>
  )
}

/** A date, `YYYY-MM-DD`; the device shows it its own way. */
export function DateField(props: FieldProps & { value?: string; min?: string; max?: string }): JSX.Element {
  return (
    <FieldFrame props={{ width: 'sempit', ...props }}>
      <input {...controlProps(props)} type="date" value={props.value} min={props.min} max={props.max} />
    </FieldFrame>
  )
}

/** A file. `accept` helps the picker; the server judges what really came. */
export function FileField(props: FieldProps & { accept?: string; multiple?: boolean }): JSX.Element {
  return (
    <FieldFrame props={props}>
      <input {...controlProps(props)} type="file" accept={props.accept} multiple={props.multiple} />
    </FieldFrame>
  )
}
