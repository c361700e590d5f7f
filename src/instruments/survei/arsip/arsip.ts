import { roundHalfUp } from '../../../kernel/angka-desimal.ts'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import { skm142017, type Instrumen } from '../instrumen.ts'
import { computeSelangUnsur } from '../selang-unsur.ts'
import { instrumenTerbit } from '../terbitan/instrumen-terbit.ts'
import { terbitanSkmSchema } from '../terbitan/snapshot.ts'
import type { TerbitanPublik } from '../terbitan/store.ts'
import type { HasilTerbitan } from './rules.ts'
import { listKunci, readPublik, type KunciTerbitan } from './store.ts'

/**
 * Publications as the public pages read them. What was published never changes, so it is opened once and remembered;
 * *which* publications there are is asked of the database every time, under the scope of the handle. A page over a
 * thousand publications then costs one query that opens no snapshot. Each question is about one questionnaire, the SKM where
 * none is named: results of two are never put in one list.
 */
export interface Arsip {
  /** Published periods that ended on or after a day, of one unit or of all; unit by unit and oldest first. */
  listHasil(db: Db, sejak: Tanggal, unitId?: string, kode?: string): Promise<HasilTerbitan[]>
  /** The newest publication of every unit, or the newest whose period ended in a year. */
  listTerbaru(db: Db, tahun?: number): Promise<HasilTerbitan[]>
  /** Years in which a published period ended, newest first. */
  listTahun(db: Db): Promise<number[]>
  /** The newest of a unit with each questionnaire it ever published, the SKM first. */
  listSeri(db: Db, unitId: string): Promise<HasilTerbitan[]>
  /** The newest publication of a unit with one questionnaire, whole. */
  findTerbaru(db: Db, unitId: string, kode?: string): Promise<TerbitanPublik | undefined>
  /** One publication, whole; undefined when it is not of this unit. */
  find(db: Db, unitId: string, kunci: KunciRevisi): Promise<TerbitanPublik | undefined>
}

/** `banyak` short ones (2 KB each) and `utuh` whole ones (30 KB each) are remembered. */
export function createArsip({ banyak = 4000, utuh = 200 } = {}): Arsip {
  const ringkas = new Ingatan<HasilTerbitan>(banyak)
  const lengkap = new Ingatan<TerbitanPublik>(utuh)

  const load = async (db: Db, kunci: readonly KunciTerbitan[]): Promise<HasilTerbitan[]> => {
    const baru = kunci.filter((k) => !ringkas.has(keyOf(k)))
    const fresh = new Map(
      (await readPublik(db, baru)).map((r) => [
        keyOf(r),
        toHasil({ ...r, isi: terbitanSkmSchema.parse(r.publik) }),
      ]),
    )
    const found = kunci.flatMap((k) => ringkas.get(keyOf(k)) ?? fresh.get(keyOf(k)) ?? [])
    for (const [key, hasil] of fresh) ringkas.set(key, hasil)
    return found
  }

  // The unit is found under the scope of the handle; a remembered publication of another unit, or house, is none of it.
  const find = async (db: Db, unitId: string, kunci: KunciRevisi): Promise<TerbitanPublik | undefined> => {
    const found = lengkap.get(keyOf(kunci)) ?? (await readOne(db, kunci))
    if (found) lengkap.set(keyOf(kunci), found)
    return found?.isi.unit.id === unitId ? found : undefined
  }

  return {
    listHasil: async (db, sejak, unitId, kode = skm142017.kode) =>
      load(db, await listKunci(db, { sejak, kode, ...(unitId === undefined ? {} : { unitId }) })),
    listTerbaru: async (db, tahun) => load(db, newestPerUnit(await listKunci(db, SKM), tahun)),
    listSeri: async (db, unitId) => {
      const byKode = Map.groupBy(await listKunci(db, { unitId }), (k) => k.instrumenKode)
      const seri = [...byKode.values()].flatMap((list) => newestPerUnit(list))
      const urut = (k: KunciTerbitan): string =>
        `${k.instrumenKode === skm142017.kode ? 0 : 1}${k.instrumenKode}`
      return load(
        db,
        seri.toSorted((a, b) => (urut(a) < urut(b) ? -1 : 1)),
      )
    },
    listTahun: async (db) => {
      const years = (await listKunci(db, SKM)).map((k) => Number(k.selesai.slice(0, 4)))
      return [...new Set(years)].toSorted((a, b) => b - a)
    },
    findTerbaru: async (db, unitId, kode = skm142017.kode) => {
      const [kunci] = newestPerUnit(await listKunci(db, { unitId, kode }))
      return kunci && find(db, unitId, kunci)
    },
    find,
  }
}

