import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { encodeFoto, encodeGambar, PIKSEL_TERBANYAK, type JenisGambar } from './gambar.ts'
import { readUnggahan } from './jenis.ts'

/** A picture as a telephone writes it: on its side, with place, maker and owner; red on the left, blue on the right. */
const foto = async (jenis: 'jpeg' | 'png' | 'webp', lebar = 400, tinggi = 200): Promise<Buffer> => {
  const kotak = (w: number, background: string) =>
    sharp({ create: { width: w, height: tinggi, channels: 3, background } })
      .png()
      .toBuffer()
  const kiri = await kotak(lebar / 2, '#ff0000')
  return sharp({ create: { width: lebar, height: tinggi, channels: 3, background: '#0000ff' } })
    .composite([{ input: kiri, left: 0, top: 0 }])
    .withExif({
      IFD0: { Make: 'Ponsel', Artist: 'Siti Aminah', Orientation: '6' },
      IFD3: {
        GPSLatitude: '7/1 15/1 0/1',
        GPSLatitudeRef: 'S',
        GPSLongitude: '112/1 45/1 0/1',
        GPSLongitudeRef: 'E',
      },
    })
    .withMetadata({ orientation: 6 })
    .toFormat(jenis)
    .toBuffer()
}
const anew = async (isi: Uint8Array, jenis: JenisGambar): Promise<Buffer> => {
  const hasil = await encodeGambar(isi, jenis)
  if (typeof hasil === 'string') throw new Error(hasil)
  return Buffer.from(hasil.isi)
}

describe.each(['jpeg', 'png', 'webp'] as const)('a %s', (jenis) => {
  it('comes out as its pixels alone, upright where it says how it was held', async () => {
    const asli = await foto(jenis)
    expect((await sharp(asli).metadata()).exif?.includes('Siti')).toBe(true)
    const baru = await anew(readUnggahan(asli)!.isi, `image/${jenis}`)
    const meta = await sharp(baru).metadata()
    expect([meta.format, meta.exif, meta.xmp, meta.icc, meta.orientation]).toEqual([
      jenis,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    for (const kata of ['Siti', 'Ponsel', 'GPS']) expect(baru.includes(kata)).toBe(false)
    if (jenis === 'jpeg') {
      expect([meta.width, meta.height]).toEqual([200, 400])
      // Its left side is now on top.
      const atas = await sharp(baru).extract({ left: 100, top: 50, width: 1, height: 1 }).raw().toBuffer()
      expect(atas[0]! > 200 && atas[2]! < 50).toBe(true)
    }
    // The same bytes in are the same bytes out: what is sent twice is kept once.
    expect((await anew(readUnggahan(asli)!.isi, `image/${jenis}`)).equals(baru)).toBe(true)
  })
  it('that breaks off is no picture', async () => {
    const asli = await foto(jenis)
    expect(await encodeGambar(asli.subarray(0, 60), `image/${jenis}`)).toBe('rusak')
  })
})

it('a film hidden behind a picture, or between its lines, does not come through', async () => {
  const asli = Buffer.concat([await foto('jpeg'), Buffer.from('film yang tersembunyi')])
  expect((await anew(asli, 'image/jpeg')).includes('tersembunyi')).toBe(false)
})

it('refuses a bomb by counting its pixels, without unpacking them', async () => {
  const bagian = (nama: string, isi: Buffer): Buffer => {
    const kepala = Buffer.alloc(4)
    kepala.writeUInt32BE(isi.length)
    const badan = Buffer.concat([Buffer.from(nama), isi])
    const ekor = Buffer.alloc(4)
    ekor.writeUInt32BE(crc32(badan))
    return Buffer.concat([kepala, badan, ekor])
  }
  const ihdr = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  ihdr.writeUInt32BE(20_000, 0)
  ihdr.writeUInt32BE(15_000, 4)
  // 6 MB of zeros packed into 6 KB, and a header that promises 900 MB.
  const bom = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    bagian('IHDR', ihdr),
    bagian('IDAT', deflateSync(Buffer.alloc(6_000_000))),
    bagian('IEND', Buffer.alloc(0)),
  ])
  expect(bom.length).toBeLessThan(10_000)
  expect(20_000 * 15_000).toBeGreaterThan(PIKSEL_TERBANYAK)
  expect(await encodeGambar(readUnggahan(bom)!.isi, 'image/png')).toBe('terlalu_rapat')
})

it('leaves the main thread to others while it works', async () => {
  const besar = await sharp({
    create: {
      width: 5000,
      height: 4000,
      channels: 3,
      background: '#a52',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer()
  let tik = 0
  const jam = setInterval(() => tik++, 5)
  const hasil = await anew(besar, 'image/jpeg')
  clearInterval(jam)
  expect(tik).toBeGreaterThan(5)
  expect((await sharp(hasil).metadata()).width).toBe(4096)
}, 60_000)

it('reads nothing but these three kinds', async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
  )
  expect(await encodeGambar(svg, 'image/png')).toBe('rusak')
})

describe('a photo for paper', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    'is JPEG without a word of the telephone, from %s',
    async (jenis) => {
      const hasil = await encodeFoto(readUnggahan(await foto(jenis, 4000, 2000))!.isi)
      if (typeof hasil === 'string') throw new Error(hasil)
      const meta = await sharp(hasil.isi).metadata()
      expect([meta.format, meta.exif, meta.width, meta.height]).toEqual([
        'jpeg',
        undefined,
        hasil.lebar,
        hasil.tinggi,
      ])
      expect(Math.max(hasil.lebar, hasil.tinggi)).toBe(1600)
      for (const kata of ['Siti', 'GPS']) expect(Buffer.from(hasil.isi).includes(kata)).toBe(false)
    },
  )

  it('that is none is said to be broken', async () => {
    expect(await encodeFoto(Buffer.from('bukan gambar'))).toBe('rusak')
  })
})
