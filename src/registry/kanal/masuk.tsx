import type { JSX } from 'preact'
import type { KanalMasuk } from '../../platform/channels/index.ts'
import { Button, DescriptionList, Form, formatNumber, Notice, Section, TextField } from '../../ui/index.ts'
import type { KanalPageProps } from './props.ts'
import { masukFields } from './schema-masuk.ts'
import { kata } from './words-masuk.ts'

/** What comes back from the provider: delivery news, and what citizens write. */
export function MasukForm({
  kanal,
  masuk,
  ...props
}: KanalPageProps & {
  readonly kanal: KanalMasuk
  readonly masuk: NonNullable<KanalPageProps['masuk']>
}): JSX.Element {
  const { lang } = props.desk
  const k = kata[lang]
  const { buka, hitungan: n } = masuk
  return (
    <Section id="masuk" title={k.judul} lead={k.apa[kanal]}>
      {buka && (
        <>
          <DescriptionList
            items={[
              { term: k.alamat, value: <code>{masuk.alamat}</code> },
              { term: k.token[kanal], value: <code>{masuk.token}</code> },
              { term: k.hitungan, value: k.jumlah(n, (x) => formatNumber(x, lang)) },
            ]}
          />
          {!masuk.didengar && <Notice>{k.belumDidengar}</Notice>}
          {n.gagal > 0 && <Notice tone="warning">{k.adaGagal}</Notice>}
        </>
      )}
      <Form action={`/kerja/registri/kanal/${kanal}`}>
        {masukFields[kanal].map((name) => (
          <TextField
            key={name}
            name={name}
            label={k.field[name]}
            hint={name === 'rahasiaMasuk' && buka ? k.rahasiaAda : k.petunjuk[name]}
            lang={lang}
            type={name === 'rahasiaMasuk' ? 'password' : 'text'}
            autocomplete="off"
            spellcheck={false}
            value={name === 'rahasiaMasuk' ? '' : masuk.isian[name]}
            error={props.errors?.[name]}
            optional={name === 'masukId' || name === 'masukWaktu'}
            width="sedang"
          />
        ))}
        <div class="aksi">
          <Button variant="secondary" name="aksi" value="masuk">
            {buka ? k.simpan : k.buka}
          </Button>
          {buka && kanal === 'sms' && (
            <Button variant="tertiary" name="aksi" value="token">
              {k.tokenBaru}
            </Button>
          )}
          {buka && (
            <Button variant="tertiary" name="aksi" value="masuk-tutup">
              {k.tutup}
            </Button>
          )}
        </div>
      </Form>
    </Section>
  )
}
