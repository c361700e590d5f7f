/** What comes within ten minutes is one onslaught or none. */
export const MENIT = 10

/** What came within the current minute and the nine before it. */
export interface Jendela {
  readonly menit: number
  /** Minute m stands at m mod 10. */
  readonly kotak: readonly number[]
}
export const jendelaKosong: Jendela = { menit: 0, kotak: Array.from({ length: MENIT }, () => 0) }

/** Forgets what is ten minutes old. A clock that was set back changes nothing. */
function slide(j: Jendela, detik: number): Jendela {
  const menit = Math.max(j.menit, Math.floor(detik / 60))
  const lewat = menit - j.menit
  if (lewat === 0) return j
  if (lewat >= MENIT) return { menit, kotak: jendelaKosong.kotak }
  const kotak = [...j.kotak]
  for (let m = j.menit + 1; m <= menit; m++) kotak[m % MENIT] = 0
  return { menit, kotak }
}

/** One more at this moment. */
export function addKiriman(j: Jendela, detik: number): Jendela {
  const { menit, kotak } = slide(j, detik)
  return { menit, kotak: kotak.with(menit % MENIT, kotak[menit % MENIT]! + 1) }
}

export const countKiriman = (j: Jendela, detik: number): number =>
  slide(j, detik).kotak.reduce((n, x) => n + x, 0)
