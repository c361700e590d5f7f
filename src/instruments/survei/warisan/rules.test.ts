import { expect, it } from 'vitest'
import { classifyMutu } from '../rules.ts'
import { parseDecimal } from '../../../kernel/angka.ts'
import { classifyMutuLama } from './rules.ts'

it.each([
  ['25.00', 'D'],
  ['43.75', 'D'],
  ['43.76', 'C'],
  ['62.50', 'C'],
  ['62.51', 'B'],
  ['81.25', 'B'],
  ['81.26', 'A'],
  ['100.00', 'A'],
])('%s was %s before 2017', (ikm, mutu) => {
  expect(classifyMutuLama(ikm)).toBe(mutu)
})

it('the same figure had another grade: 84.00 was A and would be B', () => {
  expect([classifyMutuLama('84.00'), classifyMutu(parseDecimal('84.00'))]).toEqual(['A', 'B'])
})
