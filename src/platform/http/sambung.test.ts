import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gzipSambung, makeAwal } from './sambung.ts'

const buka = (awal: string, sisa: string): string => gunzipSync(gzipSambung(makeAwal(awal), sisa)).toString()

it('is read by anybody as beginning and rest in one, however long either is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.nat(60),
      (a, b, n) => {
        const [awal, sisa] = [a.repeat(n), `${b}${a}`.repeat(n % 7)]
        expect(buka(awal, sisa)).toBe(Buffer.from(awal + sisa).toString())
      },
    ),
  )
})

it('says what the beginning said already in a few bytes', () => {
  const css = Array.from({ length: 900 }, (_, i) => `.k${i * 7919}{margin:${i}px}`).join('')
  expect(buka(css, css)).toBe(css + css)
  expect(gzipSambung(makeAwal(css), css).length).toBeLessThan(gzipSambung(makeAwal(css), '').length + 200)
})

it('keeps a short rest as it is, and a rest that is just too long for that', () => {
  for (const n of [0, 1, 399, 400, 401, 70_000])
    expect(buka('<title>', 'é'.repeat(n))).toBe(`<title>${'é'.repeat(n)}`)
})
