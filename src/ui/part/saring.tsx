import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { Button, Form } from '../field/form.tsx'
import { words } from '../words.ts'

/** What a list is narrowed by. It is asked for by its address, so that a view can be kept and sent; fields in it are `quiet`. */
export function Saring(props: {
  action: string
  lang: Bahasa
  /** What of the view stays as it is: kept in the address beside the fields. */
  tetap?: Readonly<Record<string, string | undefined>>
  /** While something is narrowed: the address where nothing is. */
  hapusHref?: string | false
  /** More for those who want it, below the row. */
  lagi?: ComponentChildren
  children: ComponentChildren
}): JSX.Element {
  const t = words[props.lang]
  return (
    <Form method="get" action={props.action} class="tumpuk">
      {Object.entries(props.tetap ?? {}).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div class="saring">
        {props.children}
        <div class="aksi">
          <Button variant="secondary">{t.saring}</Button>
          {props.hapusHref && <a href={props.hapusHref}>{t.hapusSaring}</a>}
        </div>
      </div>
      {props.lagi}
    </Form>
  )
}
