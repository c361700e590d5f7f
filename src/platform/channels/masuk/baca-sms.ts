import { createHash } from 'node:crypto'
import { parseTelepon } from '../telepon.ts'
import type { PesanMasuk } from './pesan.ts'

/** Where a gateway puts what: names of form fields, or dotted places in JSON. '' = it says no such thing. */
export interface PetaSms {
  readonly dari: string
  readonly teks: string
  readonly id: string
  readonly waktu: string
}

const TERPANJANG = 4000
/** Without the gateway's own number, the same words from the same sender within this time are one message told twice. */
const SEKALI_MS = 10 * 60_000
/** A clock of the gateway that runs ahead of ours by more is not believed. */
const MENDAHULUI_MS = 5 * 60_000

/** A body as the gateway sent it: JSON, or a form. undefined when it is neither. */
export function parseBadan(raw: string, contentType: string): unknown {
  if (!contentType.includes('json')) return Object.fromEntries(new URLSearchParams(raw))
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

function textAt(body: unknown, place: string): string {
  if (place === '') return ''
  let value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[place] : undefined
  // A form field may have a dot in its name; only where there is none of that name is the dot a step down.
  if (value === undefined) {
    value = body
    for (const part of place.split('.'))
      value =
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** ISO with its zone, or seconds or milliseconds since 1970; a bare local time is not guessed at. */
function waktuOf(text: string, now: Date): Date {
  const epoch = /^\d{10}$/.test(text)
    ? Number(text) * 1000
    : /^\d{13}$/.test(text)
      ? Number(text)
      : Number.NaN
  const iso = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN
  const at = Number.isNaN(epoch) ? iso : epoch
  return Number.isNaN(at) || at - now.getTime() > MENDAHULUI_MS ? now : new Date(at)
}

/** One SMS; undefined when the call holds none from a telephone number (advertising has a name instead). */
export function parseSmsMasuk(
  body: unknown,
  peta: PetaSms,
  now: Date,
): Omit<PesanMasuk, 'instansiId' | 'kanal'> | undefined {
  const dari = parseTelepon(plusOf(textAt(body, peta.dari)))
  const teks = textAt(body, peta.teks).slice(0, TERPANJANG)
  if (!dari || teks.trim() === '') return undefined
  const waktu = textAt(body, peta.waktu)
  const sejak = waktu || String(Math.floor(now.getTime() / SEKALI_MS))
  const id =
    textAt(body, peta.id).slice(0, 512) ||
    createHash('sha256')
      .update(JSON.stringify([dari.e164, teks, sejak]))
      .digest('hex')
  return { id, dari: dari.e164, teks, media: [], pada: waktuOf(waktu, now) }
}

/** Gateways write `62812…`, which reads as a number of the capital where the plus is missing. */
const plusOf = (text: string): string => (/^62\d{8,13}$/.test(text) ? `+${text}` : text)
