export const TEKS_MIN = 10
export const TEKS_MAKS = 200

/** One line, single spaces. */
export const rapikan = (teks: string): string => teks.replaceAll(/\s+/g, ' ').trim()

/** Words that turn a statement round: with and without them it is not the same one. */
const INGKAR = new Set(['tidak', 'tak', 'bukan', 'jangan', 'tanpa', 'belum', 'kurang', 'no', 'not', 'never'])
/** Words that change nothing. */
const SEPELE = new Set(
  'dan atau yang di ke dari untuk agar supaya pada dengan itu ini para saya kami kita harus perlu sebaiknya seharusnya adalah akan the a an of to in is be should'.split(
    ' ',
  ),
)

interface Isi {
  readonly kata: ReadonlySet<string>
  readonly ingkar: string
}

function isiOf(teks: string): Isi {
  const semua =
    teks
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return {
    kata: new Set(semua.filter((k) => !SEPELE.has(k) && !INGKAR.has(k))),
    ingkar: semua
      .filter((k) => INGKAR.has(k))
      .toSorted()
      .join(' '),
  }
}

const AMBANG = 0.8

/**
 * Do two statements say the same, but for small words, order and punctuation? Shared words over all words (Jaccard) from 0.8, the same
 * negations. "Loket buka hari Sabtu." and "loket sebaiknya buka di hari sabtu!" are one; "Loket tidak buka hari Sabtu" is another.
 */
export function isMirip(a: string, b: string): boolean {
  const [x, y] = [isiOf(a), isiOf(b)]
  if (x.ingkar !== y.ingkar) return false
  const bersama = [...x.kata].filter((k) => y.kata.has(k)).length
  const semua = x.kata.size + y.kata.size - bersama
  return semua === 0 ? rapikan(a) === rapikan(b) : bersama / semua >= AMBANG
}

/** The first of `ada` that says what `teks` says. */
export const findMirip = <T extends { readonly teks: string }>(
  teks: string,
  ada: readonly T[],
): T | undefined => ada.find((one) => isMirip(teks, one.teks))
