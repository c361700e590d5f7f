import { describe, expect, it } from 'vitest'
import { instrumenBawaan, skm142017, type Instrumen } from '../instrumen.ts'
import { computeTimbangan, rentangIndeks } from './bobot.ts'
import { checkInstrumen } from './periksa.ts'
import { inBahasa } from '../../../kernel/kalimat.ts'
import './words-cacat.ts'
import { parseInstrumen } from './schema.ts'
import { sidikInstrumen } from './sidik.ts'

const pesan = (i: Instrumen): string[] => checkInstrumen(i).map((c) => `${c.di}: ${c.pesan}`)

describe('the instruments Sambut ships', () => {
  it.each(instrumenBawaan.map((i) => [i.kode, i] as const))('%s is sound', (_, i) => {
    expect(pesan(i)).toEqual([])
  })
  it.each(instrumenBawaan.map((i) => [i.kode, i] as const))('%s survives its trip through JSON', (_, i) => {
    const back = parseInstrumen(JSON.parse(JSON.stringify(i)))
    expect(sidikInstrumen(back)).toBe(sidikInstrumen(i))
  })
  it('have their own code, scale and number of unsur', () => {
    expect(instrumenBawaan.map((i) => `${i.kode} ${i.skala.min}-${i.skala.max} ${i.unsur.length}`)).toEqual([
      'skm-14-2017 1-4 9',
      'spkp 1-6 8',
      'spak 1-6 5',
      'pekppp-f03-luring 0-5 14',
      'pekppp-f03-daring 0-5 11',
      'templat-internal 1-5 5',
      'templat-eksternal 1-5 4',
      'templat-masyarakat 1-5 4',
    ])
  })
  it('say in English what they say in Indonesian', () => {
    const empty = instrumenBawaan.flatMap((i) =>
      [
        ...i.unsur.map((u) => u.nama),
        ...i.pertanyaan.map((p) => p.teks),
        ...i.tambahan.map((t) => t.teks),
      ].filter((t) => !t.en),
    )
    expect(empty).toEqual([])
  })
})

describe('weights as whole numbers', () => {
  it('are nine times one over nine for the SKM, and its index runs from 25 to 100', () => {
    expect(computeTimbangan(skm142017)).toEqual({ kali: Array<number>(9).fill(1), penyebut: 9 })
    const { min, maks } = rentangIndeks(skm142017)
    expect([min.toNumber(), maks.toNumber()]).toEqual([25, 100])
  })
  it('share the weight of an unsur among its questions: 1/2 over two and 1/2 over one is 1, 1, 2 over 4', () => {
    const unsur = ['a', 'b'].map((kunci) => ({ kunci, nama: { id: kunci }, bobot: '1/2' }))
    const pertanyaan = (['a', 'a', 'b'] as const).map((u, i) => ({
      kunci: `q${i}`,
      unsur: u,
      teks: { id: u },
      pilihan: [],
    }))
    expect(computeTimbangan({ unsur, pertanyaan })).toEqual({ kali: [1, 1, 2], penyebut: 4 })
  })
})

describe('checkInstrumen refuses', () => {
  const ubah = (u: Partial<Instrumen>): string[] => pesan({ ...skm142017, ...u })
  it('weights that do not sum to one: nine times 0.11 is 99/100', () => {
    expect(ubah({ unsur: skm142017.unsur.map((u) => ({ ...u, bobot: '0.11' })) })).toEqual([
      'unsur: Jumlah semua bobot harus tepat 1, sekarang 99/100.',
    ])
  })
  it('an added unsur without new weights, and takes it with them', () => {
    const baru = { kunci: 'antrean', nama: { id: 'Antrean' }, bobot: '1/10' }
    const tanya = { ...skm142017.pertanyaan[0]!, kunci: 'antrean', unsur: 'antrean' }
    const pertanyaan = [...skm142017.pertanyaan, tanya]
    expect(ubah({ unsur: [...skm142017.unsur, baru], pertanyaan })).toEqual([
      'unsur: Jumlah semua bobot harus tepat 1, sekarang 11/10.',
    ])
    const unsur = [...skm142017.unsur, baru].map((u) => ({ ...u, bobot: '1/10' }))
    expect(ubah({ unsur, pertanyaan })).toEqual([])
  })
  it('an unsur without a question and a question of no unsur', () => {
    expect(ubah({ pertanyaan: skm142017.pertanyaan.slice(1) })).toEqual([
      'unsur.persyaratan: Unsur Persyaratan belum punya pertanyaan.',
    ])
    const asing = { ...skm142017.pertanyaan[0]!, kunci: 'x', unsur: 'tiada' }
    expect(ubah({ pertanyaan: [...skm142017.pertanyaan, asing] })[0]).toContain('milik unsur "tiada"')
  })
  it('choices that leave out a value of the scale', () => {
    expect(ubah({ skala: { min: 1, max: 5 } })[0]).toContain('Pilihan jawabannya harus 1, 2, 3, 4, 5')
  })
  it('a key that the form needs for itself, and one used twice', () => {
    const [q, ...rest] = skm142017.pertanyaan
    expect(ubah({ pertanyaan: [{ ...q!, kunci: 'saran' }, ...rest] })[0]).toContain('sudah dipakai formulir')
    expect(ubah({ pertanyaan: [...skm142017.pertanyaan, q!] })[0]).toContain('dipakai dua kali')
  })
  it('grades that do not reach down to the lowest value', () => {
    expect(ubah({ kategori: skm142017.kategori.slice(0, 3) })[0]).toContain('harus mencakup')
  })
  it('a condition on a later question, so that no ring can come about', () => {
    const tambahan: Instrumen['tambahan'] = [
      {
        kunci: 'kenapa',
        jenis: 'teks',
        teks: { id: 'Kenapa?' },
        tampilJika: { pertanyaan: 'nanti', operator: 'sama', nilai: 'ya' },
      },
      { kunci: 'nanti', jenis: 'teks', teks: { id: 'Nanti?' } },
    ]
    expect(ubah({ tambahan })).toEqual([
      'tambahan.kenapa: Syarat tampilnya menunjuk "nanti", yang bukan pertanyaan sebelumnya.',
    ])
  })
})

it('tells it in English where the page is, with the words and figures of the instrument', () => {
  const [satu, ...lain] = skm142017.unsur
  const rusak: Instrumen = {
    ...skm142017,
    unsur: [{ ...satu!, kunci: 'Wah!', bobot: 'banyak' }, ...lain],
    pertanyaan: skm142017.pertanyaan.map((p) => ({ ...p, pilihan: p.pilihan.slice(1) })),
  }
  const inggris = checkInstrumen(rusak).map((c) => inBahasa(c.pesan, 'en'))
  expect(inggris).toContain('The key "Wah!" must be small letters, digits or underscores, 40 at most.')
  expect(inggris).toContain('The weight "banyak" must be a fraction greater than zero, for example 1/9.')
  expect(inggris).toContain('Its answers must be 1, 2, 3, 4: one for each value of the scale, in order.')
  const berat = { ...skm142017, unsur: [{ ...satu!, bobot: '2/9' }, ...lain] }
  expect(checkInstrumen(berat).map((c) => inBahasa(c.pesan, 'en'))).toEqual([
    'All weights together must be exactly 1; now they are 10/9.',
  ])
})
