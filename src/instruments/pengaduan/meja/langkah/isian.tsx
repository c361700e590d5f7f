import type { JSX } from 'preact'
import {
  CheckboxGroup,
  DateField,
  Details,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import { PECAH_PALING_BANYAK } from './baca.ts'
import { IsianGabung } from './isian-gabung.tsx'
import { IsianJawab } from './isian-jawab.tsx'
import { IsianSalur } from './isian-salur.tsx'
import { PilihKelas } from './pilih-kelas.tsx'
import type { LangkahProps } from './props.ts'
import { kataLangkah } from './words.ts'

/** The fields of one step beside its text. */
export function IsianKhusus(props: LangkahProps): JSX.Element | null {
  const { desk, langkah, r, bekal, isian, errors = {} } = props
  const { lang } = desk
  const k = kataLangkah[lang]
  const salah = (name: string) => (errors[name] ? { error: errors[name] } : {})
  switch (langkah) {
    case 'disposisi':
      return <IsianSalur {...props} />
    case 'jawab':
      return <IsianJawab {...props} />
    case 'klasifikasi':
      return (
        <PilihKelas
          lang={lang}
          value={isian.klasifikasi ?? r.p.klasifikasi ?? ''}
          {...salah('klasifikasi')}
        />
      )
    case 'kategori':
      return (
        <Select
          name="kategori"
          label={k.kategori}
          lang={lang}
          value={isian.kategoriId || (r.rincian.kategoriId ?? '')}
          options={bekal.kategori}
          {...salah('kategori')}
        />
      )
    case 'teruskan':
      return (
        <>
          <RadioGroup
            name="tujuan"
            label={k.tujuan}
            lang={lang}
            value={isian.tujuan}
            options={[
              ...bekal.instansi,
              { value: 'lapor', label: k.lapor },
              { value: 'lain', label: k.tujuanLain },
            ]}
            {...salah('tujuan')}
          />
          <TextField
            name="tujuanNama"
            label={k.tujuanNama}
            hint={k.tujuanNamaPetunjuk}
            lang={lang}
            optional
            value={isian.tujuanNama}
            {...salah('tujuanNama')}
          />
        </>
      )
    case 'arsip':
      return (
        <RadioGroup
          name="sebab"
          label={k.alasanArsip}
          lang={lang}
          value={isian.sebab}
          options={Object.entries(k.alasanArsipList).map(([value, label]) => ({ value, label }))}
          {...salah('sebab')}
        />
      )
    case 'gabung':
      return <IsianGabung {...props} />
    case 'pecah':
      return <IsianPecah {...props} />
    case 'jadwalkan':
      return (
        <DateField
          name="tanggal"
          label={k.tanggal}
          hint={k.tanggalPetunjuk}
          lang={lang}
          optional
          value={isian.tanggal || (r.rincian.tindakLanjut ?? '')}
          {...salah('tanggal')}
        />
      )
    case 'orang':
      return (
        <CheckboxGroup
          name="orang"
          label={k.pilihOrang}
          lang={lang}
          values={isian.orangIds}
          options={bekal.orang}
          {...salah('orang')}
        />
      )
    default:
      return null
  }
}

/** Two in sight; the rest for whoever needs them. */
const TAMPAK = 2

function IsianPecah(props: LangkahProps): JSX.Element {
  const { desk, isian, errors = {} } = props
  const k = kataLangkah[desk.lang]
  const semua = Array.from({ length: PECAH_PALING_BANYAK }, (_, i) => i + 1)
  const lagi = semua.slice(TAMPAK)
  const terisi = (n: number): boolean => isian.bagian[n - 1]?.judul !== '' || isian.bagian[n - 1]?.isi !== ''
  return (
    <>
      {semua.slice(0, TAMPAK).map((n) => (
        <Bagian key={n} n={n} {...props} />
      ))}
      <Details summary={k.bagianLagi} open={lagi.some((n) => terisi(n) || errors[`judul${n}`] !== undefined)}>
        <div class="formulir">
          {lagi.map((n) => (
            <Bagian key={n} n={n} {...props} />
          ))}
        </div>
      </Details>
    </>
  )
}

function Bagian({ desk, isian, errors = {}, n }: LangkahProps & { n: number }): JSX.Element {
  const k = kataLangkah[desk.lang]
  const b = isian.bagian[n - 1]
  return (
    <fieldset class="ds-fieldset">
      <legend>{k.bagian(n)}</legend>
      <div class="formulir">
        <TextField
          name={`judul${n}`}
          label={k.judul}
          lang={desk.lang}
          optional={n > TAMPAK}
          value={b?.judul ?? ''}
          {...(errors[`judul${n}`] && { error: errors[`judul${n}`] })}
        />
        <TextArea
          name={`isi${n}`}
          label={k.isi}
          lang={desk.lang}
          optional={n > TAMPAK}
          value={b?.isi ?? ''}
        />
      </div>
    </fieldset>
  )
}
