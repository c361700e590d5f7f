import { createHmac, randomBytes } from 'node:crypto'

/** A secret as Standard Webhooks writes it: 32 bytes behind `whsec_`. */
export const newRahasia = (): string => `whsec_${randomBytes(32).toString('base64')}`

/** `v1,` and the HMAC over id, moment and body, as https://www.standardwebhooks.com says. */
export function signWebhook(rahasia: string, id: string, detik: number, body: string): string {
  const key = Buffer.from(rahasia.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${detik}.${body}`).digest('base64')}`
}

/** After the n-th failure (1, 2, …): 1 min, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h; then it is given up. */
const JEDA_MENIT: readonly number[] = [1, 5, 30, 120, 300, 600, 840, 1200, 1440]
export const jedaMs = (percobaan: number, acak: number): number | undefined => {
  const menit = JEDA_MENIT[percobaan - 1]
  return menit === undefined ? undefined : Math.round(menit * 60_000 * (1 + acak / 10))
}
