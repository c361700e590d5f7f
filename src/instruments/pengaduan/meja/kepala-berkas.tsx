import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { Breadcrumb, PageHead } from '../../../ui/index.ts'
import { showKode } from '../kode.ts'
import { kata } from './words.ts'

/** Head of a page that hangs on one complaint, with the way back to it. */
export const KepalaBerkas = (props: {
  readonly lang: Bahasa
  readonly p: { readonly id: string; readonly kode: string }
  readonly judul: string
  readonly pengantar?: string
}): JSX.Element => (
  <PageHead
    title={props.judul}
    {...(props.pengantar !== undefined && { lead: props.pengantar })}
    breadcrumb={
      <Breadcrumb
        lang={props.lang}
        items={[
          { label: kata[props.lang].judul, href: '/kerja/pengaduan' },
          { label: showKode(props.p.kode), href: `/kerja/pengaduan/${props.p.id}` },
          { label: props.judul },
        ]}
      />
    }
  />
)
