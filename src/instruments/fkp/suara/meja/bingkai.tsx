import type { ComponentChildren, JSX } from 'preact'
import { formatNumber, LinkButton, Notice, Stat, StatRow, Tabs } from '../../../../ui/index.ts'
import { BingkaiForum } from '../../meja/bingkai.tsx'
import { alamatTab } from '../../meja/tab.ts'
import { isTerbuka } from '../../rules.ts'
import type { DataMeja } from './muat.ts'
import { kataMeja } from './words.ts'

export type Bagian = 'pernyataan' | 'kertas' | 'hasil'

export const alamatBagian = (forumId: string, bagian: Bagian): string =>
  `${alamatTab(forumId, 'suara')}${bagian === 'pernyataan' ? '' : `/${bagian}`}`

/** The sides of the tab "Suara", below the frame of the forum. */
export function BingkaiSuara(
  props: DataMeja & { bagian: Bagian; error?: boolean; children: ComponentChildren },
): JSX.Element {
  const { desk, forum, p, hadir, bagian } = props
  const { lang } = desk
  const k = kataMeja[lang]
  const n = (value: number): string => formatNumber(value, lang)
  const tampil = props.pernyataan.filter((s) => s.keadaan === 'tampil').length
  return (
    <BingkaiForum
      desk={desk}
      zona={props.zona}
      forum={forum}
      unit={props.unit}
      tab="suara"
      {...(props.error ? { error: true } : {})}
      aksi={
        isTerbuka(forum) && (
          <LinkButton href={`/forum/${forum.slug}/layar`} variant="secondary">
            {k.bukaLayar}
          </LinkButton>
        )
      }
    >
      <Tabs
        quiet
        label={k.atur}
        items={(['pernyataan', 'kertas', 'hasil'] as const).map((b) => ({
          href: alamatBagian(forum.id, b),
          label: k.bagian[b],
          active: b === bagian,
        }))}
      />
      <StatRow>
        <Stat
          label={k.orang}
          value={n(p.pemilih)}
          unit={k.orangSatuan}
          basis={k.orangDasar(n(p.terdaftar), n(p.kertas))}
        />
        <Stat label={k.hadir} value={n(hadir)} unit={k.orangSatuan} basis={k.hadirDasar} />
        <Stat label={k.suara} value={n(p.suara)} unit={k.suaraSatuan} basis={k.suaraDasar(n(tampil))} />
      </StatRow>
      {hadir > 0 && p.pemilih > hadir && <Notice tone="warning">{k.lebih(n(p.pemilih - hadir))}</Notice>}
      {props.children}
    </BingkaiForum>
  )
}
