import type { Deps } from '../../../platform/deps.ts'
import { profil62Tahun2018 } from '../jam/profil.ts'
import { computeUmur, type AlatJam } from '../jam/rules.ts'
import type { Lingkup } from '../policy.ts'
import type { Acuan } from './acuan.ts'
import { toBaris, type Baris } from './baris.ts'
import type { Hitungan } from './hitungan.ts'
import { askDaftar, listTeks, toJumlah } from './store-daftar.ts'
import { isLazim, type Saringan } from './saringan.ts'
import type { Tab } from './tab.ts'

/** A line with what the screen says of it. */
export interface BarisMeja extends Baris {
  /** Working days, those in the reporter's hands left out. */
  readonly umur: number
  readonly unit: string | null
  readonly kategori: string | null
  /** Its reporter was silent for so long that it may be closed, and whoever checks closings has it. */
  readonly diperiksa: boolean
}

export const PER_HALAMAN = 50
/** Whoever searches looks at the first ones, and adds a word when it is not among them. */
export const PER_CARI = 25
/** A line as the database wrote it; what it says is worked out where it is drawn for the first time. */
export interface BarisTeks {
  readonly teks: string
  readonly isi: () => BarisMeja
}

export interface Daftar {
  readonly rows: readonly BarisTeks[]
  readonly lanjut: Baris | undefined
  readonly jumlah: ReadonlyMap<Tab, number>
  readonly acuan: Acuan
}

/** One page of the inbox with everything the screen needs: one question to the database, however long the list is. */
export async function loadDaftar(
  { db, hitungan }: Pick<Deps, 'db'> & { readonly hitungan: Hitungan },
  scope: { readonly instansiId: string },
  acuan: Acuan,
  {
    l,
    s,
    tabs,
    now,
  }: { readonly l: Lingkup; readonly s: Saringan; readonly tabs: readonly Tab[]; readonly now: Date },
): Promise<Daftar> {
  const hitung = tabs.filter((t) => t !== 'selesai')
  const banyak = s.cari === undefined ? PER_HALAMAN : PER_CARI
  const answer = await askDaftar(
    isLazim(s)
      ? (query) => db.ask(scope, query)
      : (query) => db.read(scope, async (trx) => (await query.execute(trx)).rows),
    l,
    s,
    { now, batas: banyak + 1 },
  )
  const found = listTeks(answer)
  const shown = found.slice(0, banyak)
  const sendiri = toJumlah(answer)[0]! > 0
  return {
    rows: shown.map((teks) => ({ teks, isi: once(() => toBarisMeja(teks, acuan, now)) })),
    lanjut: found.length > banyak ? toBaris(shown.at(-1)!) : undefined,
    jumlah: await hitungan.of({ ...scope, l, sendiri, hitung, now }),
    acuan,
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function toBarisMeja(teks: string, acuan: Acuan, now: Date): BarisMeja {
  const { kalender, zona, namaUnit, namaKategori } = acuan
  const b = toBaris(teks)
  const alat: AlatJam = { aturan: profil62Tahun2018.isi, kalender, zona, klasifikasiAwal: 'tidak_berkadar' }
  return {
    ...b,
    umur: computeUmur(b.diterimaAt, b.selesaiAt ?? now, b.jeda, alat),
    unit: b.unitId && (namaUnit.get(b.unitId) ?? null),
    kategori: b.kategoriId && (namaKategori.get(b.kategoriId) ?? null),
    diperiksa:
      b.status === 'dijawab' &&
      b.unitId !== null &&
      acuan.unitDiperiksa.has(b.unitId) &&
      b.tenggatPelapor !== null &&
      b.tenggatPelapor <= now,
  }
}
