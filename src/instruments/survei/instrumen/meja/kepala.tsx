import type { ComponentChildren, JSX } from 'preact'
import type { DeskFrame } from '../../../../platform/http/env.ts'
import { Breadcrumb, DeskPage, PageHead } from '../../../../ui/index.ts'
import type { Instrumen } from '../../instrumen.ts'
import { alamatInstrumen } from './akses.ts'
import { kataInstrumen } from './words.ts'

/** A page about one part of a questionnaire: where one is, and the way back. */
export function HalamanInstrumen(props: {
  desk: DeskFrame
  isi: Instrumen
  judul: string
  lead?: ComponentChildren
  actions?: ComponentChildren
  error?: boolean
  children: ComponentChildren
}): JSX.Element {
  const { desk, isi, judul } = props
  const k = kataInstrumen[desk.lang]
  return (
    <DeskPage {...desk} title={`${judul}: ${isi.nama.id}`} error={props.error}>
      <PageHead
        title={judul}
        above={isi.nama.id}
        lead={props.lead}
        actions={props.actions}
        breadcrumb={
          <Breadcrumb
            lang={desk.lang}
            items={[
              { label: k.survei, href: '/kerja/survei' },
              { label: k.judul, href: '/kerja/survei/instrumen' },
              { label: isi.nama.id, href: alamatInstrumen(isi) },
              { label: judul },
            ]}
          />
        }
      />
      {props.children}
    </DeskPage>
  )
}
