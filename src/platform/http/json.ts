import type { Ctx } from './env.ts'

/** A body of JSON; undefined when it is none. One that is too large is refused as everywhere (limit.ts). */
export async function readJson(c: Ctx): Promise<unknown> {
  const text = await c.req.text()
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
