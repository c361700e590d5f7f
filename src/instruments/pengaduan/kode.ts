import { timingSafeEqual } from 'node:crypto'
import { shortCode } from '../../kernel/ids.ts'
import type { Deps } from '../../platform/deps.ts'
import { hmacOf } from '../../platform/kunci/rahasia.ts'

type Kunci = Pick<Deps, 'deriveKey'>
const PANJANG = 10

/** 49 bits, in letters nobody misreads: k7qmx2pa9d. */
export const newKode = (): string => shortCode(PANJANG)

/** As people copy it: K7QMX-2PA9D, with spaces, in capitals. undefined: not the shape of a code. */
export function parseKode(text: string): string | undefined {
  const kode = text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return /^[a-z2-9]{10}$/.test(kode) ? kode : undefined
}
export const showKode = (kode: string): string => `${kode.slice(0, 5)}-${kode.slice(5)}`.toUpperCase()

/** Six digits made from the master key whenever they are needed and stored nowhere: the same receipt can be shown again. */
export function pinOf(deps: Kunci, kode: string): string {
  const mac = hmacOf(deps.deriveKey('pengaduan.pin')).update(kode).digest()
  return String(mac.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

export function isPin(deps: Kunci, kode: string, pin: string): boolean {
  const digits = pin.replaceAll(/\D/g, '')
  return digits.length === 6 && timingSafeEqual(Buffer.from(digits), Buffer.from(pinOf(deps, kode)))
}

/** Wrong PINs for one code: after this many within an hour it must rest for an hour. Codes themselves cannot be guessed. */
export const PIN_SALAH = 10
export const JEDA_PIN_MS = 3_600_000
