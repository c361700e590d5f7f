/** Colours of a chart: custom properties on screen, literal greys and one ink blue on paper, told apart by a photocopier. */
export interface Ink {
  readonly text: string
  readonly soft: string
  readonly line: string
  readonly wash: string
  /** A stronger wash, still light enough for ink on top. */
  readonly shade: string
  readonly bar: string
  readonly strong: string
  readonly onStrong: string
  readonly onBar: string
  readonly ground: string
  readonly good: string
}

const screen: Ink = {
  text: 'var(--tinta)',
  soft: 'var(--tinta-2)',
  line: 'var(--kabut-2)',
  wash: 'var(--g-alas)',
  shade: 'var(--g-naung)',
  bar: 'var(--g-batang)',
  strong: 'var(--nila)',
  onStrong: 'var(--atas)',
  onBar: 'var(--lembar)',
  ground: 'var(--lembar)',
  good: 'var(--pandan)',
}
const paper: Ink = {
  text: '#1f1d1a',
  soft: '#57534c',
  line: '#8d887d',
  wash: '#eeebe4',
  shade: '#d3cec3',
  bar: '#a9a59b',
  strong: '#26306b',
  onStrong: '#ffffff',
  onBar: '#1f1d1a',
  ground: '#ffffff',
  good: '#26306b',
}
export const inkFor = (onPaper: boolean | undefined): Ink => (onPaper ? paper : screen)
export const FONT_PAPER = "'Plus Jakarta Sans', 'Liberation Sans', sans-serif"

/** Width of a chart on paper, in its own units; on screen a chart is as wide as its place. */
export const PAPER_WIDTH = 640
