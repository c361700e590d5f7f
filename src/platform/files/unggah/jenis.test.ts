import { describe, expect, it } from 'vitest'
import { readJenis, readUnggahan } from './jenis.ts'

const segment = (marker: number, data: Buffer | string): Buffer => {
  const body = Buffer.from(data)
  return Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body])
}
const box = (name: string, ...body: (Buffer | string)[]): Buffer => {
  const isi = Buffer.concat(body.map((b) => Buffer.from(b)))
  const size = Buffer.alloc(4)
  size.writeUInt32BE(isi.length + 8)
  return Buffer.concat([size, Buffer.from(name, 'latin1'), isi])
}
/** EXIF as phones write it: lying on its side (6), and a place. */
const exif = Buffer.concat([
  Buffer.from('Exif\0\0II*\0', 'latin1'),
  Buffer.from([
    8, 0, 0, 0, 2, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 0, 0, 0, 0,
  ]),
  Buffer.from('GPS -7.25, 112.75 Ponsel Siti'),
])
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, 'JFIF\0 12345'),
  segment(0xe1, exif),
  segment(0xe1, 'http://ns.adobe.com/xap/1.0/ Siti'),
  segment(0xe2, 'MPF\0 lain'),
  segment(0xee, 'Adobe 1234567'),
  segment(0xfe, 'komentar'),
  segment(0xdb, 'tabel'),
  segment(0xda, 'pindai'),
  Buffer.from([1, 2, 0xff, 0x00, 3, 0xff, 0xd3, 4]),
  segment(0xc4, 'huffman'),
  segment(0xe1, 'Exif di tengah'),
  segment(0xda, 'kedua'),
  Buffer.from([9, 0xff, 0xd9]),
  Buffer.from('film yang tersembunyi'),
])

describe('a JPEG', () => {
  const bersih = Buffer.from(readUnggahan(jpeg)!.isi)
  it('loses place, phone, name and what hides behind its end', () => {
    for (const text of ['GPS', 'Siti', 'MPF', 'komentar', 'tengah', 'film'])
      expect(bersih.includes(text), text).toBe(false)
  })
  it('keeps its picture, its colours and which way up it was held', () => {
    for (const text of ['JFIF', 'Adobe', 'tabel', 'pindai', 'huffman', 'kedua'])
      expect(bersih.includes(text), text).toBe(true)
    expect(bersih.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
    expect(bersih.subarray(2, 38).toString('hex')).toBe(
      'ffe100224578696600004d4d002a00000008000101120003000000010006000000000000',
    )
    expect(Buffer.from(readUnggahan(bersih)!.isi).equals(bersih)).toBe(true)
  })
  it('that breaks off is no picture', () => {
    for (const n of [3, 20, 60]) expect(readUnggahan(jpeg.subarray(0, n))).toBeUndefined()
  })
})

it('a WebP loses EXIF and XMP and no longer says that it has them', () => {
  const chunk = (name: string, data: string | Buffer): Buffer => {
    const body = Buffer.from(data)
    const size = Buffer.alloc(4)
    size.writeUInt32LE(body.length)
    return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)])
  }
  const isi = Buffer.concat([
    Buffer.from('WEBP'),
    chunk('VP8X', Buffer.from([0x2c, 0, 0, 0, 1, 0, 0, 1, 0, 0])),
    chunk('VP8L', 'gambar!'),
    chunk('EXIF', 'GPS'),
    chunk('XMP ', 'Siti'),
  ])
  const size = Buffer.alloc(4)
  size.writeUInt32LE(isi.length)
  const bersih = Buffer.from(readUnggahan(Buffer.concat([Buffer.from('RIFF'), size, isi]))!.isi)
  expect(bersih.includes('GPS') || bersih.includes('Siti')).toBe(false)
  expect(bersih.includes('gambar!')).toBe(true)
  expect(bersih[20]).toBe(0)
  expect(bersih.readUInt32LE(4)).toBe(bersih.length - 8)
})

it('a film loses its place without a byte moving', () => {
  const film = Buffer.concat([
    box('ftyp', 'isom0000'),
    box('moov', box('mvhd', 'kepala'), box('trak', box('udta', 'Siti')), box('udta', '\xa9xyz -7.2+112.7')),
    box('mdat', 'gambar'),
  ])
  const { isi, jenis } = readUnggahan(film)!
  const bersih = Buffer.from(isi)
  expect([jenis, bersih.length]).toEqual(['video/mp4', film.length])
  expect(bersih.includes('Siti') || bersih.includes('112.7')).toBe(false)
  expect(bersih.indexOf('gambar')).toBe(film.indexOf('gambar'))
  expect(readUnggahan(film.subarray(0, film.length - 3))).toBeUndefined()
})

it('sound loses its labels', () => {
  const label = Buffer.concat([Buffer.from('ID3\x03\0\0'), Buffer.from([0, 0, 0, 4]), Buffer.from('Siti')])
  const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(200, 7)])
  const { isi } = readUnggahan(Buffer.concat([label, frame, Buffer.from('TAGSiti'.padEnd(128))]))!
  expect(Buffer.from(isi).equals(frame)).toBe(true)
})

it.each([
  ['<svg onload="x">', undefined],
  ['<html><script>', undefined],
  ['MZ\x90\0', undefined],
  ['PK\x03\x04', undefined],
  ['%PDF-1.7\n', 'application/pdf'],
  ['RIFF\0\0\0\0WAVEfmt ', 'audio/wav'],
  ['RIFF\0\0\0\0AVI LIST', undefined],
  ['OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x13OpusHead', 'audio/ogg'],
  ['\0\0\0\x18ftypheic', undefined],
  ['\0\0\0\x18ftypM4A ', 'audio/mp4'],
  ['\0\0\0\x14ftypqt  ', 'video/quicktime'],
  ['\x1a\x45\xdf\xa3\x01\0\0\0\0\0\0\x1f\x42\x82\x84webm', 'video/webm'],
  ['\x1a\x45\xdf\xa3\x42\x82\x88matroska', undefined],
])('%j is %s by its first bytes, whatever it is called', (text, jenis) => {
  expect(readJenis(Buffer.from(text, 'latin1'))).toBe(jenis)
})
