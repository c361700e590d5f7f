import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** Charts for screen and paper. `toSvg(<UnsurChart … paper />)` gives a stand-alone SVG for DOCX (through a PNG) and PDF. */
export const toSvg = (chart: VNode): string => renderToString(chart)

export { MUTU_25_100, UKURAN_SKM, type Band, type Ukuran } from './bands.ts'
export { DistributionChart, MinimumBar, type DistributionRow } from './distribution.tsx'
export { ChartFigure, DistributionTable, TrendTable, UnsurTable } from './figure.tsx'
export type { ChartProps } from './frame.tsx'
export { HonestIndex, type HonestIndexProps } from './sentence.tsx'
export { IndexRuler, type IndexRulerProps } from './ruler.tsx'
export { OpinionMap, type OpinionGroup, type OpinionMapProps, type OpinionPlace } from './opini.tsx'
export { PaceChart, type PaceStep } from './pace.tsx'
export { ChangeStrip, IntervalStrip, StripAxis, stripScale, type StripScale } from './strip.tsx'
export { TrendChart, type TrendChartProps, type TrendPoint } from './trend.tsx'
export { UnsurChart, type UnsurChartProps, type UnsurRow } from './unsur.tsx'
