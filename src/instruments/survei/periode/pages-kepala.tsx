import type { ComponentChildren, JSX } from 'preact'
import type { DeskFrame } from '../../../platform/http/env.ts'
import { Breadcrumb, DeskPage, formatDateRange, LinkButton, PageHead } from '../../../ui/index.ts'
import type { Periode } from './periode.ts'
import type { StatusPeriode } from './status.ts'
import { alamatPeriode, PeriodeTabs, type Tab } from './tab-periode.tsx'
import { StatusTag } from './tanda-status.tsx'
import { kataHasil } from './words-hasil.ts'
import { kata } from './words.ts'

export { alamatPeriode, type Tab }

/** What every page of one period shows of it. */
export interface PeriodeDiMeja {
  readonly desk: DeskFrame
  readonly periode: Periode
  readonly unitNama: string
  readonly status: StatusPeriode
  readonly n: number
  readonly nTanda: number
  readonly may: { readonly work: boolean; readonly publish: boolean }
}

/** Page of one period: where one is, its state, its one main action, its parts as tabs. */
export function HalamanPeriode(
  props: PeriodeDiMeja & {
    tab: Tab
    /** Title of the part, where it is not the period's own page. */
    judul?: string
    error?: boolean
    children: ComponentChildren
  },
): JSX.Element {
  const { desk, periode, unitNama, status, tab, judul } = props
  const { lang } = desk
  const k = kata[lang]
  const title = judul ? `${judul}: ${periode.nama}` : periode.nama
  return (
    <DeskPage {...desk} title={title} error={props.error}>
      <PageHead
        title={judul ?? periode.nama}
        above={unitNama}
        lead={
          judul ? undefined : (
            <>
              {formatDateRange(periode.mulai, periode.selesai, lang)}{' '}
              <StatusTag status={status} revisi={periode.revisi} lang={lang} />
            </>
          )
        }
        actions={tab === 'hasil' ? <AksiUtama {...props} /> : undefined}
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[
              { label: k.survei, href: '/kerja/survei' },
              ...(judul
                ? [{ label: periode.nama, href: alamatPeriode(periode.id) }, { label: judul }]
                : [{ label: periode.nama }]),
            ]}
          />
        }
      />
      <PeriodeTabs
        lang={lang}
        periodeId={periode.id}
        tab={tab}
        nTanda={props.nTanda}
        mayWork={props.may.work}
      />
      {props.children}
    </DeskPage>
  )
}

/** The one thing to do next in this state, for this person. */
function AksiUtama({ desk, periode, status, may }: PeriodeDiMeja): JSX.Element | null {
  const k = kataHasil[desk.lang]
  if (status === 'terbit') {
    return <LinkButton href={alamatPeriode(periode.id, 'terbitan')}>{k.lihatTerbitan}</LinkButton>
  }
  if (status === 'terjadwal') {
    return <LinkButton href={alamatPeriode(periode.id, 'sebar')}>{k.cetakPoster}</LinkButton>
  }
  if (status === 'berjalan') {
    if (!may.work) return null
    return <LinkButton href={alamatPeriode(periode.id, 'kertas')}>{k.masukkanKertas}</LinkButton>
  }
  if (may.publish) {
    return <LinkButton href={alamatPeriode(periode.id, 'terbitan')}>{k.terbitkan}</LinkButton>
  }
  return <p class="redup">{k.menungguKepala}</p>
}
