import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** A telephone number as it is stored and sent: E.164, checked against the numbering plan. */
export interface Telepon {
  readonly e164: string
  /** Can take an SMS, as far as the number says. */
  readonly seluler: boolean
}

/** The library finds numbers in running text; here the text must be one. */
const BENTUK = /^(tel:)?[\p{Nd}\s().+\-\u2010-\u2015\u2212/]+(ext\.?\s*\d{1,6})?$/iu

/** Reads a number as Indonesians write it: `0812-3456-7890`, `62 812…`, `+62 (812)…`. undefined: not a number in use. */
export function parseTelepon(text: string): Telepon | undefined {
  const clean = text.trim()
  if (clean.length > 32 || !BENTUK.test(clean)) return undefined
  const number = parsePhoneNumberFromString(clean, 'ID')
  if (!number?.isValid()) return undefined
  const type = number.getType()
  return { e164: number.number, seluler: type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE' }
}

/** `+62812•••7890`: enough to tell two apart on a desk, not enough to call. */
export const samarkanTelepon = (e164: string): string => `${e164.slice(0, 6)}•••${e164.slice(-3)}`
