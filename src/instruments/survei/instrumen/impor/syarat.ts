import type { OperatorImpor } from './hasil.ts'

/** A condition as the file has it, before anybody knows whether the question it names is coming in. */
export interface SyaratMentah {
  readonly sumber: string
  readonly operator: OperatorImpor | 'paling_sedikit' | 'paling_banyak'
  readonly nilai: string
}

const SYMBOLS: Readonly<Record<string, SyaratMentah['operator']>> = {
  '=': 'sama',
  '==': 'sama',
  '!=': 'tidak_sama',
  '<>': 'tidak_sama',
  '<': 'kurang',
  '>': 'lebih',
  '>=': 'paling_sedikit',
  '<=': 'paling_banyak',
}

const VALUE = String.raw`(?:'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?)|(true|false))`
/** XLSForm: `${usia} > 17`, `${lapor} = 'ya'`, `selected(${media}, 'tv')`. */
const XPATH = new RegExp(String.raw`^\$\{\s*([^}\s]+)\s*\}\s*(!=|>=|<=|=|<|>)\s*${VALUE}$`)
const SELECTED = new RegExp(String.raw`^selected\(\s*\$\{\s*([^}\s]+)\s*\}\s*,\s*${VALUE}\s*\)$`)
/** SurveyJS: `{usia} > 17`, `{lapor} = 'ya'`, `{media} contains 'tv'`. */
const BRACES = new RegExp(
  String.raw`^\{\s*([^}]+?)\s*\}\s*(==|=|!=|<>|>=|<=|<|>|contains|equal|notequal|greater|less)\s*${VALUE}$`,
  'i',
)
const WORDS: Readonly<Record<string, SyaratMentah['operator']>> = {
  contains: 'memuat',
  equal: 'sama',
  notequal: 'tidak_sama',
  greater: 'lebih',
  less: 'kurang',
}

const LONGEST = 300
const valueOf = (found: RegExpExecArray, from: number): string =>
  found[from] ?? found[from + 1] ?? found[from + 2] ?? found[from + 3] ?? ''

/** One comparison of one question with one value; anything more is not understood, and then says so. */
export function parseXPath(text: string): SyaratMentah | undefined {
  const bare = withoutBrackets(text)
  if (bare.length > LONGEST) return undefined
  const selected = SELECTED.exec(bare)
  if (selected) return { sumber: selected[1]!, operator: 'memuat', nilai: valueOf(selected, 2) }
  const compared = XPATH.exec(bare)
  return compared
    ? { sumber: compared[1]!, operator: SYMBOLS[compared[2]!]!, nilai: valueOf(compared, 3) }
    : undefined
}

export function parseVisibleIf(text: string): SyaratMentah | undefined {
  const bare = withoutBrackets(text)
  if (bare.length > LONGEST) return undefined
  const found = BRACES.exec(bare)
  if (!found) return undefined
  const sign = found[2]!.toLowerCase()
  const operator = SYMBOLS[sign] ?? WORDS[sign]
  return operator && { sumber: found[1]!, operator, nilai: valueOf(found, 3) }
}

function withoutBrackets(text: string): string {
  const bare = text.trim()
  const inner = /^\(([^()]*)\)$/.exec(bare)?.[1]
  return (inner ?? bare).trim()
}
