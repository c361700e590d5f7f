import { describe, expect, it } from 'vitest'
import { renderXlsx } from '../../../reports/xlsx.ts'
import { linesOfBerkas } from './berkas.ts'
import { ORANG_MAKS } from './daftar.ts'

describe('a file', () => {
  it.each([
    [
      'semicolons',
      'No;Nama Pemohon;No. HP;E-mail;Layanan;Tanggal\n1;"Sari; Dewi";081234567890;sari@w.example;KTP;2026-11-18\n',
    ],
    [
      'commas and a BOM',
      '\uFEFFNama,Telepon,Surel,Layanan,Tgl\n"Sari; Dewi",081234567890,sari@w.example,KTP,2026-11-18\n',
    ],
    [
      'tabs',
      'NAMA\tWA\tEMAIL\tLAYANAN\tTANGGAL\nSari; Dewi\t081234567890\tsari@w.example\tKTP\t2026-11-18\n',
    ],
    [
      'lines above the heading',
      'Daftar pemohon;;\n;;\nNama;HP;Surel;Layanan;Tanggal\nSari; Dewi;081234567890;x;y;z'
        .replace('Sari; Dewi', '"Sari; Dewi"')
        .replace('x;y;z', 'sari@w.example;KTP;2026-11-18'),
    ],
  ])('as CSV with %s becomes the lines an officer could have typed', async (_, csv) => {
    expect(await linesOfBerkas(Buffer.from(csv))).toBe(
      'Sari Dewi; sari@w.example; 081234567890; KTP; 2026-11-18',
    )
  })

  it('without a heading keeps its cells in their order', async () => {
    expect(await linesOfBerkas(Buffer.from('Sari,sari@w.example\nBudi,081234567890\n'))).toBe(
      'Sari; sari@w.example\nBudi; 081234567890',
    )
  })

  it('as XLSX is read with numbers and dates as the sheet holds them', async () => {
    const rows = [
      ['Nama', 'Telepon', 'Layanan'],
      ['Sari', 81_234_567_890, 'KTP'],
    ]
    const sheets = [{ name: 'Daftar', widths: [20, 20, 20], rows }]
    const xlsx = await renderXlsx({ title: 'Daftar', author: 'Uji', sheets })
    expect(await linesOfBerkas(Buffer.from(xlsx))).toBe('Sari; ; 81234567890; KTP; ')
  })

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
    ['another encoding', Buffer.from([0x4e, 0x61, 0x6d, 0xe9, 0x0a])],
    ['a broken zip', Buffer.from('PK\x03\x04rusak')],
    ['five megabytes', Buffer.from(`a;b\n${'x'.repeat(5 * 1024 * 1024)}`)],
  ])('that is %s is refused in plain words', async (_, isi) => {
    await expect(linesOfBerkas(isi)).rejects.toMatchObject({ refusal: { code: 'berkas.ditolak' } })
  })

  it('with a million rows is read only as far as it can be used', async () => {
    const csv = `Nama,Surel\n${'Sari,s@w.example\n'.repeat(200_000)}`
    expect((await linesOfBerkas(Buffer.from(csv))).split('\n').length).toBeLessThan(ORANG_MAKS + 30)
  })
})
