import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  findInstrumen,
  getUnsur,
  isNilai,
  isUnsurKunci,
  skm142017,
  unsurByNomor,
  unsurKunciList,
} from './instrumen.ts'

describe('the SKM instrument of PermenPANRB 14/2017', () => {
  it('is locked: a changed word needs a new version, not a new fingerprint', () => {
    const fingerprint = createHash('sha256').update(JSON.stringify(skm142017)).digest('hex').slice(0, 16)
    expect(`${skm142017.kode} v${skm142017.versi} ${fingerprint}`).toBe('skm-14-2017 v1 57803fabb7048bae')
  })
  it('has nine unsur in form order, each with four answers from least good to best', () => {
    expect(skm142017.unsur.map((u) => u.nomorFormulir)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(new Set(skm142017.unsur.map((u) => u.nomorDaftar))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9]))
    for (const u of skm142017.unsur) expect(u.pilihan.map((p) => p.nilai)).toEqual([1, 2, 3, 4])
  })
  it('calls sarana question 8 on the form and item 9 of the list, pengaduan the other way round', () => {
    expect(unsurByNomor(8, 'formulir')?.kunci).toBe('sarana')
    expect(unsurByNomor(9, 'formulir')?.kunci).toBe('pengaduan')
    expect(unsurByNomor(8, 'daftar')?.kunci).toBe('pengaduan')
    expect(unsurByNomor(9, 'daftar')?.kunci).toBe('sarana')
    expect(unsurByNomor(10, 'daftar')).toBeUndefined()
  })
  it('asks no name, no NIK and no telephone number', () => {
    expect(skm142017.responden.map((f) => f.kunci)).toEqual([
      'jenis_kelamin',
      'usia',
      'pendidikan',
      'pekerjaan',
      'layanan',
    ])
  })
  it('marks Diploma as a local addition, the only one', () => {
    const lokal = skm142017.responden.flatMap((f) => f.pilihan).filter((p) => p.lokal)
    expect(lokal.map((p) => p.nilai)).toEqual(['DIPLOMA'])
  })
  it('never leaves a label untranslated or empty', () => {
    const words = [
      ...skm142017.unsur.flatMap((u) => [u.nama, u.pertanyaan, ...u.pilihan.map((p) => p.label)]),
      ...skm142017.responden.flatMap((f) => [f.label, ...f.pilihan.map((p) => p.label)]),
    ]
    for (const w of words) expect([w.id.trim(), w.en.trim()]).not.toContain('')
  })
  it('is found by its code and version, and by nothing else', () => {
    expect(findInstrumen('skm-14-2017', 1)).toBe(skm142017)
    expect(findInstrumen('skm-14-2017', 2)).toBeUndefined()
  })
  it('knows its keys and its values', () => {
    expect(unsurKunciList.every(isUnsurKunci)).toBe(true)
    expect(isUnsurKunci('saran')).toBe(false)
    expect([0, 1, 4, 5, 2.5, '3'].map(isNilai)).toEqual([false, true, true, false, false, false])
    expect(getUnsur('biaya').pilihan[3].label.id).toBe('Gratis')
  })
})
