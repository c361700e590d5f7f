import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countNolDepan } from '../../kernel/bukti.ts'
import { createPintu, type AmbangPintu, type IzinPintu, type Ketukan } from './pintu.ts'

const AMBANG: AmbangPintu = { paling: 600, bit: 4, tunggu: 20, sabar: 120 }
const MULAI = Date.parse('2026-11-20T03:00:00Z')

/** A door with a clock; each who knocks is somebody else, unless he says who. */
function pintu(over: Partial<AmbangPintu> = {}) {
  const clock = { detik: 0 }
  let orang = 0
  const p = createPintu(
    new Uint8Array(32),
    { ...AMBANG, ...over },
    () => new Date(MULAI + clock.detik * 1000),
  )
  const ketuk = (isi: Partial<Ketukan> = {}): IzinPintu =>
    p.admit({ pintu: 'a', untuk: [`orang ${++orang}`], tiket: undefined, bukti: undefined, ...isi })
  return { ...p, clock, ketuk }
}
const tahan = (izin: IzinPintu): IzinPintu & { boleh: false } => {
  if (izin.boleh) throw new Error('let in')
  return izin
}
function solve(tiket: string): string {
  const bit = Number(tiket.split('.')[1])
  for (let n = 0; ; n++)
    if (countNolDepan(createHash('sha256').update(`${tiket}.${n}`).digest()) >= bit) return String(n)
}

it('asks nobody on a day on which every ten minutes stay within what the place can produce', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 3600 }), { maxLength: 300 }),
      fc.integer({ min: 1, max: 300 }),
      (acak, paling) => {
        const detik = acak.toSorted((a, b) => a - b)
        const { ketuk, clock } = pintu({ paling })
        detik.forEach((s, i) => {
          clock.detik = s
          const { boleh } = ketuk()
          const datang = detik.slice(0, i + 1).filter((x) => x > s - 600).length
          if (datang <= paling) expect(boleh).toBe(true)
        })
      },
    ),
  )
})

it('is always held once more came within nine minutes, and lets go ten minutes after the last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 480 }), (paling, lama) => {
      const { ketuk, clock, isJaga } = pintu({ paling })
      let akhir: IzinPintu = { boleh: true }
      for (let i = 0; i <= paling; i++) {
        clock.detik = Math.floor((i * lama) / paling)
        akhir = ketuk()
      }
      expect(akhir).toMatchObject({ boleh: false, sebab: 'pintu', n: paling + 1 })
      expect([isJaga('a'), isJaga('b')]).toEqual([true, false])
      clock.detik += 600
      expect(ketuk().boleh).toBe(true)
    }),
  )
})

it('lets in by the proof at once and by waiting after a while, and only whom the ticket was given to', () => {
  const { ketuk, clock } = pintu({ paling: 1 })
  ketuk()
  const untuk = ['Sari']
  const { tiket, bit } = tahan(ketuk({ untuk }))
  expect(bit).toBe(4)
  expect(ketuk({ untuk, tiket, bukti: solve(tiket) })).toMatchObject({ boleh: true })
  expect(ketuk({ untuk: ['Budi'], tiket, bukti: solve(tiket) }).boleh).toBe(false)
  clock.detik = 5
  expect(ketuk({ untuk, tiket, bukti: '' })).toMatchObject({ boleh: false, lagi: true, tunggu: 15, tiket })
  clock.detik = 20
  expect(ketuk({ untuk, tiket, bukti: '' })).toMatchObject({ boleh: true })
  clock.detik = 3601
  ketuk()
  expect(ketuk({ untuk, tiket, bukti: solve(tiket) }).boleh).toBe(false)
})

it('lets those who wait in no faster than the door allows', () => {
  const { ketuk, clock } = pintu({ paling: 1, sabar: 3 })
  ketuk()
  const list = Array.from({ length: 5 }, (_, i) => {
    const untuk = [`orang yang menunggu ${i}`]
    return { untuk, tiket: tahan(ketuk({ untuk })).tiket, bukti: '' }
  })
  clock.detik = 20
  expect(list.map((k) => ketuk(k).boleh)).toEqual([true, true, true, false, false])
})

it('makes the next proof dearer for a door by which they are solved by the hundred', () => {
  const { ketuk } = pintu({ paling: 10 })
  for (let i = 0; i < 10; i++) ketuk()
  expect(tahan(ketuk()).bit).toBe(4)
  for (let i = 0; i < 40; i++) {
    const untuk = [`skrip ${i}`]
    const { tiket } = tahan(ketuk({ untuk }))
    expect(ketuk({ untuk, tiket, bukti: solve(tiket) }).boleh).toBe(true)
  }
  expect(tahan(ketuk()).bit).toBe(6)
})

it('holds one device that sends more than can be read, and nobody else at the door', () => {
  const { ketuk } = pintu()
  const perangkat = { nama: 'hp', paling: 3 }
  expect(Array.from({ length: 5 }, () => ketuk({ perangkat }).boleh)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
  expect(tahan(ketuk({ perangkat })).sebab).toBe('perangkat')
  expect(ketuk({ perangkat: { nama: 'lain', paling: 3 } }).boleh).toBe(true)
})

it('lets everybody in where it is switched off', () => {
  const p = createPintu(new Uint8Array(32), undefined, () => new Date(MULAI))
  expect(p.admit({ pintu: 'a', untuk: [], tiket: undefined, bukti: undefined })).toEqual({ boleh: true })
  expect(p.isJaga('a')).toBe(false)
})
