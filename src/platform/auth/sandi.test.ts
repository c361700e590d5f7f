import { describe, expect, it } from 'vitest'
import { hashSandi, verifySandi } from './argon2.ts'
import { checkSandi, makeSandi } from './sandi.ts'

const pribadi = ['siti.aminah@demakkab.go.id', 'Siti Aminah', 'Kabupaten Demak']

describe('a password', () => {
  it.each([
    ['rahasia', 'pendek'],
    ['x'.repeat(300), 'panjang'],
    ['password1234', 'umum'],
    ['qwertyuiop12', 'umum'],
    ['aaaaaaaaaaaa', 'pola'],
    ['siti.aminah@demakkab.go.id', 'pribadi'],
    ['Bismillah123456', 'lemah'],
  ])('%s is refused: %s', async (sandi, alasan) => {
    expect(await checkSandi(sandi, pribadi)).toBe(alasan)
  })
  it.each(['tebu hujan lampu sepeda', 'x7#kQ9!vLm2p', makeSandi()])('%s is good enough', async (sandi) => {
    expect(await checkSandi(sandi, pribadi)).toBeUndefined()
  })
  it('that takes a judge long does not hold up everybody else', async () => {
    let ticks = 0
    const timer = setInterval(() => ticks++, 10)
    await checkSandi('4@$1!0S3E7'.repeat(20), [])
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(5)
  })
})

describe('a stored password', () => {
  it('opens with the same letters however they are composed, and with no others', async () => {
    const hash = await hashSandi('café hujan')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await verifySandi(hash, 'cafe\u0301 hujan')).toBe(true)
    expect(await verifySandi(hash, 'cafe hujan')).toBe(false)
    expect(await verifySandi('rusak', 'café hujan')).toBe(false)
  })
  it('has its own salt', async () => {
    expect(await hashSandi('sama')).not.toBe(await hashSandi('sama'))
  })
  it('agrees with the published test vector of the algorithm', async () => {
    // Reference implementation's test suite: t=2, m=2^16 KiB, p=1, "password", "somesalt".
    const vector = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
    expect(await verifySandi(vector, 'password')).toBe(true)
  })
})
