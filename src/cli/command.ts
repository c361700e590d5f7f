import { AppError, OperatorError } from '../kernel/errors.ts'
import { ConfigError } from '../platform/config/index.ts'
import { readArgs, type Args, type CommandSpec } from './args.ts'
import { processIo, type Io } from './io.ts'

/** What a command answers: text for people, data for machines, and whether it found something wrong. */
export interface Answer {
  readonly teks: string
  readonly data: unknown
  readonly code?: 0 | 1 | 2
}

export type Run = (argv: string[], io?: Io) => Promise<number>

/** The frame of a command: help, --json, plain refusals. 0 done, 1 found something wrong, 2 bad input or cannot. */
export function command(spec: CommandSpec, work: (args: Args, io: Io) => Promise<Answer>): Run {
  return async (argv, io = processIo) => {
    const isJson = argv.includes('--json')
    try {
      const args = readArgs(argv, spec)
      if (args === 'help') {
        io.out(spec.bantuan)
        return 0
      }
      const { teks, data, code = 0 } = await work(args, io)
      io.out(isJson ? `${JSON.stringify(data, null, 2)}\n` : teks)
      return code
    } catch (err) {
      if (!isPlain(err)) throw err
      const galat = err.message.split('\n')
      if (isJson) io.out(`${JSON.stringify({ galat }, null, 2)}\n`)
      else io.err(`${galat.join('\n')}\n`)
      return 2
    }
  }
}

const isPlain = (err: unknown): err is Error =>
  err instanceof OperatorError || err instanceof ConfigError || err instanceof AppError
