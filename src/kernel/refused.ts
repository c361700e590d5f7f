import type { Bahasa } from './bahasa.ts'
import { isRefusal, refusalText, type FieldErrors } from './errors.ts'

/**
 * A refusal that the form on screen can answer, as the error of one of its fields; a conflict is usually nobody's field.
 * Anything else goes on to the one on-error.
 */
export function refusedAs(
  err: unknown,
  field: string,
  lang: Bahasa,
  conflictField = '_',
): { errors: FieldErrors; status: 409 | 422 } {
  if (isRefusal(err, 'invalid')) return { errors: { [field]: refusalText(err.refusal, lang) }, status: 422 }
  if (isRefusal(err, 'conflict'))
    return { errors: { [conflictField]: refusalText(err.refusal, lang) }, status: 409 }
  throw err
}
