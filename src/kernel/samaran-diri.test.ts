import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listKataNama, maskDiri } from './samaran-diri.ts'

const mask = (nama: string, teks: string): string => {
  const kata = new Set(listKataNama(nama))
  return maskDiri(teks, (k) => kata.has(k))
}

describe('one known name', () => {
  it.each([
    ['Saya Siti, warga sini', 'Saya [nama], warga sini'],
    ['Aminah sudah lapor', '[nama] sudah lapor'],
    ['saya siti aminah dari sini', 'saya [nama] dari sini'],
    ['lapor siti aminah', 'lapor [nama]'],
    ['SITI AMINAH', '[nama]'],
    ['Aminah, Siti (tetangga)', '[nama] (tetangga)'],
    ['facebook.com/siti.aminah', 'facebook.com/[nama]'],
    ['Siti\nAminah\nRT 3', '[nama]\nRT 3'],
    ['Bu [nama] aminah datang', 'Bu [nama] datang'],
    ['Śiti–AMINAH', '[nama]–[nama]'],
  ])('%s', (teks, hasil) => {
    expect(mask('Hj. Siti Aminah, S.Pd.', teks)).toBe(hasil)
    expect(mask('Hj. Siti Aminah, S.Pd.', hasil)).toBe(hasil)
  })

  it.each([
    ['Siti', 'konsitituen dan siti kecil tetap'],
    ['Siti Aminah', 'Ibu haji di sini, NIK [NIK], [nomor kendaraan] milik tetangga'],
    ['Hari Bagus', 'Hari ini bagus. Setiap hari bagus sekali, Bagus'],
    ['Bapak', 'Bapak dan Ibu'],
    ['', 'Siti Aminah'],
  ])('%s leaves other words: %s', (nama, teks) => {
    expect(mask(nama, teks)).toBe(teks)
  })

  it.each([
    ['Hari Santoso', 'Hari Santoso datang hari ini', '[nama] datang hari ini'],
    ['Hari Santoso', 'kata Santoso hari ini', 'kata [nama] hari ini'],
    ["Ma'ruf Nur'aini", 'Maruf dan Nuraini, ma’ruf nur’aini', '[nama] dan [nama]'],
    ['Drs. H. José Prof', 'JOSE dan Prof', '[nama] dan Prof'],
    ['budi.s@contoh.id', 'Budi, Contoh', 'Budi, Contoh'],
  ])('%s: %s', (nama, teks, hasil) => {
    expect(mask(nama, teks)).toBe(hasil)
  })

  it('asks nothing of words that could not be masked, and of none twice', () => {
    const tanya: string[] = []
    maskDiri('di sana lampu padam, di sana Lampu padam', (k) => tanya.push(k) < 0)
    expect(new Set(tanya).size).toBe(tanya.length)
    expect(tanya.length).toBeLessThan(4)
  })

  it('takes text of any kind and length without standing still', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (t) => void maskDiri(t, () => true)))
    const mulai = performance.now()
    for (const teks of ['siti '.repeat(20_000), 'Siti,'.repeat(20_000), `${'a’'.repeat(40_000)}-`])
      mask('Siti Aminah', teks)
    expect(performance.now() - mulai).toBeLessThan(3000)
  })
})
