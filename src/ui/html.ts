import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A page component → the whole document. */
export const toHtml = (page: VNode): string => `<!doctype html>${renderToString(page)}`
