import type { Ctx } from '../../platform/http/env.ts'
import type { JawabGalat } from '../../platform/http/on-error.ts'
import { tipeOf, write, type Bagian, type Format, type Nilai } from './bentuk.ts'
import { galatBagian, galatOf, type Galat } from './galat.ts'

export const daftar = (satu: string, isi: readonly Bagian[]): Nilai => ({ satu, isi })

export const send = (
  c: Ctx,
  format: Format,
  akar: string,
  n: Nilai,
  status: 200 | 201 | Galat['status'] = 200,
): Response =>
  c.body(write(format, akar, n), status, {
    'content-type': tipeOf[format],
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
  })

/** Where nothing says JSON, GeoReport is XML. */
const formatOf = (path: string): Format => (/\.json\/?$/i.test(path) ? 'json' : 'xml')

export const sendGalat = (c: Ctx, galat: Galat): Response =>
  send(c, formatOf(c.req.path), 'errors', daftar('error', galatBagian(galat)), galat.status)

/** What was refused before it came to these routes, or by none of them, in the form of this surface. */
export const jawabOpen311: JawabGalat = (c, err) =>
  /^\/open311\/v2(\/|$)/.test(c.req.path) ? sendGalat(c, galatOf(err)) : undefined
