import type { Urutan } from '../instrumen.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { galatBerkas, hurufKolom, type GalatSel, type Kalimat } from './galat.ts'
import {
  isDataPribadi,
  kamusSkm,
  normalize,
  peranOf,
  type FieldKolom,
  type Kamus,
  type Peran,
} from './kolom-nama.ts'

export interface Kolom {
  readonly indeks: number
  readonly judul: string
  readonly peran: Peran
}

/** Which column is which, made once from the heading. */
export interface Rencana {
  readonly kamus: Kamus
  readonly barisJudul: number
  readonly kolom: readonly Kolom[]
  /** Column of each question, in form order; −1 when missing. */
  readonly unsur: readonly number[]
  readonly responden: ReadonlyMap<FieldKolom, number>
  /** Columns whose content makes a row filled: all but running numbers. */
  readonly isi: readonly number[]
  /** Those of them besides the answers: what tells two people with equal answers apart. */
  readonly pembeda: readonly number[]
  readonly galat: readonly GalatSel[]
  readonly peringatan: readonly Kalimat[]
}

export const namaKolom = (rencana: Rencana, i: number, lang: Bahasa = 'id'): string =>
  rencana.kolom[i]?.judul || `${lang === 'en' ? 'column' : 'kolom'} ${hurufKolom(i)}`

/** Titles above the heading may take so many rows. */
export const MAKS_BARIS_JUDUL = 50

const tanpaJudul = ({ dicari }: Kamus): GalatSel =>
  galatBerkas(
    `Judul kolom tidak ditemukan. Yang dicari: ${dicari.id}.`,
    `No headings were found. Wanted: ${dicari.en}.`,
  )

/** The heading among the first rows (titles may stand above it): the first row with the most unsur names. */
export function pilihJudul(
  rows: readonly (readonly string[])[],
  kamus: Kamus = kamusSkm,
): { indeks: number; skor: number } {
  let best = { indeks: -1, skor: 0 }
  rows.forEach((row, indeks) => {
    const keys = row.map((judul) => peranOf(judul, 'formulir', kamus)).filter((p) => p.jenis === 'unsur')
    const skor = new Set(keys.map((p) => p.kunci)).size
    if (skor > best.skor) best = { indeks, skor }
  })
  return best
}

/**
 * @param rows  the first rows up to and including the heading: where heading cells are merged over two rows, a blank
 *              in the lower one takes the text above it
 * @param urutan undefined = form order, said in a warning when columns are only numbered
 */
export function rencanakan(
  rows: readonly (readonly string[])[],
  baris: number,
  urutan: Urutan | undefined,
  kamus: Kamus = kamusSkm,
): Rencana {
  const kolom = bacaJudul(rows, kamus).map((judul, indeks): Kolom => ({
    indeks,
    judul,
    peran: peranOf(judul, urutan ?? 'formulir', kamus),
  }))
  const places = new Map<string, Kolom[]>()
  for (const k of kolom)
    if (k.peran.jenis === 'unsur' || k.peran.jenis === 'responden')
      places.set(k.peran.kunci, [...(places.get(k.peran.kunci) ?? []), k])
  const responden = new Map<FieldKolom, number>()
  for (const k of kolom) if (k.peran.jenis === 'responden') responden.set(k.peran.kunci, k.indeks)
  return {
    kamus,
    barisJudul: baris,
    kolom,
    unsur: kamus.kunci.map((kunci) => places.get(kunci)?.[0]?.indeks ?? -1),
    responden,
    isi: kolom.filter((k) => k.peran.jenis !== 'nomor').map((k) => k.indeks),
    pembeda: kolom.filter((k) => k.peran.jenis !== 'nomor' && k.peran.jenis !== 'unsur').map((k) => k.indeks),
    galat:
      rows.length === 0
        ? [tanpaJudul(kamus)]
        : [...hilang(kolom, places, baris, kamus), ...dobel(places, baris)],
    peringatan: [...asing(kolom), ...(kamus === kamusSkm ? bernomor(kolom, urutan) : [])],
  }
}

