import type { HitunganSuara } from './hitung.ts'
import { share, z1, z2, Z_90 } from './uji.ts'

/** A statement that a group stands for, with the figures that say so (polis-math §9). */
export interface Mewakili {
  /** Column. */
  readonly pernyataan: number
  readonly arah: 'setuju' | 'tidak'
  /** Votes in that direction, of so many votes in the group. */
  readonly n: number
  readonly dari: number
  readonly p: number
  readonly pt: number
  /** How many times likelier than among all others; and its test. */
  readonly r: number
  readonly rt: number
  /** The statement more of the group agree on than any other; kept whatever its direction came out as. */
  readonly palingDisetujui?: true
}

const PALING_BANYAK = 5

interface Arah {
  readonly n: number
  readonly p: number
  readonly pt: number
  readonly r: number
  readonly rt: number
}
interface Calon {
  readonly j: number
  readonly dari: number
  readonly setuju: Arah
  readonly tidak: Arah
}

const direction = (n: number, s: number, on: number, os: number): Arah => {
  const p = share(n, s)
  return { n, p, pt: z1(n, s), r: p / share(on, os), rt: z2(n, on, s, os) }
}

/** What a group stands for against all others together: at most five, agreement first (polis-math §9). */
export function chooseMewakili(
  dalam: HitunganSuara,
  luar: HitunganSuara,
  keluar: Uint8Array,
): readonly Mewakili[] {
  const sufficient: Calon[] = []
  let best: Calon | undefined
  let bestAgree: Calon | undefined
  for (let j = 0; j < keluar.length; j++) {
    if (keluar[j] === 1) continue
    const dari = dalam.semua[j]!
    const calon: Calon = {
      j,
      dari,
      setuju: direction(dalam.setuju[j]!, dari, luar.setuju[j]!, luar.semua[j]!),
      tidak: direction(dalam.tidak[j]!, dari, luar.tidak[j]!, luar.semua[j]!),
    }
    if (isSufficient(calon)) sufficient.push(calon)
    if (sufficient.length === 0 && (!best || top(calon) > final(best).rt)) best = calon
    if (isBetterAgree(calon, bestAgree)) bestAgree = calon
  }
  if (sufficient.length === 0) {
    const one = bestAgree ?? best
    return one ? [record(one, one === bestAgree)] : []
  }
  const rest = sufficient
    .filter((c) => c !== bestAgree)
    .map((c) => record(c, false))
    .sort((a, b) => b.r * b.rt * b.p * b.pt - a.r * a.rt * a.p * a.pt)
  const list = [...(bestAgree ? [record(bestAgree, true)] : []), ...rest].slice(0, PALING_BANYAK)
  return [...list.filter((m) => m.arah === 'setuju'), ...list.filter((m) => m.arah === 'tidak')]
}

const top = (c: Calon): number => Math.max(c.setuju.rt, c.tidak.rt)
const arahOf = (c: Calon): 'setuju' | 'tidak' => (c.setuju.rt > c.tidak.rt ? 'setuju' : 'tidak')
const final = (c: Calon): Arah => c[arahOf(c)]

const isSufficient = ({ setuju, tidak }: Calon): boolean =>
  (setuju.rt > Z_90 && setuju.pt > Z_90) || (tidak.rt > Z_90 && tidak.pt > Z_90)

function isBetterAgree({ setuju, tidak }: Calon, now: Calon | undefined): boolean {
  if (setuju.n === 0 && tidak.n === 0) return false
  if (!now) return setuju.pt > Z_90 || (setuju.r > 1 && setuju.p > 0.5)
  const old = now.setuju
  return old.r > 1
    ? setuju.r * setuju.rt * setuju.p * setuju.pt > old.r * old.rt * old.p * old.pt
    : setuju.p * setuju.pt > old.p * old.pt
}

const record = (c: Calon, palingDisetujui: boolean): Mewakili => ({
  pernyataan: c.j,
  arah: arahOf(c),
  dari: c.dari,
  ...final(c),
  ...(palingDisetujui ? { palingDisetujui } : {}),
})
