import type { JSX } from 'preact'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import type { DeskFrame } from '../../../../platform/http/env.ts'
import { Button, DeskPage, ErrorSummary, Form, LinkButton, TextField } from '../../../../ui/index.ts'
import { KepalaBerkas } from '../../meja/kepala-berkas.tsx'
import type { NomorLapor } from './catat.ts'
import { kataNomor } from './words.ts'

/** On the page of a complaint: the way to its number, while LAPOR! has not told of it. */
export const BagianNomorLapor = (props: {
  readonly id: string
  readonly lang: Bahasa
  readonly ada: NomorLapor
}): JSX.Element | null =>
  props.ada.tetap ? null : (
    <div class="aksi">
      <LinkButton size="sm" variant="tertiary" href={`/kerja/pengaduan/${props.id}/nomor-lapor`}>
        {props.ada.nomor === null ? kataNomor[props.lang].judul : kataNomor[props.lang].betulkan}
      </LinkButton>
    </div>
  )

export function NomorLaporPage(props: {
  readonly desk: DeskFrame
  readonly id: string
  readonly kode: string
  readonly nomor: string
  readonly error?: string | undefined
}): JSX.Element {
  const { desk, error } = props
  const { lang } = desk
  const k = kataNomor[lang]
  const alamat = `/kerja/pengaduan/${props.id}`
  return (
    <DeskPage {...desk} title={k.judul} error={error !== undefined}>
      <KepalaBerkas lang={lang} p={props} judul={k.judul} pengantar={k.pengantar} />
      <ErrorSummary errors={error === undefined ? undefined : { nomor: error }} lang={lang} />
      <Form action={`${alamat}/nomor-lapor`}>
        <TextField
          name="nomor"
          label={k.nomor}
          hint={k.petunjuk}
          lang={lang}
          inputMode="numeric"
          maxLength={40}
          value={props.nomor}
          {...(error !== undefined && { error })}
        />
        <div class="aksi">
          <Button>{k.simpan}</Button>
          <a href={alamat}>{k.batal}</a>
        </div>
      </Form>
    </DeskPage>
  )
}
