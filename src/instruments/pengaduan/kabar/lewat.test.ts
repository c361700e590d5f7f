import { expect, it } from 'vitest'
import { kabarOf, kontakBerkabar } from './lewat.ts'

const [siti, hp, surel] = [
  { surel: 'siti@contoh.id', telepon: '+6281234567890' },
  { surel: '', telepon: '+6281234567890' },
  { surel: 'siti@contoh.id', telepon: '' },
]

it.each([
  ['', siti, ['surel', 'whatsapp', 'sms'], 'surel'],
  ['', siti, ['whatsapp', 'sms'], 'whatsapp'],
  ['', siti, [], 'surel'],
  ['', surel, ['whatsapp'], 'surel'],
  ['', hp, ['surel', 'whatsapp', 'sms'], 'whatsapp'],
  ['', hp, ['surel', 'sms'], 'sms'],
  ['', hp, ['surel'], null],
  ['', { surel: '', telepon: '' }, ['surel', 'whatsapp', 'sms'], null],
  ['tidak', siti, ['surel', 'whatsapp', 'sms'], null],
  ['sms', siti, ['surel', 'whatsapp', 'sms'], 'sms'],
  ['merpati', hp, ['sms'], 'sms'],
] as const)('chosen "%s", left %j, set up %j: %s', (pilih, kontak, aktif, lewat) => {
  expect(kabarOf(pilih, kontak, aktif)).toBe(lewat)
})

it('says which contact news can go to', () => {
  expect([
    kontakBerkabar(['surel', 'sms']),
    kontakBerkabar(['surel']),
    kontakBerkabar(['whatsapp']),
    kontakBerkabar([]),
  ]).toEqual(['keduanya', 'surel', 'telepon', undefined])
})
