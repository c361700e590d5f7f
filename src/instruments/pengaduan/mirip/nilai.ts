import { kataOf } from '../rute/kata.ts'

/** What is compared: the words, and where. */
export interface Terbanding {
  readonly isi: string
  readonly wilayahKode: string | null
  readonly titik: { readonly lintang: number; readonly bujur: number } | null
}

/** Words that stand in every complaint and tell nothing of its matter. */
const HAMPA = new Set(
  `yang dan di ke dari ini itu untuk dengan pada juga sudah belum tidak ada akan saya kami kita anda mereka nya agar supaya mohon tolong
   bapak ibu harap segera karena sehingga sangat lagi saja hari bulan tahun tapi tetapi atau jika bila bisa dapat oleh sebagai dalam
   masih selalu terus setiap banyak lebih kepada adalah warga masyarakat dinas pemerintah terima kasih seperti antara hingga sampai
   the and for with that this have has not are was were`.split(/\s+/),
)
const AWALAN = /^(?:me(?:ng|ny|n|m)?|pe(?:ng|ny|n|m)?|ber|ter|di|ke|se)(?=\p{L}{4})/u
const AKHIRAN = /(?<=\p{L}{4})(?:nya|kan|an|i|lah|kah)$/u

/** Rough stems: enough to see "berlubang" and "lubangnya" as one word. */
export const akarOf = (kata: string): string => kata.replace(AKHIRAN, '').replace(AWALAN, '')

export const akarSet = (isi: string): ReadonlySet<string> =>
  new Set(
    kataOf(isi)
      .filter((k) => k.length > 2 && !HAMPA.has(k) && !k.startsWith('#'))
      .map(akarOf),
  )

const DEKAT_M = 400
const MIN_SAMA = 4
const BATAS = { tempatSama: 0.42, tempatLain: 0.6 }

/** Metres, near enough for a few streets. */
function jarak(a: Terbanding['titik'], b: Terbanding['titik']): number | undefined {
  if (!a || !b) return undefined
  const dy = (a.lintang - b.lintang) * 111_320
  const dx = (a.bujur - b.bujur) * 111_320 * Math.cos((a.lintang * Math.PI) / 180)
  return Math.hypot(dx, dy)
}

/**
 * How far two reports are about the same matter, 0 to 1; 0 where it is not worth showing. The share of words they have in common, of
 * the shorter one; in the same place less is asked for, far apart (as devices say) nothing is enough.
 */
export function computeMirip(a: Terbanding, b: Terbanding, akarA = akarSet(a.isi)): number {
  const akarB = akarSet(b.isi)
  let sama = 0
  for (const k of akarA) if (akarB.has(k)) sama++
  const pendek = Math.min(akarA.size, akarB.size)
  if (sama < MIN_SAMA || pendek === 0) return 0
  const m = jarak(a.titik, b.titik)
  if (m !== undefined && m > DEKAT_M * 5) return 0
  const dekat =
    (m !== undefined && m <= DEKAT_M) || (a.wilayahKode !== null && a.wilayahKode === b.wilayahKode)
  const nilai = sama / pendek
  return nilai >= (dekat ? BATAS.tempatSama : BATAS.tempatLain) ? nilai : 0
}
