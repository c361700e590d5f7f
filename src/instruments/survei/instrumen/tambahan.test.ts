import { describe, expect, it } from 'vitest'
import { skm142017, type Instrumen, type Operator } from '../instrumen.ts'
import { isTampil, listDue, type JawabanTambahan } from './tambahan.ts'

const jika = (operator: Operator, nilai: string | number) => ({ pertanyaan: 'q', operator, nilai })

describe('a condition', () => {
  it.each([
    ['sama', 'ya', 'ya', true],
    ['sama', 'ya', 'tidak', false],
    ['sama', 2, '2', true],
    ['sama', 2, '2.0', true],
    ['tidak_sama', 'ya', 'tidak', true],
    ['tidak_sama', 'ya', 'ya', false],
    ['memuat', 'antre', 'Saya ANTRE lama', true],
    ['memuat', 'a', ['a', 'b'], true],
    ['memuat', 'c', ['a', 'b'], false],
    ['kurang', 3, '2', true],
    ['kurang', 3, '10', false],
    ['lebih', 3, '10', true],
    ['lebih', '2026-01-01', '2026-02-01', true],
    ['lebih', 3, 'banyak', false],
  ] as const)('%s %s, answered %j: %s', (operator, nilai, jawaban, due) => {
    expect(isTampil(jika(operator, nilai), { q: jawaban })).toBe(due)
  })
  it('is met by no question left open, not even by tidak_sama', () => {
    for (const jawaban of [{}, { q: '' }, { q: [] }] as JawabanTambahan[])
      expect(isTampil(jika('tidak_sama', 'ya'), jawaban)).toBe(false)
  })
})

describe('the questions that are due', () => {
  const i: Instrumen = {
    ...skm142017,
    tambahan: [
      {
        kunci: 'a',
        jenis: 'teks',
        teks: { id: 'a' },
        tampilJika: { pertanyaan: 'waktu', operator: 'kurang', nilai: 3 },
      },
      {
        kunci: 'b',
        jenis: 'teks',
        teks: { id: 'b' },
        tampilJika: { pertanyaan: 'a', operator: 'sama', nilai: 'x' },
      },
    ],
  }
  it('follow from the scale and from each other', () => {
    expect(listDue(i, { waktu: '2', a: 'x', b: 'y' }).map((t) => t.kunci)).toEqual(['a', 'b'])
  })
  it('do not follow from an answer that was itself not due', () => {
    expect(listDue(i, { waktu: '4', a: 'x', b: 'y' })).toEqual([])
  })
})
