import type { JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { DistributionChart, MinimumBar } from '../charts/distribution.tsx'
import { ChartFigure, DistributionTable, TrendTable, UnsurTable } from '../charts/figure.tsx'
import { IndexRuler } from '../charts/ruler.tsx'
import { OpinionMap } from '../charts/opini.tsx'
import { PaceChart } from '../charts/pace.tsx'
import { TrendChart } from '../charts/trend.tsx'
import { UnsurChart } from '../charts/unsur.tsx'
import { opini, pendidikan, tren, unsur } from './data.ts'
import { DayNight } from './look.tsx'

const N = '212 responden, 1 April–30 Juni 2026'

export const Charts = ({ lang }: { lang: Bahasa }): JSX.Element => (
  <DayNight lang={lang}>
    {(s) => (
      <div class="tumpuk jauh">
        <ChartFigure question="Seberapa pasti indeksnya?" note={N} lang={lang}>
          <IndexRuler
            id={`p-${s}`}
            title="Indeks 86,40 di antara mutu D sampai A"
            desc="Indeks 86,40, mutu B, selang 95% dari 84,60 sampai 88,20."
            nilai={86.4}
            selang={[84.6, 88.2]}
            lang={lang}
          />
        </ChartFigure>
        <ChartFigure question="Di ambang batas" note="28 responden, selang menyentuh dua mutu" lang={lang}>
          <IndexRuler
            id={`pa-${s}`}
            title="Indeks 76,20 di ambang batas C dan B"
            desc="Indeks 76,20, mutu C, selang 95% dari 69,90 sampai 82,50."
            nilai={76.2}
            selang={[69.9, 82.5]}
            lang={lang}
          />
        </ChartFigure>
        <ChartFigure
          question="Unsur mana yang paling lemah triwulan ini?"
          note={N}
          lang={lang}
          table={<UnsurTable caption="Nilai per unsur" rows={unsur} lang={lang} />}
        >
          <UnsurChart
            id={`u-${s}`}
            title="Nilai sembilan unsur, terlemah dahulu"
            desc="Terlemah: Waktu Penyelesaian 73,70; Sarana dan Prasarana 79,83."
            rows={unsur}
            lang={lang}
          />
        </ChartFigure>
        <ChartFigure question="Cukup cepatkah jawaban masuk?" note="Sasaran 120 dalam 6 pekan" lang={lang}>
          <PaceChart
            id={`laju-${s}`}
            title="Jawaban sejak hari pertama terhadap rencana"
            desc="Sampai pekan ketiga 48 jawaban masuk, rencananya 60."
            steps={[12, 30, 48, 0, 0, 0].map((n, i) => ({
              label: `${6 + 7 * i}/7`,
              n,
              sasaran: 20 * (i + 1),
              nanti: i > 2,
            }))}
            lang={lang}
          />
        </ChartFigure>
        <ChartFigure
          question="Apakah layanan membaik?"
          note="Enam triwulan; Triwulan IV 2025 tidak terbit"
          lang={lang}
          table={<TrendTable caption="Indeks per periode" points={tren} lang={lang} />}
        >
          <TrendChart
            id={`t-${s}`}
            title="Indeks per triwulan 2025–2026"
            desc="Naik dari 81,2 menjadi 86,4."
            points={tren}
            lang={lang}
          />
        </ChartFigure>
        <ChartFigure
          question="Siapa yang menjawab?"
          note={N}
          lang={lang}
          table={<DistributionTable caption="Pendidikan" first="Pendidikan" rows={pendidikan} lang={lang} />}
        >
          <DistributionChart
            id={`d-${s}`}
            title="Pendidikan responden"
            desc="Terbanyak SMA, 96 orang."
            rows={pendidikan}
            lang={lang}
          />
        </ChartFigure>
        <ChartFigure
          question="Kelompok pendapat apa saja yang ada?"
          note="58 orang; yang berdekatan memberi suara serupa, arah tidak berarti apa-apa"
          lang={lang}
        >
          <OpinionMap
            id={`o-${s}`}
            title="Tiga kelompok pendapat dan tempat Anda"
            desc="Kelompok A 28 orang di kiri, B 19 orang di kanan atas, C 11 orang di kanan bawah. Anda di antara A dan B."
            kelompok={opini}
            anda={{ tempat: [-0.2, 0.6], kata: 'Anda' }}
            lang={lang}
          />
        </ChartFigure>
        <ChartFigure question="Sudah cukupkah respondennya?" note="189 dari 278 orang" lang={lang}>
          <MinimumBar
            id={`m-${s}`}
            title="189 dari minimum 278 responden"
            desc="Masih kurang 89 orang."
            n={189}
            minimum={278}
            lang={lang}
          />
          <MinimumBar
            id={`m2-${s}`}
            title="412 dari minimum 278 responden"
            desc="Sudah melebihi minimum."
            n={412}
            minimum={278}
            lang={lang}
          />
        </ChartFigure>
      </div>
    )}
  </DayNight>
)

export const PaperCharts = ({ lang }: { lang: Bahasa }): JSX.Element => (
  <div class="lembar-kertas tumpuk" data-color-scheme="light">
    <IndexRuler
      id="kp"
      paper
      title="Indeks 86,40"
      desc="Mutu B, selang 84,60–88,20."
      nilai={86.4}
      selang={[84.6, 88.2]}
      lang={lang}
    />
    <UnsurChart
      id="ku"
      paper
      title="Nilai sembilan unsur"
      desc="Terlemah: Waktu Penyelesaian."
      rows={unsur}
      lang={lang}
    />
    <TrendChart
      id="kt"
      paper
      title="Indeks per triwulan"
      desc="Naik dari 81,2 menjadi 86,4."
      points={tren}
      lang={lang}
    />
    <DistributionChart
      id="kd"
      paper
      title="Pendidikan responden"
      desc="Terbanyak SMA."
      rows={pendidikan}
      lang={lang}
    />
  </div>
)
