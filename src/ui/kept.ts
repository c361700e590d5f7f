import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'

/** Parts drawn for one group, and the rows of them that were asked for last. */
interface Group {
  readonly parts: Map<string, string>
  readonly rows: Row[]
}
interface Row {
  readonly keys: readonly string[]
  readonly html: string
}
const LARGEST = 4000
const ROWS = 8
const kept = new WeakMap<object, Map<string, Group>>()

/**
 * A part of a page that is drawn once and then kept as markup. `key` is everything it shows besides what it is drawn `from` (an object
 * that is forgotten when it goes out of use), so a kept part can never be an old one: what shows something else has another key.
 */
export const keepMarkup = (from: object, key: string, draw: () => VNode): VNode =>
  jsxTemplate([keep(groupOf(from, '').parts, key, draw)])

/** The same for a row of parts; `group` is what all of them show. */
export function keepEach<T>(
  from: object,
  group: string,
  list: readonly T[],
  key: (one: T) => string,
  draw: (one: T, index: number) => VNode,
): VNode {
  const { parts, rows } = groupOf(from, group)
  const keys = list.map(key)
  // The same list asked for again is compared with, which costs less than to look each of its parts up.
  const known = rows.find((r) => r.keys.length === keys.length && r.keys.every((k, i) => k === keys[i]))
  const html = known?.html ?? list.map((one, i) => keep(parts, keys[i]!, () => draw(one, i))).join('')
  if (!known && rows.unshift({ keys, html }) > ROWS) rows.pop()
  return jsxTemplate([html])
}

const GROUPS = 12

function groupOf(from: object, group: string): Group {
  let groups = kept.get(from)
  if (!groups) kept.set(from, (groups = new Map()))
  let one = groups.get(group)
  if (!one) {
    // Yesterday's, mostly.
    if (groups.size >= GROUPS) groups.delete(groups.keys().next().value!)
    groups.set(group, (one = { parts: new Map(), rows: [] }))
  }
  return one
}

function keep(parts: Map<string, string>, key: string, draw: () => VNode): string {
  let html = parts.get(key)
  if (html === undefined) {
    html = renderToString(draw())
    if (parts.size >= LARGEST) parts.delete(parts.keys().next().value!)
    parts.set(key, html)
  }
  return html
}
