import type { HasilMasuk } from '../../platform/auth/index.ts'
import type { Ctx } from '../../platform/http/env.ts'
import { kata } from './words.ts'

export function setCookies(c: Ctx, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
}

/** Says when to come back, or that it did not fit. Never which of the two was wrong. */
export function refusalOf(c: Ctx, hasil: HasilMasuk, wrong: string): { message: string; status: 422 | 429 } {
  if (hasil.hasil !== 'tunggu') return { message: wrong, status: 422 }
  c.header('retry-after', String(hasil.detik))
  return { message: waitMessage(c, hasil.detik), status: 429 }
}

export function waitMessage(c: Ctx, detik: number): string {
  const k = kata[c.var.lang]
  return k.tunggu(detik < 60 ? k.detik(detik) : k.menit(Math.ceil(detik / 60)))
}
