import alert from '@digdir/designsystemet-css/alert.css'
import baseDs from '@digdir/designsystemet-css/base.css'
import breadcrumbs from '@digdir/designsystemet-css/breadcrumbs.css'
import button from '@digdir/designsystemet-css/button.css'
import errorSummary from '@digdir/designsystemet-css/error-summary.css'
import fieldDs from '@digdir/designsystemet-css/field.css'
import fieldset from '@digdir/designsystemet-css/fieldset.css'
import input from '@digdir/designsystemet-css/input.css'
import label from '@digdir/designsystemet-css/label.css'
import tableDs from '@digdir/designsystemet-css/table.css'
import tag from '@digdir/designsystemet-css/tag.css'
import validation from '@digdir/designsystemet-css/validation-message.css'
import { citizenColorCss, colorCss } from './color/tokens.ts'
import base from './css/base.css'
import chart from './css/chart.css'
import citizen from './css/citizen.css'
import field from './css/field.css'
import gaya from './css/gaya.css'
import part from './css/part.css'
import print from './css/print.css'
import publik from './css/publik.css'
import shell from './css/shell.css'
import table from './css/table.css'
import tanya from './css/tanya.css'
import tokens from './css/tokens.css'
import tv from './css/tv.css'

/** Comments, idle white space and leading zeros out; nothing else is touched, so nothing can be broken. */
export function minifyCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/([:,]) /g, '$1')
    .replace(/ ([>~]) /g, '$1')
    .replace(/(?<![\d.\w])0\.(\d)/g, '.$1')
    .replace(/;}/g, '}')
    .trim()
}

const fontFace = (fontHref: string): string =>
  `@font-face{font-family:'Plus Jakarta Sans';font-weight:200 800;font-display:swap;src:url(${fontHref}) format('woff2')}`

/** The stylesheet of portal, desk, kiosk and print: our theme over the Designsystemet components we use, and only those. */
export const pageCss = (fontHref: string): string =>
  fontFace(fontHref) +
  colorCss() +
  [
    baseDs,
    button,
    fieldDs,
    fieldset,
    input,
    label,
    validation,
    errorSummary,
    alert,
    tag,
    tableDs,
    breadcrumbs,
  ].join('') +
  minifyCss([tokens, base, shell, part, field, table, tanya, chart, publik, gaya, tv, print].join('\n'))

/** Everything the citizen page needs, for one inline style element (its hash goes into the CSP). */
export const criticalCss: string = minifyCss(citizenColorCss(citizen + tanya) + citizen + tanya)
