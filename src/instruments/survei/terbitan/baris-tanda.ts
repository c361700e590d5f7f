import { kataTanda } from '../integritas/words.ts'
import type { TerbitanSkm } from './snapshot.ts'

/** What was flagged, what a person decided about it, and what the index would be otherwise: for tables. */
export interface BarisTanda {
  readonly bagian: 'tanda' | 'putusan' | 'indeks_tanpa_tanda' | 'indeks_semua_masuk'
  readonly kunci: string
  readonly nama: string
  readonly n: number
  readonly ikm: number | null
  readonly mutu: string
}

/** Publications from before reasons were kept apart know of two. */
const alasanOf = ({ alasan, garisLurus, ganda }: TerbitanSkm['tanda']): { alasan: string; n: number }[] =>
  alasan ?? [
    { alasan: 'garis_lurus', n: garisLurus },
    { alasan: 'ganda', n: ganda },
  ]

export function listBarisTanda({ tanda }: Pick<TerbitanSkm, 'tanda'>): BarisTanda[] {
  const nama: Readonly<Record<string, string>> = kataTanda.id.alasan
  const indeks = (
    bagian: BarisTanda['bagian'],
    judul: string,
    isi: { n: number; ikm: number; mutu: string } | null | undefined,
  ): BarisTanda[] => (isi ? [{ bagian, kunci: '', nama: judul, n: isi.n, ikm: isi.ikm, mutu: isi.mutu }] : [])
  return [
    ...alasanOf(tanda).map(({ alasan, n }): BarisTanda => ({
      bagian: 'tanda',
      kunci: alasan,
      nama: nama[alasan] ?? alasan,
      n,
      ikm: null,
      mutu: '',
    })),
    ...indeks('indeks_tanpa_tanda', 'Indeks tanpa jawaban bertanda', tanda.tanpaTanda),
    ...(tanda.dikeluarkan?.putusan ?? []).map((p): BarisTanda => ({
      bagian: 'putusan',
      kunci: p.putusan,
      nama: p.alasan,
      n: p.n,
      ikm: null,
      mutu: '',
    })),
    ...indeks('indeks_semua_masuk', 'Indeks dengan semua jawaban yang masuk', tanda.dikeluarkan?.dengan),
  ]
}
