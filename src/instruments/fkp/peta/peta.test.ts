import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forumOf, matriksOf } from '../../../../test/support/suara.ts'
import { chooseIkut } from './ikut.ts'
import { applyModeration } from './matriks.ts'
import { PengumpulSuara } from './pengumpul.ts'
import { computePeta, type Peta } from './peta.ts'
import { projectPeserta } from './proyeksi.ts'
import { adjustedRand } from './sama.ts'

type Baris = ReturnType<typeof forumOf>[number]
const petaOf = (rows: readonly Baris[], k?: number): Peta => {
  const suara = new PengumpulSuara()
  for (const v of rows) suara.add(v.peserta, v.pernyataan, v.suara)
  return computePeta(suara.matriks(), { k })
}
/** Who is with whom, by name. */
const groups = (peta: Peta): string[][] =>
  peta.kelompok.map((g) => g.anggota.map((i) => peta.matriks.peserta[i]!))
const groupOf = (peta: Peta): Map<string, number> =>
  new Map(peta.kelompok.flatMap((g) => g.anggota.map((i) => [peta.matriks.peserta[i]!, g.id] as const)))

const anyVotes = fc.array(
  fc.record({
    peserta: fc.nat(25).map(String),
    pernyataan: fc.nat(9).map(String),
    suara: fc.constantFrom(-1 as const, 0 as const, 1 as const),
  }),
  { maxLength: 150 },
)

describe('a map of opinions', () => {
  it('finds the leanings people have', () => {
    for (const kubu of [2, 3]) {
      const peta = petaOf(forumOf(90, 40, { kubu }))
      expect(peta.k).toBe(kubu)
      const truth = new Map(Array.from(groupOf(peta).keys(), (id) => [id, Number(id) % kubu]))
      expect(adjustedRand(groupOf(peta), truth)).toBe(1)
      expect(peta.andal).toBe(true)
    }
  })
  it('is the same whatever order votes come in', () => {
    const rows = forumOf(40, 12, { bagian: 0.7 })
    const first = petaOf(rows)
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const peta = petaOf(shuffled)
        expect(groups(peta)).toEqual(groups(first))
        expect(peta.proyeksi).toEqual(first.proyeksi)
      }),
      { numRuns: 20 },
    )
  })
  it('has the same groups when participants are called otherwise', () => {
    const rows = forumOf(60, 20, { kubu: 3 })
    const first = petaOf(rows)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          Array.from({ length: 60 }, (_, i) => String(i)),
          { minLength: 60 },
        ),
        (names) => {
          const other = petaOf(rows.map((v) => ({ ...v, peserta: names[Number(v.peserta)]! })))
          const back = new Map(Array.from(groupOf(other), ([id, g]) => [String(names.indexOf(id)), g]))
          expect(adjustedRand(back, groupOf(first))).toBe(1)
        },
      ),
      { numRuns: 20 },
    )
  })
  it('of any votes at all holds everybody grouped exactly once, and only finite figures', () => {
    fc.assert(
      fc.property(anyVotes, (rows) => {
        const peta = petaOf(rows)
        const all = peta.kelompok.flatMap((g) => g.anggota).sort((a, b) => a - b)
        expect(all).toEqual(Array.from(peta.ikut))
        for (const list of [
          peta.pusat,
          ...peta.komponen,
          peta.proyeksi,
          peta.ekstremitas,
          peta.konsensus,
          peta.prioritas,
        ])
          expect(list.every((x) => Number.isFinite(x))).toBe(true)
        expect(Math.abs(peta.siluet)).toBeLessThanOrEqual(1)
        const votes = peta.kelompok.reduce((sum, g) => sum + g.suara.semua.reduce((a, b) => a + b, 0), 0)
        expect(votes).toBeLessThanOrEqual(peta.matriks.suara.length)
      }),
    )
  })
  it('turned round gives the same groups, with agree and disagree changed over', () => {
    const rows = forumOf(50, 15)
    const [first, turned] = [
      petaOf(rows),
      petaOf(rows.map((v) => ({ ...v, suara: (0 - v.suara) as Baris['suara'] }))),
    ]
    expect(adjustedRand(groupOf(turned), groupOf(first))).toBe(1)
    expect(turned.mayoritas.tidak).toEqual(first.mayoritas.setuju)
    expect(turned.inersia).toBeCloseTo(first.inersia, 9)
  })
})

