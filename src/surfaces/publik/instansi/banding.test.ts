import { expect, it } from 'vitest'
import { hitungSetara } from './banding.ts'

it('counts the units that one cannot be told from: intervals that touch, and those without an interval', () => {
  const setara = hitungSetara([
    { unitId: 'a', selang95: [80, 84] },
    { unitId: 'b', selang95: [84, 90] },
    { unitId: 'c', selang95: [85, 91] },
    { unitId: 'd', selang95: null },
  ])
  expect([...setara]).toEqual([
    ['a', 2],
    ['b', 3],
    ['c', 2],
    ['d', 3],
  ])
})
