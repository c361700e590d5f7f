import type { JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { words } from '../words.ts'
import { Notice } from './message.tsx'

/** What somebody typed for a form that was closed to him meanwhile: it is stored nowhere, so it stays on the page, to be copied. */
export function Unsaved(props: {
  lang: Bahasa
  fields: readonly { readonly label: string; readonly value: string }[]
}): JSX.Element | null {
  const filled = props.fields.filter((f) => f.value.trim() !== '')
  if (filled.length === 0) return null
  const k = words[props.lang]
  return (
    <Notice tone="warning" title={k.belumTersimpan}>
      <p>{k.salinDahulu}</p>
      {filled.map((f) => (
        <p key={f.label} class="lipat">
          <b>{f.label}:</b> {f.value}
        </p>
      ))}
    </Notice>
  )
}
