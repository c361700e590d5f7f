import { createRequire } from 'node:module'

type Reader = (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null

const jsQr = createRequire(import.meta.url)('jsqr') as Reader | { default: Reader }
const read = typeof jsQr === 'function' ? jsQr : jsQr.default

export interface Pixels {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** What a telephone would read from these pixels. */
export const readQr = (image: Pixels): string | undefined => read(image.data, image.width, image.height)?.data
