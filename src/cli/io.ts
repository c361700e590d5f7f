/** Where a command speaks; tests give their own. */
export interface Io {
  /** Result: standard output. */
  out(text: string): void
  /** Complaints and progress: standard error. */
  err(text: string): void
  readonly isTTY: boolean
  readonly columns: number
  now(): number
}

export const processIo: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTTY: process.stderr.isTTY,
  columns: process.stderr.columns ?? 80,
  now: () => performance.now(),
}

const LEBAR = 30

export interface Progress {
  readonly at: (read: number, total: number) => void
  readonly clear: () => void
}

/** A bar on a terminal, from the first second on; nothing at all in a pipe. */
export function progressBar(io: Io, label: string): Progress {
  const start = io.now()
  let shown = -1
  return {
    at(read, total) {
      if (!io.isTTY || total === 0 || io.now() - start < 1000) return
      const percent = Math.min(100, Math.floor((read * 100) / total))
      if (percent === shown) return
      shown = percent
      const full = Math.round((percent * LEBAR) / 100)
      io.err(`\r${label} ${'━'.repeat(full)}${'─'.repeat(LEBAR - full)} ${String(percent).padStart(3)} %`)
    },
    clear() {
      if (shown >= 0) io.err(`\r${' '.repeat(label.length + LEBAR + 8)}\r`)
    },
  }
}

/** Lines no longer than `columns`, the later ones indented like the first. */
export function wrap(text: string, columns: number, first: string, rest: string): string {
  const lines: string[] = []
  let line = first
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > columns && line.trim() !== '' && line !== first) {
      lines.push(line.trimEnd())
      line = rest
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()].join('\n')
}
