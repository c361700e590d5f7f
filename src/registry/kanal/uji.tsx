import type { JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { alasanKata } from '../../platform/channels/index.ts'
import { Button, Form, Notice, Section, TextField } from '../../ui/index.ts'
import type { KanalPageProps } from './props.ts'
import { kata } from './words.ts'

export const TERKIRIM = 'terkirim'
/** Codes of results as they stand in the address after a test. */
export const isKodeUji = (text: string | undefined): text is string => /^[a-z0-9_.]{2,30}$/.test(text ?? '')

export function HasilUji({ kode, lang }: { kode: string; lang: Bahasa }): JSX.Element {
  const k = kata[lang]
  return kode === TERKIRIM ? (
    <Notice tone="success" live>
      {k.ujiTerkirim}
    </Notice>
  ) : (
    <Notice tone="danger" title={k.ujiGagal} live>
      {alasanKata(kode, lang)}
    </Notice>
  )
}

export function UjiForm({ desk, kanal, errors, tujuanUji }: KanalPageProps): JSX.Element {
  const k = kata[desk.lang]
  const isSurel = kanal === 'surel'
  return (
    <Section title={k.uji} lead={k.ujiApa}>
      <Form action={`/kerja/registri/kanal/${kanal}`}>
        <TextField
          name="tujuanUji"
          label={k.ujiTujuan}
          lang={desk.lang}
          type={isSurel ? 'email' : 'tel'}
          value={tujuanUji}
          error={errors?.['tujuanUji']}
          width="sedang"
          spellcheck={false}
        />
        <Button variant="secondary" name="aksi" value="uji">
          {k.ujiKirim}
        </Button>
      </Form>
    </Section>
  )
}
