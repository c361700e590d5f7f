import { expect, it } from 'vitest'
import { inBahasa, registerKalimat } from './kalimat.ts'

registerKalimat({ 'Paling panjang 80 huruf.': 'At most 80 characters.' }, [
  [/^Pilih dari: (.*)\.$/s, 'Choose from: $1.'],
])

it('finds a sentence whatever the number in it, and keeps that number', () => {
  expect(inBahasa('Paling panjang 4.000 huruf.', 'en')).toBe('At most 4.000 characters.')
  expect(inBahasa('Paling panjang 4.000 huruf.', 'id')).toBe('Paling panjang 4.000 huruf.')
})

it('finds a sentence with names in it, and leaves one nobody wrote in English as it is', () => {
  expect(inBahasa('Pilih dari: nama, tautan.', 'en')).toBe('Choose from: nama, tautan.')
  expect(inBahasa('Tidak dikenal.', 'en')).toBe('Tidak dikenal.')
})
