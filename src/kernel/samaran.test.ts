import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedData } from '../../test/support/shared.ts'
import { maskPribadi } from './samaran.ts'

describe('what tells one person from all others is taken out', () => {
  it.each([
    ['Bu Sri di loket 2, hubungi 0812-3456-7890', 'Bu [nama] di loket 2, hubungi [nomor]'],
    ['NIK saya 3171 2345 6789 0123 salah cetak', 'NIK saya [NIK] salah cetak'],
    ['NIK:3171234567890123.', 'NIK:[NIK].'],
    ['kirim ke budi.santoso@contoh.go.id ya', 'kirim ke [surel] ya'],
    ['budi (at) contoh.com', '[surel]'],
    ['ig saya @budi_22', 'ig saya [akun]'],
    ['mobil B 1234 XYZ menghalangi', 'mobil [nomor kendaraan] menghalangi'],
    ['motor ab1234cd', 'motor [nomor kendaraan]'],
    ['Pak Budi Santoso ramah sekali', 'Pak [nama] ramah sekali'],
    ['pak budi ramah sekali', 'pak [nama] ramah sekali'],
    ['Dilayani Ibu Hj. Siti Aminah.', 'Dilayani Ibu Hj. [nama].'],
    ['dr. Andi telat', 'dr. [nama] telat'],
    ['atas nama Rahmat Hidayat belum jadi', 'atas nama [nama] belum jadi'],
    ['Perawat Ratna Sari tidak sabar', 'Perawat [nama] tidak sabar'],
    ['nama saya Budi Santoso, antre dari pagi', 'nama saya [nama], antre dari pagi'],
    ['petugasnya bernama joko', 'petugasnya bernama [nama]'],
    ['bidan Bu sri galak', 'bidan Bu [nama] galak'],
    ['bu bidan ani galak', 'bu bidan [nama] galak'],
    ['sdri. Dewi, terima kasih', 'sdri. [nama], terima kasih'],
    ['telp (021) 555-1234', 'telp [nomor]'],
    ['+62 21 5551234', '[nomor]'],
    ['rek 123-456-789-0', 'rek [nomor]'],
    ['hubungi 81.234.567.890 segera', 'hubungi [nomor] segera'],
    ['bayar Rp 50.000 ke 81.234.567.890', 'bayar Rp 50.000 ke [nomor]'],
    ['warp 812.345.678', 'warp [nomor]'],
    ['NIK 3.321.010.101.900.001', 'NIK [NIK]'],
  ])('%s', (teks, hasil) => {
    expect(maskPribadi(teks)).toBe(hasil)
    expect(maskPribadi(hasil)).toBe(hasil)
  })

  it.each([
    'Antre 2 jam 30 menit di loket 5',
    'Bayar Rp 1.500.000 padahal gratis, tertulis 25.000-50.000',
    'Anggaran Rp 1.250.000.000, Rp. 100.000.000 - 150.000.000, IDR 812.345.678, Rp100.000.000 s.d. 150.000.000',
    'senilai 150.000.000 rupiah, 2.500.000.000,- rupiah, biaya 1.500.000 saja',
    'Buka 08.00-12.00 dan 13.00-16.00',
    'Datang 17-08-2026, tahun 2025/2026 juga, 2026-11-22',
    'Pak petugas dan ibu hamil didahulukan, bapak ibu terima kasih',
    'Bu yang di depan ramah. Kepada bapak kepala dinas, mohon ditambah kursi',
    'Pak dokter baru datang, bu dokter gigi ramah',
    'dokter baru datang jam sepuluh, dokter spesialis jarang hadir',
    'nama saya hilang dari daftar, namanya tercetak salah',
    'Perawat kurang sabar, bidan desa jarang buka, suster jaga tidur',
    'Bimbingan haji mandiri belum dijadwalkan',
    'di 2026 ini lebih baik, pasal 12 ayat 3',
    '',
  ])('and nothing else: %s', (teks) => {
    expect(maskPribadi(teks)).toBe(teks)
  })

  it('leaves no run of eight digits, whatever stands between them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{9,20}$/), fc.constantFrom('', ' ', '-', '.'), (digits, sela) => {
        const teks = `hubungi 0${digits.replaceAll(/(?<=\d)(?=\d)/g, sela)} segera`
        expect(maskPribadi(teks).replaceAll(/\D/g, '')).toBe('')
      }),
    )
  })

  it('leaves none written like an amount of money either, unless it is called one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{8,19}$/), (digits) => {
        const uang = digits.replaceAll(/\B(?=(?:\d{3})+$)/g, '.')
        expect(maskPribadi(`hubungi ${uang} segera`)).toMatch(/^hubungi \[(?:NIK|nomor)\] segera$/)
        expect(maskPribadi(`dana Rp ${uang} saja`)).toBe(`dana Rp ${uang} saja`)
      }),
    )
  })

  it('takes text of any kind and length without standing still', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (teks) => void maskPribadi(teks)))
    const mulai = performance.now()
    for (const teks of [
      'pak '.repeat(20_000),
      '0 '.repeat(40_000),
      'a@'.repeat(40_000),
      'B 1'.repeat(30_000),
    ])
      maskPribadi(teks)
    expect(performance.now() - mulai).toBeLessThan(4000)
  })

  const nik = sharedData('identifiers/nik_vectors.json')
  const telepon = sharedData('identifiers/phone_vectors_libphonenumber.json')
  it.skipIf(!nik)('hides every number of the identity vectors, right or wrong', () => {
    const { vectors } = JSON.parse(readFileSync(nik!, 'utf8')) as { vectors: { nik: string }[] }
    for (const v of vectors.filter((x) => /^\d{8,}$/.test(x.nik)))
      expect(maskPribadi(`nomor ${v.nik} saya`)).toMatch(/^nomor \[(NIK|nomor)\] saya$/)
  })
  it.skipIf(!telepon)('hides every telephone number libphonenumber takes for one', () => {
    const { vectors } = JSON.parse(readFileSync(telepon!, 'utf8')) as {
      vectors: { input: string; valid: boolean; type?: string }[]
    }
    // 1500123 is a call centre's, the same for everyone. "ext 12" tells nobody.
    for (const v of vectors.filter((x) => x.valid && x.type !== 'UAN')) {
      const hasil = maskPribadi(`hubungi ${v.input} saja`)
      expect(hasil).toContain('[nomor]')
      expect(hasil.replaceAll(/\D/g, '').length, v.input).toBeLessThanOrEqual(2)
    }
  })
})
