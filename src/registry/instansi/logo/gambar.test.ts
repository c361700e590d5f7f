import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { LOGO_TERBESAR, readLogo } from './gambar.ts'

const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAoACgDASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAYHBP/EACoQAAAFAgQEBwEAAAAAAAAAAAABAgMEBREGEyExEkFRUjIzU3GRoeFC/8QAGQEAAgMBAAAAAAAAAAAAAAAAAgMAAQUE/8QAGBEBAQEBAQAAAAAAAAAAAAAAAQACEQP/2gAMAwEAAhEDEQA/AJAAF7gzCMeRFRU6q3mE5qyyrw8PcrrfkW1utxoa0ZOsoO0EA3hEWMhjIRHaS16ZIIk/AksV4OiyIjsylMkzJbLiNpsrJcItyIuR+36FZ9xeMTmzQAAPgg3iIlpENhDHlJbSSLdttPoYONLwRiePIgtUya6luSyRIaNR2JxPIiPqW1v0I98qdI8tZAAncVYmj0eG4yw6lc9ZWQhOuXf+ldPbmOXOXTwjsuqiWkVWYhjykvrJFu3iO30A5dz1AaBJgAAul1IqU9DGQidJS16ZOqJPxccu56gArlIAALpf/9k=',
  'base64',
)
const png = (w: number, h = w): Buffer =>
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><rect width="${w}" height="${h}" fill="#26306b"/></svg>`,
  )
    .render()
    .asPng()
const refused = (berkas: Uint8Array): string => {
  try {
    readLogo(berkas)
    return ''
  } catch (err) {
    return (err as { refusal: { code: string } }).refusal.code
  }
}

describe('the picture of an instansi', () => {
  it.each([
    ['PNG', png(64, 32), 64, 32],
    ['JPEG', JPEG, 40, 40],
    ['a large PNG, made smaller', png(1000, 500), 480, 240],
  ])('is taken as %s and drawn anew as PNG', (_, berkas, lebar, tinggi) => {
    const logo = readLogo(berkas)
    expect(logo).toMatchObject({ lebar, tinggi })
    expect(logo.isi.subarray(1, 4).toString()).toBe('PNG')
    expect(logo.sidik).toMatch(/^[0-9a-f]{16}$/)
  })

  it('keeps nothing of the file that came in: what hides behind the picture is gone', () => {
    const hidden = Buffer.concat([png(64), Buffer.from('<script>alert(1)</script>')])
    expect(readLogo(hidden).isi.toString('latin1')).not.toContain('script')
  })

  it('is told by its content, not its name', () => {
    expect(refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))).toBe(
      'registri.logo_jenis',
    )
    expect(refused(Buffer.from('GIF89a'))).toBe('registri.logo_jenis')
    expect(refused(Buffer.from('%PDF-1.7 '))).toBe('registri.logo_jenis')
    expect(refused(Buffer.alloc(0))).toBe('registri.logo_jenis')
  })

  it('is refused when too large as a file, too large or small as a picture, or damaged', () => {
    expect(refused(new Uint8Array(LOGO_TERBESAR + 1))).toBe('registri.logo_besar')
    expect(refused(png(20))).toBe('registri.logo_ukuran')
    // A header that claims a gigapixel is enough: it is never unpacked.
    const bomb = Buffer.from(png(64))
    bomb.writeUInt32BE(40_000, 16)
    bomb.writeUInt32BE(40_000, 20)
    expect(['registri.logo_ukuran', 'registri.logo_rusak', 'registri.logo_jenis']).toContain(refused(bomb))
    expect(refused(png(64).subarray(0, 50))).toMatch(/logo_(rusak|jenis)/)
  })
})
