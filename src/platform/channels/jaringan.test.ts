import { expect, it } from 'vitest'
import { openJaringan, parseRentang } from './jaringan.ts'

const resolving =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

it.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  '::',
  'fe80::1',
  'fd00::5',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::7f00:1',
  'fec0::1',
  '64:ff9b::a00:1',
  '224.0.0.1',
  '255.255.255.255',
])('does not lead inside: %s, by number or by name', async (address) => {
  expect(await openJaringan([]).resolve(address)).toBeUndefined()
  expect(await openJaringan([], resolving(address)).resolve('gateway.example')).toBeUndefined()
})

it.each(['172.32.0.1', '8.8.8.8', '2606:4700::1111', '11.0.0.1', '::ffff:8.8.8.8'])(
  'leads outside: %s',
  async (address) => {
    expect((await openJaringan([], resolving(address)).resolve('sms.example'))?.address).toBe(address)
  },
)

it('refuses a name with one foot inside, whatever its other addresses are', async () => {
  expect(await openJaringan([], resolving('8.8.8.8', '10.0.0.1')).resolve('dua.example')).toBeUndefined()
})

it('leads to the inside addresses the operator names, and to no others', async () => {
  const jaringan = openJaringan(['10.20.0.0/16', '127.0.0.1'])
  expect((await jaringan.resolve('10.20.3.4'))?.address).toBe('10.20.3.4')
  expect((await jaringan.resolve('127.0.0.1'))?.address).toBe('127.0.0.1')
  expect((await jaringan.resolve('[::ffff:127.0.0.1]'))?.address).toBe('::ffff:127.0.0.1')
  expect(await jaringan.resolve('10.21.0.1')).toBeUndefined()
})

it.each(['10.0.0.0/33', '10.0.0', 'mail.kab.go.id', '10.0.0.0/8/8', '', '::1/129'])(
  'does not read %s as a range',
  (text) => {
    expect(parseRentang(text)).toBeUndefined()
  },
)
