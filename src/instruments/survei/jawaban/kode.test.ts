import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shortCode } from '../../../kernel/ids.ts'
import { cleanKode } from './kode.ts'

it.each([
  'abc234',
  'ABC234',
  ' Abc 234 ',
  'abc-234',
  'A B C – 2 3 4',
  'https://survei.kab.go.id/s/abc234',
  'survei.kab.go.id/s/ABC234/?x=1',
])('understands %j', (typed) => {
  expect(cleanKode(typed)).toBe('abc234')
})

it.each(['', ' ', 'ab', 'abc2345678901234567', 'abc/', 'a b', '<script>', '%00'])(
  'finds no code in %j',
  (typed) => {
    expect(cleanKode(typed)).toBe('')
  },
)

it('finds every code we make again, however it is written', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 6, maxLength: 6 }),
      fc.constantFrom(' ', '-', ''),
      (random, gap) => {
        const kode = shortCode(6, random)
        expect(cleanKode(kode.toUpperCase().match(/.{3}/g)!.join(gap))).toBe(kode)
      },
    ),
  )
})
