import type { Bahasa } from '../kernel/bahasa.ts'
import { AppError, refusalText, type FieldErrors } from '../kernel/errors.ts'

/** A refusal that the same form can mend, as the error of one field; every other error is thrown on. */
export function refusedAs(
  err: unknown,
  field: string,
  lang: Bahasa,
): { errors: FieldErrors; status: 409 | 422 } {
  if (!(err instanceof AppError)) throw err
  const { kind } = err.refusal
  if (kind !== 'invalid' && kind !== 'conflict') throw err
  return { errors: { [field]: refusalText(err.refusal, lang) }, status: kind === 'conflict' ? 409 : 422 }
}
