import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { readQr } from '../../test/support/qr-reader.ts'
import { qrMatrix, qrSvg } from './qr.ts'

const address = 'https://sambut.contohkab.go.id/s/k7m2xq'

function pixels(svg: string, width: number) {
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render()
  return { data: new Uint8ClampedArray(image.pixels), width: image.width, height: image.height }
}

describe('a QR code', () => {
  it.each(['M', 'Q'] as const)('of strength %s is read back by a scanner', (strength) => {
    expect(readQr(pixels(qrSvg(address, { title: 'Survei', strength }), 300))).toBe(address)
  })

  it('is read back when printed at 2 cm on a 200 dpi office printer', () => {
    expect(readQr(pixels(qrSvg(address, { title: 'Survei' }), 157))).toBe(address)
  })

  it('keeps its four modules of quiet zone', () => {
    const side = qrMatrix(address).length
    expect(qrSvg(address, { title: 'x' })).toContain(`viewBox="0 0 ${side + 8} ${side + 8}"`)
  })

  it('takes a title with markup as text', () => {
    expect(qrSvg(address, { title: '"><script>' })).not.toContain('<script>')
  })
})
