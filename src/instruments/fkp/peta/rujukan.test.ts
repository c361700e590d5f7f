import { describe, expect, it } from 'vitest'
import {
  adaRujukan,
  groupsOf,
  percakapan,
  readRujukan,
  rowsOf,
  type Rujukan,
} from '../../../../test/support/polis.ts'
import { countSuara, sumSuara, type HitunganSuara } from './hitung.ts'
import { chooseKelompok, type TitikDasar } from './kelompok.ts'
import { clusterCold, computeInertia, KMEANS_KELOMPOK } from './kmeans.ts'
import { chooseMayoritas, computeKonsensus } from './konsensus.ts'
import { applyModeration, countVotes, type MatriksSuara } from './matriks.ts'
import { chooseMewakili } from './mewakili.ts'
import { computeSumbu, dot, type Sumbu } from './pca.ts'
import { computePeta } from './peta.ts'
import { computePriority } from './prioritas.ts'
import { computeExtremity, projectPernyataan, projectPeserta } from './proyeksi.ts'
import { adjustedRand } from './sama.ts'

/** Exact up to rounding (polis-math §12.2); the test of r is published in single precision. */
const TEPAT = 1e-9
const TUNGGAL = 1e-6

function expectNear(got: Iterable<number>, want: readonly number[], within = TEPAT): void {
  const list = [...got]
  expect(list).toHaveLength(want.length)
  list.forEach((x, i) =>
    expect(Math.abs(x - want[i]!)).toBeLessThanOrEqual(within * Math.max(1, Math.abs(want[i]!))),
  )
}

/** Production's axes in our sign: agree is +1 here (polis-math §0). */
const sumbuOf = ({ pca }: Rujukan): Sumbu => ({
  pusat: Float64Array.from(pca.center, (c) => -c),
  komponen: [Float64Array.from(pca.comps[0]!), Float64Array.from(pca.comps[1]!)],
})
const dasarOf = ({ 'base-clusters': b }: Rujukan): TitikDasar => ({
  titik: Float64Array.from(b.x.flatMap((x, i) => [x, b.y[i]!])),
  bobot: Float64Array.from(b.members, (m) => m.length),
})
const groupVotes = (m: MatriksSuara, r: Rujukan): HitunganSuara[] =>
  groupsOf(r).map((ids) => countSuara(m, rowsOf(m, ids)))

