import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Button,
  DateField,
  Details,
  Form,
  formatDateShort,
  Section,
  Select,
  TextField,
} from '../../../ui/index.ts'
import { mediaList, type MediaTercatat } from '../media.ts'
import { kataLain } from './words-lain.ts'

/** Where something was made known, with date and proof; and the form to write down one more. */
export function BagianMedia(props: {
  readonly desk: DeskFrame
  /** The form goes here, and `{alamat}/{id}/hapus` takes one out. */
  readonly alamat: string
  readonly petunjuk: string
  readonly media: readonly MediaTercatat[]
  readonly susun: boolean
  readonly gagal?: { readonly isian: Readonly<Record<string, string>>; readonly errors: FieldErrors }
}): JSX.Element {
  const { alamat, media, susun, gagal } = props
  const { lang } = props.desk
  const k = kataLain[lang]
  const namaMedia = (m: string): string => mediaList.flatMap((x) => (x === m ? [k.mediaNama[x]] : []))[0] ?? m
  const field = (name: string) => ({
    name,
    lang,
    value: gagal?.isian[name] ?? '',
    ...(gagal?.errors[name] && { error: gagal.errors[name] }),
  })
  return (
    <Section title={k.media} lead={props.petunjuk} id="bagian-media">
      {media.length === 0 ? (
        <p class="redup">{k.mediaKosong}</p>
      ) : (
        <ul class="daftar">
          {media.map((m) => (
            <li key={m.id}>
              <b>{namaMedia(m.media)}</b>, {formatDateShort(m.tanggal, lang)} {m.keterangan}{' '}
              {m.tautan && <a href={m.tautan}>{k.bukti}</a>}
              {susun && (
                <Form action={`${alamat}/${m.id}/hapus`} class="baris">
                  <Button
                    variant="tertiary"
                    size="sm"
                    aria-label={`${k.hapus}: ${namaMedia(m.media)}, ${formatDateShort(m.tanggal, lang)}`}
                  >
                    {k.hapus}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {susun && (
        <Details summary={k.mediaBaru} open={gagal !== undefined}>
          <Form action={alamat}>
            <Select
              label={k.mediaJenis}
              options={mediaList.map((value) => ({ value, label: k.mediaNama[value] }))}
              {...field('media')}
            />
            <DateField label={k.tanggal} {...field('media_tanggal')} />
            <TextField label={k.bukti} type="url" optional {...field('media_tautan')} />
            <TextField label={k.keterangan} optional {...field('keterangan')} />
            <Button variant="secondary">{k.simpan}</Button>
          </Form>
        </Details>
      )}
    </Section>
  )
}
