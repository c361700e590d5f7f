import type { Ctx } from './env.ts'

export interface BerkasTerkirim {
  readonly isi: Uint8Array
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
  const bagian = readRentang(c.req.header('range'), isi.length)
  if (!bagian) return c.body(new Uint8Array(isi))
  const [dari, sampai] = bagian
  c.header('content-range', `bytes ${dari}-${sampai}/${isi.length}`)
  return c.body(new Uint8Array(isi.subarray(dari, sampai + 1)), 206)
}

function readRentang(header: string | undefined, panjang: number): readonly [number, number] | undefined {
  const [, awal = '', akhir = ''] = RENTANG.exec(header ?? '') ?? []
  if (awal === '' && akhir === '') return undefined
  const dari = awal === '' ? Math.max(0, panjang - Number(akhir)) : Number(awal)
  const sampai = awal === '' || akhir === '' ? panjang - 1 : Math.min(Number(akhir), panjang - 1)
  return dari <= sampai ? [dari, sampai] : undefined
}