describe.skipIf(!adaRujukan).each(percakapan)('against production, stage by stage: %s', (nama) => {
  const { matriks, rujukan } = adaRujukan ? readRujukan(nama) : ({} as ReturnType<typeof readRujukan>)
  const keluar = new Set(rujukan?.['mod-out'].map(String))
  // The votes of one participant of this conversation were never published (polis-math §12.2).
  const isIncomplete = nama.startsWith('50ptpt')

  it('counts the votes of everybody', () => {
    for (const [id, n] of Object.entries(rujukan['user-vote-counts'])) {
      const row = matriks.peserta.indexOf(id)
      if (!isIncomplete || row >= 0) expect(countVotes(matriks, row)).toBe(n)
    }
  })
  it.skipIf(isIncomplete)('finds the same centre and the same axes', () => {
    const { pusat, komponen } = computeSumbu(applyModeration(matriks, keluar))
    expectNear(pusat, Array.from(sumbuOf(rujukan).pusat))
    komponen.forEach((v, k) => {
      const w = sumbuOf(rujukan).komponen[k]!
      expect(Math.abs(dot(v, w)) / Math.sqrt(dot(v, v) * dot(w, w))).toBeGreaterThanOrEqual(0.999999999)
    })
  })
  it('puts participants where production puts them: every base cluster is the mean of its members', () => {
    const titik = projectPeserta(applyModeration(matriks, keluar), sumbuOf(rujukan))
    const { members, x, y } = rujukan['base-clusters']
    members.forEach((ids, b) => {
      const rows = rowsOf(matriks, ids)
      expect(rows).toHaveLength(ids.length)
      const mean = (axis: number): number =>
        rows.reduce((sum, i) => sum + titik[2 * i + axis]!, 0) / rows.length
      // Agree is −1 there: a point lies opposite.
      expectNear([-mean(0), -mean(1)], [x[b]!, y[b]!])
    })
  })
  it('puts statements where production puts them, as far out', () => {
    const titik = projectPernyataan(sumbuOf(rujukan))
    for (const axis of [0, 1])
      expectNear(
        matriks.pernyataan.map((_, j) => -titik[2 * j + axis]!),
        rujukan.pca['comment-projection'][axis]!,
      )
    expectNear(computeExtremity(titik), rujukan.pca['comment-extremity'])
  })
  it('counts the votes of every group', () => {
    const votes = groupVotes(matriks, rujukan)
    votes.forEach(({ setuju, tidak, semua }, g) => {
      const want = rujukan['group-votes'][g]!
      expect(groupsOf(rujukan)[g]).toHaveLength(want['n-members'])
      expect(Object.keys(want.votes)).toHaveLength(matriks.pernyataan.length)
      for (const [tid, { A, D, S }] of Object.entries(want.votes)) {
        const j = matriks.pernyataan.indexOf(tid)
        expect([setuju[j], tidak[j], semua[j]]).toEqual([A, D, S])
      }
    })
  })
  it('finds the same consensus that no group is left out of', () => {
    const gic = computeKonsensus(groupVotes(matriks, rujukan), matriks.pernyataan.length)
    expectNear(
      gic,
      matriks.pernyataan.map((id) => rujukan['group-aware-consensus'][id]!),
    )
  })
  it('lets each group stand for the same statements, in the same order and with the same figures', () => {
    const m = applyModeration(matriks, keluar)
    const votes = groupVotes(m, rujukan)
    votes.forEach((dalam, g) => {
      const luar = sumSuara(
        votes.filter((v) => v !== dalam),
        m.pernyataan.length,
      )
      const got = chooseMewakili(dalam, luar, m.keluar)
      const want = rujukan.repness[g]!
      expect(
        got.map((r) => [m.pernyataan[r.pernyataan], r.arah, r.n, r.dari, r.palingDisetujui ?? false]),
      ).toEqual(
        want.map((r) => [
          String(r.tid),
          r['repful-for'] === 'agree' ? 'setuju' : 'tidak',
          r['n-success'],
          r['n-trials'],
          r['best-agree'] ?? false,
        ]),
      )
      expectNear(
        got.map((r) => r.p),
        want.map((r) => r['p-success']),
      )
      expectNear(
        got.map((r) => r.pt),
        want.map((r) => r['p-test']),
      )
      expectNear(
        got.map((r) => r.r),
        want.map((r) => r.repness),
      )
      expectNear(
        got.map((r) => r.rt),
        want.map((r) => r['repness-test']),
        TUNGGAL,
      )
    })
  })
  it('finds the same statements that most agree or disagree with', () => {
    const m = applyModeration(matriks, keluar)
    const { setuju, tidak } = chooseMayoritas(countSuara(m), m.keluar)
    for (const [got, want] of [
      [setuju, rujukan.consensus.agree],
      [tidak, rujukan.consensus.disagree],
    ] as const) {
      expect(got.map((x) => [m.pernyataan[x.pernyataan], x.n, x.dari])).toEqual(
        want.map((x) => [String(x.tid), x['n-success'], x['n-trials']]),
      )
      expectNear(
        got.map((x) => x.p),
        want.map((x) => x['p-success']),
      )
      expectNear(
        got.map((x) => x.pt),
        want.map((x) => x['p-test']),
      )
    }
  })
  // Every priority of that conversation is 49 though nothing in it is metadata (polis-math §12.2).
  it.skipIf(isIncomplete)('gives every statement the same priority', () => {
    const C = matriks.pernyataan.length
    const semua = sumSuara(groupVotes(matriks, rujukan), C)
    const got = computePriority(semua, Float64Array.from(rujukan.pca['comment-extremity']), new Uint8Array(C))
    expectNear(
      got,
      matriks.pernyataan.map((id) => rujukan['comment-priorities'][id]!),
    )
  })
  it('makes the same groups of the same base clusters, by the same start, and prefers the same number of them', () => {
    const { titik, bobot } = dasarOf(rujukan)
    const k = rujukan['group-clusters'].length
    const gugus = clusterCold(titik, k, { ...KMEANS_KELOMPOK, bobot })
    const { id } = rujukan['base-clusters']
    const want = new Map(
      rujukan['group-clusters'].flatMap((g) => g.members.map((b) => [id.indexOf(b), g.id])),
    )
    expect(adjustedRand(new Map(gugus.flatMap((g) => g.anggota.map((b) => [b, g.id]))), want)).toBe(1)
    for (const g of rujukan['group-clusters']) {
      const own = gugus.find((o) => want.get(o.anggota[0]!) === g.id)!
      expectNear(own.pusat, g.center)
    }
    const hasil = chooseKelompok({ titik, bobot }, { cara: 'rujukan' })
    expect(hasil.terpilih.k).toBe(k)
    const siluet = {
      'below-100-ptpts': [0.2572, 0.298],
      '50ptpt-3gp-strict-no-meta': [0.3081, 0.3972, 0.38, 0.3534],
      '150ptpt-3gp-no-strict-no-meta': [0.3225, 0.3345, 0.3333, 0.3006],
    }
    expectNear(
      hasil.calon.map((c) => c.siluet),
      siluet[nama],
      5.1e-5,
    )
  })
  it('from votes alone makes groups no looser than 1.02 × production’s', ({ annotate }) => {
    const k = rujukan['group-clusters'].length
    const peta = computePeta(matriks, { keluar, k, ikut: rowsOf(matriks, rujukan['in-conv']) })
    const theirs = groupsOf(rujukan).map((ids, id) => {
      const anggota = Array.from(rowsOf(matriks, ids))
      const mean = (axis: number): number =>
        anggota.reduce((sum, i) => sum + peta.proyeksi[2 * i + axis]!, 0) / anggota.length
      return { id, anggota, pusat: [mean(0), mean(1)] as const }
    })
    const ari = adjustedRand(
      new Map(peta.kelompok.flatMap((g) => g.anggota.map((i) => [i, g.id]))),
      new Map(theirs.flatMap((g) => g.anggota.map((i) => [i, g.id]))),
    )
    const reference = computeInertia(peta.proyeksi, theirs)
    void annotate(
      `${nama}: ARI ${ari.toFixed(3)}, inertia ${peta.inersia.toFixed(2)} of ${reference.toFixed(2)}`,
    )
    expect(peta.inersia).toBeLessThanOrEqual(1.02 * reference)
  })
})
