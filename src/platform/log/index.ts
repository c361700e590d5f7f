import pino from 'pino'

/** Structured log. Never pass a person's words, name, address or answers: ids, counts and codes only. */
export type Log = pino.Logger

export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['req.headers', 'headers', 'cookie', 'password', 'sandi', '*.password', '*.sandi'],
      remove: true,
    },
  })
}
