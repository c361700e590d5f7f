import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Breadcrumb,
  Button,
  DeskPage,
  Details,
  ErrorSummary,
  Form,
  formatNumber,
  Notice,
  NumberField,
  PageHead,
  Section,
  TextField,
} from '../../../ui/index.ts'
import { sinonimBawaan } from '../cari/kata.ts'
import type { Sinonim } from '../cari/store.ts'
import { MEJA } from '../meja/saringan.ts'
import { kata } from '../meja/words.ts'
import { kataPengaturan } from './words.ts'

export function PengaturanPage(props: {
  desk: DeskFrame
  bulan: string
  sinonim: readonly Sinonim[]
  ujar: string
  maksud: string
  tersimpan: boolean
  errors?: FieldErrors
}): JSX.Element {
  const { desk, sinonim, errors } = props
  const { lang } = desk
  const k = kataPengaturan[lang]
  const salah = (name: string) => (errors?.[name] ? { error: errors[name] } : {})
  return (
    <DeskPage {...desk} title={k.judul} error={errors !== undefined}>
      <PageHead
        breadcrumb={
          <Breadcrumb lang={lang} items={[{ label: kata[lang].judul, href: MEJA }, { label: k.judul }]} />
        }
        title={k.judul}
      />
      <ErrorSummary errors={errors} lang={lang} />
      {props.tersimpan && (
        <Notice tone="success" live>
          {k.tersimpan}
        </Notice>
      )}
      <Section title={k.tinjau} lead={k.berlaku}>
        <Form action={`${MEJA}/pengaturan`}>
          <NumberField
            name="bulan"
            label={k.tinjau}
            hint={k.tinjauPetunjuk}
            unit={k.bulan}
            lang={lang}
            width="sempit"
            value={props.bulan}
            {...salah('bulan')}
          />
          <Button variant="secondary">{k.simpan}</Button>
        </Form>
      </Section>
      <Section title={k.kata} lead={k.kataPetunjuk}>
        {sinonim.length > 0 && (
          <ul class="daftar">
            {sinonim.map((s) => (
              <li key={s.id}>
                <b>{s.ujar}</b> → {s.maksud === '' ? <i>{k.mati}</i> : s.maksud}
                <Form action={`${MEJA}/pengaturan/kata/${s.id}/hapus`} class="baris">
                  <Button variant="tertiary" size="sm" aria-label={`${k.hapus}: ${s.ujar}`}>
                    {k.hapus}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
        <Form action={`${MEJA}/pengaturan/kata`}>
          <TextField name="ujar" label={k.ujar} lang={lang} value={props.ujar} {...salah('ujar')} />
          <TextField
            name="maksud"
            label={k.maksud}
            lang={lang}
            optional
            value={props.maksud}
            {...salah('maksud')}
          />
          <Button variant="secondary">{k.tambah}</Button>
        </Form>
        <Details summary={k.bawaan(formatNumber(sinonimBawaan.length, lang))}>
          <ul>
            {sinonimBawaan.map(([ujar, maksud]) => (
              <li key={ujar}>
                {ujar} → {maksud}
              </li>
            ))}
          </ul>
        </Details>
      </Section>
    </DeskPage>
  )
}
