import { describe, expect, it } from 'vitest'
import type { UnsurKunci } from './instrumen.ts'
import { toNilai } from './jawaban/rules.ts'
import type { JawabanBaru } from './jawaban/tipe.ts'
import { isGarisLurus } from './integritas.ts'
import { addJawaban, computeIkmAgregat, emptyAgregat } from './rules.ts'
import { seedJawaban, type JawabanContoh } from './seed-jawaban.ts'

const contoh: JawabanContoh = {
  benih: 'puskesmas-a Semester I 2026',
  jumlah: 3000,
  mulai: '2026-01-01',
  selesai: '2026-06-30',
  zona: 'WIB',
  layanan: [
    { id: '00000000-0000-7000-8000-000000000001', bobot: 3, geser: 0, gratis: true },
    { id: '00000000-0000-7000-8000-000000000002', bobot: 1, geser: -0.4, gratis: false },
  ],
  model: { mutu: 0.3, unsur: {} },
  bidang: 'kesehatan',
  kertas: 0.4,
}
const semua = (over: Partial<JawabanContoh> = {}): JawabanBaru[] => [...seedJawaban({ ...contoh, ...over })]
const ikm = (rows: readonly JawabanBaru[]): number =>
  computeIkmAgregat(
    rows.reduce((a, r) => addJawaban(a, r.jawaban), emptyAgregat()),
    'tepat',
  ).toNumber()

describe('invented answers', () => {
  it('are the same from the same seed, ids and comments and all', () => {
    expect(semua({ jumlah: 200 })).toEqual(semua({ jumlah: 200 }))
  })

  it('are others from another seed', () => {
    const [a, b] = [semua({ jumlah: 50 }), semua({ jumlah: 50, benih: 'lain' })]
    expect(a.map((r) => toNilai(r.jawaban))).not.toEqual(b.map((r) => toNilai(r.jawaban)))
  })

  it('come in order of their day, on working days of the period, each with a key of its own', () => {
    const rows = semua()
    const hari = rows.map((r) => r.tanggal)
    expect(hari).toEqual(hari.toSorted())
    expect(new Set(hari.map((t) => new Date(`${t}T00:00:00Z`).getUTCDay()))).toEqual(new Set([1, 2, 3, 4, 5]))
    expect(new Set(rows.map((r) => r.kunciKirim)).size).toBe(rows.length)
    expect(new Set(rows.map((r) => r.id)).size).toBe(rows.length)
  })

  it('rise with the quality of the unit', () => {
    const [rendah, tinggi] = [
      ikm(semua({ model: { mutu: -0.4, unsur: {} } })),
      ikm(semua({ model: { mutu: 1, unsur: {} } })),
    ]
    expect(rendah).toBeGreaterThan(65)
    expect(rendah).toBeLessThan(78)
    expect(tinggi).toBeGreaterThan(85)
    expect(tinggi).toBeLessThan(94)
  })

  it('show an unsur that was mended, and leave the others alone', () => {
    const rata = (rows: readonly JawabanBaru[], k: UnsurKunci): number =>
      rows.reduce((s, r) => s + r.jawaban[k]!, 0) / rows.length
    const [lama, baru] = [semua(), semua({ benih: 'sesudah', model: { mutu: 0.3, unsur: { waktu: 0.8 } } })]
    expect(rata(baru, 'waktu') - rata(lama, 'waktu')).toBeGreaterThan(0.25)
    expect(Math.abs(rata(baru, 'produk') - rata(lama, 'produk'))).toBeLessThan(0.08)
  })

  it('hold a few straight lines and double sendings, as real ones do', () => {
    const rows = semua()
    const sidik = rows.flatMap((r) => (r.sidik === null ? [] : [r.sidik]))
    const ganda = sidik.length - new Set(sidik).size
    const lurus = rows.filter((r) => isGarisLurus(r.jawaban)).length
    expect(ganda / rows.length).toBeGreaterThan(0.004)
    expect(ganda / rows.length).toBeLessThan(0.02)
    expect(lurus / rows.length).toBeGreaterThan(0.02)
    expect(lurus / rows.length).toBeLessThan(0.1)
  })

  it('name nobody: no long run of digits, no address in any comment', () => {
    for (const { saran } of semua()) expect(saran ?? '').not.toMatch(/\d{4,}|@|https?:/)
  })

  it('come one at a time: the first of a million is there before the second is made', () => {
    const rows = seedJawaban({ ...contoh, jumlah: 1_000_000 })
    expect(rows.next().value).toMatchObject({ kunciKirim: 'contoh-0', tanggal: '2026-01-01' })
    expect(rows.next().value).toMatchObject({ kunciKirim: 'contoh-1', tanggal: '2026-01-01' })
  })
})
