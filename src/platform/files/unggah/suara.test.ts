import { expect, it } from 'vitest'
import { readJenis, readUnggahan } from './jenis.ts'
import { crcOgg } from './suara.ts'

const angka = (n: number): Buffer => {
  const b = Buffer.alloc(4)
  b.writeUInt32LE(n)
  return b
}
const chunk = (name: string, isi: Buffer | string, ukuran?: number): Buffer => {
  const b = Buffer.from(isi)
  return Buffer.concat([Buffer.from(name), angka(ukuran ?? b.length), b, Buffer.alloc(b.length % 2)])
}
const riff = (...parts: Buffer[]): Buffer => chunk('RIFF', Buffer.concat([Buffer.from('WAVE'), ...parts]))
const fmt = chunk('fmt ', Buffer.from('0100010044ac000088580100020010 00'.replaceAll(' ', ''), 'hex'))
const suara = Buffer.alloc(301, 7)

it('a WAV keeps its sound and loses what the recorder and its owner wrote into it', () => {
  const rekaman = riff(
    chunk('bext', 'Siti Aminah'),
    fmt,
    chunk('LIST', 'INFOIART\x05\0\0\0Siti\0'),
    chunk('data', suara),
    chunk('iXML', '<X>Siti</X>'),
    chunk('id3 ', 'ID3 Siti'),
  )
  const bersih = Buffer.from(readUnggahan(rekaman)!.isi)
  expect(bersih.includes('Siti')).toBe(false)
  expect(bersih.equals(riff(fmt, chunk('data', suara)))).toBe(true)
  expect(Buffer.from(readUnggahan(bersih)!.isi).equals(bersih)).toBe(true)
})

it('a WAV whose recorder was switched off keeps all of its sound; one without sound is none', () => {
  const terbuka = riff(fmt, chunk('data', suara.subarray(1), 0xffff_ffff))
  terbuka.writeUInt32LE(0xffff_ffff, 4)
  const bersih = Buffer.from(readUnggahan(terbuka)!.isi)
  expect(bersih.equals(riff(fmt, chunk('data', suara.subarray(1))))).toBe(true)
  expect(readUnggahan(riff(fmt, chunk('LIST', 'INFO')))).toBeUndefined()
})

/** Pages of one stream; a packet goes on to the next page when it is longer than its piece. */
const halaman = (ke: number, isi: Buffer, berlanjut = false, seri = 7): Buffer => {
  const ruas: number[] = []
  for (let sisa = isi.length; sisa >= 0; sisa -= 255) {
    ruas.push(Math.min(sisa, 255))
    if (sisa < 255 || (berlanjut && sisa === 255)) break
  }
  const b = Buffer.concat([
    Buffer.from('OggS\0'),
    Buffer.from([ke === 0 ? 2 : 0]),
    Buffer.alloc(8),
    angka(seri),
    angka(ke),
    angka(0),
    Buffer.from([ruas.length, ...ruas]),
    isi,
  ])
  b.writeUInt32LE(crcOgg(b), 22)
  return b
}
const label = (...isi: string[]): Buffer =>
  Buffer.concat([
    angka(5),
    Buffer.from('libra'),
    angka(isi.length),
    ...isi.map((x) => Buffer.concat([angka(Buffer.byteLength(x)), Buffer.from(x)])),
  ])
/** Reads the pages as a player does: refuses one whose checksum is not right. */
function putar(b: Buffer): Buffer[] {
  const isi: Buffer[] = []
  for (let at = 0; at < b.length;) {
    const awal = at + 27 + b[at + 26]!
    const akhir = awal + b.subarray(at + 27, awal).reduce((n, r) => n + r, 0)
    const p = Buffer.from(b.subarray(at, akhir))
    const crc = p.readUInt32LE(22)
    p.writeUInt32LE(0, 22)
    expect(crcOgg(p)).toBe(crc)
    isi.push(b.subarray(awal, akhir))
    at = akhir
  }
  return isi
}

it('reckons the checksum of an Ogg page as RFC 3533 has it', () => {
  expect(crcOgg(Buffer.from('123456789'))).toBe(0x89a1897f)
})

it.each([
  ['Opus', Buffer.from('OpusHead-------'), Buffer.from('OpusTags')],
  ['Vorbis', Buffer.from('\x01vorbis-------'), Buffer.from('\x03vorbis')],
])('%s in Ogg loses its labels without a page moving, over pages too', (_, kepala, awal) => {
  const gambar = `METADATA_BLOCK_PICTURE=${'Siti'.repeat(100)}`
  const komentar = Buffer.concat([awal, label('ARTIST=Siti Aminah', 'x', gambar), Buffer.from([1])])
  const rekaman = Buffer.concat([
    halaman(0, kepala),
    halaman(1, komentar.subarray(0, 255), true),
    halaman(2, komentar.subarray(255)),
    halaman(3, Buffer.from('bunyi Siti')),
  ])
  expect(readJenis(rekaman)).toBe('audio/ogg')
  const bersih = Buffer.from(readUnggahan(rekaman)!.isi)
  expect(bersih.length).toBe(rekaman.length)
  const isi = putar(bersih)
  expect([isi[0], isi[3]].map(String)).toEqual([kepala.toString(), 'bunyi Siti'])
  const jadi = Buffer.concat([isi[1]!, isi[2]!])
  expect(jadi.includes('Siti') || jadi.includes('ARTIST')).toBe(false)
  expect(jadi.includes('libra')).toBe(true)
  expect(Buffer.from(readUnggahan(bersih)!.isi).equals(bersih)).toBe(true)
})

it('an Ogg of another make, or with labels that do not add up, is left as it came', () => {
  const lain = [
    [halaman(0, Buffer.from('\x7fFLAC-------')), halaman(1, Buffer.from('apa saja'))],
    [
      halaman(0, Buffer.from('OpusHead-------')),
      halaman(1, Buffer.from('OpusTags\xff\xff\xff\x7f', 'latin1')),
    ],
    [halaman(0, Buffer.from('OpusHead-------'))],
  ]
  for (const pages of lain) {
    const b = Buffer.concat(pages)
    expect(Buffer.from(readUnggahan(b)!.isi).equals(b)).toBe(true)
  }
})
