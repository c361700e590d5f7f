import type { Masuk, Sesi, Ulang } from '../../platform/auth/index.ts'
import type { OpenDb } from '../../platform/db/types.ts'
import type { Ctx } from '../../platform/http/env.ts'
import { waitMessage } from '../masuk/answer.ts'
import { kata } from './words.ts'

export interface AkunDeps {
  readonly db: OpenDb
  readonly masuk: Masuk
}

export function sesiOf(c: Ctx): Sesi {
  if (!c.var.sesi) throw new Error('a desk page without a session')
  return c.var.sesi
}

/** What to say when the password typed again was not the right one. */
export function ulangMessage(c: Ctx, hasil: Ulang): string | undefined {
  if (hasil === 'benar') return undefined
  return hasil === 'salah' ? kata[c.var.lang].sandiLamaSalah : waitMessage(c, hasil.tunggu)
}
