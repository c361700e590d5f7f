import { deriveToken } from '../../../platform/kunci/token.ts'

export { hashToken as hashOf, isToken } from '../../../platform/kunci/token.ts'

/** The secret of one invitation. */
export const tokenOf = (key: Uint8Array, instansiId: string, periodeId: string, undanganId: string): string =>
  deriveToken(key, `${instansiId}/${periodeId}/${undanganId}`)
