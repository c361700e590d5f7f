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
  Notice,
  PageHead,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import { kabarPilihan } from '../../kabar/lewat.ts'
import { showKode } from '../../kode.ts'
import { ACCEPT, kataLampiran } from '../../lampiran/index.ts'
import { jenisList } from '../../rules.ts'
import { kataWarga } from '../../warga/words.ts'
import { kata } from '../words.ts'
import { BagianTutup } from './bagian-tutup.tsx'
import { PilihDaftar } from './pilih-daftar.tsx'
import { fieldOf, type CatatProps } from './props.ts'
import { kanalCatat } from './schema.ts'
import { kataCatat } from './words.ts'

/** For what is said at the counter, by telephone or letter. */
export function CatatPage(props: CatatProps): JSX.Element {
  const { desk, isian: i, errors, hariIni } = props
  const { lang } = desk
  const [k, umum] = [kataCatat[lang], kata[lang]]
  const field = fieldOf(props)
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
      {props.sudah && (
        <Notice tone="warning" title={k.sudah(showKode(props.sudah.kode))} live>
          <p>{k.sudahIsi}</p>
          <p>
            <a href={`/kerja/pengaduan/catat/${props.sudah.id}`}>{k.sudahLihat}</a>
          </p>
        </Notice>
      )}
      <ErrorSummary errors={errors} lang={lang} />
      <Form action="/kerja/pengaduan/catat" files>
        {/* The first button is the one that Enter presses: it stores, and opens no list. */}
        {(props.wilayah.daftar.bertahap || props.layanan.daftar.bertahap) && <button hidden />}
        <input type="hidden" name="kunci" value={i.kunci} />
        <input type="hidden" name="titipan" value={props.titipan.token} />
        <RadioGroup
          {...field('kanal', k.kanal)}
          inline
          options={kanalCatat.map((value) => ({ value, label: umum.kanal[value] }))}
        />
        <RadioGroup
          {...field('jenis', k.jenis)}
          inline
          options={jenisList.map((value) => ({ value, label: umum.jenis[value] }))}
        />
        <TextField {...field('judul', k.judulLaporan)} hint={k.judulPetunjuk} />
        <TextArea {...field('cerita', k.isi)} hint={k.isiPetunjuk} rows={6} />
        <DateField {...field('diterima', k.diterima)} hint={k.diterimaPetunjuk} max={hariIni} />
        <DateField {...field('kejadian', k.kejadian)} optional max={hariIni} />
        <PilihDaftar {...props} name="wilayah" label={k.wilayah} />
        <TextField {...field('lokasi', k.lokasi)} optional />
        <PilihDaftar {...props} name="layanan" label={k.layanan} />
        <Select {...field('unit', k.unit)} optional placeholder={k.tidakTahu} options={props.unit} />
        <FileField
          name="lampiran"
          label={k.lampiran}
          hint={kataLampiran[lang].petunjuk(props.aturanLampiran)}
          lang={lang}
          optional
          multiple
          accept={ACCEPT}
          error={errors?.['lampiran']}
        />
        {props.titipan.nama.length > 0 && <p>{kataWarga[lang].titipan(props.titipan.nama.join(', '))}</p>}
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

function BagianPelapor(props: CatatProps): JSX.Element {
  const k = kataCatat[props.desk.lang]
  const field = fieldOf(props)
  return (
    <fieldset class="ds-fieldset">
      <legend>{k.pelapor}</legend>
      <p data-field="description">{k.pelaporPetunjuk}</p>
      <div class="formulir">
        <TextField {...field('nama', k.nama)} optional autocomplete="off" />
        <TextField {...field('alamat', k.alamat)} optional autocomplete="off" />
        <TextField {...field('telepon', k.telepon)} optional autocomplete="off" />
        <TextField {...field('surel', k.surel)} optional autocomplete="off" />
        <Select
          {...field('kabar', k.kabar)}
          optional
          {...(props.kabarKe && { hint: k.kabarKe[props.kabarKe] })}
          placeholder={k.kabarSendiri}
          options={kabarPilihan.map((value) => ({ value, label: k.kabarList[value] }))}
        />
      </div>
    </fieldset>
  )
}
