import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { ChartFigure, DistributionChart, DistributionTable, Section } from '../../../ui/index.ts'
import { skm142017, type FieldRespondenDef } from '../instrumen.ts'
import { KOSONG } from '../jawaban/rules.ts'
import type { Dimensi, HitunganDemografi } from '../jawaban/tipe.ts'
import type { Saluran } from '../tables.ts'
import { kataHasil } from './words-hasil.ts'

type DimensiOrang = Exclude<Dimensi, 'tanggal' | 'tautan'>
export const DIMENSI_ORANG: readonly DimensiOrang[] = [
  'jenis_kelamin',
  'usia',
  'pendidikan',
  'pekerjaan',
  'saluran',
]
const USIA = ['<20', '20–29', '30–39', '40–49', '50–59', '60+']

/** Words for a counted answer, in the order of the form; what was left open stands last. */
export function labelOf(dimensi: DimensiOrang, nilai: string, lang: Bahasa): string {
  const k = kataHasil[lang]
  if (nilai === KOSONG) return k.tidakDiisi
  if (dimensi === 'saluran') return k.saluran[nilai as Saluran] ?? nilai
  if (dimensi === 'usia') {
    if (nilai === '<20') return k.di_bawah
    return nilai === '60+' ? k.ke_atas : `${nilai} ${k.tahun}`
  }
  return fieldOf(dimensi)?.pilihan.find((p) => p.nilai === nilai)?.label[lang] ?? nilai
}

const fieldOf = (dimensi: DimensiOrang): FieldRespondenDef | undefined =>
  skm142017.responden.find((f) => f.kunci === dimensi)

function placeOf(dimensi: DimensiOrang, nilai: string): number {
  if (nilai === KOSONG) return 1000
  const order = dimensi === 'usia' ? USIA : (fieldOf(dimensi)?.pilihan.map((p) => p.nilai) ?? [])
  const at = order.indexOf(nilai)
  return at < 0 ? 999 : at
}

export function BagianSiapa(props: {
  demografi: readonly HitunganDemografi[]
  n: string
  lang: Bahasa
}): JSX.Element {
  const { demografi, lang } = props
  const k = kataHasil[lang]
  return (
    <Section title={k.siapaTanya} lead={k.siapaCatatan}>
      <div class="petak">
        {DIMENSI_ORANG.map((dimensi) => {
          const rows = demografi
            .filter((d) => d.dimensi === dimensi)
            .toSorted((a, b) => placeOf(dimensi, a.nilai) - placeOf(dimensi, b.nilai))
            .map((d) => ({ label: labelOf(dimensi, d.nilai, lang), n: d.n }))
          const judul = k.dimensi[dimensi]
          return (
            <ChartFigure
              key={dimensi}
              question={judul}
              note={k.nilaiDari(props.n)}
              lang={lang}
              level={3}
              table={<DistributionTable caption={judul} first={judul} lang={lang} rows={rows} />}
            >
              <DistributionChart
                id={`siapa-${dimensi}`}
                title={judul}
                desc={rows.map((r) => `${r.label} ${r.n}`).join(', ')}
                lang={lang}
                rows={rows}
              />
            </ChartFigure>
          )
        })}
      </div>
    </Section>
  )
}
