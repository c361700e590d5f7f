import { describe, expect, it } from 'vitest'
import { ANTREAN_PERNYATAAN, ANTREAN_USULAN, classifyAntrean, countSuaraKurang } from './antrean.ts'

describe('a queue that anybody may write into', () => {
  it.each([
    ['a stranger, little waits', { dikenal: false, sendiri: 4, menunggu: 59 }, undefined],
    ['his sixth', { dikenal: false, sendiri: 5, menunggu: 59 }, 'sendiri'],
    ['a stranger, much waits', { dikenal: false, sendiri: 0, menunggu: 60 }, undefined],
    ['his second then', { dikenal: false, sendiri: 1, menunggu: 60 }, 'sendiri'],
    ['a stranger, very much waits', { dikenal: false, sendiri: 0, menunggu: 200 }, 'penuh'],
    ['a participant then', { dikenal: true, sendiri: 4, menunggu: 299 }, undefined],
    ['his sixth then', { dikenal: true, sendiri: 5, menunggu: 200 }, 'sendiri'],
    ['a participant, all is full', { dikenal: true, sendiri: 0, menunggu: 300 }, 'penuh'],
  ] as const)('%s', (_, k, hasil) => {
    expect(classifyAntrean(ANTREAN_PERNYATAAN, k)).toBe(hasil)
  })

  it.each([ANTREAN_PERNYATAAN, ANTREAN_USULAN])(
    'is never filled by strangers, however many they are',
    (b) => {
      let menunggu = 0
      while (menunggu < 10_000 && !classifyAntrean(b, { dikenal: false, sendiri: 0, menunggu })) menunggu++
      expect(menunggu).toBe(b.umum)
      expect(classifyAntrean(b, { dikenal: true, sendiri: 0, menunggu })).toBeUndefined()
    },
  )
})

it.each([
  [0, 0, 0],
  [1, 0, 1],
  [5, 0, 3],
  [5, 2, 1],
  [5, 5, 0],
])(
  'of %i statements shown and %i voted on, %i are to be voted on before an own one',
  (tampil, sudah, kurang) => {
    expect(countSuaraKurang(tampil, sudah)).toBe(kurang)
  },
)
