import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { formatNumber, Tabs } from '../../../ui/index.ts'
import { kataHasil } from './words-hasil.ts'

/** The ways by which answers come in: one tab together, a row of their own below it. */
const kumpulkan = ['sebar', 'undangan', 'kertas', 'impor', 'wawancara'] as const
type Kumpulkan = (typeof kumpulkan)[number]

export type Tab = 'hasil' | 'sampel' | 'saran' | 'tanda' | 'terbitan' | Kumpulkan

const isKumpulkan = (tab: Tab): tab is Kumpulkan => (kumpulkan as readonly Tab[]).includes(tab)
/** Needs the right to take answers in. */
const isKerja = (tab: Kumpulkan): boolean => tab !== 'sebar' && tab !== 'wawancara'

export const alamatPeriode = (id: string, tab: Tab = 'hasil'): string =>
  `/kerja/survei/${id}${tab === 'hasil' ? '' : `/${tab}`}`

/** The parts of one period; no more than fit beside each other on a desk. */
export function PeriodeTabs(props: {
  lang: Bahasa
  periodeId: string
  tab: Tab
  nTanda: number
  mayWork: boolean
}): JSX.Element {
  const { lang, periodeId, tab, nTanda, mayWork } = props
  const k = kataHasil[lang]
  const item = (to: Tab, label: string, active = tab === to) => ({
    href: alamatPeriode(periodeId, to),
    label,
    active,
  })
  const label: Readonly<Record<Kumpulkan, string>> = {
    sebar: k.tabSebar,
    undangan: k.tabUndangan,
    kertas: k.tabKertas,
    impor: k.tabImpor,
    wawancara: k.tabWawancara,
  }
  return (
    <>
      <Tabs
        label={k.navigasi}
        items={[
          item('hasil', k.tabHasil),
          item('sebar', k.tabKumpulkan, isKumpulkan(tab)),
          item('sampel', k.tabSampel),
          item('saran', k.tabSaran),
          { ...item('tanda', k.tabTanda), ...(nTanda ? { count: formatNumber(nTanda, lang) } : {}) },
          item('terbitan', k.tabTerbitan),
        ]}
      />
      {isKumpulkan(tab) && (
        <Tabs
          quiet
          label={k.tabKumpulkan}
          items={kumpulkan.filter((t) => mayWork || !isKerja(t)).map((t) => item(t, label[t]))}
        />
      )}
    </>
  )
}
