import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'

const LARGEST = 4000
const kept = new WeakMap<object, Map<string, string>>()

/**
 * A part of a page that is drawn once and then kept as markup. `key` is everything it shows besides what it is drawn `from` (an object
 * that is forgotten when it goes out of use), so a kept part can never be an old one: what shows something else has another key.
 */
export const keepMarkup = (from: object, key: string, draw: () => VNode): VNode =>
  jsxTemplate([keep(from, key, draw)])

/** The same for a row of parts. */
export const keepEach = <T>(
  from: object,
  list: readonly T[],
  key: (one: T) => string,
  draw: (one: T, index: number) => VNode,
): VNode => jsxTemplate([list.map((one, i) => keep(from, key(one), () => draw(one, i))).join('')])

function keep(from: object, key: string, draw: () => VNode): string {
  let list = kept.get(from)
  if (!list) kept.set(from, (list = new Map()))
  let html = list.get(key)
  if (html === undefined) {
    html = renderToString(draw())
    if (list.size >= LARGEST) list.delete(list.keys().next().value!)
    list.set(key, html)
  }
  return html
}
