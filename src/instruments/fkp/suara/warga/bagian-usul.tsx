import type { JSX } from 'preact'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import { Button, Form, Notice, TextArea } from '../../../../ui/index.ts'
import type { HasilUsul } from '../usul.ts'
import { TEKS_MAKS } from '../pernyataan-teks.ts'
import { kataSuara } from './words.ts'

export interface UsulProps {
  readonly lang: Bahasa
  readonly alamat: string
  /** What was typed and why it was not taken, or what became of it. */
  readonly usul?: { readonly teks?: string; readonly error?: string; readonly hasil?: HasilUsul } | undefined
  readonly buka: boolean
}

/** Own words of a participant, for others to vote on. */
export function Usul({ lang, alamat, usul = {}, buka }: UsulProps): JSX.Element {
  const k = kataSuara[lang]
  const { hasil } = usul
  return (
    <>
      {hasil?.jenis === 'diterima' && (
        <Notice tone="success" title={k.usulTerkirim} live>
          {k.usulTerkirimIsi}
        </Notice>
      )}
      {hasil?.jenis === 'serupa' && (
        <Notice tone="info" title={k.usulSerupa} live>
          <p>{hasil.teks === null ? k.usulSerupaMenunggu : k.usulSerupaTampil(hasil.teks)}</p>
          {hasil.nomor !== null && (
            <p>
              <a href={`${alamat}?p=${hasil.nomor}`}>{k.keSerupa}</a>
            </p>
          )}
        </Notice>
      )}
      <details open={buka || usul.error !== undefined || hasil?.jenis === 'serupa'}>
        <summary>{k.usul}</summary>
        <Form action={`${alamat}/usul`}>
          <TextArea
            name="teks"
            label={k.usulLabel}
            hint={`${k.usulPetunjuk} ${k.usulContoh}`}
            lang={lang}
            rows={3}
            maxLength={TEKS_MAKS + 100}
            gentle
            {...(usul.teks === undefined ? {} : { value: usul.teks })}
            {...(usul.error === undefined ? {} : { error: usul.error })}
          />
          <Button variant="secondary">{k.kirimUsul}</Button>
        </Form>
      </details>
    </>
  )
}
