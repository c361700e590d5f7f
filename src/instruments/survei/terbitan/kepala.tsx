import type { ComponentChildren, JSX } from 'preact'
import type { DeskFrame } from '../../../platform/http/env.ts'
import { Breadcrumb, DeskPage, Notice, PageHead } from '../../../ui/index.ts'
import type { Periode } from '../periode/periode.ts'
import { alamatTerbitan } from './alamat.ts'
import { kataMenuju } from './words-menuju.ts'

export interface Menuju {
  readonly desk: DeskFrame
  readonly periode: Periode
  readonly unitNama: string
}

/** A page on the way to a publication: plan, words, signature. */
export function HalamanMenuju(
  props: Menuju & {
    judul: string
    lead?: ComponentChildren
    error?: boolean
    /** The page changes what a published revision no longer follows. */
    mengubah?: boolean
    /** The page below which this one lies, where that is not the publication itself. */
    induk?: { readonly label: string; readonly href: string }
    children: ComponentChildren
  },
): JSX.Element {
  const { desk, periode, unitNama, judul, induk } = props
  const k = kataMenuju[desk.lang]
  return (
    <DeskPage {...desk} title={`${judul}: ${periode.nama}`} error={props.error}>
      <PageHead
        title={judul}
        above={`${unitNama}, ${periode.nama}`}
        lead={props.lead}
        breadcrumb={
          <Breadcrumb
            lang={desk.lang}
            items={[
              { label: k.survei, href: '/kerja/survei' },
              { label: periode.nama, href: `/kerja/survei/${periode.id}` },
              { label: k.terbitan, href: alamatTerbitan(periode.id) },
              ...(induk ? [induk] : []),
              { label: judul },
            ]}
          />
        }
      />
      {props.mengubah && periode.revisi > 0 && <Notice>{k.sudahTerbit(periode.revisi)}</Notice>}
      {props.children}
    </DeskPage>
  )
}
