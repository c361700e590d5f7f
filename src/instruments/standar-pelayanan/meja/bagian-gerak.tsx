import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import { Button, DateField, Details, Form, TextArea, TextField } from '../../../ui/index.ts'
import type { Aksi } from '../rules-alur.ts'
import { medanOf, type IsianForm, type Medan } from './gerak.ts'
import { kataAksi } from './words-aksi.ts'
import { kata } from './words.ts'

/** One movement as a form that opens where it stands; sent in vain it comes back open. */
export function GerakForm(props: {
  versiId: string
  aksi: Aksi
  utama: boolean
  isian: IsianForm
  errors: FieldErrors | undefined
  lang: Bahasa
}): JSX.Element {
  const { aksi, isian, errors, lang } = props
  const k = kata[lang]
  const ka = kataAksi[lang]
  const LABEL: Readonly<Record<Medan, string>> = {
    tanggal: k.tanggal,
    nomor: aksi === 'sepakati' ? k.nomorBa : k.nomorSk,
    nama: k.ttdNama,
    nip: k.ttdNip,
    jabatan: k.ttdJabatan,
    catatan: aksi === 'monev' || aksi === 'tinjau' ? k.catatanHasil : k.catatan,
  }
  return (
    <Details summary={ka.aksi[aksi]} open={errors !== undefined || props.utama}>
      <p class="redup">{ka.aksiPetunjuk[aksi]}</p>
      <Form action={`/kerja/standar-pelayanan/versi/${props.versiId}/langkah/${aksi}`}>
        <input type="hidden" name="dilihat" value={isian.dilihat} />
        {medanOf(aksi).map(({ nama, wajib }) => {
          const own = {
            name: nama,
            id: errors ? nama : `${aksi}-${nama}`,
            label: LABEL[nama],
            lang,
            value: isian[nama],
            optional: !wajib,
            ...(errors?.[nama] && { error: errors[nama] }),
          }
          if (nama === 'tanggal') return <DateField key={nama} {...own} />
          return nama === 'catatan' ? (
            <TextArea key={nama} rows={3} {...own} />
          ) : (
            <TextField key={nama} {...own} />
          )
        })}
        <Button variant={props.utama ? undefined : 'secondary'}>{ka.aksi[aksi]}</Button>
      </Form>
    </Details>
  )
}
