import { galatBerkas, galatSel, type OnGalat } from './galat.ts'
import { findColumn } from './judul.ts'
import { PemindaiBaris, type Baris } from './pemindai.ts'

/** What is known of statements beside the votes. */
export interface DaftarPernyataan {
  readonly teks: ReadonlyMap<string, string>
  /** Taken out by a moderator (−1). */
  readonly keluar: ReadonlySet<string>
  /** Only describes participants. */
  readonly meta: ReadonlySet<string>
}

interface Kolom {
  readonly id: number
  readonly moderasi: number
  readonly meta: number
  readonly teks: number
}

const YA = new Set(['true', '1', 'ya', 't'])

/** `comments.csv`: id, moderation 1 / 0 / −1, and what the statement says. */
export function readPernyataan(isi: Buffer, onGalat: OnGalat): DaftarPernyataan {
  const [teks, keluar, meta] = [new Map<string, string>(), new Set<string>(), new Set<string>()]
  let nama: readonly string[] = []
  let kolom: Kolom | undefined
  const take = (baris: Baris): void => {
    if (nama.length === 0) {
      nama = Array.from({ length: baris.jumlah }, (_, i) => baris.teks(i))
      kolom = columns(nama, onGalat)
      return
    }
    if (!kolom) return
    const id = baris.teks(kolom.id)
    if (id === '') onGalat(galatSel(baris.nomor, nama[kolom.id]!, kolom.id, '', '.'))
    const moderasi = kolom.moderasi < 0 ? '' : baris.teks(kolom.moderasi)
    if (!/^(?:[-−]1|0|1)?$/.test(moderasi))
      onGalat(galatSel(baris.nomor, nama[kolom.moderasi]!, kolom.moderasi, moderasi, 'bukan 1, 0 atau -1.'))
    if (/^[-−]1$/.test(moderasi)) keluar.add(id)
    if (kolom.meta >= 0 && YA.has(baris.teks(kolom.meta).toLowerCase())) meta.add(id)
    if (kolom.teks >= 0) teks.set(id, baris.teks(kolom.teks))
  }
  new PemindaiBaris(take).push(isi, true)
  if (nama.length === 0) onGalat(galatBerkas('Berkas kosong.'))
  return { teks, keluar, meta }
}

function columns(nama: readonly string[], onGalat: OnGalat): Kolom | undefined {
  const id = findColumn(nama, ['comment-id', 'statement-id', 'tid', 'pernyataan', 'id'])
  if (id < 0) {
    onGalat(galatBerkas('Kolom comment-id tidak ada.'))
    return undefined
  }
  return {
    id,
    moderasi: findColumn(nama, ['moderated', 'mod', 'moderasi']),
    meta: findColumn(nama, ['is-meta', 'meta']),
    teks: findColumn(nama, ['comment-body', 'txt', 'teks']),
  }
}
