import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sharedData } from '../../../test/support/shared.ts'
import { parseTelepon, samarkanTelepon } from './telepon.ts'

it.each([
  '0812-3456-7890',
  '0812 3456 7890',
  '+62 812-3456-7890',
  '62 812 3456 7890',
  '(0812) 34567890',
  '81234567890',
  ' 0812.3456.7890 ',
])('reads %s as the same mobile number', (text) => {
  expect(parseTelepon(text)).toEqual({ e164: '+6281234567890', seluler: true })
})

it('knows a landline, which takes no SMS', () => {
  expect(parseTelepon('021-500-1234')?.seluler ?? false).toBe(false)
  expect(parseTelepon('(0274) 512345')).toEqual({ e164: '+62274512345', seluler: false })
})

it.each([
  '',
  '112',
  '0812',
  'bukan nomor',
  '0812-ABCD-0000',
  '08120000000000',
  'hubungi 0812-3456-7890',
  '0812345678901234567890123456789012',
])('does not take %j for a number', (text) => {
  expect(parseTelepon(text)).toBeUndefined()
})

it('hides the middle of a number', () => {
  expect(samarkanTelepon('+6281234567890')).toBe('+62812•••890')
})

const vectors = sharedData('identifiers/phone_vectors_libphonenumber.json')
it.skipIf(!vectors)('agrees with the reference on every one of its numbers', () => {
  const { vectors: list } = JSON.parse(readFileSync(vectors!, 'utf8')) as {
    vectors: { input: string; valid: boolean; type: string | null; e164: string | null }[]
  }
  const wrong = list.filter((v) => (parseTelepon(v.input)?.e164 ?? null) !== v.e164)
  expect(wrong.map((v) => v.input)).toEqual([])
  const types = list.filter((v) => v.valid && parseTelepon(v.input)!.seluler !== v.type?.endsWith('MOBILE'))
  expect(types.map((v) => `${v.input} ${v.type}`)).toEqual([])
})
