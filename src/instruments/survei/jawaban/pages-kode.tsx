import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { Button, CitizenPage, ErrorSummary, Form, TextField } from '../../../ui/index.ts'
import { kataKode } from './words-kode.ts'

/** For whoever stands before a poster without a camera that reads it. */
export function KodePage(props: { lang: Bahasa; kode: string; error?: string | undefined }): JSX.Element {
  const { lang, kode, error } = props
  const k = kataKode[lang]
  const path = kode === '' ? '/s' : `/s?kode=${encodeURIComponent(kode)}`
  return (
    <CitizenPage title={k.judul} lang={lang} path={path} error={error !== undefined}>
      <h1>{k.judul}</h1>
      <p>{k.pengantar}</p>
      <ErrorSummary errors={error === undefined ? undefined : { kode: error }} lang={lang} />
      <Form action="/s" method="get">
        <TextField
          name="kode"
          label={k.label}
          hint={k.petunjuk}
          lang={lang}
          value={kode}
          error={error}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
        />
        <Button>{k.buka}</Button>
      </Form>
      <p>
        <a href="/">{k.beranda}</a>
      </p>
    </CitizenPage>
  )
}
