import type { JSX } from 'preact'
import {
  Button,
  deriveAccent,
  DescriptionList,
  FileField,
  Form,
  RadioGroup,
  Section,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { RegistriPage, type RegistriBase } from '../frame.tsx'
import { kata as umum } from '../words.ts'
import type { IsianInstansi } from './schema.ts'
import type { Instansi } from './store.ts'
import { kata } from './words.ts'

export interface InstansiPageProps extends RegistriBase {
  readonly instansi: Instansi
  readonly isian: IsianInstansi
  readonly mayManage: boolean
  readonly baseUrl: string
}

export function InstansiPage(props: InstansiPageProps): JSX.Element {
  const { desk, instansi, mayManage } = props
  const k = kata[desk.lang]
  const publik = `/instansi/${instansi.slug}`
  return (
    <RegistriPage
      {...props}
      sisi="instansi"
      title={umum[desk.lang].registri}
      lead={mayManage ? k.pengantar : k.hanyaAdmin}
    >
      <DescriptionList
        items={[
          ...(mayManage
            ? []
            : [
                { term: k.nama, value: instansi.nama },
                { term: k.zona, value: k.zonaNama[instansi.zona] },
              ]),
          { term: k.alamatHalaman, value: <a href={publik}>{`${props.baseUrl}${publik}`}</a> },
        ]}
      />
      {mayManage && <InstansiForm {...props} />}
      {mayManage && <LogoForm {...props} />}
    </RegistriPage>
  )
}

function InstansiForm({ desk, isian, errors }: InstansiPageProps): JSX.Element {
  const { lang } = desk
  const k = kata[lang]
  const field = (name: keyof IsianInstansi, label: string) => ({
    name,
    label,
    lang,
    value: isian[name],
    error: errors?.[name],
  })
  return (
    <Form action="/kerja/registri/instansi">
      <TextField {...field('nama', k.nama)} maxLength={200} />
      <RadioGroup
        {...field('zona', k.zona)}
        hint={k.zonaPetunjuk}
        options={(['WIB', 'WITA', 'WIT'] as const).map((z) => ({ value: z, label: k.zonaNama[z] }))}
      />
      <TextField
        {...field('aksen', k.aksen)}
        optional
        width="sedang"
        maxLength={7}
        spellcheck={false}
        hint={
          <>
            {k.aksenPetunjuk} {accentNote(isian.aksen, lang)}
          </>
        }
      />
      <TextArea {...field('alamat', k.alamat)} optional rows={2} />
      <TextField {...field('kontak', k.kontak)} optional hint={k.kontakPetunjuk} maxLength={200} />
      <RadioGroup
        {...field('hariKerja', k.minggu)}
        options={[
          { value: '5', label: k.lima },
          { value: '6', label: k.enam },
        ]}
      />
      <RadioGroup
        {...field('cutiBersamaLibur', k.cuti)}
        options={[
          { value: '1', label: k.cutiLibur },
          { value: '0', label: k.cutiKerja },
        ]}
      />
      <Button>{umum[lang].simpan}</Button>
    </Form>
  )
}

/** The picture on public pages, reports and posters; everything is complete without one. */
function LogoForm({ desk, instansi, errors }: InstansiPageProps): JSX.Element {
  const { lang } = desk
  const k = kata[lang]
  return (
    <Section title={k.logo} lead={k.logoIsi} id="logo">
      {instansi.logo && <img class="logo-besar" src={instansi.logo} alt={k.logoAlt(instansi.nama)} />}
      <Form action="/kerja/registri/instansi/logo" files>
        <FileField
          name="logo"
          label={k.logoBerkas}
          hint={k.logoPetunjuk}
          lang={lang}
          accept="image/png,image/jpeg"
          error={errors?.['logo']}
        />
        <div class="aksi">
          <Button name="aksi" value="unggah">
            {k.logoUnggah}
          </Button>
          {instansi.logo && (
            <Button name="aksi" value="hapus" variant="secondary">
              {k.logoHapus}
            </Button>
          )}
        </div>
      </Form>
    </Section>
  )
}

/** Says whether the colour can be used as it is, or what is used in its place. */
export function accentNote(hex: string, lang: 'id' | 'en'): string {
  const used = deriveAccent(hex)?.light['base-default']
  if (!used) return ''
  return used === hex.toLowerCase() ? kata[lang].aksenTerbaca : kata[lang].aksenDisesuaikan(used)
}
