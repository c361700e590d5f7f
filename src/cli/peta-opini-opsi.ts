import type { CaraAwal } from '../instruments/fkp/peta/pilih-k.ts'
import { OperatorError } from '../kernel/errors.ts'
import type { Args } from './args.ts'

export const bantuan = `Memetakan pendapat peserta forum: kelompok apa saja, apa yang diwakili tiap kelompok, dan apa yang disepakati semua.

  npx sambut peta-opini FILE.csv [--pernyataan comments.csv] [pilihan]

FILE.csv satu dari dua bentuk ekspor Polis:
  participants-votes.csv   satu baris satu peserta: participant, lalu satu kolom per pernyataan
  votes.csv                satu baris satu suara: voter-id, comment-id, vote, dan bila ada timestamp
Suara: 1 setuju, -1 tidak, 0 lewati; sel kosong belum memberi suara. Suara terakhir yang berlaku.

  --pernyataan FILE    comments.csv (comment-id, moderated, comment-body): teks, dan moderated -1 tidak ikut dihitung
  --kelompok K         jumlah kelompok 2 sampai 10; tanpa ini dipilih yang paling terpisah (siluet)
  --ulangan N          kestabilan dari N kali penarikan ulang peserta (0 sampai 200); tanpa ini 20, untuk berkas besar 0
  --cara terbaik|rujukan   terbaik: kelompok paling rapat dari banyak awal (bawaan); rujukan: satu awal seperti Polis
  --json               hasil untuk mesin
  --help               tulisan ini

Contoh: npx sambut peta-opini participants-votes.csv --pernyataan comments.csv

Kode keluar: 0 selesai, 2 masukan salah (setiap galat disebut baris dan kolomnya, tidak ada yang dihitung setengah).
`

export interface OpsiPeta {
  readonly berkas: string
  readonly pernyataan: string | undefined
  readonly k: number | undefined
  readonly ulangan: number | undefined
  readonly cara: CaraAwal
}

const CARA: readonly string[] = ['terbaik', 'rujukan']

/** Everything wrong at once. */
export function readOpsi({ words, options }: Args): OpsiPeta {
  const wrong: string[] = []
  const whole = (name: string, from: number, to: number): number | undefined => {
    const text = options[name]
    if (text === undefined) return undefined
    const n = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
    if (!(n >= from && n <= to)) wrong.push(`--${name} harus bilangan ${from} sampai ${to}, bukan "${text}".`)
    return n
  }
  const [k, ulangan] = [whole('kelompok', 2, 10), whole('ulangan', 0, 200)]
  const cara = options['cara'] ?? 'terbaik'
  if (!CARA.includes(cara)) wrong.push(`--cara hanya terbaik atau rujukan, bukan "${cara}".`)
  if (wrong.length > 0) throw new OperatorError(wrong.join('\n'))
  return { berkas: words[0]!, pernyataan: options['pernyataan'], k, ulangan, cara: cara as CaraAwal }
}
