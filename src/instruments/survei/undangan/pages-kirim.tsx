import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import { kataKanal, type Kanal } from '../../../platform/channels/index.ts'
import {
  Button,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  RadioGroup,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { alamatPeriode, HalamanPeriode, type PeriodeDiMeja } from '../periode/pages-kepala.tsx'
import type { IsianKirim } from './schema.ts'
import { kataUndangan } from './words.ts'

/** What is sent, by which channel. */
export function KirimPage(
  props: PeriodeDiMeja & {
    kanalAktif: readonly Kanal[]
    isian: IsianKirim
    errors?: FieldErrors | undefined
  },
): JSX.Element {
  const { desk, periode, kanalAktif, isian, errors } = props
  const { lang } = desk
  const k = kataUndangan[lang]
  const to = alamatPeriode(periode.id, 'undangan')
  const jenis = isian.jenis === 'pengingat' ? 'pengingat' : 'undangan'
  return (
    <HalamanPeriode {...props} tab="undangan" judul={k.mulaiKirim[jenis]} error={errors !== undefined}>
      <ErrorSummary errors={errors} lang={lang} />
      <p>{k.kirimApa[jenis]}</p>
      {kanalAktif.length === 0 ? (
        <Notice tone="warning">{k.kanalMati}</Notice>
      ) : (
        <Form action={`${to}/kirim`}>
          <input type="hidden" name="jenis" value={jenis} />
          <RadioGroup
            name="kanal"
            label={k.kanal}
            lang={lang}
            value={isian.kanal}
            error={errors?.['kanal']}
            options={kanalAktif.map((kanal) => ({
              value: kanal,
              label: kataKanal[lang].kanal[kanal],
              ...(kanal === 'surel' ? {} : { hint: kanal === 'sms' ? k.teksSms : k.teksWa }),
            }))}
          />
          {kanalAktif.includes('surel') && (
            <TextField
              name="subjek"
              label={k.subjek}
              lang={lang}
              value={isian.subjek}
              error={errors?.['subjek']}
              maxLength={200}
            />
          )}
          <TextArea
            name="teks"
            label={k.teks}
            hint={k.teksApa}
            lang={lang}
            rows={12}
            value={isian.teks}
            error={errors?.['teks']}
            maxLength={2000}
          />
          <div class="aksi">
            <Button>{k.mulaiKirim[jenis]}</Button>
            <LinkButton href={to} variant="tertiary">
              {k.batal}
            </LinkButton>
          </div>
        </Form>
      )}
    </HalamanPeriode>
  )
}