function bacaJudul(rows: readonly (readonly string[])[], kamus: Kamus): string[] {
  const judul = [...(rows.at(-1) ?? [])].map((text) => text.trim())
  for (const above of rows.slice(-3, -1).toReversed())
    above.forEach((text, i) => {
      if (!judul[i] && peranOf(text, 'formulir', kamus).jenis !== 'asing') judul[i] = text.trim()
    })
  const filled = Array.from(judul, (text) => text ?? '')
  return filled.slice(0, filled.findLastIndex((text) => text !== '') + 1)
}

function hilang(
  kolom: readonly Kolom[],
  places: ReadonlyMap<string, Kolom[]>,
  baris: number,
  kamus: Kamus,
): GalatSel[] {
  const strange = kolom.filter((k) => k.peran.jenis === 'asing')
  return kamus.kunci
    .filter((kunci) => !places.has(kunci))
    .map((kunci) => {
      const mirip = strange.find((k) => isMirip(normalize(k.judul), kunci))
      const guess = mirip && `${hurufKolom(mirip.indeks)} ("${mirip.judul}")`
      return {
        baris,
        kolom: kunci,
        nilai: null,
        pesan: `Kolom ${kunci} (${kamus.nama(kunci, 'id')}) tidak ada.${guess ? ` Mungkin yang dimaksud kolom ${guess}.` : ''}`,
        en: `Column ${kunci} (${kamus.nama(kunci, 'en')}) is missing.${guess ? ` Perhaps column ${guess} is meant.` : ''}`,
      }
    })
}

/** One slip of the hand apart: a letter too many, too few, wrong, or two swapped. */
function isMirip(x: string, kunci: string): boolean {
  if (Math.abs(x.length - kunci.length) > 1) return false
  let same = 0
  while (same < x.length && x[same] === kunci[same]) same++
  const [a, b] = [x.slice(same), kunci.slice(same)]
  const isSwap = a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
  return isSwap || a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
}

function dobel(places: ReadonlyMap<string, Kolom[]>, baris: number): GalatSel[] {
  return [...places].flatMap(([kunci, list]) => {
    if (list.length < 2) return []
    const where = list.map((k) => `${hurufKolom(k.indeks)} ("${k.judul}")`)
    return [
      {
        baris,
        kolom: kunci,
        nilai: null,
        pesan: `Kolom ${kunci} ada ${list.length}: ${where.join(' dan ')}. Sisakan satu.`,
        en: `Column ${kunci} is there ${list.length} times: ${where.join(' and ')}. Leave one.`,
      },
    ]
  })
}

function asing(kolom: readonly Kolom[]): Kalimat[] {
  const strange = kolom.filter((k) => k.peran.jenis === 'asing')
  const name = (list: readonly Kolom[]): string =>
    list.map((k) => `${hurufKolom(k.indeks)} ("${k.judul}")`).join(', ')
  const pribadi = strange.filter((k) => isDataPribadi(k.judul))
  const lain = strange.filter((k) => !isDataPribadi(k.judul))
  return [
    ...(lain.length > 0
      ? [
          {
            pesan: `Kolom yang tidak dikenal dan tidak dihitung: ${name(lain)}.`,
            en: `Columns that are not known and not counted: ${name(lain)}.`,
          },
        ]
      : []),
    ...(pribadi.length > 0
      ? [
          {
            pesan: `Kolom ${name(pribadi)} tampaknya berisi data pribadi, yang tidak diperlukan survei ini. Hapus dari berkas.`,
            en: `Column ${name(pribadi)} seems to hold personal data, which this survey does not need. Delete it from the file.`,
          },
        ]
      : []),
  ]
}

/** U8 and U9 change places between the form and the list; the index stays, the table of unsur does not. */
function bernomor(kolom: readonly Kolom[], urutan: Urutan | undefined): Kalimat[] {
  const isNumbered = kolom.some((k) => k.peran.jenis === 'unsur' && (k.peran.nomor ?? 0) >= 8)
  if (urutan !== undefined || !isNumbered) return []
  return [
    {
      pesan:
        'U8 dibaca sebagai sarana dan prasarana, U9 sebagai penanganan pengaduan (urutan formulir). Bila berkas memakai urutan daftar, pakai --urutan daftar.',
      en: 'U8 is read as facilities, U9 as handling of complaints (form order). If the file keeps the order of the list, use --urutan daftar.',
    },
  ]
}
