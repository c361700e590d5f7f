import axe, { type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * What axe finds wrong, in words. Axe runs inside the page in one piece: the usual driver carries every finding, also the good
 * ones, out of the page and into a second one, which costs five times as much. That is for frames, and no page of ours has one.
 */
export async function violationsOf(page: Page, options: RunOptions = {}): Promise<string[]> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has a frame, which axe would not see`)
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async (run) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe }
    const found = await here.run(document, { resultTypes: ['violations'], ...run })
    return found.violations.map((v) => ({
      id: v.id,
      html: v.nodes.map((n) => n.html.slice(0, 120)),
      at: v.nodes.map((n) => n.target.join(' ')),
    }))
  }, options)
  return violations.map(
    (v) =>
      `${v.id}: ${v.at
        .map((at, i) => `${at} ${v.html[i]}`)
        .slice(0, 5)
        .join(' | ')}`,
  )
}
