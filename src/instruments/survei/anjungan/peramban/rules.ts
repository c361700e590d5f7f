import { isTampil } from '../../instrumen/tambahan.ts'
import type { AlasanTahan, HasilKiriman, Isian, Jika, Kiriman, Pertanyaan } from '../tipe.ts'

/** One answer in the queue of a device: it leaves only when the server has said that it has it. */
export interface Antrean extends Kiriman {
  readonly keadaan: 'menunggu' | 'tertahan'
  readonly alasan?: AlasanTahan
}

export const SEKALI_KIRIM = 200
/** The server takes 256 KB; the rest is for what stands around the envelopes. */
export const BYTE_KIRIM = 180_000

/** The oldest first, as many as fit one sending; at least one, so that a long story cannot block the others. */
export function takeBatch(antrean: readonly Antrean[]): Antrean[] {
  const taken: Antrean[] = []
  let bytes = 0
  for (const a of antrean) {
    bytes += a.amplop.length + 300
    if (taken.length === SEKALI_KIRIM || (taken.length > 0 && bytes > BYTE_KIRIM)) break
    taken.push(a)
  }
  return taken
}

/** What a receipt does to the queue: gone, or kept with the reason. What it does not name stays as it was. */
export function applyTanda(
  dikirim: readonly Antrean[],
  hasil: readonly HasilKiriman[],
): { readonly hapus: readonly string[]; readonly tahan: readonly Antrean[] } {
  const by = new Map(hasil.map((h) => [h.kunci, h]))
  const hapus: string[] = []
  const tahan: Antrean[] = []
  for (const a of dikirim) {
    const h = by.get(a.kunci)
    if (h?.hasil === 'diterima' || h?.hasil === 'sudah') hapus.push(a.kunci)
    else if (h?.hasil === 'ditahan') {
      tahan.push({ ...a, keadaan: 'tertahan', ...(h.alasan ? { alasan: h.alasan } : {}) })
    }
  }
  return { hapus, tahan }
}

/** Milliseconds to the next try after so many failures in a row: 5 s, 10 s, 20 s … at most 5 minutes. */
export const jedaUlang = (gagal: number): number =>
  gagal === 0 ? 0 : Math.min(300_000, 5000 * 2 ** Math.min(gagal - 1, 10))

/** Seconds to wait after the n-th wrong PIN in a row: none up to the 4th, then 30, 60, 120 … at most 15 minutes. */
export const tungguPin = (gagal: number): number =>
  gagal <= 4 ? 0 : Math.min(900, 30 * 2 ** Math.min(gagal - 5, 10))

/** The questions that are asked, given what was answered so far. */
export function listTampil(semua: readonly Pertanyaan[], isian: Isian): Pertanyaan[] {
  const asked = new Set<string>()
  return semua.filter(({ nama, jika }) => {
    // The answer to a question that is itself no longer asked meets nothing either.
    const isDue = !jika || (asked.has(jika.nama) && meets(jika, isian[jika.nama]))
    if (isDue) asked.add(nama)
    return isDue
  })
}

/** As the server judges it, or the device would leave out a question the server waits for, and the answer could never leave. */
const meets = ({ nama, operator, nilai }: Jika, isi: Isian[string] | undefined): boolean =>
  isTampil(
    { pertanyaan: nama, operator, nilai },
    isi === undefined ? {} : { [nama]: typeof isi === 'string' ? isi.trim() : isi },
  )

/** Answers to questions that are no longer asked go: somebody went back and changed what they hung on. */
export function dropTersembunyi(semua: readonly Pertanyaan[], isian: Isian): Isian {
  const asked = new Set(listTampil(semua, isian).map((p) => p.nama))
  return Object.fromEntries(Object.entries(isian).filter(([nama]) => asked.has(nama)))
}

/** Nine digits, as the server takes them. */
const ANGKA_MAKS = 999_999_999

export type SalahIsi = 'wajib' | 'angka' | 'panjang'

/** What is wrong with an answer; undefined when one may go on. */
export function checkIsi(p: Pertanyaan, isi: string | readonly string[] | undefined): SalahIsi | undefined {
  const empty = isi === undefined || isi.length === 0 || (typeof isi === 'string' && isi.trim() === '')
  if (empty) return p.wajib ? 'wajib' : undefined
  if (p.jenis === 'angka') {
    const n = Number(isi)
    return Number.isInteger(n) && n >= (p.min ?? 0) && n <= (p.maks ?? ANGKA_MAKS) ? undefined : 'angka'
  }
  return p.jenis === 'teks' && isi.length > (p.maks ?? 1e6) ? 'panjang' : undefined
}

/** By the clock of the server as the device knows it, where the instansi is. */
export const tanggalPerangkat = (now: number, selisih: number | null, jamUtc: number): string =>
  new Date(now - (selisih ?? 0) + jamUtc * 3_600_000).toISOString().slice(0, 10)
