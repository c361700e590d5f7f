import type { JSX } from 'preact'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import { Button, DateField, Details, Form, NumberField, TextArea } from '../../../../ui/index.ts'
import { alamatTab } from '../../meja/tab.ts'
import type { Acara } from '../store-acara.ts'
import type { Tertulis } from './isian.ts'
import type { RangkaForum } from './rangka.ts'
import { kataAcara } from './words-acara.ts'

export interface AturProps {
  readonly rangka: RangkaForum
  readonly acara: Acara
  readonly pernyataan: { readonly kepala: string; readonly peserta: string }
  readonly errors?: FieldErrors
  readonly isianAtur?: Tertulis
}

/** How long amendments are taken, and what stands above the signatures. */
export function Atur({ rangka, acara, pernyataan, errors, isianAtur }: AturProps): JSX.Element {
  const { lang } = rangka.desk
  const k = kataAcara[lang]
  const nama = ['hari_usul', 'mulai_usul', 'pernyataan_kepala', 'pernyataan_peserta']
  const field = (name: string, value: string) => ({
    name,
    lang,
    value: isianAtur?.[name] ?? value,
    ...(errors?.[name] && { error: errors[name] }),
  })
  return (
    <Details summary={k.atur} open={nama.some((n) => errors?.[n])}>
      <Form action={`${alamatTab(rangka.forum.id, 'berita-acara')}/atur`}>
        <NumberField
          label={k.hariUsul}
          hint={k.hariUsulPetunjuk}
          unit={k.hariKerja}
          {...field('hari_usul', String(acara.hariUsul))}
        />
        <DateField
          label={k.mulaiUsul}
          hint={k.mulaiPetunjuk}
          optional
          {...field('mulai_usul', acara.mulaiUsul ?? '')}
        />
        <TextArea label={k.pernyataanKepala} rows={3} {...field('pernyataan_kepala', pernyataan.kepala)} />
        <TextArea label={k.pernyataanPeserta} rows={3} {...field('pernyataan_peserta', pernyataan.peserta)} />
        <Button variant="secondary">{k.simpan}</Button>
      </Form>
    </Details>
  )
}
