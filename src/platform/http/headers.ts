import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './env.ts'

/** No other site, no inline handler, no framing; the only inline style or script is the one with this nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/** What every answer carries unless its page says otherwise (`cache-control`). */
export function fixedHeaders(baseUrl: string): readonly (readonly [string, string])[] {
  const fixed: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    // Not `no-referrer`: browsers then send `Origin: null` with our own forms.
    ['referrer-policy', 'same-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=(self)'],
    ['cache-control', 'no-store'],
  ]
  if (baseUrl.startsWith('https:')) {
    fixed.push(['strict-transport-security', 'max-age=31536000; includeSubDomains'])
  }
  return fixed
}

/** Set before the page is made: a page that brings its own policy or caching simply overrides. */
export function securityHeaders(baseUrl: string): MiddlewareHandler<AppEnv> {
  const fixed = fixedHeaders(baseUrl)
  return (c, next) => {
    for (const [name, value] of fixed) c.header(name, value)
    c.header('content-security-policy', contentSecurityPolicy(c.var.nonce))
    return next()
  }
}
