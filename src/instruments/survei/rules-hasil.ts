import { parseDecimal } from '../../kernel/angka.ts'
import { AppError, type Refusal } from '../../kernel/errors.ts'
import { roundHalfUp, type Desimal } from '../../kernel/angka-desimal.ts'
import { skm142017, type Instrumen, type Unsur, type UnsurKunci } from './instrumen.ts'
import { parsePecahan } from './instrumen/pecahan.ts'
import { isGarisLurusBanyak, type Integritas } from './integritas.ts'
import { peringatanText, type Peringatan } from './rules-peringatan.ts'
import { computePrioritas, type Prioritas } from './rules-prioritas.ts'
import {
  bobotUnsur,
  classifyMutu,
  computeIkmAgregat,
  computeNrrUnsur,
  computeRataRata,
  kinerjaOf,
  totalUnsur,
  type Agregat,
  type Bobot,
  type Kinerja,
  type Mutu,
} from './rules.ts'
import { CARA_BAKU, computeMinimum, type CaraSampel } from './sampel.ts'
import {
  classifyKepastian,
  computeSelangBerlapis,
  roundSelang,
  type Kepastian,
  type LapisanAgregat,
  type Selang,
} from './selang.ts'

export interface HasilUnsur {
  readonly kunci: UnsurKunci
  /** Points of all its questions. */
  readonly total: number
  /** Four decimals. */
  readonly nrr: number
  readonly nrrTertimbang: number
  /** NRR × the multiplier (SKM: 25), two decimals: independent of the weight. */
  readonly nilai: number
  readonly mutu: Mutu
}

/** A result as it is shown, stored and sent: rounded once, from exact numbers. The fields of `hitung --json`. */
export interface Hasil {
  readonly n: number
  readonly bobot: Bobot
  /** The index, whatever the instrument calls it. */
  readonly ikm: number
  /** Where the multiplier is a matter of choice: the weighted mean on the scale of the answers, four decimals. */
  readonly rataRata?: number
  readonly mutu: Mutu
  readonly kinerja: Kinerja
  readonly selang95: readonly [number, number] | null
  readonly kepastian: Kepastian
  /** In form order. */
  readonly unsur: readonly HasilUnsur[]
  readonly prioritas: Prioritas
  /** Only with a weight other than 1/9: what 1/9 would have given. */
  readonly pembanding?: { readonly ikm: number; readonly mutu: Mutu; readonly selisih: number }
  readonly populasi?: number
  readonly minimumResponden?: number
  readonly integritas: Integritas
  readonly peringatan: readonly string[]
}

export interface PilihanHasil {
  /** The SKM where none is named. */
  readonly instrumen?: Instrumen
  readonly bobot?: Bobot
  /** Users of the service in the period; gives the minimum sample and narrows the interval. */
  readonly populasi?: number | undefined
  /** The same answers service by service, each with its users: where the sample was drawn so, the interval follows it. */
  readonly lapisan?: readonly LapisanAgregat[] | undefined
  /** How the minimum is settled; without it as the regulation's table does. */
  readonly cara?: CaraSampel
  readonly integritas?: Integritas
  /** Nothing but the nine answers was given, so equal rows may be different people. */
  readonly jawabanSaja?: boolean
}

export const tanpaJawaban = {
  code: 'survei.tanpa_jawaban',
  kind: 'invalid',
  message: 'Belum ada satu pun jawaban, jadi belum ada indeks.',
  en: 'There is no answer yet, so there is no index.',
} as const satisfies Refusal

/** The one road from answers to a result: command line, desk, publication and report all take it. Refuses n = 0. */
export function computeHasil(a: Agregat, pilihan: PilihanHasil = {}): Hasil {
  if (a.n === 0) throw new AppError(tanpaJawaban)
  const {
    bobot = 'tepat',
    populasi,
    integritas = { garisLurus: 0, ganda: 0 },
    instrumen = skm142017,
  } = pilihan
  const ikm = computeIkmAgregat(a, bobot, instrumen)
  const mutu = classifyMutu(ikm, instrumen)
  const selang = selangDari(a, pilihan)
  const minimum = computeMinimum(populasi ?? null, pilihan.cara)
  return {
    n: a.n,
    bobot,
    ikm: roundHalfUp(ikm, 2).value,
    ...(instrumen.konversi.pilihan
      ? { rataRata: roundHalfUp(computeRataRata(a, bobot, instrumen), 4).value }
      : {}),
    mutu,
    kinerja: kinerjaOf(mutu, instrumen),
    selang95: selang ? roundSelang(selang) : null,
    kepastian: classifyKepastian(ikm, selang, instrumen),
    unsur: instrumen.unsur.map((u) => computeUnsur(a, u, bobot, instrumen)),
    prioritas: computePrioritas(a, 3, instrumen),
    ...(bobot === 'tepat' ? {} : { pembanding: pembandingOf(a, bobot) }),
    ...(populasi === undefined ? {} : { populasi }),
    ...(minimum === null ? {} : { minimumResponden: minimum }),
    integritas,
    peringatan: listPeringatan(a, pilihan).map((p) => peringatanText(p)),
  }
}

