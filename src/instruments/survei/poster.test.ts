import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { hasProgram, pdfPages, pdfPixels, pdfWords } from '../../../test/support/office.ts'
import { readQr } from '../../../test/support/qr-reader.ts'
import { sampleLaporan } from '../../../test/support/sample-laporan.ts'
import { logoSvg } from '../../registry/index.ts'
import { svgToPng } from '../../reports/image.ts'
import { kartuHasil, posterHasil, posterSkm, type PosterHasil } from './poster.ts'

const flat = (text: string) => text.replaceAll(/\s+/g, ' ')
const panjang = 'Badan Kependudukan dan Keluarga Berencana Nasional Perwakilan Provinsi Sumatera Barat'
const alamat = 'https://sambut.rekabumi.go.id/s/k7m2xq'
const ajakan = {
  instansi: 'Pemerintah Kabupaten Rekabumi',
  unit: 'Dinas #Uji <b>',
  alamat,
  contoh: true,
  banyak: 9,
}
const hasil = (ubah: Partial<PosterHasil> = {}): PosterHasil => ({
  ...sampleLaporan(),
  pengaduan: ['Loket 3', 'lapor.go.id'],
  alamat,
  ...ubah,
})

describe.runIf(hasProgram('pdftotext') && hasProgram('pdftoppm'))('the poster at the counter', () => {
  it('is one page whose QR a telephone reads, also from a poor grey print', async () => {
    const pdf = await posterSkm(ajakan)
    expect(pdfPages(pdf)).toHaveLength(1)
    expect(readQr(pdfPixels(pdf, 100))).toBe(alamat)
    expect(readQr(pdfPixels(pdf, 60))).toBe(alamat)
  })

  it('says where to type, what is never asked, and names as they are written', async () => {
    const text = pdfWords(await posterSkm({ ...ajakan, layanan: 'Akta kelahiran' }))
    expect(text).toContain('sambut.rekabumi.go.id/s/k7m2xq')
    expect(text).toContain('Tanpa nama, NIK, atau nomor HP.')
    expect(text).toContain('Dinas #Uji <b> Akta kelahiran')
    expect(text).toContain('DATA CONTOH')
  })

  it('comes as A6, and as a tent whose both sides a telephone reads', async () => {
    const a6 = await posterSkm(ajakan, 'a6')
    expect(pdfPages(a6)).toHaveLength(1)
    expect(readQr(pdfPixels(a6, 150))).toBe(alamat)
    const tenda = await posterSkm({ ...ajakan, loket: 'Loket 3', layanan: 'Akta kelahiran' }, 'tenda')
    expect(pdfPages(tenda)).toHaveLength(1)
    const text = pdfWords(tenda)
    expect(text.match(/Tanpa nama, NIK, atau nomor HP/g)).toHaveLength(2)
    expect(text).toContain('Loket 3 · Akta kelahiran')
  })

  it('holds the longest names on one page', async () => {
    const pdf = await posterSkm({
      ...ajakan,
      instansi: panjang,
      unit: `Unit Pelaksana Teknis Daerah ${panjang}`,
      layanan: `Pindah datang penduduk antarprovinsi ${panjang}`,
      alamat: `https://sambut.perwakilan-provinsi-sumatera-barat.bkkbn.go.id/s/k7m2xq`,
    })
    expect(pdfPages(pdf)).toHaveLength(1)
    expect(flat(pdfPages(pdf)[0]!)).toContain(flat(`Unit Pelaksana Teknis Daerah ${panjang}`))
  })
})

describe.runIf(hasProgram('pdftotext') && hasProgram('pdftoppm'))('the poster of the result', () => {
  it('shows the logo of the instansi on the square for social media, too', async () => {
    const merah = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="#ff0000"/></svg>`
    const { data } = svgToPng(merah, 40)
    const logo = logoSvg({ isi: Buffer.from(data), lebar: 40, tinggi: 40 })
    const png = await kartuHasil(hasil({ logo }))
    const bungkus = `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="1080"><image width="1080" height="1080" href="data:image/png;base64,${png.toString('base64')}"/></svg>`
    const { pixels } = new Resvg(bungkus).render()
    let red = 0
    for (let p = 0; p < pixels.length; p += 4)
      if (pixels[p]! > 240 && pixels[p + 1]! < 15 && pixels[p + 2]! < 15) red++
    expect(red).toBeGreaterThan(500)
  })

  it('comes as A3, and as a square picture of 1080 pixels in colour', async () => {
    const a3 = await posterHasil(hasil(), 'a3')
    expect(pdfPages(a3)).toHaveLength(1)
    const png = await kartuHasil(hasil({ instansi: panjang, unit: panjang }))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 1080])
  })

  it('shows value, grade, interval, respondents by sex and education, thanks and where to complain', async () => {
    const pdf = await posterHasil(hasil())
    const text = pdfWords(pdf)
    for (const words of [
      '86,18',
      'Baik',
      'antara 85,55 dan 86,80',
      'Laki-laki',
      'Loket 3 · lapor.go.id',
      'Terima kasih',
    ])
      expect(text).toContain(words)
    expect(readQr(pdfPixels(pdf, 150))).toBe(alamat)
  })

  it('says beside the figure that it is borderline or below the minimum', async () => {
    const { hasil: h } = sampleLaporan()
    const p = hasil({ hasil: { ...h, n: 40, kepastian: 'ambang' }, alasanMinimum: 'Loket tutup dua bulan.' })
    const text = pdfWords(await posterHasil(p))
    expect(text).toContain('Mutunya masih di ambang.')
    expect(text).toContain('Di bawah jumlah minimum 201. Loket tutup dua bulan.')
  })

  it('stays on one page with 100,00, long names and hidden groups', async () => {
    const { hasil: h, demografi } = sampleLaporan()
    const p = hasil({
      instansi: panjang,
      unit: panjang,
      layanan: panjang,
      hasil: { ...h, ikm: 100, mutu: 'A', kinerja: 'Sangat baik' },
      demografi: { ...demografi, jenisKelamin: [{ label: 'Laki-laki', n: null }] },
    })
    const pages = pdfPages(await posterHasil(p))
    expect(pages).toHaveLength(1)
    expect(flat(pages[0]!)).toMatch(/Laki-laki.* – /)
  })
})
