import { createHash } from 'node:crypto'
import type { VNode } from 'preact'
import type { Ctx } from '../../platform/http/env.ts'
import { BriefCache, freezePage, sendFrozen, type FrozenPage } from '../../platform/http/frozen.ts'
import { toHtml } from '../../ui/index.ts'

export type Kirim = <P>(c: Ctx, page: (props: P) => VNode, props: P) => Response

/**
 * A public page is a pure function of its props, so equal props are the same page: it is drawn and compressed once and
 * then served from memory until what it says changes. What it says is read from the database every time.
 */
export function createKirim(): Kirim {
  const kept = new BriefCache<FrozenPage>(120, 600_000)
  return (c, page, props) => {
    const key = createHash('sha256')
      .update(`${page.name}\n${JSON.stringify(props)}`)
      .digest('base64url')
    return sendFrozen(c, kept.get(key) ?? kept.set(key, freezePage(toHtml(page(props)), { penuh: true })))
  }
}
