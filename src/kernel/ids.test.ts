import { expect, it } from 'vitest'
import { isId, newId, uuidv7 } from './ids.ts'

it('writes time, version and variant where RFC 9562 wants them', () => {
  const random = Uint8Array.from({ length: 16 }, (_, i) => i * 17)
  // The example of RFC 9562, appendix A.6, has the same instant: 017F22E2-79B0-7…
  expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7677-8899-aabbccddeeff')
  expect(uuidv7(0, new Uint8Array(16).fill(255))).toBe('00000000-0000-7fff-bfff-ffffffffffff')
})

it('never gives an id twice, also beyond one helping of random bytes', () => {
  const ids = Array.from({ length: 5000 }, () => newId())
  expect(new Set(ids).size).toBe(5000)
  expect(ids.every(isId)).toBe(true)
  expect(ids.map((id) => id.slice(0, 13))).toEqual(ids.map((id) => id.slice(0, 13)).toSorted())
})
