import type { Ctx } from './env.ts'

/** The address of a page with what of its query it goes by: the same page in the other language says the same. */
export function withQuery(c: Ctx, path: string, ...names: readonly string[]): string {
  const kept = names.flatMap((name) => {
    const value = c.req.query(name)
    return value ? [[name, value.slice(0, 200)]] : []
  })
  if (kept.length === 0) return path
  return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(kept).toString()}`
}
