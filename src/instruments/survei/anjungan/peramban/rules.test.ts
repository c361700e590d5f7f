import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { skm142017 } from '../../instrumen.ts'
import { parseTambahan } from '../../jawaban/schema-tambahan.ts'
import { toForm } from '../kirim.ts'
import type { HasilKiriman, Pertanyaan } from '../tipe.ts'
import {
  applyTanda,
  BYTE_KIRIM,
  checkIsi,
  dropTersembunyi,
  jedaUlang,
  listTampil,
  SEKALI_KIRIM,
  takeBatch,
  tanggalPerangkat,
  tungguPin,
  type Antrean,
} from './rules.ts'

const antre = (n: number, panjang = 900): Antrean[] =>
  Array.from({ length: n }, (_, i) => ({
    kunci: `k${i}`,
    periode: 'p',
    pada: '2026-11-20T03:00:00.000Z',
    selisih: null,
    kid: 'a',
    amplop: 'x'.repeat(panjang),
    keadaan: 'menunggu',
  }))

describe('the queue', () => {
  it('sends the oldest first, two hundred at most and no more than the server takes', () => {
    expect(takeBatch(antre(500, 100))).toHaveLength(SEKALI_KIRIM)
    const long = takeBatch(antre(50, 20_000))
    expect(long.length).toBeGreaterThan(1)
    expect(long.reduce((n, a) => n + a.amplop.length, 0)).toBeLessThanOrEqual(BYTE_KIRIM)
    expect(long[0]?.kunci).toBe('k0')
    expect(takeBatch(antre(1, 500_000))).toHaveLength(1)
    expect(takeBatch([])).toEqual([])
  })

  it('lets go only of what the receipt names as received, keeps the refused with the reason, and the rest as it was', () => {
    const hasil: HasilKiriman[] = [
      { kunci: 'k0', hasil: 'diterima' },
      { kunci: 'k1', hasil: 'sudah' },
      { kunci: 'k2', hasil: 'ditahan', alasan: 'periode_ditutup' },
      { kunci: 'lain', hasil: 'diterima' },
    ]
    const { hapus, tahan } = applyTanda(antre(4), hasil)
    expect(hapus).toEqual(['k0', 'k1'])
    expect(tahan).toMatchObject([{ kunci: 'k2', keadaan: 'tertahan', alasan: 'periode_ditutup' }])
  })

  it('never loses and never doubles an answer, whatever replies are lost on the way', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 40 }), fc.integer({ min: 1, max: 20 }), (sampai, n) => {
        let device = antre(n)
        const server = new Set<string>()
        let dihitung = 0
        // Each time the batch arrives; whether the reply does is up to the line. At the end it does.
        for (const replied of [...sampai, true, true]) {
          const batch = takeBatch(device)
          const hasil = batch.map(({ kunci }): HasilKiriman => {
            const baru = !server.has(kunci)
            server.add(kunci)
            if (baru) dihitung++
            return { kunci, hasil: baru ? 'diterima' : 'sudah' }
          })
          if (!replied) continue
          const { hapus } = applyTanda(batch, hasil)
          device = device.filter((a) => !hapus.includes(a.kunci))
        }
        return device.length === 0 && server.size === n && dihitung === n
      }),
    )
  })

  it('waits longer after each failure, five minutes at most', () => {
    expect([0, 1, 2, 3, 4, 20, 5000].map(jedaUlang)).toEqual([
      0, 5000, 10_000, 20_000, 40_000, 300_000, 300_000,
    ])
  })
})

it('makes guessing a PIN slow: four slips are free, then 30 s, 60 s … a quarter of an hour', () => {
  expect([1, 4, 5, 6, 7, 10, 500].map(tungguPin)).toEqual([0, 0, 30, 60, 120, 900, 900])
  // A million PINs at one in a quarter of an hour: 28 years for all of them.
  expect((tungguPin(500) * 1e6) / 86_400 / 365).toBeGreaterThan(28)
})

