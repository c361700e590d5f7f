import type { JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { words } from '../words.ts'

/** Beside official papers on a page that is not Indonesian: they are (UU 24/2009 ps. 27), and whoever takes one should know before. */
export const PaperNote = ({ lang }: { lang: Bahasa }): JSX.Element | null =>
  words[lang].kertas === '' ? null : <p class="redup">{words[lang].kertas}</p>
