import { describe, expect, it } from 'vitest'
import { jawabanOf, readSkm, totalOf } from '../../../test/support/skm.ts'
import { AppError } from '../../kernel/errors.ts'
import { isGarisLurus, isGarisLurusBanyak } from './integritas.ts'
import { PengingatBaris } from './integritas-ganda.ts'
import { computeHasil, listPeringatan } from './rules-hasil.ts'
import { peringatanText } from './rules-peringatan.ts'
import { addJawaban, emptyAgregat, type Agregat } from './rules.ts'
import { unsurKunciList, type Jawaban, type Nilai } from './instrumen.ts'

const semua = (nilai: Nilai): Jawaban =>
  Object.fromEntries(unsurKunciList.map((k) => [k, nilai])) as unknown as Jawaban
const many = (n: number, nilai: Nilai): Agregat =>
  Array.from({ length: n }, () => semua(nilai)).reduce(addJawaban, emptyAgregat())
const kode = (a: Agregat, pilihan: Parameters<typeof listPeringatan>[1]): string[] =>
  listPeringatan(a, pilihan).map((p) => p.kode)

describe('a result', () => {
  const gaspul = readSkm('gaspul_kemenag_tw3_2025')
  it.skipIf(!gaspul)('has every figure of the published table, unsur by unsur', () => {
    const total = totalOf(gaspul!)
    const jumlahBaris = Object.values(total).reduce((x, y) => x + y, 0)
    const a = { n: 29, total, jumlahBaris, jumlahKuadrat: 31_500 }
    const hasil = computeHasil(a, { bobot: '0.11', populasi: 30 })
    expect(hasil).toMatchObject({
      n: 29,
      bobot: '0.11',
      ikm: 90.56,
      mutu: 'A',
      kinerja: 'Sangat baik',
      minimumResponden: 28,
    })
    expect(hasil.pembanding).toEqual({ ikm: 91.48, mutu: 'A', selisih: 0.92 })
    for (const u of gaspul!.per_unsur) {
      const mine = hasil.unsur.find((x) => x.kunci === u.key)!
      expect([mine.nrr, mine.nrrTertimbang]).toEqual([u.nrr, u.nrr_weighted])
    }
    expect(hasil.unsur[0]).toEqual({
      kunci: 'persyaratan',
      total: 105,
      nrr: 3.6207,
      nrrTertimbang: 0.3983,
      nilai: 90.52,
      mutu: 'A',
    })
    expect(hasil.prioritas.terpilih).toEqual(['waktu', 'prosedur', 'produk'])
  })
  const metro = readSkm('metro_pusat_2020_s2')
  it.skipIf(!metro)('of Metro Pusat says that the grade is borderline and what 0.11 cost', () => {
    const a = jawabanOf(metro!).reduce(addJawaban, emptyAgregat())
    const hasil = computeHasil(a, { bobot: '0.11' })
    expect([hasil.ikm, hasil.mutu, hasil.kepastian]).toEqual([76.45, 'C', 'ambang'])
    expect(hasil.pembanding).toEqual({ ikm: 77.22, mutu: 'B', selisih: 0.77 })
    expect(hasil.peringatan.join('\n')).toContain('mutunya turun dari B menjadi C')
  })
  it('of nobody is refused, not invented', () => {
    expect(() => computeHasil(emptyAgregat())).toThrow(AppError)
  })
  it('of one respondent has no interval and is never certain', () => {
    const hasil = computeHasil(many(1, 4))
    expect([hasil.ikm, hasil.selang95, hasil.kepastian]).toEqual([100, null, 'ambang'])
    expect(hasil.peringatan[0]).toContain('Hanya satu responden')
  })
  it('names the population only when it was given', () => {
    expect(computeHasil(many(3, 3))).not.toHaveProperty('minimumResponden')
    expect(computeHasil(many(3, 3), { populasi: 10 }).minimumResponden).toBe(10)
  })
})

describe('warnings', () => {
  it('follow the sample', () => {
    expect(kode(many(1, 3), {})).toEqual(['satu_responden'])
    expect(kode(many(29, 3), {})).toEqual(['sedikit'])
    expect(kode(many(30, 3), {})).toEqual([])
    expect(kode(many(40, 3), { populasi: 1000 })).toEqual(['di_bawah_minimum'])
    expect(kode(many(40, 3), { populasi: 39 })).toEqual(['populasi_kurang'])
  })
  it('follow straight lines from one in ten, and duplicates from the first', () => {
    expect(isGarisLurusBanyak(9, 100)).toBe(false)
    expect(isGarisLurusBanyak(10, 100)).toBe(true)
    expect(kode(many(100, 3), { integritas: { garisLurus: 10, ganda: 1 } })).toEqual(['garis_lurus', 'ganda'])
    const only = { integritas: { garisLurus: 0, ganda: 1 }, jawabanSaja: true }
    expect(kode(many(100, 3), only)).toEqual(['ganda_jawaban_saja'])
  })
  it('are whole sentences in both languages', () => {
    const a = many(29, 3)
    const all = [
      ...listPeringatan(a, { bobot: '0.11', populasi: 20, integritas: { garisLurus: 29, ganda: 28 } }),
      ...listPeringatan(many(1, 3), {
        populasi: 1000,
        integritas: { garisLurus: 1, ganda: 1 },
        jawabanSaja: true,
      }),
    ]
    for (const p of all)
      for (const bahasa of ['id', 'en'] as const) expect(peringatanText(p, bahasa)).toMatch(/^[A-Z0-9].*[.]$/)
  })
})

describe('integrity', () => {
  it('calls nine equal answers a straight line, and one different answer enough', () => {
    expect(isGarisLurus(semua(4))).toBe(true)
    expect(isGarisLurus({ ...semua(4), pengaduan: 3 })).toBe(false)
    expect(isGarisLurus({ ...semua(4), persyaratan: 3 })).toBe(false)
  })
  it('remembers every fingerprint through growth, and none it was not given', () => {
    const memory = new PengingatBaris()
    const ulang = (): number =>
      Array.from({ length: 50_000 }, (_, i) => memory.isUlang(i, i * 7)).filter(Boolean).length
    expect(ulang()).toBe(0)
    expect(ulang()).toBe(50_000)
    expect(memory.isUlang(7, 1)).toBe(false)
  })
  it('stops remembering at its limit instead of growing', () => {
    const memory = new PengingatBaris(2)
    memory.isUlang(1, 1)
    memory.isUlang(2, 2)
    expect([memory.isPenuh, memory.isUlang(3, 3), memory.isUlang(3, 3), memory.isUlang(1, 1)]).toEqual([
      true,
      false,
      false,
      true,
    ])
  })
})
