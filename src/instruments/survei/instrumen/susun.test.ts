import { describe, expect, it } from 'vitest'
import { ratio } from '../../../kernel/angka.ts'
import { skm142017, type Instrumen } from '../instrumen.ts'
import { templatMasyarakat } from './bawaan/templat.ts'
import { diffResmi } from './beda.ts'
import { checkInstrumen } from './periksa.ts'
import {
  bagiRata,
  copyInstrumen,
  makeKunci,
  movePertanyaan,
  putPertanyaan,
  readBobot,
  removePertanyaan,
  setSkala,
  setTeks,
  sumBobot,
} from './susun.ts'

const salinan = copyInstrumen(skm142017, 'skm-kami-abcde', 'SKM kami')
const antrean: Instrumen['pertanyaan'][number] = {
  kunci: 'antrean',
  unsur: 'antrean',
  teks: { id: 'Bagaimana antreannya?' },
  pilihan: skm142017.pertanyaan[0]!.pilihan,
}
const unsurAntrean = { kunci: 'antrean', nama: { id: 'Antrean' }, bobot: '0' }

describe('a questionnaire of one’s own', () => {
  it('begins as the original, remembers it, and no longer claims its regulation', () => {
    expect(salinan).toMatchObject({
      kode: 'skm-kami-abcde',
      versi: 1,
      jenis: 'sendiri',
      induk: { kode: 'skm-14-2017', versi: 1 },
      dasarHukum: '',
      nama: { id: 'SKM kami' },
    })
    expect(checkInstrumen(salinan)).toEqual([])
    expect(diffResmi(salinan, skm142017)).toEqual([])
    expect(copyInstrumen(salinan, 'lagi-abcde', 'Lagi').induk).toEqual({ kode: 'skm-14-2017', versi: 1 })
  })

  it('keeps the translations of words that stayed, and only those', () => {
    const old = skm142017.pertanyaan[0]!.teks
    expect(setTeks(old, old.id)).toBe(old)
    expect(setTeks(old, 'Lain')).toEqual({ id: 'Lain' })
  })

  it('says what is missing to 1, and shares out evenly', () => {
    const ten = putPertanyaan(salinan, antrean, unsurAntrean)
    expect(sumBobot(ten.unsur).kurang).toEqual(ratio(0))
    expect(checkInstrumen(ten).map((c) => c.di)).toContain('unsur.antrean')
    const rata = bagiRata(ten)
    expect(rata.unsur.map((u) => u.bobot)).toEqual(Array(10).fill('1/10'))
    expect(checkInstrumen(rata)).toEqual([])
    expect(sumBobot([{ bobot: '0.11' }, { bobot: '1/9' }]).kurang).toEqual(ratio(701, 900))
  })

  it('drops an unsur with its last question, not before', () => {
    const two = putPertanyaan(salinan, { ...antrean, unsur: 'waktu' })
    const one = removePertanyaan(two, 'waktu')
    expect(one.unsur).toHaveLength(9)
    expect(removePertanyaan(one, 'antrean').unsur.map((u) => u.kunci)).not.toContain('waktu')
  })

  it('moves a question one place and stays whole at both ends', () => {
    const keys = (i: Instrumen) => i.pertanyaan.map((p) => p.kunci)
    expect(keys(movePertanyaan(salinan, 'prosedur', -1)).slice(0, 2)).toEqual(['prosedur', 'persyaratan'])
    expect(keys(movePertanyaan(salinan, 'persyaratan', -1))).toEqual(keys(salinan))
    expect(keys(movePertanyaan(salinan, 'pengaduan', 1))).toEqual(keys(salinan))
    expect(keys(movePertanyaan(salinan, 'tiada', 1))).toEqual(keys(salinan))
  })

  it('makes keys that no form and no question uses', () => {
    expect(makeKunci(salinan, 'Waktu tunggu di loket?')).toBe('waktu_tunggu_di_loket')
    expect(makeKunci(salinan, 'Waktu')).toBe('waktu_2')
    expect(makeKunci(salinan, 'Saran')).toBe('saran_2')
    expect(makeKunci(salinan, '9 — ???')).toBe('pertanyaan')
  })

  it.each([
    ['1/9', '1/9'],
    [' 0,11 ', '0.11'],
    ['12,5 %', '12.5/100'],
    ['1', '1'],
    ['0', '0'],
    ['1/0', undefined],
    ['10/9', undefined],
    ['seperempat', undefined],
    ['-1/9', undefined],
    ['', undefined],
  ])('reads the weight "%s" as %s', (text, bobot) => {
    expect(readBobot(text)).toBe(bobot)
  })
})

