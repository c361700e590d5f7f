import type { Ratio } from '../../../../kernel/angka.ts'

/** `1/9`, or `1` where it is whole: exactly what it is. */
export const tulisPecahan = (r: Ratio): string => (r.d === 1n ? String(r.n) : `${r.n}/${r.d}`)
