import { describe, expect, it } from 'vitest'
import { durasiIsi, ensureKuki, readKuki, renewKuki } from './kiriman.ts'

const at = (text: string): Date => new Date(`2026-11-22T${text}Z`)
const peminta = (setCookie: string | undefined) => ({
  header: (name: string) => (name === 'cookie' && setCookie ? setCookie.split(';')[0] : undefined),
})

describe('how long a form was open', () => {
  it('is known from the opening to the sending, and not after it', () => {
    const buka = ensureKuki(peminta(undefined), true, at('02:00:00'))!
    expect(buka).toContain('HttpOnly')
    expect(durasiIsi(peminta(buka), at('02:00:47'))).toBe(47)
    const lagi = renewKuki(peminta(buka), true)
    expect(durasiIsi(peminta(lagi), at('02:01:00'))).toBeNull()
    expect(readKuki(peminta(lagi))!.perangkat).toBe(readKuki(peminta(buka))!.perangkat)
  })

  it('goes on when the page is opened again at once, and begins anew after half an hour with the same sending', () => {
    const buka = ensureKuki(peminta(undefined), false, at('02:00:00'))!
    expect(ensureKuki(peminta(buka), false, at('02:20:00'))).toBeUndefined()
    const nanti = ensureKuki(peminta(buka), false, at('02:31:00'))!
    expect(durasiIsi(peminta(nanti), at('02:31:20'))).toBe(20)
    expect(readKuki(peminta(nanti))!.kirim).toBe(readKuki(peminta(buka))!.kirim)
  })

  it('is unknown without a cookie, with one from before, and from a clock that ran back', () => {
    expect(durasiIsi(peminta(undefined), at('02:00:00'))).toBeNull()
    expect(durasiIsi(peminta(`isi=${'a'.repeat(22)}.${'b'.repeat(22)}`), at('02:00:00'))).toBeNull()
    const buka = ensureKuki(peminta(undefined), false, at('02:00:00'))!
    expect(durasiIsi(peminta(buka), at('01:59:00'))).toBeNull()
  })
})
