import { describe, expect, it } from 'vitest'
import { skm142017 } from '../../instrumen.ts'
import { copyInstrumen } from '../susun.ts'
import { takeImpor, type Sebagai } from './ambil.ts'
import { imporSurveyJs } from './surveyjs.ts'

const isi = copyInstrumen(skm142017, 'kami-abcde', 'Kami')
const hasil = imporSurveyJs(
  Buffer.from(
    JSON.stringify({
      elements: [
        { type: 'rating', name: 'waktu', title: 'Seberapa puas?', rateMax: 4 },
        { type: 'comment', name: 'kenapa', title: 'Kenapa?', isRequired: true, visibleIf: '{waktu} = 1' },
      ],
    }),
  ),
)
const take = (choice: Record<string, Sebagai>) =>
  takeImpor(isi, hasil, (kunci) => choice[kunci] ?? 'tambahan')

describe('taking an imported questionnaire in', () => {
  it('puts its questions behind the own ones, under keys nobody uses, conditions following', () => {
    expect(take({}).tambahan).toMatchObject([
      { kunci: 'waktu_2', jenis: 'pilihan' },
      { kunci: 'kenapa', wajib: true, tampilJika: { pertanyaan: 'waktu_2', operator: 'sama', nilai: '1' } },
    ])
  })

  it('scores a question that fits the scale, also one whose best answer stands first', () => {
    const now = take({ waktu: 'nilai_balik' })
    expect(now.pertanyaan.at(-1)).toMatchObject({
      kunci: 'waktu_2',
      unsur: 'waktu_2',
      pilihan: [4, 3, 2, 1].map((n, i) => ({ nilai: i + 1, label: { id: String(n) } })),
    })
    expect(now.unsur.at(-1)).toEqual({ kunci: 'waktu_2', nama: { id: 'Seberapa puas?' }, bobot: '0' })
    expect(now.tambahan[0]!.tampilJika).toEqual({ pertanyaan: 'waktu_2', operator: 'sama', nilai: 4 })
  })

  it('shows a question always, and asks for it no longer, when what it depended on stays out', () => {
    const [only, ...none] = take({ waktu: 'lewati' }).tambahan
    expect(none).toEqual([])
    expect(only).toEqual({ kunci: 'kenapa', jenis: 'teks_panjang', teks: { id: 'Kenapa?' } })
  })

  it('does not score what does not fit the scale', () => {
    expect(take({ kenapa: 'nilai' }).pertanyaan).toHaveLength(9)
  })
})
