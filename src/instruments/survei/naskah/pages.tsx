import type { ComponentChildren, JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import {
  Button,
  DateField,
  Details,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  Section,
  Tag,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { alamatTerbitan } from '../terbitan/alamat.ts'
import { HalamanMenuju, type Menuju } from '../terbitan/kepala.tsx'
import { kataMenuju } from '../terbitan/words-menuju.ts'
import { namaAsal, sidikTeks } from './asal.ts'
import {
  kunciJadwal,
  kunciNaskahList,
  tahapList,
  type Bagian,
  type Isian,
  type KunciNaskah,
  type Naskah,
} from './naskah.ts'
import { kataNaskah } from './words.ts'

export interface NaskahProps extends Menuju {
  /** What the report would print now. */
  readonly naskah: Readonly<Partial<Record<KunciNaskah, string>>>
  readonly bawaan: Naskah
  readonly mayWork: boolean
  readonly tersimpan?: boolean
  readonly errors?: FieldErrors
}

/** The words of the report, chapter by chapter, each with what stands there when nobody writes. */
export function NaskahPage(props: NaskahProps): JSX.Element {
  const { desk, periode, errors, mayWork } = props
  const { lang } = desk
  const [k, m] = [kataNaskah[lang], kataMenuju[lang]]
  return (
    <HalamanMenuju {...props} judul={m.naskah} lead={k.pengantar} error={errors !== undefined} mengubah>
      {props.tersimpan && (
        <Notice tone="success" live>
          {k.tersimpan}
        </Notice>
      )}
      <ErrorSummary errors={errors} lang={lang} />
      <p class="redup">{k.caranya}</p>
      <Form action={alamatTerbitan(periode.id, 'naskah')}>
        {kunciNaskahList
          .filter((kunci) => props.naskah[kunci] && props.naskah[kunci] === props.bawaan[kunci])
          .map((kunci) => (
            <input type="hidden" name={namaAsal(kunci)} value={sidikTeks(props.bawaan[kunci])} key={kunci} />
          ))}
        <Bab judul={k.bab[0]!}>
          <Teks {...props} kunci="latarBelakang" rows={8} />
          <Teks {...props} kunci="tujuan" rows={5} />
        </Bab>
        <Bab judul={k.bab[1]!}>
          <Teks {...props} kunci="pelaksana" rows={3} />
          <Teks {...props} kunci="metode" rows={7} />
          <Teks {...props} kunci="lokasi" rows={3} />
          <Jadwal {...props} />
        </Bab>
        <Bab judul={k.bab[2]!}>
          <Teks {...props} kunci="analisis" rows={6} />
          <Tanggal {...props} kunci="fkpTanggal" label={k.fkp} hint={k.fkpPetunjuk} />
        </Bab>
        <Bab judul={k.bab[3]!}>
          <Teks {...props} kunci="penutup" rows={5} />
        </Bab>
        <Bab judul={k.tandaTangan}>
          <Baris {...props} kunci="tempat" label={k.tempat} />
          <Tanggal {...props} kunci="tanggal" label={k.tanggal} />
          <Baris {...props} kunci="nama" label={k.nama} />
          <Baris {...props} kunci="jabatan" label={k.jabatan} />
          <Baris {...props} kunci="nip" label={k.nip} hint={k.nipPetunjuk} />
        </Bab>
        <div class="aksi">
          {mayWork && <Button>{k.simpan}</Button>}
          <LinkButton href={alamatTerbitan(periode.id, 'laporan.pdf')} variant="secondary">
            {k.pratinjau}
          </LinkButton>
          <LinkButton href={alamatTerbitan(periode.id, 'terbitkan')} variant="tertiary">
            {k.lanjut}
          </LinkButton>
        </div>
      </Form>
    </HalamanMenuju>
  )
}

const Bab = (props: { judul: string; children: ComponentChildren }): JSX.Element => (
  <Section title={props.judul}>{props.children}</Section>
)

/** A section, and what it was before somebody changed it. */
function Teks(props: NaskahProps & { kunci: Bagian; rows: number }): JSX.Element {
  const { kunci, bawaan, desk } = props
  const k = kataNaskah[desk.lang]
  const value = props.naskah[kunci] ?? ''
  const changed = value !== '' && value !== bawaan[kunci]
  return (
    <div class="tumpuk rapat">
      <TextArea
        name={kunci}
        label={
          <>
            {k.bagian[kunci]} {changed && <Tag tone="info">{k.disesuaikan}</Tag>}
          </>
        }
        lang={desk.lang}
        rows={props.rows}
        width="luas"
        maxLength={6000}
        value={value}
        error={props.errors?.[kunci]}
        optional
        quiet
      />
      {changed && bawaan[kunci] !== '' && (
        <Details summary={k.bawaan}>
          {bawaan[kunci].split(/\n\s*\n/).map((paragraf) => (
            <p key={paragraf}>{paragraf}</p>
          ))}
        </Details>
      )}
    </div>
  )
}

function Jadwal(props: NaskahProps): JSX.Element {
  const k = kataNaskah[props.desk.lang]
  return (
    <div class="tumpuk">
      <div class="tumpuk rapat">
        <h3>{k.jadwal}</h3>
        <p class="redup">{k.jadwalPetunjuk}</p>
      </div>
      {tahapList.map((t) => (
        <fieldset class="ds-fieldset" data-sejajar="" key={t}>
          <legend>{k.tahap[t]}</legend>
          <div class="pilihan">
            <Tanggal {...props} kunci={kunciJadwal(t, 'mulai')} label={k.mulai} />
            <Tanggal {...props} kunci={kunciJadwal(t, 'selesai')} label={k.selesai} />
          </div>
        </fieldset>
      ))}
    </div>
  )
}

type Satu = NaskahProps & { readonly label: string; readonly hint?: string }

const Tanggal = (props: Satu & { kunci: KunciNaskah }): JSX.Element => (
  <DateField
    name={props.kunci}
    label={props.label}
    hint={props.hint}
    lang={props.desk.lang}
    width={props.hint ? 'sedang' : 'sempit'}
    value={props.naskah[props.kunci]}
    error={props.errors?.[props.kunci]}
    optional
    quiet
  />
)

const Baris = (props: Satu & { kunci: Isian }): JSX.Element => (
  <TextField
    name={props.kunci}
    label={props.label}
    hint={props.hint}
    lang={props.desk.lang}
    value={props.naskah[props.kunci]}
    maxLength={200}
    error={props.errors?.[props.kunci]}
    optional
    quiet
  />
)
