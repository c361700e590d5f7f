import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { formatNumber, Notice } from '../../../ui/index.ts'
import { TANDA_PALING_BANYAK, type Tertunda } from './tertunda.ts'

const id = {
  judul: 'Masih ada yang belum selesai',
  lembar: (n: string) =>
    `${n} lembar kertas baru diketik sekali atau ketikannya berbeda, jadi belum dihitung.`,
  keLembar: 'Lihat tumpukan kertas',
  tanda: (n: string) => `${n} jawaban bertanda belum diputuskan; sementara ini tetap dihitung.`,
  lebih: (n: string) => `${n} atau lebih`,
  keTanda: 'Putuskan jawaban bertanda',
}
const en: typeof id = {
  judul: 'Some things are not finished',
  lembar: (n) => `${n} paper sheets were keyed only once or their keyings differ, so they do not count yet.`,
  keLembar: 'See the piles of paper',
  tanda: (n) => `${n} flagged answers are undecided; until then they count.`,
  lebih: (n) => `${n} or more`,
  keTanda: 'Decide about flagged answers',
}
export const kataTertunda: Record<Bahasa, typeof id> = { id, en }

export function lembarText({ lembar }: Tertunda, lang: Bahasa): string {
  return kataTertunda[lang].lembar(formatNumber(lembar, lang))
}

export function tandaText({ tanda }: Tertunda, lang: Bahasa): string {
  const k = kataTertunda[lang]
  const n = formatNumber(tanda, lang)
  return k.tanda(tanda >= TANDA_PALING_BANYAK ? k.lebih(n) : n)
}

/** Said before a door is shut: what is closed with it can still be opened, what is published cannot. */
export function BagianTertunda(props: {
  tertunda: Tertunda
  periodeId: string
  lang: Bahasa
}): JSX.Element | null {
  const { tertunda, periodeId, lang } = props
  const k = kataTertunda[lang]
  if (tertunda.lembar === 0 && tertunda.tanda === 0) return null
  return (
    <Notice tone="warning" title={k.judul}>
      <ul>
        {tertunda.lembar > 0 && (
          <li>
            {lembarText(tertunda, lang)} <a href={`/kerja/survei/${periodeId}/kumpulan`}>{k.keLembar}</a>
          </li>
        )}
        {tertunda.tanda > 0 && (
          <li>
            {tandaText(tertunda, lang)}{' '}
            <a href={`/kerja/survei/${periodeId}/tanda?putusan=belum`}>{k.keTanda}</a>
          </li>
        )}
      </ul>
    </Notice>
  )
}
