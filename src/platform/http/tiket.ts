import { createHmac, hash, timingSafeEqual, type KeyObject } from 'node:crypto'
import { countNolDepan } from '../../kernel/bukti.ts'
import { randomToken } from './random.ts'

/** `bukti`: the work was done · `sabar`: waited long enough · a number: seconds still to wait. */
export type NilaiTiket =
  | { readonly sah: true; readonly cara: 'bukti' | 'sabar'; readonly id: string }
  | { readonly sah: false; readonly sisa: number }

const BERLAKU_S = 3600
const BENTUK = /^([0-9a-z]{6,8})\.(\d{1,2})\.([\w-]{16,64})\.([\w-]{43})$/

const mac = (key: KeyObject, badan: string, untuk: readonly string[]): string =>
  createHmac('sha256', key)
    .update([badan, ...untuk].join('\0'))
    .digest('base64url')

/**
 * A ticket to an address that gets more than its place can produce: good for one sending, after a small piece of work or a wait. Nothing is
 * kept of it: it says itself when it was given and how hard it is, signed. `untuk`: the address, and a digest of what is sent and by whom.
 */
export function makeTiket(key: KeyObject, untuk: readonly string[], bit: number, now: Date): string {
  const badan = `${Math.floor(now.getTime() / 1000).toString(36)}.${bit}.${randomToken()}`
  return `${badan}.${mac(key, badan, untuk)}`
}

/** undefined: not a ticket of ours for this form (other answers, another address, an hour old): it needs a new one. */
export function readTiket(
  key: KeyObject,
  tiket: string,
  bukti: string,
  untuk: readonly string[],
  tunggu: number,
  now: Date,
): NilaiTiket | undefined {
  const [, sejak36, bitText, id, sign] = BENTUK.exec(tiket) ?? []
  if (sejak36 === undefined || sign === undefined || id === undefined) return undefined
  const own = mac(key, tiket.slice(0, -sign.length - 1), untuk)
  if (!timingSafeEqual(Buffer.from(own), Buffer.from(sign))) return undefined
  const umur = Math.floor(now.getTime() / 1000) - parseInt(sejak36, 36)
  if (umur < 0 || umur > BERLAKU_S) return undefined
  if (
    /^\d{1,12}$/.test(bukti) &&
    countNolDepan(hash('sha256', `${tiket}.${bukti}`, 'buffer')) >= Number(bitText)
  )
    return { sah: true, cara: 'bukti', id }
  return umur >= tunggu ? { sah: true, cara: 'sabar', id } : { sah: false, sisa: tunggu - umur }
}
