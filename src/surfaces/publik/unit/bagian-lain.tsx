import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { formatNumber, Section } from '../../../ui/index.ts'
import { kata } from '../words.ts'
import type { HasilLain } from './data.ts'
import { kataUnit } from './words.ts'

/** Other questionnaires of the unit, each on a scale of its own: named beside each other, never compared. */
export function BagianLain(props: { lain: readonly HasilLain[]; lang: Bahasa }): JSX.Element | null {
  const { lain, lang } = props
  const k = kataUnit[lang]
  if (lain.length === 0) return null
  const dua = (v: number): string => formatNumber(v, lang, 2)
  return (
    <Section id="lain" title={k.judulLain} lead={k.pengantarLain}>
      <ul class="daftar">
        {lain.map((h) => (
          <li key={h.href}>
            <a href={h.href}>{h.nama}</a>
            <br />
            <span class="num">
              <b>{dua(h.ikm)}</b>
              {h.skala && ` (${h.skala})`}
              {h.mutu && `, ${kata[lang].kinerja[h.kinerja] ?? h.kinerja}`}
            </span>
            <span class="redup kecil">
              {' '}
              · {h.periode} · {formatNumber(h.n, lang)} {kata[lang].orang}
              {h.selang95 && ` · ${k.antara(dua(h.selang95[0]), dua(h.selang95[1]))}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
