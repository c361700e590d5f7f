import type { JSX } from 'preact'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import {
  Button,
  Details,
  ErrorSummary,
  Form,
  formatDate,
  Notice,
  Section,
  TextField,
} from '../../../../ui/index.ts'
import { BingkaiForum } from '../../meja/bingkai.tsx'
import { alamatTab } from '../../meja/tab.ts'
import type { ButirAgenda } from '../store-hadir.ts'
import type { Kesepakatan } from '../store-kesepakatan.ts'
import { FormButir } from './bagian-butir.tsx'
import type { Tertulis } from './isian.ts'
import type { RangkaForum } from './rangka.ts'
import { kata } from './words.ts'

/** One agreed point, to be worded anew or withdrawn. */
export function ButirPage(p: {
  readonly rangka: RangkaForum
  readonly agenda: readonly ButirAgenda[]
  readonly butir: Kesepakatan
  readonly isian: Tertulis
  readonly alasan?: string
  readonly errors?: FieldErrors
  readonly didahului: boolean
}): JSX.Element {
  const { rangka, butir: b, errors } = p
  const { lang } = rangka.desk
  const k = kata[lang]
  const alamat = `${alamatTab(rangka.forum.id, 'berita-acara')}/butir/${b.id}`
  return (
    <BingkaiForum {...rangka} tab="berita-acara" error={errors !== undefined}>
      <ErrorSummary errors={errors} lang={lang} />
      <Section title={k.ubahButir}>
        {p.didahului && (
          <Notice tone="warning" title={k.isiSekarang} level={3}>
            {`${b.masalah} → ${b.perbaikan} (${b.penanggungJawab}, ${formatDate(b.tenggat, lang)})`}
          </Notice>
        )}
        <FormButir {...p} alamat={alamat} />
      </Section>
      <Details summary={k.tarikButir} open={errors?.['alasan'] !== undefined}>
        <Form action={`${alamat}/tarik`}>
          <TextField
            name="alasan"
            label={k.alasan}
            lang={lang}
            value={p.alasan ?? ''}
            {...(errors?.['alasan'] && { error: errors['alasan'] })}
          />
          <Button variant="secondary" color="danger">
            {k.tarikButir}
          </Button>
        </Form>
      </Details>
    </BingkaiForum>
  )
}
