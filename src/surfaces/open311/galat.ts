import { HTTPException } from 'hono/http-exception'
import { AppError, type RefusalKind } from '../../kernel/errors.ts'
import type { Bagian } from './bentuk.ts'

type Status = 400 | 403 | 404 | 429 | 500

/** Something GeoReport says no to: 404 what is unknown, 403 the key, 400 everything else a caller can mend. */
export class Galat extends Error {
  readonly status: Status
  readonly list: readonly string[]
  constructor(status: Status, ...list: string[]) {
    super(list.join('; '))
    this.status = status
    this.list = list
  }
}

export const galatBagian = (g: Galat): readonly Bagian[] =>
  g.list.map((description) => ({ code: String(g.status), description }))

const STATUS: Readonly<Record<RefusalKind, Status>> = {
  invalid: 400,
  forbidden: 403,
  not_found: 404,
  conflict: 400,
  too_many: 429,
  too_large: 400,
}
/** What any room refused, as GeoReport says it; anything else is a bug and says nothing of the inside. */
export function galatOf(err: unknown): Galat {
  if (err instanceof Galat) return err
  // The sentence for people speaks of the buttons of their browser.
  if (err instanceof AppError && err.refusal.kind === 'too_large')
    return new Galat(STATUS.too_large, 'the request is too large; nothing of it was stored')
  if (err instanceof HTTPException && err.status < 500) return new Galat(400, err.message)
  if (err instanceof AppError)
    return new Galat(STATUS[err.refusal.kind], err.refusal.en ?? err.refusal.message)
  return new Galat(500, 'something went wrong here; try again later')
}
