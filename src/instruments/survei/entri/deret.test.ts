import { sepuluh } from '../../../../test/support/instrumen-contoh.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { unsurKunciList, type Nilai } from '../instrumen.ts'
import { parseDeret } from './deret.ts'

it('reads nine digits in the order of the form: the eighth is sarana, the ninth pengaduan', () => {
  const parsed = parseDeret('344334312')
  expect(parsed).toEqual({
    ok: true,
    jawaban: {
      persyaratan: 3,
      prosedur: 4,
      waktu: 4,
      biaya: 3,
      produk: 3,
      kompetensi: 4,
      perilaku: 3,
      sarana: 1,
      pengaduan: 2,
    },
  })
})

it('reads any nine answers back, however they are spaced', () => {
  const answers = fc.array(fc.constantFrom<Nilai>(1, 2, 3, 4), { minLength: 9, maxLength: 9 })
  fc.assert(
    fc.property(answers, fc.constantFrom('', ' ', '-', ', ', '.', '/'), (nilai, pemisah) => {
      const parsed = parseDeret(nilai.join(pemisah))
      return parsed.ok && unsurKunciList.every((k, i) => parsed.jawaban[k] === nilai[i])
    }),
  )
})

it.each([
  ['344374343', [{ jenis: 'nilai', ke: 5, isi: '7' }]],
  [
    '044334345',
    [
      { jenis: 'nilai', ke: 1, isi: '0' },
      { jenis: 'nilai', ke: 9, isi: '5' },
    ],
  ],
  ['34433434', [{ jenis: 'banyak', ada: 8, seharusnya: 9 }]],
  ['3443343434', [{ jenis: 'banyak', ada: 10, seharusnya: 9 }]],
  ['34x334343', [{ jenis: 'huruf', ke: 3, isi: 'x' }]],
  ['', [{ jenis: 'banyak', ada: 0, seharusnya: 9 }]],
])('names every wrong place in %j', (text, salah) => {
  expect(parseDeret(text)).toEqual({ ok: false, salah })
})

it('needs a space between answers where one may have two digits: 10 is not 1 and 0', () => {
  expect(parseDeret('10 0 7, 3', sepuluh)).toEqual({
    ok: true,
    jawaban: { lantai: 10, toilet: 0, aman: 7, harga: 3 },
  })
  expect(parseDeret('10073', sepuluh)).toMatchObject({ ok: false, salah: [{ isi: '10073' }, { ada: 1 }] })
})
