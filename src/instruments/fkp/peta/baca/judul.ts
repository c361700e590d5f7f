import { galatBerkas, type OnGalat } from './galat.ts'

/** Rows of votes, or rows of participants with a column for each statement. */
export type Susunan =
  | {
      readonly bentuk: 'panjang'
      readonly nama: readonly string[]
      readonly peserta: number
      readonly pernyataan: number
      readonly suara: number
      readonly waktu: number
    }
  | {
      readonly bentuk: 'lebar'
      readonly nama: readonly string[]
      readonly peserta: number
      /** Columns of statements. */
      readonly kolom: readonly number[]
    }

const PESERTA = ['participant', 'participant-id', 'voter-id', 'pid', 'peserta']
const PERNYATAAN = ['comment-id', 'statement-id', 'tid', 'pernyataan']
const SUARA = ['vote', 'suara']
const WAKTU = ['timestamp', 'modified', 'waktu']
/** What an export says of a participant beside the votes. */
const KETERANGAN = new Set([
  ...PESERTA,
  'xid',
  'group-id',
  'n-comments',
  'n-votes',
  'n-agree',
  'n-disagree',
  'n-pass',
  'kelompok',
])

export const normalName = (name: string): string => name.trim().toLowerCase().replaceAll(/[_ ]+/g, '-')
export const findColumn = (names: readonly string[], wanted: readonly string[]): number =>
  names.findIndex((name) => wanted.includes(normalName(name)))

/** What the heading says the file is; undefined, and why, when it says neither. */
export function readJudul(nama: readonly string[], onGalat: OnGalat): Susunan | undefined {
  const peserta = findColumn(nama, PESERTA)
  const [pernyataan, suara] = [findColumn(nama, PERNYATAAN), findColumn(nama, SUARA)]
  if (pernyataan >= 0 || suara >= 0) {
    const missing = [
      ...(peserta < 0 ? ['voter-id'] : []),
      ...(pernyataan < 0 ? ['comment-id'] : []),
      ...(suara < 0 ? ['vote'] : []),
    ]
    for (const name of missing) onGalat(galatBerkas(`Kolom ${name} tidak ada.`))
    if (missing.length > 0) return undefined
    return { bentuk: 'panjang', nama, peserta, pernyataan, suara, waktu: findColumn(nama, WAKTU) }
  }
  if (peserta < 0) {
    onGalat(
      galatBerkas(
        'Judul kolom tidak dikenali. Baris pertama harus memuat participant dan satu kolom per pernyataan, atau voter-id, comment-id dan vote.',
      ),
    )
    return undefined
  }
  const kolom = nama
    .map((_, at) => at)
    .filter((at) => at !== peserta && !KETERANGAN.has(normalName(nama[at]!)))
  return checkPernyataan(nama, kolom, onGalat) ? { bentuk: 'lebar', nama, peserta, kolom } : undefined
}

function checkPernyataan(nama: readonly string[], kolom: readonly number[], onGalat: OnGalat): boolean {
  if (kolom.length === 0) onGalat(galatBerkas('Tidak ada kolom pernyataan sesudah kolom peserta.'))
  const seen = new Map<string, number>()
  let isGood = kolom.length > 0
  for (const at of kolom) {
    const name = nama[at]!
    const before = seen.get(name)
    if (name === '') onGalat(galatBerkas(`Kolom ke-${at + 1} tidak berjudul.`))
    else if (before !== undefined)
      onGalat(galatBerkas(`Kolom ${name} ada dua: ke-${before + 1} dan ke-${at + 1}.`))
    if (name === '' || before !== undefined) isGood = false
    seen.set(name, at)
  }
  return isGood
}
