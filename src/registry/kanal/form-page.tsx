import type { JSX } from 'preact'
import { kataKanal } from '../../platform/channels/index.ts'
import {
  Button,
  Form,
  LinkButton,
  NumberField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { Kelompok, RegistriPage } from '../frame.tsx'
import { kata as umum } from '../words.ts'
import { HasilUji, UjiForm } from './uji.tsx'
import { MasukForm } from './masuk.tsx'
import { fieldTemplat, keperluanList } from './templat.ts'
import type { KanalPageProps } from './props.ts'
import { kata } from './words.ts'

/** How one channel sends, and a button to try it. */
export function KanalFormPage(props: KanalPageProps): JSX.Element {
  const { desk, kanal } = props
  const { lang } = desk
  const [k, u] = [kata[lang], umum[lang]]
  const nama = kataKanal[lang].kanal[kanal]
  const Fields = { surel: SurelFields, whatsapp: WhatsappFields, sms: SmsFields }[kanal]
  return (
    <RegistriPage
      {...props}
      sisi="kanal"
      title={nama}
      lead={k.apa[kanal]}
      jejak={[
        { label: u.registri, href: '/kerja/registri' },
        { label: u.kanal, href: '/kerja/registri/kanal' },
        { label: nama },
      ]}
    >
      {props.uji !== undefined && <HasilUji kode={props.uji} lang={lang} />}
      <Form action={`/kerja/registri/kanal/${kanal}`}>
        <Fields {...props} />
        <RadioGroup
          name="aktif"
          label={k.aktif}
          lang={lang}
          value={props.isian['aktif']}
          error={props.errors?.['aktif']}
          options={[
            { value: '1', label: k.nyala },
            { value: '0', label: k.mati },
          ]}
        />
        <div class="aksi">
          <Button>{u.simpan}</Button>
          <LinkButton href="/kerja/registri/kanal" variant="tertiary">
            {u.batal}
          </LinkButton>
        </div>
      </Form>
      {props.tersimpanAda && <UjiForm {...props} />}
      {props.masuk && kanal !== 'surel' && <MasukForm {...props} kanal={kanal} masuk={props.masuk} />}
    </RegistriPage>
  )
}

type Bind = (
  name: string,
  label: string,
) => {
  name: string
  label: string
  lang: 'id' | 'en'
  value: string | undefined
  error: string | undefined
}
const bindOf =
  ({ desk, isian, errors }: KanalPageProps): Bind =>
  (name, label) => ({ name, label, lang: desk.lang, value: isian[name], error: errors?.[name] })

/** The secret: asked for once, never written into a page. */
function Rahasia(
  props: KanalPageProps & { label: string; petunjuk?: string; opsional?: boolean },
): JSX.Element {
  const k = kata[props.desk.lang]
  return (
    <TextField
      {...bindOf(props)('rahasia', props.label)}
      type="password"
      autocomplete="off"
      hint={props.adaRahasia ? k.rahasiaAda : props.petunjuk}
      optional={props.adaRahasia || props.opsional === true}
    />
  )
}

function SurelFields(props: KanalPageProps): JSX.Element {
  const k = kata[props.desk.lang]
  const bind = bindOf(props)
  return (
    <>
      <TextField {...bind('host', k.host)} spellcheck={false} maxLength={200} />
      <NumberField {...bind('port', k.port)} width="sempit" maxLength={5} />
      <RadioGroup
        {...bind('keamanan', k.keamanan)}
        options={(['tls', 'starttls', 'tanpa'] as const).map((v) => ({ value: v, label: k.keamananNama[v] }))}
      />
      <TextField
        {...bind('pengguna', k.pengguna)}
        optional
        hint={k.penggunaPetunjuk}
        autocomplete="off"
        spellcheck={false}
      />
      <Rahasia {...props} label={k.sandi} opsional />
      <TextField {...bind('dari', k.dari)} type="email" autocomplete="off" spellcheck={false} />
      <TextField {...bind('namaDari', k.namaDari)} maxLength={100} />
    </>
  )
}

function WhatsappFields(props: KanalPageProps): JSX.Element {
  const k = kata[props.desk.lang]
  const bind = bindOf(props)
  return (
    <>
      <TextField
        {...bind('nomorId', k.nomorId)}
        hint={k.nomorIdPetunjuk}
        inputMode="numeric"
        maxLength={40}
      />
      <Rahasia {...props} label={k.token} petunjuk={k.tokenPetunjuk} />
      <TextField {...bind('alamat', k.alamatWa)} type="url" hint={k.alamatWaPetunjuk} spellcheck={false} />
      {keperluanList.map(({ kode, wajib, isian }) => (
        <Kelompok
          key={kode}
          id={`templat-${kode}`}
          title={k.templat[kode]}
          lead={
            wajib
              ? k.templatApa
              : kode === 'pengaduan' || kode === 'forum' || kode === 'kabarForum'
                ? k.templatPengaduan
                : k.templatKosong
          }
        >
          <TextField
            {...bind(fieldTemplat(kode, 'Nama'), k.templatNama)}
            spellcheck={false}
            optional={!wajib}
          />
          <TextField
            {...bind(fieldTemplat(kode, 'Bahasa'), k.templatBahasa)}
            width="sempit"
            spellcheck={false}
            maxLength={10}
          />
          <TextField
            {...bind(fieldTemplat(kode, 'Isian'), k.templatIsian)}
            hint={k.templatIsianPetunjuk(isian.join(', '))}
            spellcheck={false}
            optional
          />
        </Kelompok>
      ))}
    </>
  )
}

function SmsFields(props: KanalPageProps): JSX.Element {
  const k = kata[props.desk.lang]
  const bind = bindOf(props)
  return (
    <>
      <TextField {...bind('alamat', k.alamatSms)} type="url" hint={k.alamatSmsPetunjuk} spellcheck={false} />
      <RadioGroup
        {...bind('cara', k.cara)}
        options={(['form', 'json', 'query'] as const).map((v) => ({ value: v, label: k.caraNama[v] }))}
      />
      <TextField {...bind('fieldTujuan', k.fieldTujuan)} width="sedang" spellcheck={false} />
      <TextField {...bind('fieldTeks', k.fieldTeks)} width="sedang" spellcheck={false} />
      <TextArea {...bind('fieldTetap', k.fieldTetap)} optional rows={3} hint={k.fieldTetapPetunjuk} />
      <Select
        {...bind('nomor', k.nomor)}
        placeholder={false}
        options={(['tanpa_plus', 'e164', 'nol'] as const).map((v) => ({ value: v, label: k.nomorNama[v] }))}
      />
      <TextField
        {...bind('headerNama', k.headerNama)}
        optional
        hint={k.headerNamaPetunjuk}
        width="sedang"
        spellcheck={false}
      />
      <Rahasia {...props} label={k.headerIsi} petunjuk={k.headerIsiPetunjuk} opsional />
      <TextField
        {...bind('tandaBerhasil', k.tandaBerhasil)}
        optional
        hint={k.tandaBerhasilPetunjuk}
        spellcheck={false}
      />
      <TextField
        {...bind('jalurId', k.jalurId)}
        optional
        hint={k.jalurIdPetunjuk}
        width="sedang"
        spellcheck={false}
      />
    </>
  )
}
