import { AppError } from '../../kernel/errors.ts'

/** The file cannot be read at all (password, damage, another format): its message is the whole answer. */
export const berkasDitolak = (message: string, en?: string): AppError =>
  new AppError({ code: 'berkas.ditolak', kind: 'invalid', message, ...(en === undefined ? {} : { en }) })
