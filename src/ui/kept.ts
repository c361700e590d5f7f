import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'

const LARGEST = 4000
const kept = new WeakMap<object, Map<string, Map<string, string>>>()

/**
 * A part of a page that is drawn once and then kept as markup. `key` is everything it shows besides what it is drawn `from` (an object
 * that is forgotten when it goes out of use), so a kept part can never be an old one: what shows something else has another key.
 */
export const keepMarkup = (from: object, key: string, draw: () => VNode): VNode =>
  jsxTemplate([keep(listOf(from, ''), key, draw)])

/** The same for a row of parts; `group` is what all of them show. */
export function keepEach<T>(
  from: object,
  group: string,
  list: readonly T[],
  key: (one: T) => string,
  draw: (one: T, index: number) => VNode,
): VNode {
  const known = listOf(from, group)
  return jsxTemplate([list.map((one, i) => keep(known, key(one), () => draw(one, i))).join('')])
}

const GROUPS = 12

function listOf(from: object, group: string): Map<string, string> {
  let groups = kept.get(from)
  if (!groups) kept.set(from, (groups = new Map()))
  let list = groups.get(group)
  if (!list) {
    // Yesterday's, mostly.
    if (groups.size >= GROUPS) groups.delete(groups.keys().next().value!)
    groups.set(group, (list = new Map()))
  }
  return list
}

function keep(list: Map<string, string>, key: string, draw: () => VNode): string {
  let html = list.get(key)
  if (html === undefined) {
    html = renderToString(draw())
    if (list.size >= LARGEST) list.delete(list.keys().next().value!)
    list.set(key, html)
  }
  return html
}
