import type { JSX } from 'preact'
import {
  Breadcrumb,
  Button,
  CheckboxGroup,
  DateField,
  DeskPage,
  ErrorSummary,
  FileField,
  Form,
  PageHead,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import { ACCEPT, kataLampiran } from '../../lampiran/index.ts'
import { jenisList } from '../../rules.ts'
import { kata } from '../words.ts'
import { BagianTutup } from './bagian-tutup.tsx'
import type { CatatProps } from './props.ts'
import { kanalCatat } from './schema.ts'
import { kataCatat } from './words.ts'

/** For what is said at the counter, by telephone or letter. */
export function CatatPage(props: CatatProps): JSX.Element {
  const { desk, isian: i, errors, hariIni } = props
  const { lang } = desk
  const [k, umum] = [kataCatat[lang], kata[lang]]
  const salah = (name: string) => (errors?.[name] ? { error: errors[name] } : {})
  return (
    <DeskPage {...desk} title={k.judul} error={errors !== undefined}>
      <PageHead
        title={k.judul}
        lead={k.pengantar}
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[{ label: umum.judul, href: '/kerja/pengaduan' }, { label: k.judul }]}
          />
        }
      />
      <ErrorSummary errors={errors} lang={lang} />
      <Form action="/kerja/pengaduan/catat" files>
        <input type="hidden" name="kunci" value={i.kunci} />
        <RadioGroup
          name="kanal"
          label={k.kanal}
          lang={lang}
          inline
          value={i.kanal}
          options={kanalCatat.map((value) => ({ value, label: umum.kanal[value] }))}
          {...salah('kanal')}
        />
        <RadioGroup
          name="jenis"
          label={k.jenis}
          lang={lang}
          inline
          value={i.jenis}
          options={jenisList.map((value) => ({ value, label: umum.jenis[value] }))}
          {...salah('jenis')}
        />
        <TextField
          name="judul"
          label={k.judulLaporan}
          hint={k.judulPetunjuk}
          lang={lang}
          value={i.judul}
          {...salah('judul')}
        />
        <TextArea
          name="cerita"
          label={k.isi}
          hint={k.isiPetunjuk}
          lang={lang}
          rows={6}
          value={i.cerita}
          {...salah('cerita')}
        />
        <DateField
          name="diterima"
          label={k.diterima}
          hint={k.diterimaPetunjuk}
          lang={lang}
          value={i.diterima}
          max={hariIni}
          {...salah('diterima')}
        />
        <DateField
          name="kejadian"
          label={k.kejadian}
          lang={lang}
          optional
          value={i.kejadian}
          max={hariIni}
          {...salah('kejadian')}
        />
        {props.wilayah.length > 0 && (
          <Select
            name="wilayah"
            label={k.wilayah}
            lang={lang}
            optional
            value={i.wilayah}
            options={props.wilayah}
            {...salah('wilayah')}
          />
        )}
        <TextField name="lokasi" label={k.lokasi} lang={lang} optional value={i.lokasi} />
        <Select
          name="layanan"
          label={k.layanan}
          lang={lang}
          optional
          placeholder={k.tidakTahu}
          value={i.layanan}
          options={props.layanan}
          {...salah('layanan')}
        />
        <Select
          name="unit"
          label={k.unit}
          lang={lang}
          optional
          placeholder={k.tidakTahu}
          value={i.unit}
          options={props.unit}
          {...salah('unit')}
        />
        <FileField
          name="lampiran"
          label={k.lampiran}
          hint={kataLampiran[lang].petunjuk(props.aturanLampiran)}
          lang={lang}
          optional
          multiple
          accept={ACCEPT}
          {...salah('lampiran')}
        />
        <CheckboxGroup
          name="sifat"
          label={k.sifat}
          lang={lang}
          optional
          values={i.sifat.split(',')}
          options={[
            { value: 'anonim', label: k.anonim, hint: k.anonimPetunjuk },
            { value: 'rahasia', label: k.rahasia, hint: k.rahasiaPetunjuk },
          ]}
        />
        <BagianPelapor {...props} />
        {props.bolehTutup && <BagianTutup {...props} />}
        <div class="aksi">
          <Button>{k.simpan}</Button>
          <a href="/kerja/pengaduan">{k.batal}</a>
        </div>
      </Form>
    </DeskPage>
  )
}

function BagianPelapor({ desk, isian: i, errors }: CatatProps): JSX.Element {
  const { lang } = desk
  const k = kataCatat[lang]
  const salah = (name: string) => (errors?.[name] ? { error: errors[name] } : {})
  return (
    <fieldset class="ds-fieldset">
      <legend>{k.pelapor}</legend>
      <p data-field="description">{k.pelaporPetunjuk}</p>
      <div class="formulir">
        <TextField name="nama" label={k.nama} lang={lang} optional value={i.nama} autocomplete="off" />
        <TextField name="alamat" label={k.alamat} lang={lang} optional value={i.alamat} autocomplete="off" />
        <TextField
          name="telepon"
          label={k.telepon}
          lang={lang}
          optional
          value={i.telepon}
          autocomplete="off"
          {...salah('telepon')}
        />
        <TextField
          name="surel"
          label={k.surel}
          lang={lang}
          optional
          value={i.surel}
          autocomplete="off"
          {...salah('surel')}
        />
        <Select
          name="kabar"
          label={k.kabar}
          lang={lang}
          optional
          placeholder={k.tanpaKabar}
          value={i.kabar}
          options={Object.entries(k.kabarList).map(([value, label]) => ({ value, label }))}
        />
      </div>
    </fieldset>
  )
}