describe('what makes it no longer comparable', () => {
  const beda = (i: Instrumen) => diffResmi(i, skm142017).map((b) => `${b.jenis} ${b.unsur}`)
  const tanya = (u: Partial<Instrumen['pertanyaan'][number]>): Instrumen => ({
    ...salinan,
    pertanyaan: salinan.pertanyaan.map((p) => (p.kunci === 'waktu' ? { ...p, ...u } : p)),
  })

  it('names other words, other options and another order', () => {
    expect(beda(tanya({ teks: { id: 'Cepatkah pelayanannya?' } }))).toEqual(['kata Waktu Penyelesaian'])
    const [first, ...rest] = salinan.pertanyaan[2]!.pilihan
    expect(beda(tanya({ pilihan: [{ ...first!, label: { id: 'Lama' } }, ...rest] }))).toEqual([
      'pilihan Waktu Penyelesaian',
    ])
    expect(beda(movePertanyaan(salinan, 'waktu', 1))).toEqual(['urutan '])
  })

  it('names other weights, but not the same weight written otherwise', () => {
    const bobot = (b: string) => ({
      ...salinan,
      unsur: salinan.unsur.map((u) => (u.kunci === 'waktu' ? { ...u, bobot: b } : u)),
    })
    expect(beda(bobot('2/18'))).toEqual([])
    expect(beda(bobot('0.11'))).toEqual(['bobot Waktu Penyelesaian'])
  })

  it('names unsur and questions that came or went', () => {
    expect(beda(putPertanyaan(salinan, antrean, unsurAntrean))).toEqual(['unsur_baru Antrean'])
    expect(beda(removePertanyaan(salinan, 'biaya'))).toEqual(['unsur_hilang Biaya/Tarif'])
    expect(beda(putPertanyaan(salinan, { ...antrean, unsur: 'waktu' }))).toEqual([
      'pertanyaan_baru Waktu Penyelesaian',
    ])
  })

  it('leaves translations, extra questions and respondent data free', () => {
    const free: Instrumen = {
      ...tanya({ teks: { ...salinan.pertanyaan[2]!.teks, jv: 'Pripun?' } }),
      tambahan: [{ kunci: 'kesan', jenis: 'teks', teks: { id: 'Kesan?' } }],
      responden: [],
    }
    expect(beda(free)).toEqual([])
  })
})

it('takes another scale: words that still fit stay, new answers are called by their number', () => {
  const lima = { ...templatMasyarakat, jenis: 'sendiri' as const }
  for (const [min, max] of [
    [1, 4],
    [1, 5],
    [1, 6],
    [0, 5],
    [0, 10],
  ] as const) {
    const baru = setSkala(lima, { min, max })
    expect(checkInstrumen({ ...baru, konversi: { kali: '1' } })).toEqual([])
    expect(baru.pertanyaan[0]!.pilihan).toHaveLength(max - min + 1)
    expect(baru.pertanyaan[0]!.pilihan.find((p) => p.nilai === 4)!.label.id).toBe('Setuju')
  }
  expect(setSkala(lima, { min: 0, max: 10 }).pertanyaan[0]!.pilihan[10]!.label.id).toBe('10')
})
