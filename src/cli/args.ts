import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { OperatorError } from '../kernel/errors.ts'

export interface CommandSpec {
  /** Shown by --help; ends with an example. */
  readonly bantuan: string
  /** Least and most words besides the options. */
  readonly words: readonly [number, number]
  /** Options with a value, by name. */
  readonly options?: readonly string[]
}

export interface Args {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | undefined>>
  readonly isJson: boolean
}

/** Reads the words of a command. `'help'` when help was asked for; every mistake at once otherwise. */
export function readArgs(
  argv: readonly string[],
  { words: [least, most], options = [] }: CommandSpec,
): Args | 'help' {
  if (argv.includes('--help') || argv.includes('-h')) return 'help'
  const config: ParseArgsOptionsConfig = { json: { type: 'boolean' } }
  for (const name of options) config[name] = { type: 'string' }
  const { positionals, tokens } = parseArgs({
    args: [...argv],
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const wrong: string[] = []
  const values: Record<string, string> = {}
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name === 'json') continue
    if (!options.includes(token.name)) wrong.push(`Pilihan ${token.rawName} tidak dikenal.`)
    else if (token.value === undefined || token.value === '') wrong.push(`${token.rawName} memerlukan nilai.`)
    else values[token.name] = token.value
  }
  if (positionals.length < least) wrong.push('Masukan kurang: lihat --help.')
  if (positionals.length > most) wrong.push(`Masukan berlebih: ${positionals.slice(most).join(' ')}.`)
  if (wrong.length > 0) throw new OperatorError(wrong.join('\n'))
  return { words: positionals, options: values, isJson: argv.includes('--json') }
}

/** Options that must be there; says all that are missing. */
export function required(args: Args, names: readonly string[]): Record<string, string> {
  const missing = names.filter((name) => args.options[name] === undefined)
  if (missing.length > 0) throw new OperatorError(missing.map((name) => `--${name} wajib diisi.`).join('\n'))
  return args.options as Record<string, string>
}
