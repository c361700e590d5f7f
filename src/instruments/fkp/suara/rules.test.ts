import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawUrutan, prioritasOf, type Tampil } from './berikut.ts'
import { parseDeretSuara } from './lembar-teks.ts'
import { isMirip } from './pernyataan-teks.ts'
import {
  classifyTahapKertas,
  classifyTerbuka,
  isHasilUmum,
  nilaiOf,
  pilihanList,
  pilihanOf,
} from './rules.ts'

describe('when votes are taken', () => {
  it.each([
    ['persiapan', undefined],
    ['diumumkan', 'sebelum'],
    ['berlangsung', 'selama'],
    ['selesai', undefined],
    ['ditetapkan', undefined],
    ['batal', undefined],
  ])(
    'a forum that is %s takes them in phase %s, where the desk allows before and during',
    (keadaan, tahap) => {
      expect(classifyTerbuka(keadaan, ['sebelum', 'selama'])).toBe(tahap)
    },
  )
  it('the result is for everybody once the meeting is over and voting closed', () => {
    expect(isHasilUmum('selesai', ['selama'])).toBe(true)
    expect(isHasilUmum('selesai', ['sesudah'])).toBe(false)
    expect(isHasilUmum('ditetapkan', ['sesudah'])).toBe(true)
    expect(isHasilUmum('berlangsung', [])).toBe(false)
  })
  it.each([
    ['persiapan', undefined, 'sebelum'],
    ['diumumkan', 'selama', 'sebelum'],
    ['berlangsung', undefined, 'selama'],
    ['berlangsung', 'sebelum', 'sebelum'],
    ['selesai', undefined, 'selama'],
    ['selesai', 'sesudah', 'sesudah'],
    ['selesai', 'besok', 'selama'],
  ])('a paper sheet typed while a forum is %s and said to be of %s is of %s', (keadaan, diisi, tahap) => {
    expect(classifyTahapKertas(keadaan, diisi)).toBe(tahap)
  })
  it('a vote is the same as a word and as a number', () => {
    for (const p of pilihanList) expect(pilihanOf(nilaiOf[p])).toBe(p)
  })
})

describe('statements that say the same', () => {
  it.each([
    ['Loket buka hari Sabtu.', 'loket sebaiknya buka di hari SABTU!', true],
    ['Loket buka hari Sabtu.', 'Loket tidak buka hari Sabtu', false],
    ['Loket buka hari Sabtu.', 'Loket buka hari Minggu.', false],
    ['Antrean diambil lewat ponsel.', 'Lewat ponsel antrean diambil', true],
    ['Antrean diambil lewat ponsel.', 'Antrean diambil lewat ponsel atau di loket', true],
    ['Biaya parkir dihapus', 'Berkas dikirim ke rumah', false],
    ['???', '!!!', false],
  ])('%s and %s: %s', (a, b, sama) => {
    expect(isMirip(a, b)).toBe(sama)
    expect(isMirip(b, a)).toBe(sama)
  })
  it('each is like itself', () => {
    fc.assert(
      fc.property(fc.string(), (teks) => {
        expect(isMirip(teks, teks)).toBe(true)
      }),
    )
  })
})

describe('a paper sheet keyed in', () => {
  it('1 agrees, 2 disagrees, 3 passes, 0 was left empty', () => {
    const hasil = parseDeretSuara('1 2 3 0 -', [1, 2, 4, 7, 9])
    expect(hasil.ok && [...hasil.suara]).toEqual([
      [1, 1],
      [2, -1],
      [4, 0],
    ])
  })
  it('names every wrong place, and how many are missing', () => {
    expect(parseDeretSuara('14x', [1, 2, 3, 4])).toEqual({
      ok: false,
      salah: [
        { jenis: 'tanda', ke: 2, isi: '4' },
        { jenis: 'tanda', ke: 3, isi: 'x' },
        { jenis: 'banyak', ada: 3, seharusnya: 4 },
      ],
    })
  })
})

const statement = (nomor: number, over: Partial<Tampil> = {}): Tampil => ({
  id: `id-${nomor}`,
  nomor,
  teks: `Pernyataan ${nomor}`,
  asal: 'petugas',
  agendaId: null,
  keadaan: 'tampil',
  alasan: '',
  meta: false,
  setuju: 0,
  tidak: 0,
  lewat: 0,
  terdaftar: { setuju: 0, tidak: 0, lewat: 0 },
  ekstremitas: 0,
  createdAt: new Date(0),
  ...over,
})

describe('the next statement', () => {
  it('has the priority of the method: 3 of 5 agree, 1 passes, in the middle, gives 4.1649', () => {
    const p = prioritasOf([statement(1, { setuju: 3, tidak: 1, lewat: 1 })])
    expect(p.get('id-1')).toBeCloseTo(4.1649, 4)
  })
  it('is mostly one with few votes, though every one has its chance', () => {
    const list = [
      ...[1, 2, 3, 4, 5].map((n) => statement(n, { setuju: 20, tidak: 18, lewat: 2 })),
      statement(6, { setuju: 1, tidak: 1 }),
    ]
    const first = Array.from(
      { length: 600 },
      (_, i) => drawUrutan(list, new Set(), `orang ${i}`, 1)[0]!.nomor,
    )
    expect(first.filter((n) => n === 6).length).toBeGreaterThan(450)
    expect(new Set(first).size).toBe(6)
  })
  it('stays the same until the person has voted, and comes with all the rest once each', () => {
    const list = Array.from({ length: 12 }, (_, i) => statement(i + 1))
    const urut = drawUrutan(list, new Set(['id-3']), 'saya', 50)
    expect(drawUrutan(list, new Set(['id-3']), 'saya', 50)).toEqual(urut)
    expect(urut.map((t) => t.nomor).toSorted((a, b) => a - b)).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })
})
