import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import { Button, Details, Form, Section, TextField } from '../../../ui/index.ts'
import { MEJA } from './saringan.ts'
import { kataLain } from './words-lain.ts'

/** A decree that was taken in without the name under it: the head fills it in, once. */
export function BagianPenandatangan(props: {
  readonly desk: DeskFrame
  readonly layananId: string
  readonly gagal?: { readonly isian: Readonly<Record<string, string>>; readonly errors: FieldErrors }
}): JSX.Element {
  const { desk, layananId, gagal } = props
  const { lang } = desk
  const k = kataLain[lang]
  const field = (name: string) => ({
    name,
    lang,
    value: gagal?.isian[name] ?? '',
    ...(gagal?.errors[name] && { error: gagal.errors[name] }),
  })
  return (
    <Section title={k.ttdKosong} lead={k.ttdKosongIsi} id="bagian-penandatangan">
      <Details summary={k.ttdCatat} open={gagal !== undefined}>
        <Form action={`${MEJA}/${layananId}/penandatangan`}>
          <TextField label={k.ttdNama} {...field('ttd_nama')} />
          <TextField label={k.ttdNip} optional {...field('ttd_nip')} />
          <TextField label={k.ttdJabatan} {...field('ttd_jabatan')} />
          <Button variant="secondary">{k.simpan}</Button>
        </Form>
      </Details>
    </Section>
  )
}
