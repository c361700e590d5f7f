import type { Bagian } from './bentuk.ts'

/** Something GeoReport says no to: 404 what is unknown, 403 the key, 400 everything else. */
export class Galat extends Error {
  readonly status: 400 | 403 | 404 | 429
  readonly list: readonly string[]
  constructor(status: 400 | 403 | 404 | 429, ...list: string[]) {
    super(list.join('; '))
    this.status = status
    this.list = list
  }
}

export const galatBagian = (g: Galat): readonly Bagian[] =>
  g.list.map((description) => ({ code: String(g.status), description }))
