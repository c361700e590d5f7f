import type { ComponentChildren, JSX } from 'preact'
import { STEPS, type Scheme } from '../color/scale.ts'
import { deriveAccent, PALETTE } from '../color/tokens.ts'
import { contrast } from '../color/contrast.ts'
import { formatNumber } from '../format.ts'
import { Mark } from '../mark.tsx'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { words } from './words.ts'

/** The same thing by day and by night, beside each other. */
export function DayNight(props: {
  lang: Bahasa
  children: (scheme: Scheme) => ComponentChildren
}): JSX.Element {
  return (
    <div class="siang-malam">
      {(['light', 'dark'] as const).map((scheme) => (
        <div data-color-scheme={scheme} class="tumpuk" key={scheme}>
          <p class="kecil redup">{scheme === 'light' ? words[props.lang].siang : words[props.lang].malam}</p>
          {props.children(scheme)}
        </div>
      ))}
    </div>
  )
}

const NAMES = {
  neutral: 'tinta & kertas',
  accent: 'nila',
  info: 'laut',
  success: 'pandan',
  warning: 'kunyit',
  danger: 'bata',
}

/** One scale as a strip: sixteen steps, drawn, because a style attribute would need an exception in the CSP. */
function Strip({ colors, label }: { colors: readonly string[]; label: string }): JSX.Element {
  return (
    <div class="tumpuk rapat">
      <span class="kecil">{label}</span>
      <svg width="100%" height="36" role="img" aria-label={label}>
        {colors.map((color, i) => (
          <rect
            key={i}
            x={`${(i * 100) / colors.length}%`}
            width={`${100 / colors.length + 0.2}%`}
            height="36"
            fill={color}
          />
        ))}
      </svg>
    </div>
  )
}

export const Colors = ({ lang }: { lang: Bahasa }): JSX.Element => (
  <DayNight lang={lang}>
    {(scheme) =>
      (Object.keys(PALETTE) as (keyof typeof PALETTE)[]).map((name) => (
        <Strip key={name} label={NAMES[name]} colors={STEPS.map((step) => PALETTE[name][scheme][step])} />
      ))
    }
  </DayNight>
)

const ACCENTS = ['#0b6e4f', '#c8102e', '#ffd100', '#00a3e0', '#6b4f2a', '#111111']

/** Difficult colours on purpose: yellow, near-black. Each strip says what its button text reaches. */
export const Accents = ({ lang }: { lang: Bahasa }): JSX.Element => (
  <DayNight lang={lang}>
    {(scheme) =>
      ACCENTS.map((hex) => {
        const scale = deriveAccent(hex)![scheme]
        const ratio = contrast(scale['base-contrast-default'], scale['base-default'])
        return (
          <Strip
            key={hex}
            label={`${hex} → ${scale['base-default']}, ${formatNumber(ratio, lang, 1)}:1`}
            colors={STEPS.map((step) => scale[step])}
          />
        )
      })
    }
  </DayNight>
)

export const Marks = (): JSX.Element => (
  <div class="baris lambang">
    <span class="l16">
      <Mark title="Sambut, 16 px" />
    </span>
    <span class="l32">
      <Mark title="Sambut, 32 px" />
    </span>
    <span class="l64">
      <Mark title="Sambut, 64 px" />
    </span>
    <span class="l128">
      <Mark title="Sambut, 128 px" stroke={3.6} />
    </span>
  </div>
)

export const Type = ({ lang }: { lang: Bahasa }): JSX.Element => (
  <div class="tumpuk">
    <p class="contoh-besar">Gayung bersambut</p>
    <p class="jujur">
      Indeks <b>{formatNumber(86.4, lang, 2)}</b>, Baik, dari <b>212</b> orang; sebenarnya antara{' '}
      {formatNumber(84.6, lang, 2)} dan {formatNumber(88.2, lang, 2)}.
    </p>
    <p>
      Setiap suara yang masuk dijawab dengan tanggal dan nama penanggung jawab. Yang dijanjikan dapat dilihat
      siapa pun, juga bila belum selesai.
    </p>
    <p class="redup">
      Keterangan yang mendampingi, <a href="#huruf">dengan tautan di dalamnya</a>, tetap terbaca di atas
      kertas.
    </p>
    <p class="num">
      {formatNumber(1_111_111.11, lang)}
      <br />
      {formatNumber(8_888_888.88, lang)}
    </p>
  </div>
)
