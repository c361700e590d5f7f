import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Deps } from '../../../../platform/deps.ts'
import { parseKode, showKode } from '../../kode.ts'

type Kunci = Pick<Deps, 'deriveKey'>
const mac = (deps: Kunci, instansiId: string, kode: string): string =>
  createHmac('sha256', deps.deriveKey('pengaduan.surel.tanda'))
    .update(`${instansiId}/${kode}`)
    .digest('hex')
    .slice(0, 12)

/** Stands in the subject of our mails: whoever answers one has it, and nobody else can make it. */
export const tandaOf = (deps: Kunci, instansiId: string, kode: string): string =>
  `[#${showKode(kode)}.${mac(deps, instansiId, kode)}]`

/** The code behind a tag in a subject; undefined when there is none, or when it was made up. */
export function parseTanda(deps: Kunci, instansiId: string, subjek: string): string | undefined {
  for (const [, tulisan, told] of subjek.matchAll(/\[#([A-Za-z0-9-]{10,12})\.([0-9a-f]{12})\]/g)) {
    const kode = parseKode(tulisan!)
    if (kode && timingSafeEqual(Buffer.from(told!), Buffer.from(mac(deps, instansiId, kode)))) return kode
  }
  return undefined
}
