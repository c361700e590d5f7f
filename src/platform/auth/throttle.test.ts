import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jaringanOf, Perangkat } from './asal.ts'
import { safeReturn } from './request.ts'
import { waitAfter } from './throttle.ts'

describe('waiting after failures', () => {
  it.each([
    [1, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [7, 120],
    [9, 480],
    [10, 900],
    [10_000, 900],
  ])('after %d in a row is %d seconds', (gagal, seconds) => {
    expect(waitAfter(gagal)).toBe(seconds)
  })
  it('never gets shorter with one more failure', () => {
    fc.assert(
      fc.property(fc.nat(1000), (n) => {
        expect(waitAfter(n + 1)).toBeGreaterThanOrEqual(waitAfter(n))
      }),
    )
  })
})

describe('a network', () => {
  it.each([
    ['203.0.113.7', '203.0.113'],
    ['::ffff:203.0.113.99', '203.0.113'],
    ['2001:db8:77:1::5', '2001:db8:77'],
    ['2001:db8::1', '2001:db8:0'],
    ['', ''],
  ])('of %s is %s', (ip, jaringan) => {
    expect(jaringanOf(ip)).toBe(jaringan)
  })
})

describe('a device cookie', () => {
  const own = new Perangkat(new Uint8Array(32).fill(1))
  const other = new Perangkat(new Uint8Array(32).fill(2))
  it('is known again by who signed it, and by nobody else', () => {
    const cookie = own.make()
    expect(own.read(cookie)).toBe(own.read(cookie))
    expect(other.read(cookie)).toBeUndefined()
  })
  it.each([undefined, '', 'x', 'x.y', '.', 'a.b.c'])('forged as %j is no device', (cookie) => {
    expect(own.read(cookie)).toBeUndefined()
  })
})

describe('the way back after signing in', () => {
  it.each(['/kerja/survei?periode=1&x=%20', '/kerja'])('may be our own page %s', (path) => {
    expect(safeReturn(path)).toBe(path)
  })
  it.each([
    undefined,
    '',
    'https://jahat.example/',
    '//jahat.example',
    '/\\jahat.example',
    '/kerja\\..\\x',
    '/\t/jahat.example',
    '/kerja\n',
    'javascript:alert(1)',
    '/masuk?lanjut=/masuk',
    '/keluar',
  ])('is never %j', (path) => {
    expect(safeReturn(path)).toBe('/kerja')
  })
  it('is never longer than an address may be', () => {
    expect(safeReturn('/x'.repeat(1500))).toBe('/kerja')
  })
  it('always stays on this site, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const to = safeReturn(`/${text}`)
        expect(new URL(to, 'http://own.example').origin).toBe('http://own.example')
      }),
    )
  })
})
