import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { Tag, type Tone } from '../../../ui/index.ts'
import type { Keabsahan } from './rules.ts'
import { kataSampel } from './words.ts'

const TONE: Record<Keabsahan, Tone | 'neutral'> = {
  memenuhi: 'success',
  di_bawah_minimum: 'warning',
  populasi_tidak_diketahui: 'neutral',
}

/** The validity label that stands beside every index of the desk. */
export const KeabsahanTag = ({ label, lang }: { label: Keabsahan; lang: Bahasa }): JSX.Element => (
  <Tag tone={TONE[label]}>{kataSampel[lang].keabsahan[label]}</Tag>
)
