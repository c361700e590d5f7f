import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './env.ts'

/** No other site, no inline handler, no framing; the only inline style or script is the one with this nonce. */
function contentSecurityPolicy(nonce: string): string {
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

export function securityHeaders(baseUrl: string): MiddlewareHandler<AppEnv> {
  const behindTls = baseUrl.startsWith('https:')
  return async (c, next) => {
    await next()
    const h = c.res.headers
    // A page that is the same for everyone brings its own policy (style by hash).
    if (!h.has('content-security-policy')) {
      h.set('content-security-policy', contentSecurityPolicy(c.var.nonce))
    }
    h.set('x-content-type-options', 'nosniff')
    // Not `no-referrer`: browsers then send `Origin: null` with our own forms.
    h.set('referrer-policy', 'same-origin')
    h.set('cross-origin-opener-policy', 'same-origin')
    h.set('cross-origin-resource-policy', 'same-origin')
    h.set('permissions-policy', 'camera=(), microphone=(), geolocation=(self), interest-cohort=()')
    if (behindTls) h.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
    if (!h.has('cache-control')) h.set('cache-control', 'no-store')
  }
}