const SKM = { kode: skm142017.kode } as const

async function readOne(db: Db, kunci: KunciRevisi): Promise<TerbitanPublik | undefined> {
  const [row] = await readPublik(db, [kunci])
  if (!row) return undefined
  const { periodeId, revisi, terbitAt, hash } = row
  return { periodeId, revisi, terbitAt, hash, isi: terbitanSkmSchema.parse(row.publik) }
}

export type KunciRevisi = Pick<KunciTerbitan, 'periodeId' | 'revisi'>

const keyOf = (k: KunciRevisi): string => `${k.periodeId}/${k.revisi}`

/** The one whose period ended last, and of those the one that began last. */
function newestPerUnit(kunci: readonly KunciTerbitan[], tahun?: number): KunciTerbitan[] {
  const newest = new Map<string, KunciTerbitan>()
  for (const k of kunci) {
    if (tahun !== undefined && k.selesai.slice(0, 4) !== String(tahun)) continue
    const old = newest.get(k.unitId)
    if (!old || `${k.selesai}${k.mulai}` >= `${old.selesai}${old.mulai}`) newest.set(k.unitId, k)
  }
  return [...newest.values()]
}

export const toHasil = ({
  periodeId,
  revisi,
  terbitAt,
  isi,
}: Omit<TerbitanPublik, 'hash'>): HasilTerbitan => ({
  unitId: isi.unit.id,
  instrumen: sharedInstrumen(isi),
  periodeId,
  revisi,
  nama: isi.periode.nama,
  mulai: isi.periode.mulai,
  selesai: isi.periode.selesai,
  terbitAt,
  n: isi.hasil.n,
  ikm: isi.hasil.ikm,
  mutu: isi.hasil.mutu,
  kinerja: isi.hasil.kinerja,
  selang95: isi.hasil.selang95,
  kepastian: isi.hasil.kepastian,
  mencapaiMinimum: isi.mencapaiMinimum,
  agregat: isi.agregat,
  populasi: isi.populasi,
  unsur: isi.hasil.unsur.map(({ kunci, nilai }) => {
    const selang = computeSelangUnsur(isi.agregat, kunci, isi.populasi ?? undefined, sharedInstrumen(isi))
    return {
      kunci,
      nilai,
      selang: selang ? [roundHalfUp(selang[0], 2).value, roundHalfUp(selang[1], 2).value] : null,
    }
  }),
  rencana: isi.rencana,
})

const instrumenIngat = new Map<string, Instrumen>()

/** A thousand publications of one version hold one copy of its questions. */
function sharedInstrumen(isi: TerbitanPublik['isi']): Instrumen {
  const key = `${isi.instrumen.hash}/${isi.instrumen.isi?.konversi.kali ?? ''}`
  const kept = instrumenIngat.get(key) ?? instrumenTerbit(isi)
  if (instrumenIngat.size > 500) instrumenIngat.clear()
  instrumenIngat.set(key, kept)
  return kept
}

/** Remembers so many; the longest unused goes first. */
class Ingatan<V> {
  readonly #entries = new Map<string, V>()
  readonly #limit: number
  constructor(limit: number) {
    this.#limit = limit
  }
  has(key: string): boolean {
    return this.#entries.has(key)
  }
  get(key: string): V | undefined {
    const value = this.#entries.get(key)
    if (value !== undefined) {
      this.#entries.delete(key)
      this.#entries.set(key, value)
    }
    return value
  }
  set(key: string, value: V): void {
    this.#entries.set(key, value)
    if (this.#entries.size > this.#limit) this.#entries.delete(this.#entries.keys().next().value!)
  }
}