const selangDari = (agregat: Agregat, { populasi, lapisan, instrumen }: PilihanHasil): Selang | undefined =>
  computeSelangBerlapis(lapisan ?? [{ agregat, populasi }], instrumen)

function computeUnsur(a: Agregat, unsur: Unsur, bobot: Bobot, instrumen: Instrumen): HasilUnsur {
  const nrr = computeNrrUnsur(a, unsur.kunci, instrumen)
  const nilai = nrr.times(parsePecahan(instrumen.konversi.kali))
  return {
    kunci: unsur.kunci,
    total: totalUnsur(a, unsur.kunci, instrumen),
    nrr: roundHalfUp(nrr, 4).value,
    nrrTertimbang: roundHalfUp(nrr.times(bobotUnsur(bobot, unsur)), 4).value,
    nilai: roundHalfUp(nilai, 2).value,
    mutu: classifyMutu(nilai, instrumen),
  }
}

/** What must be said beside the figure, gravest first; `peringatanText` puts it in words. */
export function listPeringatan(a: Agregat, pilihan: PilihanHasil = {}): Peringatan[] {
  return [...aboutSample(a, pilihan), ...aboutGrade(a, pilihan), ...aboutCare(a, pilihan)]
}

function aboutSample(a: Agregat, { populasi, cara = CARA_BAKU }: PilihanHasil): Peringatan[] {
  const list: Peringatan[] = []
  if (a.n === 1) list.push({ kode: 'satu_responden' })
  const minimum = computeMinimum(populasi ?? null, cara)
  if (minimum !== null && a.n < minimum)
    list.push({ kode: 'di_bawah_minimum', n: a.n, minimum, populasi: populasi ?? null, metode: cara.metode })
  if (populasi !== undefined && populasi < a.n) list.push({ kode: 'populasi_kurang', n: a.n, populasi })
  if (a.n > 1 && a.n < 30) list.push({ kode: 'sedikit', n: a.n })
  return list
}

function aboutGrade(a: Agregat, pilihan: PilihanHasil): Peringatan[] {
  const { bobot = 'tepat', instrumen = skm142017 } = pilihan
  const list: Peringatan[] = []
  const ikm = computeIkmAgregat(a, bobot, instrumen)
  const mutu = classifyMutu(ikm, instrumen)
  const selang = selangDari(a, pilihan)
  if (mutu !== '' && selang && classifyKepastian(ikm, selang, instrumen) === 'ambang') {
    const [bawah, atas] = [roundHalfUp(selang[0], 2), roundHalfUp(selang[1], 2)]
    list.push({ kode: 'ambang', mutu, bawah, atas })
  }
  if (bobot !== 'tepat') {
    list.push({ kode: 'bobot', bobot, mutu, ...computeBiaya(a, bobot) })
  }
  return list
}

/** What a weight other than 1/9 costs: the difference of the two figures as published, so that the reader can check it. */
function computeBiaya(a: Agregat, bobot: Bobot): { tepat: Desimal; mutuTepat: Mutu; selisih: Desimal } {
  const exact = computeIkmAgregat(a, 'tepat')
  const tepat = roundHalfUp(exact, 2)
  const terpakai = roundHalfUp(computeIkmAgregat(a, bobot), 2)
  const selisih = roundHalfUp(parseDecimal(tepat.text).minus(parseDecimal(terpakai.text)), 2)
  return { tepat, mutuTepat: classifyMutu(exact), selisih }
}

function pembandingOf(a: Agregat, bobot: Bobot): NonNullable<Hasil['pembanding']> {
  const { tepat, mutuTepat, selisih } = computeBiaya(a, bobot)
  return { ikm: tepat.value, mutu: mutuTepat, selisih: selisih.value }
}

function aboutCare(a: Agregat, { integritas, jawabanSaja = false }: PilihanHasil): Peringatan[] {
  const list: Peringatan[] = []
  if (!integritas) return list
  const { garisLurus, ganda } = integritas
  if (isGarisLurusBanyak(garisLurus, a.n)) list.push({ kode: 'garis_lurus', garisLurus, n: a.n })
  if (ganda > 0) list.push({ kode: jawabanSaja ? 'ganda_jawaban_saja' : 'ganda', ganda })
  return list
}
