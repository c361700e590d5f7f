import type { Ctx } from './env.ts'

export interface BerkasTerkirim {
  /** Read as it is sent. */
  readonly isi: Uint8Array | Blob
  readonly jenis: string
  /** As the person who gets it sees it. */
  readonly nama: string
}

/** Films and sound are asked for piece by piece. */
const RENTANG = /^bytes=(\d*)-(\d*)$/

/**
 * A file somebody else made: it may not run, frame or fetch anything, and its name says nothing to the browser. Shown in the page
 * where it is picture, sound or film; anything else is saved.
 */
export function sendBerkas(c: Ctx, { isi, jenis, nama }: BerkasTerkirim): Response {
  const cara = /^(image|audio|video)\//.test(jenis) ? 'inline' : 'attachment'
  const polos = nama.replaceAll(/[^\w. -]/g, '_')
  c.header('content-type', jenis)
  c.header(
    'content-disposition',
    `${cara}; filename="${polos}"; filename*=UTF-8''${encodeURIComponent(nama)}`,
  )
  c.header('content-security-policy', `default-src 'none'; sandbox`)
  c.header('x-content-type-options', 'nosniff')
  c.header('cache-control', 'private, max-age=3600')
  c.header('accept-ranges', 'bytes')
  const blob = isi instanceof Blob ? isi : new Blob([new Uint8Array(isi)])
  const rentang = readRentang(c.req.header('range'), blob.size)
  const [dari, sampai] = rentang ?? [0, blob.size - 1]
  c.header('content-length', String(sampai - dari + 1))
  if (rentang) c.header('content-range', `bytes ${dari}-${sampai}/${blob.size}`)
  return c.body(blob.slice(dari, sampai + 1).stream(), rentang ? 206 : 200)
}

function readRentang(header: string | undefined, panjang: number): readonly [number, number] | undefined {
  const [, awal = '', akhir = ''] = RENTANG.exec(header ?? '') ?? []
  if (awal === '' && akhir === '') return undefined
  const dari = awal === '' ? Math.max(0, panjang - Number(akhir)) : Number(awal)
  const sampai = awal === '' || akhir === '' ? panjang - 1 : Math.min(Number(akhir), panjang - 1)
  return dari <= sampai ? [dari, sampai] : undefined
}
