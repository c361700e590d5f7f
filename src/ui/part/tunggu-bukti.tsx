import type { JSX } from 'preact'
import { Button, Form } from '../field/form.tsx'

export interface TungguBuktiProps {
  readonly tiket: string
  readonly bit: number
  /** Seconds until the button works. */
  readonly tunggu: number
  /** It was pressed too early. */
  readonly lagi: boolean
  /** Everything that was typed. */
  readonly isi: Readonly<Record<string, readonly string[]>>
  readonly action?: string
  readonly kata: {
    readonly kerja: string
    readonly sabar: (detik: number) => string
    readonly lagi: (detik: number) => string
    readonly kirim: string
  }
}

/** Fields this form writes itself. */
const SENDIRI = new Set(['tiket', 'bukti'])

/** What was typed, ready to be sent once more: by itself after the proof (islands/bukti.ts), or by the button after a wait. */
export function TungguBukti({ tiket, bit, tunggu, lagi, isi, action, kata }: TungguBuktiProps): JSX.Element {
  return (
    <sb-bukti tiket={tiket} bit={bit}>
      <p data-kerja="" hidden role="status">
        {kata.kerja}
      </p>
      <p data-sabar="" role={lagi ? 'alert' : undefined}>
        <b>{lagi ? kata.lagi(tunggu) : kata.sabar(tunggu)}</b>
      </p>
      <Form {...(action !== undefined && { action })}>
        {Object.entries(isi)
          .filter(([name]) => !SENDIRI.has(name))
          .flatMap(([name, values]) =>
            values.map((value, i) => <input key={`${name}/${i}`} type="hidden" name={name} value={value} />),
          )}
        <input type="hidden" name="tiket" value={tiket} />
        <input type="hidden" name="bukti" value="" />
        <div data-sabar="">
          <Button>{kata.kirim}</Button>
        </div>
      </Form>
    </sb-bukti>
  )
}
