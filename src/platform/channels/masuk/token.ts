import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Deps } from '../../deps.ts'
import type { KanalMasuk } from './pesan.ts'

type Kunci = Pick<Deps, 'deriveKey'>

/**
 * What a provider must know to be let in: Meta repeats it once when the address is registered, an SMS gateway with every
 * message. Made from the master key and stored nowhere; the next `putaran` is a new one.
 */
export const tokenMasuk = (deps: Kunci, instansiId: string, kanal: KanalMasuk, putaran: number): string =>
  createHmac('sha256', deps.deriveKey('channels.masuk.token'))
    .update(`${kanal}/${instansiId}/${putaran}`)
    .digest('base64url')
    .slice(0, 32)

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
export const isSame = (told: string | undefined, own: string): boolean =>
  told !== undefined && timingSafeEqual(digest(told), digest(own))

/** A provider's number of a message, unreadable: WhatsApp writes the person's telephone number into it. */
export const sidikOf = (deps: Kunci, idPenyedia: string): Buffer =>
  createHmac('sha256', deps.deriveKey('channels.masuk.sidik')).update(idPenyedia).digest()
