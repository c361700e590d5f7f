import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { isId } from '../../../kernel/ids.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { Button, Details, Form, TextField } from '../../../ui/index.ts'
import { kataTolak } from './words-tolak.ts'

/** Names the form, its route and what came back of it. */
export const TOLAK_BANYAK = 'tolak-banyak'

type Isian = Readonly<Record<string, string>>

/** Which of the shown ones are meant: those ticked, or all others. What came after the page was drawn has been read by nobody. */
export function readTolak({ one, many }: RawForm): {
  readonly ids: readonly string[]
  readonly alasan: string
  readonly isian: Isian
} {
  const pilih = new Set(many['pilih'])
  const lainnya = one['aksi'] === 'lainnya'
  const alasan = (one['alasan'] ?? '').trim()
  return {
    ids: (many['ada'] ?? []).filter((id) => isId(id) && pilih.has(id) !== lainnya),
    alasan,
    isian: { alasan, ...Object.fromEntries([...pilih].map((id) => [`pilih-${id}`, '1'])) },
  }
}

/** Belongs to the form below, wherever it stands. */
export function Centang(props: { lang: Bahasa; id: string; teks: string; isian?: Isian }): JSX.Element {
  const id = `pilih-${props.id}`
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        form={TOLAK_BANYAK}
        id={id}
        name="pilih"
        value={props.id}
        checked={props.isian?.[id] === '1'}
      />
      <label for={id}>
        {kataTolak[props.lang].pilih}
        <span class="sr">: {props.teks}</span>
      </label>
    </div>
  )
}

/** One reason for many, such as those of a script. */
export function TolakBanyak(props: {
  readonly lang: Bahasa
  readonly action: string
  readonly ids: readonly string[]
  readonly isian?: Isian | undefined
  readonly error?: string | undefined
}): JSX.Element {
  const { lang, error } = props
  const k = kataTolak[lang]
  return (
    <Details summary={k.judul} open={error !== undefined}>
      <p class="redup">{k.isi}</p>
      <Form action={props.action} id={TOLAK_BANYAK}>
        {props.ids.map((id) => (
          <input key={id} type="hidden" name="ada" value={id} />
        ))}
        <TextField
          name="alasan"
          id={`alasan-${TOLAK_BANYAK}`}
          label={k.alasan}
          lang={lang}
          maxLength={200}
          value={props.isian?.['alasan'] ?? ''}
          {...(error !== undefined && { error })}
        />
        <div class="aksi">
          <Button size="sm" variant="secondary" color="danger" name="aksi" value="dicentang">
            {k.dicentang}
          </Button>
          <Button size="sm" variant="secondary" color="danger" name="aksi" value="lainnya">
            {k.lainnya}
          </Button>
        </div>
      </Form>
    </Details>
  )
}
