import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPribadi } from './samaran.ts'

describe('a name where a letter has it is taken out', () => {
  it.each([
    ['Yth. Siti Aminah,\nlampu padam', 'Yth. [nama],\nlampu padam'],
    ['Kepada Yth. SITI AMINAH di tempat', 'Kepada Yth. [nama] di tempat'],
    ['Yang terhormat Siti Aminah', 'Yang terhormat [nama]'],
    ['Saudara/i Siti Aminah datang', 'Saudara/i [nama] datang'],
    ['Sdr(i). Siti Aminah', 'Sdr(i). [nama]'],
    ['Sdr/i Budi', 'Sdr/i [nama]'],
    ['a/n Siti Aminah', 'a/n [nama]'],
    ['Mohon dibantu. Hormat saya, Siti Aminah', 'Mohon dibantu. Hormat saya, [nama]'],
    ['Hormat kami,\n\nSiti Aminah\nWarga RT 3', 'Hormat kami,\n\n[nama]\nWarga RT 3'],
    ['hormat saya,\nsiti aminah', 'hormat saya,\n[nama]'],
    ['HORMAT SAYA\nSITI AMINAH', 'HORMAT SAYA\n[nama]'],
    ['Hormat saya Siti Aminah', 'Hormat saya [nama]'],
    ['ttd\nSiti Aminah', 'ttd\n[nama]'],
    ['(ttd) Siti Aminah.', '(ttd) [nama].'],
    ['Salam, Siti', 'Salam, [nama]'],
    ['Salam sehat,\nSiti Aminah', 'Salam sehat,\n[nama]'],
    ['Wassalamualaikum wr. wb.\nM. Siti Aminah', 'Wassalamualaikum wr. wb.\n[nama]'],
    ['Terima kasih,\r\nSiti Aminah', 'Terima kasih,\r\n[nama]'],
    ['TERIMA KASIH,\nSITI AMINAH', 'TERIMA KASIH,\n[nama]'],
    ['Terima kasih. Siti Aminah', 'Terima kasih. [nama]'],
    ['Regards,\nSiti', 'Regards,\n[nama]'],
    ['Nama: Siti Aminah', 'Nama: [nama]'],
    ['nama : siti aminah\nalamat: Randu', 'nama : [nama]\nalamat: Randu'],
    ['NAMA LENGKAP:\nSITI AMINAH NIK: x', 'NAMA LENGKAP:\n[nama] NIK: x'],
    ['Nama: Siti Aminah Alamat: Randu', 'Nama: [nama] Alamat: Randu'],
    ['Nama: H. Bagus Hari', 'Nama: [nama]'],
    ['nama: haji ahmad', 'nama: haji [nama]'],
    ['Pelapor: siti', 'Pelapor: [nama]'],
    ['nama saya siti aminah, dari Randu', 'nama saya [nama], dari Randu'],
    ['nama saya siti ingin lapor', 'nama saya [nama] ingin lapor'],
    ['Nama saya adalah Siti Aminah Putri dari Randu', 'Nama saya adalah [nama] dari Randu'],
    ['NAMA SAYA SITI AMINAH INGIN LAPOR', 'NAMA SAYA [nama] INGIN LAPOR'],
    ['nama saya siti aminah mau lapor lampu', 'nama saya [nama] mau lapor lampu'],
    ['Nama saya\nSiti aminah.', 'Nama saya\n[nama].'],
    ['Perkenalkan, saya Siti dari Randu', 'Perkenalkan, saya [nama] dari Randu'],
    ['My name is Siti Aminah', 'My name is [nama]'],
  ])('%j', (teks, hasil) => {
    expect(maskPribadi(teks)).toBe(hasil)
    expect(maskPribadi(hasil)).toBe(hasil)
  })

  it.each([
    'Yth. Kepala Dinas Pekerjaan Umum',
    'Yth. Bapak/Ibu Bupati',
    'Kepada Yth. Bapak Bupati Demak di tempat',
    'YTH. BAPAK CAMAT, jalan rusak',
    'Yth. Admin, Yth. PDAM Demak, Yth. Pemerintah Kabupaten Demak, Yth. RSUD',
    'Salam sehat',
    'Salam sehat untuk semua petugas',
    'Salam, semoga lancar. Salam hormat kami warga RT 3',
    'Terima kasih, mohon segera diperbaiki',
    'Terima kasih. Mohon segera diperbaiki. Terima kasih. Jalan Melati rusak',
    'Terima kasih. Mantap, pelayanannya bagus. TERIMA KASIH. LAMPU PADAM',
    'Terima kasih\nLampu padam sejak kemarin',
    'Terima kasih, Puskesmas Randu. Terima kasih\nJalan Melati rusak',
    'Terima kasih Indonesia, terima kasih semuanya',
    'nama jalan itu Melati',
    'Nama jalan: Melati. Nama toko: Maju. Nama: Puskesmas Randu',
    'nama saya hilang dari daftar, nama saya tidak ada, nama saya belum masuk',
    'nama saya tercantum dua kali dan dicoret petugas',
    'nama saya salah, namanya tercetak salah, NAMA SAYA SALAH',
    'Hormat saya kepada petugas, hormat kami, mohon ditindaklanjuti',
    'Hormat saya,\nwarga RT 3 Randu',
    'perkenalkan saya warga Randu, pelapor: tidak mau disebut',
    'Nama petugas: tidak tahu',
    'Pengirim paket datang. Pelapor diminta sabar',
  ])('and nothing else: %j', (teks) => {
    expect(maskPribadi(teks)).toBe(teks)
  })

  it('takes 20,000 characters of anything at once', () => {
    const panjang = 20_000
    for (const potong of [
      'nama saya ',
      'nama: ',
      'Nama: Siti ',
      'terima kasih, ',
      'terima kasih. Siti Aminah ',
      'yth. ',
      'Salam,\n',
      'hormat saya,      \n',
      'wassalamualaikum wr. wb. ',
      'Yth. Siti-Siti-',
      'a',
      '\n',
      ' ',
    ]) {
      const mulai = performance.now()
      maskPribadi(potong.repeat(panjang / potong.length))
      expect([potong, performance.now() - mulai < 1000]).toEqual([potong, true])
    }
    fc.assert(fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (t) => void maskPribadi(t)))
  })
})
