import { describe, expect, it } from 'vitest'
import {
  findInstrumenBawaan,
  instrumenBawaan,
  isNilai,
  isUnsurKunci,
  skm142017,
  unsurByNomor,
  unsurKunciList,
} from './instrumen.ts'
import { sidikInstrumen } from './instrumen/sidik.ts'

describe('the SKM instrument of PermenPANRB 14/2017', () => {
  it('is locked, as every official form is: a changed word needs a new version, not a new fingerprint', () => {
    const resmi = instrumenBawaan.filter((i) => i.jenis === 'resmi')
    expect(resmi.map((i) => `${i.kode} v${i.versi} ${sidikInstrumen(i).slice(0, 16)}`)).toEqual([
      'skm-14-2017 v1 d8bc0453988fa313',
      'spkp v1 3c1692bb9bd2fc10',
      'spak v1 1f9c2587a973a5eb',
      'pekppp-f03-luring v1 b46626823ef9fd4c',
      'pekppp-f03-daring v1 767417ed546c7871',
    ])
  })
  it('has nine unsur in form order, each with four answers from least good to best', () => {
    expect(skm142017.pertanyaan.map((p) => p.unsur)).toEqual(unsurKunciList)
    expect(new Set(skm142017.unsur.map((u) => u.nomorDaftar))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9]))
    for (const u of skm142017.pertanyaan) expect(u.pilihan.map((p) => p.nilai)).toEqual([1, 2, 3, 4])
  })
  it('calls sarana question 8 on the form and item 9 of the list, pengaduan the other way round', () => {
    expect(unsurByNomor(8, 'formulir')).toBe('sarana')
    expect(unsurByNomor(9, 'formulir')).toBe('pengaduan')
    expect(unsurByNomor(8, 'daftar')).toBe('pengaduan')
    expect(unsurByNomor(9, 'daftar')).toBe('sarana')
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
      ...skm142017.unsur.map((u) => u.nama),
      ...skm142017.pertanyaan.flatMap((p) => [p.teks, ...p.pilihan.map((x) => x.label)]),
      ...skm142017.responden.flatMap((f) => [f.label, ...f.pilihan.map((p) => p.label)]),
    ]
    for (const w of words) expect([w.id.trim(), w.en?.trim() ?? '']).not.toContain('')
  })
  it('is found by its code and version, and by nothing else', () => {
    expect(findInstrumenBawaan('skm-14-2017', 1)).toBe(skm142017)
    expect(findInstrumenBawaan('skm-14-2017', 2)).toBeUndefined()
  })
  it('knows its keys and its values', () => {
    expect(unsurKunciList.every(isUnsurKunci)).toBe(true)
    expect(isUnsurKunci('saran')).toBe(false)
    expect([0, 1, 4, 5, 2.5, '3'].map(isNilai)).toEqual([false, true, true, false, false, false])
    expect(skm142017.pertanyaan[3]?.pilihan[3]?.label.id).toBe('Gratis')
  })
})
