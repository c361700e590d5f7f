import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { seal, unseal } from './segel.ts'

const key = randomBytes(32)

it('opens what it sealed, and never seals the same twice', () => {
  const sealed = seal(key, 'Bu Sari, 0812…', 'a/1')
  expect(unseal(key, sealed, 'a/1')).toBe('Bu Sari, 0812…')
  expect(seal(key, 'x', 'a/1')).not.toEqual(seal(key, 'x', 'a/1'))
  expect(sealed.includes('Sari')).toBe(false)
})

it.each([
  ['in another row', (s: Buffer) => unseal(key, s, 'a/2')],
  ['under another key', (s: Buffer) => unseal(randomBytes(32), s, 'a/1')],
  [
    'changed by one bit',
    (s: Buffer) => unseal(key, Buffer.from(s.map((x, i) => (i === 40 ? x ^ 1 : x))), 'a/1'),
  ],
  ['cut short', (s: Buffer) => unseal(key, s.subarray(0, 20), 'a/1')],
])('does not open %s', (_, open) => {
  const sealed = seal(key, 'rahasia yang cukup panjang', 'a/1')
  expect(() => open(sealed)).toThrow()
})
