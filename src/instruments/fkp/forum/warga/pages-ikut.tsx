import type { JSX } from 'preact'
import type { Zona } from '../../../../kernel/clock.ts'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import {
  Breadcrumb,
  Button,
  CheckboxGroup,
  Details,
  ErrorSummary,
  Form,
  PageHead,
  RadioGroup,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import { kelompokPublikList, rentanList } from '../../peserta/golongan.ts'
import type { Forum } from '../../store.ts'
import { Halaman, type Bingkai } from './halaman.tsx'
import { kapanTeks } from '../kapan.ts'
import type { IsianIkut } from './schema.ts'
import { kataWarga } from './words.ts'

export interface IkutProps {
  readonly bingkai: Bingkai
  readonly forum: Forum
  readonly zona: Zona
  readonly isian: IsianIkut
  readonly errors?: FieldErrors
}

/** Registration: two things are asked, the rest may stay empty. */
export function IkutPage({ bingkai, forum: f, zona, isian, errors }: IkutProps): JSX.Element {
  const { lang } = bingkai
  const k = kataWarga[lang]
  const own = (name: 'nama' | 'lembaga' | 'kebutuhan' | 'surel' | 'telepon' | 'kelompok') => ({
    name,
    lang,
    value: isian[name],
    ...(errors?.[name] && { error: errors[name] }),
  })
  return (
    <Halaman bingkai={bingkai} title={`${k.daftarJudul}: ${f.tema}`} pribadi error={errors !== undefined}>
      <PageHead
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[{ label: f.tema, href: `/forum/${f.slug}` }, { label: k.daftarJudul }]}
          />
        }
        above={f.tema}
        title={k.daftarJudul}
        lead={kapanTeks(f, zona, lang)}
      />
      <ErrorSummary errors={errors} lang={lang} />
      <Form action={`/forum/${f.slug}/daftar`}>
        <input type="hidden" name="kunci" value={isian.kunci} />
        <TextField
          label={k.nama}
          hint={k.namaPetunjuk}
          autocomplete="name"
          maxLength={120}
          {...own('nama')}
        />
        <RadioGroup
          label={k.kelompok}
          hint={k.kelompokPetunjuk}
          options={kelompokPublikList.map((value) => ({ value, label: k.kelompokNama[value] }))}
          {...own('kelompok')}
        />
        <TextField
          label={k.lembaga}
          optional
          autocomplete="organization"
          maxLength={120}
          {...own('lembaga')}
        />
        <TextArea
          label={k.kebutuhan}
          hint={k.kebutuhanPetunjuk}
          optional
          rows={3}
          maxLength={500}
          {...own('kebutuhan')}
        />
        <TextField
          label={k.surel}
          hint={k.kontakPetunjuk}
          type="email"
          optional
          autocomplete="email"
          {...own('surel')}
        />
        <TextField label={k.telepon} type="tel" optional autocomplete="tel" {...own('telepon')} />
        <Details summary={k.rentan} open={isian.rentan.length > 0}>
          <CheckboxGroup
            name="rentan"
            label={k.rentan}
            hint={k.rentanPetunjuk}
            lang={lang}
            optional
            values={isian.rentan}
            options={rentanList.map((value) => ({ value, label: k.rentanNama[value] }))}
          />
        </Details>
        <Button>{k.kirim}</Button>
      </Form>
    </Halaman>
  )
}
