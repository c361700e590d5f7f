import { describe, expect, it } from 'vitest'
import { hasProgram, pdfPages, pdfPixels, pdfWords } from '../../../test/support/office.ts'
import { readQr } from '../../../test/support/qr-reader.ts'
import { sampleLaporan } from '../../../test/support/sample-laporan.ts'
import { posterHasil, posterSkm, type PosterHasil } from './poster.ts'

const flat = (text: string) => text.replaceAll(/\s+/g, ' ')
const panjang = 'Badan Kependudukan dan Keluarga Berencana Nasional Perwakilan Provinsi Sumatera Barat'
const alamat = 'https://sambut.rekabumi.go.id/s/k7m2xq'
const ajakan = { instansi: 'Pemerintah Kabupaten Rekabumi', unit: 'Dinas #Uji <b>', alamat, contoh: true }
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
