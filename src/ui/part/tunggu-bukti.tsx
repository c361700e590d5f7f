import type { JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { Button, Form } from '../field/form.tsx'
import { words } from '../words.ts'

export interface TungguBuktiProps {
  readonly lang: Bahasa
  readonly tiket: string
  readonly bit: number
  /** Seconds until the button works. */
  readonly tunggu: number
  /** It was pressed too early. */
  readonly lagi: boolean
  /** Everything that was typed. */
  readonly isi: Readonly<Record<string, readonly string[]>>
  readonly action?: string
  /** What is sent, in the words of its room. */
  readonly kata: { readonly kerja: string; readonly kirim: string }
}

/** Fields this form writes itself. */
const SENDIRI = new Set(['tiket', 'bukti'])

/** What was typed, ready to be sent once more: by itself after the proof (islands/bukti.ts), or by the button after a wait. */
export function TungguBukti(props: TungguBuktiProps): JSX.Element {
  const { tiket, bit, tunggu, lagi, isi, action, kata } = props
  const k = words[props.lang].tunggu
  return (
    <>
      <sb-bukti tiket={tiket} bit={bit}>
        <p data-kerja="" hidden role="status">
          {kata.kerja}
        </p>
        <p data-sabar="" role={lagi ? 'alert' : undefined}>
          <b>{lagi ? k.lagi(tunggu) : k.sabar(tunggu)}</b>
        </p>
        <Form {...(action !== undefined && { action })}>
          {Object.entries(isi)
            .filter(([name]) => !SENDIRI.has(name))
            .flatMap(([name, values]) =>
              values.map((value, i) => (
                <input key={`${name}/${i}`} type="hidden" name={name} value={value} />
              )),
            )}
          <input type="hidden" name="tiket" value={tiket} />
          <input type="hidden" name="bukti" value="" />
          <div data-sabar="">
            <Button>{kata.kirim}</Button>
          </div>
        </Form>
      </sb-bukti>
      <p>{k.bukanSalah}</p>
    </>
  )
}