describe('questions', () => {
  const q = (nama: string, over: Partial<Pertanyaan> = {}): Pertanyaan => ({
    nama,
    jenis: 'pilih',
    teks: { id: nama },
    wajib: true,
    ...over,
  })
  const semua = [
    q('datang'),
    q('kenapa', { jika: { nama: 'datang', operator: 'sama', nilai: 'tidak' } }),
    q('usia', { jenis: 'angka', min: 10, maks: 120, wajib: false }),
    q('anak', { jika: { nama: 'usia', operator: 'lebih', nilai: 20 } }),
    q('apa', { jenis: 'banyak', wajib: false }),
    q('alat', { jika: { nama: 'apa', operator: 'memuat', nilai: 'ponsel' } }),
  ]
  const names = (isian: Record<string, string | string[]>): string[] =>
    listTampil(semua, isian).map((p) => p.nama)

  it('are asked only when what they hang on was answered so', () => {
    expect(names({})).toEqual(['datang', 'usia', 'apa'])
    expect(names({ datang: 'tidak', usia: '20' })).toEqual(['datang', 'kenapa', 'usia', 'apa'])
    expect(names({ usia: '21' })).toEqual(['datang', 'usia', 'anak', 'apa'])
    expect(names({ apa: ['laptop', 'ponsel'] })).toContain('alat')
  })
  it('are the same on the device and at the server, whatever hangs on what', () => {
    const bagian = ['kata', 'angka', 'hari', 'banyak'] as const
    const nilai = {
      kata: fc.constantFrom('', 'ya', 'Ya, sering', ' ya '),
      angka: fc.constantFrom('', '2', '02', '3'),
      hari: fc.constantFrom('', '2026-01-02', '2026-03-04'),
      banyak: fc.subarray(['a', 'b', 'c']),
    }
    const jika = fc.record({
      nama: fc.constantFrom(...bagian),
      operator: fc.constantFrom('sama', 'tidak_sama', 'memuat', 'kurang', 'lebih'),
      nilai: fc.constantFrom('ya', '2', 2, '2026-02-01', 'a'),
    })
    fc.assert(
      fc.property(jika, fc.record(nilai), ({ nama, operator, nilai: dari }, isian) => {
        const jenis = { kata: 'teks', angka: 'angka', hari: 'tanggal', banyak: 'pilihan_ganda' } as const
        const tambahan = [
          ...bagian.map((b) => ({
            kunci: b,
            jenis: jenis[b],
            teks: { id: b },
            ...(b === 'banyak'
              ? { pilihan: ['a', 'b', 'c'].map((x) => ({ nilai: x, label: { id: x } })) }
              : {}),
          })),
          {
            kunci: 'akhir',
            jenis: 'teks' as const,
            teks: { id: 'akhir' },
            wajib: true,
            tampilJika: { pertanyaan: nama, operator, nilai: dari },
          },
        ]
        const instrumen = { ...skm142017, pertanyaan: [], tambahan }
        const { errors } = parseTambahan(toForm(isian), instrumen, {}, 'id')
        const device = [...bagian.map((b) => q(b)), q('akhir', { jika: { nama, operator, nilai: dari } })]
        const asked = listTampil(device, isian).some((p) => p.nama === 'akhir')
        expect(asked).toBe('akhir' in errors)
      }),
      { numRuns: 500 },
    )
  })
  it('take their answers along when they are no longer asked', () => {
    expect(dropTersembunyi(semua, { datang: 'ya', kenapa: 'jauh', usia: '30' })).toEqual({
      datang: 'ya',
      usia: '30',
    })
  })
  it.each([
    [q('a'), undefined, 'wajib'],
    [q('a'), [], 'wajib'],
    [q('a', { wajib: false }), undefined, undefined],
    [semua[2]!, '9', 'angka'],
    [semua[2]!, '35', undefined],
    [semua[2]!, '35,5', 'angka'],
    [q('s', { jenis: 'teks', maks: 3 }), 'abcd', 'panjang'],
    [q('s', { jenis: 'teks', maks: 3 }), '   ', 'wajib'],
  ] as const)('say what is wrong with an answer: %#', (p, isi, salah) => {
    expect(checkIsi(p, isi)).toBe(salah)
  })
})

it('knows the day where the instansi is, by the clock of the server', () => {
  const at = Date.parse('2026-12-31T17:30:00Z')
  expect(tanggalPerangkat(at, 0, 7)).toBe('2027-01-01')
  expect(tanggalPerangkat(at + 86_400_000, 86_400_000, 7)).toBe('2027-01-01')
  expect(tanggalPerangkat(at, null, 0)).toBe('2026-12-31')
})
