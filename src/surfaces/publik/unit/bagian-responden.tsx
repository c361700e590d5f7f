import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import {
  ChartFigure,
  DistributionChart,
  DistributionTable,
  formatNumber,
  Section,
} from '../../../ui/index.ts'
import type { DataTerbitan } from './data.ts'
import { labelDemografi, urutanDemografi } from './label.ts'
import { kataUnit } from './words.ts'

const DIMENSI = ['jenis_kelamin', 'usia', 'pendidikan', 'pekerjaan', 'saluran'] as const

/** Who answered, as the frozen snapshot gives it: what is hidden there is hidden here. */
export function BagianResponden({ terbitan, lang }: { terbitan: DataTerbitan; lang: Bahasa }): JSX.Element {
  const k = kataUnit[lang]
  const { instrumen } = terbitan
  const { demografi, hasil, periode } = terbitan.isi
  const ada = DIMENSI.filter((dimensi) => demografi.some((d) => d.dimensi === dimensi))
  return (
    <Section id="responden" title={k.judulResponden} lead={k.pengantarResponden}>
      <div class="petak">
        {ada.map((dimensi) => {
          const rows = demografi
            .filter((d) => d.dimensi === dimensi)
            .toSorted(
              (a, b) =>
                urutanDemografi(dimensi, a.nilai, instrumen) - urutanDemografi(dimensi, b.nilai, instrumen),
            )
            .map((d) => ({
              label: labelDemografi(dimensi, d.nilai, lang, instrumen),
              ...(d.n === null ? {} : { n: d.n }),
            }))
          const judul = k.sebaran(k.dimensi[dimensi])
          return (
            <ChartFigure
              key={dimensi}
              question={k.dimensi[dimensi]}
              note={`${formatNumber(hasil.n, lang)} · ${periode.nama}`}
              lang={lang}
              table={<DistributionTable caption={judul} rows={rows} first={k.dimensi[dimensi]} lang={lang} />}
            >
              <DistributionChart
                id={`sebaran-${dimensi}`}
                title={judul}
                desc={rows.map((r) => `${r.label} ${r.n ?? k.disembunyikan}`).join('; ')}
                rows={rows}
                lang={lang}
              />
            </ChartFigure>
          )
        })}
      </div>
    </Section>
  )
}
