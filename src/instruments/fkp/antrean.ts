/**
 * A queue of citizens' own words that one person reads, in a forum where nobody signs in. Whatever one script sends, those whom the
 * organiser invited or saw in the room keep their place; what is decided on counts no longer.
 */
export interface BatasAntrean {
  /** Waiting at once of one person. */
  readonly seorang: number
  /** From so many waiting on, somebody unknown has one at a time. */
  readonly ramai: number
  /** Up to here anybody; beyond it only those the organiser knows. */
  readonly umum: number
  readonly semua: number
}

/** Statements: a moderator reads three hundred in an evening. */
export const ANTREAN_PERNYATAAN: BatasAntrean = { seorang: 5, ramai: 60, umum: 200, semua: 300 }
/** Amendments to a draft: longer, and each is answered with a reason. */
export const ANTREAN_USULAN: BatasAntrean = { seorang: 5, ramai: 40, umum: 120, semua: 200 }

/** Why one more is not taken now. With 200 statements waiting an invited participant without any may send 5, a stranger none. */
export function classifyAntrean(
  batas: BatasAntrean,
  k: { readonly dikenal: boolean; readonly sendiri: number; readonly menunggu: number },
): 'sendiri' | 'penuh' | undefined {
  const seorang = !k.dikenal && k.menunggu >= batas.ramai ? 1 : batas.seorang
  if (k.sendiri >= seorang) return 'sendiri'
  return k.menunggu >= (k.dikenal ? batas.semua : batas.umum) ? 'penuh' : undefined
}

/** Statements somebody votes on before he adds his own: he has read what is there, and a script is a voter like any other. */
export const SUARA_DAHULU = 3

/** How many are still to vote on: two were voted on of five, one is left; where one is shown, one is enough. */
export const countSuaraKurang = (tampil: number, sudah: number): number =>
  Math.max(0, Math.min(SUARA_DAHULU, tampil) - sudah)
