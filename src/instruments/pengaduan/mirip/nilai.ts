import { akarOf, kataOf } from '../rute/kata.ts'

/** What is compared: the words, and where (`lokasi`: in the reporter's own words, or ''). */
export interface Terbanding {
  readonly isi: string
  readonly lokasi: string
  readonly wilayahKode: string | null
  readonly titik: { readonly lintang: number; readonly bujur: number } | null
}

/** Words that stand in every complaint and tell nothing of its matter. */
const HAMPA = new Set(
  `yang dan di ke dari ini itu untuk dengan pada juga sudah belum tidak ada akan saya kami kita anda mereka nya agar supaya mohon tolong
   bapak ibu harap segera karena sehingga sangat lagi saja hari bulan tahun tapi tetapi atau jika bila bisa dapat oleh sebagai dalam
   masih selalu terus setiap banyak lebih kepada adalah warga masyarakat dinas pemerintah terima kasih seperti antara hingga sampai
   selamat pagi siang sore malam assalamualaikum assalamu alaikum admin hormat rekan bantuan bantu dibantu perbaikan kondisi
   tindak lanjut lanjuti ditindak ditindaklanjuti laporan lapor melaporkan menyampaikan kota kabupaten kecamatan kelurahan desa
   jalan gang raya nomor depan rumah wilayah lokasi indonesia the and for with that this have has not are was were`.split(
    /\s+/,
  ),
)
const kataIsi = (isi: string): string[] =>
  kataOf(isi).filter((k) => k.length > 2 && !HAMPA.has(k) && !k.startsWith('#'))

/** Words that tell the matter, each once. */
export const kataPokok = (isi: string): string[] => [...new Set(kataIsi(isi))]

export const akarSet = (isi: string): ReadonlySet<string> => new Set(kataIsi(isi).map(akarOf))

/** Of words and place together, without those in `buang`: what stands in every address there. */
export const akarTerbanding = (t: Terbanding, buang: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...akarSet(`${t.isi} ${t.lokasi}`)].filter((k) => !buang.has(k)))

const DEKAT_M = 400
const MIN_SAMA = 4
/**
 * Weighed on 99 labelled pairs out of 12,455 municipal complaints: of what is shown in the same kelurahan, about seven in ten are
 * the same matter; elsewhere next to none were, so only what is all but the same text is shown.
 */
const BATAS = { tempatSama: 0.55, tidakDisebut: 0.7, tempatLain: 0.85 }

/** Metres, near enough for a few streets. */
function jarak(a: Terbanding['titik'], b: Terbanding['titik']): number | undefined {
  if (!a || !b) return undefined
  const dy = (a.lintang - b.lintang) * 111_320
  const dx = (a.bujur - b.bujur) * 111_320 * Math.cos((a.lintang * Math.PI) / 180)
  return Math.hypot(dx, dy)
}

/** Nothing is said of a place by one of them; or it is the same; or another. */
function batasOf(a: Terbanding, b: Terbanding, m: number | undefined): number {
  if (m !== undefined && m <= DEKAT_M) return BATAS.tempatSama
  if (a.wilayahKode === null || b.wilayahKode === null) return BATAS.tidakDisebut
  return a.wilayahKode === b.wilayahKode ? BATAS.tempatSama : BATAS.tempatLain
}

/**
 * How far two reports are about the same matter, 0 to 1; 0 where it is not worth showing. The words they have in common against the
 * geometric mean of what each has (cosine); in the same place less is asked for, far apart (as devices say) nothing is enough.
 */
export function computeMirip(
  a: Terbanding,
  b: Terbanding,
  buang: ReadonlySet<string> = new Set(),
  akarA = akarTerbanding(a, buang),
): number {
  const akarB = akarTerbanding(b, buang)
  let sama = 0
  for (const k of akarA) if (akarB.has(k)) sama++
  if (sama < MIN_SAMA) return 0
  const m = jarak(a.titik, b.titik)
  if (m !== undefined && m > DEKAT_M * 5) return 0
  const nilai = sama / Math.sqrt(akarA.size * akarB.size)
  return nilai >= batasOf(a, b, m) ? nilai : 0
}