describe('a forum in which there is little to see', () => {
  it('is empty without votes', () => {
    const peta = computePeta(matriksOf())
    expect(peta).toMatchObject({ k: 0, siluet: 0, inersia: 0, kelompok: [], andal: false })
  })
  it('has one group when all agree on everything', () => {
    const peta = computePeta(matriksOf(...Array.from({ length: 20 }, () => '++++')))
    expect(peta.k).toBe(1)
    expect(peta.inersia).toBe(0)
    expect(peta.mayoritas.setuju.map((m) => m.pernyataan)).toEqual([0, 1, 2, 3])
    expect(peta.konsensus[0]).toBeCloseTo(21 / 22, 12)
  })
  it('splits on a single statement by what was voted on it', () => {
    const peta = computePeta(matriksOf(...Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? '+' : '-'))))
    expect(peta.pusat).toEqual(Float64Array.of(0))
    expect(peta.komponen[0]).toEqual(Float64Array.of(1))
    expect(groups(peta).map((g) => new Set(g.map((id) => Number(id) % 2)).size)).toEqual([1, 1])
  })
  it('keeps people who passed on everything together', () => {
    const rows = Array.from({ length: 24 }, (_, i) =>
      i < 4 ? '00000000' : i % 2 === 0 ? '++++----' : '----++++',
    )
    const peta = computePeta(matriksOf(...rows))
    const of = groupOf(peta)
    expect(new Set(['0', '1', '2', '3'].map((id) => of.get(id))).size).toBe(1)
    expect(of.get('4')).not.toBe(of.get('5'))
  })
  it('of one person has one group and no axis of differences', () => {
    const peta = computePeta(matriksOf('+-0'))
    expect(peta.k).toBe(1)
    expect(peta.pusat).toEqual(new Float64Array(3))
    expect(peta.komponen[1]).toEqual(new Float64Array(3))
    expect(peta.andal).toBe(false)
  })
  it('says of fewer than fifteen people that their groups are not to be relied on', () => {
    expect(petaOf(forumOf(14, 20, { bagian: 1 })).andal).toBe(false)
    expect(petaOf(forumOf(15, 20, { bagian: 1 })).andal).toBe(true)
  })
})

describe('who is grouped', () => {
  const rows = Array.from({ length: 20 }, (_, i) =>
    i < 16 ? '+++++++...' : i === 16 ? '++++++....' : '+.........',
  )
  it('are those with seven votes, and whoever was in before', () => {
    const m = matriksOf(...rows, '+++++++++++')
    expect(chooseIkut(m)).toHaveLength(17)
    expect(Array.from(chooseIkut(m, new Set(['18'])))).toContain(18)
  })
  it('are filled up to fifteen by the most active, never by those who did not vote', () => {
    const m = matriksOf(...rows.slice(10), '++++++++++')
    expect(Array.from(chooseIkut(m))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    const many = matriksOf(...rows.slice(14), ...Array.from({ length: 14 }, () => '++........'), '++++++++++')
    expect(chooseIkut(many)).toHaveLength(15)
    expect(Array.from(chooseIkut(many))).not.toContain(3)
  })
})

it('counts a statement taken out by moderation as seen by everybody and worth nothing', () => {
  const m = matriksOf('+-+.', '-+-.', '+..+', '.--0')
  const sumbu = {
    pusat: new Float64Array(4),
    komponen: [Float64Array.of(1, 0, 0, 0), Float64Array.of(0, 1, 0, 0)] as const,
  }
  const titik = projectPeserta(applyModeration(m, new Set(['3'])), sumbu)
  expect(Array.from(titik.subarray(0, 2))).toEqual([1, -1])
  // Seen: statement 0 and the one taken out; 4 columns: √(4/2).
  expect(titik[4]).toBeCloseTo(Math.SQRT2, 12)
})

describe('a forum that goes on', () => {
  const rows = forumOf(60, 20, { kubu: 3 })
  it('keeps the names of its groups when votes are added', () => {
    const suara = new PengumpulSuara()
    for (const v of rows.filter((v) => Number(v.pernyataan) < 15)) suara.add(v.peserta, v.pernyataan, v.suara)
    const before = computePeta(suara.matriks())
    const all = new PengumpulSuara()
    for (const v of rows) all.add(v.peserta, v.pernyataan, v.suara)
    const keadaan = JSON.parse(JSON.stringify(before.keadaan)) as Peta['keadaan']
    const after = computePeta(all.matriks(), { sebelumnya: keadaan })
    expect(after.k).toBe(before.k)
    const [old, now] = [groupOf(before), groupOf(after)]
    const stayed = [...old].filter(([id, g]) => now.get(id) === g).length
    expect(stayed / old.size).toBeGreaterThan(0.9)
  })
  it('comes to rest: the same votes again change nothing', () => {
    const first = petaOf(rows)
    const again = computePeta(first.matriks, { sebelumnya: first.keadaan })
    expect(groups(again)).toEqual(groups(first))
    expect(again.keadaan.penghalus).toEqual({ ...first.keadaan.penghalus, kali: 2 })
  })
  it('shows another number of groups only when it has been better four times running', () => {
    const first = petaOf(rows)
    expect(first.k).toBe(3)
    let keadaan: Peta['keadaan'] = { ...first.keadaan, penghalus: { terakhir: 2, kali: 9, dipakai: 2 } }
    const shown = [1, 2, 3, 4].map(() => {
      const peta = computePeta(first.matriks, { sebelumnya: keadaan })
      keadaan = peta.keadaan
      return peta.k
    })
    expect(shown).toEqual([2, 2, 2, 3])
  })
})
