import { timingSafeEqual } from 'node:crypto'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Deps } from '../../../platform/deps.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import { hmacOf } from '../../../platform/kunci/rahasia.ts'
import { parseKode } from '../kode.ts'

type Alat = Pick<Deps, 'deriveKey' | 'now' | 'config'>

/** `lacak`: has shown code and PIN, and may look and write for two hours. `tanda`: may see the receipt with its PIN for half an hour. */
const LAMA_S = { lacak: 7200, tanda: 1800 } as const
export type Keperluan = keyof typeof LAMA_S

const macOf = (deps: Alat, untuk: Keperluan, isi: string): Buffer =>
  hmacOf(deps.deriveKey(`pengaduan.sesi.${untuk}`))
    .update(isi)
    .digest()

/** The PIN stands in no address and no log: what the browser carries is a signed word for one code, for a while. */
export function putSesi(c: Ctx, deps: Alat, untuk: Keperluan, kode: string): void {
  const isi = `${kode}.${Math.floor(deps.now().getTime() / 1000) + LAMA_S[untuk]}`
  setCookie(c, nameOf(untuk, kode), `${isi}.${macOf(deps, untuk, isi).toString('base64url')}`, {
    path: '/pengaduan',
    httpOnly: true,
    sameSite: 'Lax',
    secure: deps.config.baseUrl.startsWith('https:'),
    maxAge: LAMA_S[untuk],
  })
}

/** One receipt at a time; of tracked reports as many as somebody follows. */
const nameOf = (untuk: Keperluan, kode: string): string => (untuk === 'tanda' ? 'tanda' : `lacak_${kode}`)

/** The code this browser has shown the PIN of; undefined when it has not, or too long ago. */
export function readSesi(c: Ctx, deps: Alat, untuk: Keperluan, kode = ''): string | undefined {
  const [asked = '', sampai = '', mac = ''] = (getCookie(c, nameOf(untuk, kode)) ?? '').split('.')
  const given = Buffer.from(mac, 'base64url')
  const right = macOf(deps, untuk, `${asked}.${sampai}`)
  const isRight = given.length === right.length && timingSafeEqual(given, right)
  if (!isRight || Number(sampai) * 1000 < deps.now().getTime()) return undefined
  return untuk === 'lacak' && asked !== kode ? undefined : parseKode(asked)
}

/** On a borrowed device: as if nobody had been here. */
export function dropSesi(c: Ctx, kode: string): void {
  deleteCookie(c, nameOf('lacak', kode), { path: '/pengaduan' })
  deleteCookie(c, nameOf('tanda', kode), { path: '/pengaduan' })
}
