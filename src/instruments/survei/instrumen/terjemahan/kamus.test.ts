import { describe, expect, it } from 'vitest'
import { findInstrumenBawaan, skm142017, teksOf } from '../../instrumen.ts'
import { sidikInstrumen } from '../sidik.ts'
import { bahasaDi, countTerisi, kamusOf, listKataAsal, withBahasa } from './kamus.ts'

const spkp = findInstrumenBawaan('spkp', 1)!
const jawa = new Map([
  ['Sangat sesuai', 'Trep sanget'],
  [skm142017.pertanyaan[0]!.teks.id, 'Kados pundi panemu panjenengan?'],
  ['Usia', 'Yuswa'],
])

describe('a translation by words', () => {
  it('asks for every sentence once, in the order of the form', () => {
    const asal = listKataAsal(skm142017, ['Kirim jawaban', 'Usia'])
    expect(asal[0]).toEqual({ teks: 'Survei Kepuasan Masyarakat', bagian: 'formulir' })
    expect(new Set(asal.map((a) => a.teks)).size).toBe(asal.length)
    expect(asal.filter((a) => a.teks === 'Sesuai')).toHaveLength(1)
    expect(asal.at(-1)).toEqual({ teks: 'Kirim jawaban', bagian: 'formulir' })
    expect(countTerisi(asal, jawa)).toBe(3)
  })

  it('falls back to Indonesian sentence by sentence', () => {
    const jv = withBahasa(skm142017, 'jv', jawa)
    expect(teksOf(jv.pertanyaan[0]!.teks, 'jv')).toBe('Kados pundi panemu panjenengan?')
    expect(teksOf(jv.pertanyaan[1]!.teks, 'jv')).toBe(skm142017.pertanyaan[1]!.teks.id)
    expect(jv.pertanyaan[0]!.pilihan.map((o) => teksOf(o.label, 'jv'))).toEqual([
      'Tidak sesuai',
      'Kurang sesuai',
      'Sesuai',
      'Trep sanget',
    ])
    expect(teksOf(jv.responden.find((f) => f.kunci === 'usia')!.label, 'jv')).toBe('Yuswa')
  })

  it('leaves the questionnaire itself, and its fingerprint, alone', () => {
    const before = sidikInstrumen(skm142017)
    withBahasa(skm142017, 'jv', jawa)
    expect(sidikInstrumen(skm142017)).toBe(before)
  })

  it('finds again what it put in, and what the questionnaire brought', () => {
    const jv = withBahasa(skm142017, 'jv', jawa)
    expect(kamusOf(jv, 'jv')).toEqual(jawa)
    expect(bahasaDi(jv)).toEqual(['en', 'jv'])
    expect(kamusOf(spkp, 'en').size).toBe(listKataAsal(spkp).length)
  })
})
