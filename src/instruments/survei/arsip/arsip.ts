import { roundHalfUp } from '../../../kernel/angka-desimal.ts'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import { computeSelangUnsur } from '../selang-unsur.ts'
import { terbitanSkmSchema } from '../terbitan/snapshot.ts'
import type { TerbitanPublik } from '../terbitan/store.ts'
import type { HasilTerbitan } from './rules.ts'
import { listKunci, readPublik, type KunciTerbitan } from './store.ts'

/**
 * Publications as the public pages read them. What was published never changes, so it is opened once and remembered;
 * *which* publications there are is asked of the database every time, under the scope of the handle. A page over a
 * thousand publications then costs one query that opens no snapshot.
 */
export interface Arsip {
  /** Published periods that ended on or after a day, of one unit or of all; unit by unit and oldest first. */
  listHasil(db: Db, sejak: Tanggal, unitId?: string): Promise<HasilTerbitan[]>
  /** The newest publication of every unit, or the newest whose period ended in a year. */
  listTerbaru(db: Db, tahun?: number): Promise<HasilTerbitan[]>
  /** Years in which a published period ended, newest first. */
  listTahun(db: Db): Promise<number[]>
  /** The publication a unit shows first, whole. */
  findTerbaru(db: Db, unitId: string): Promise<TerbitanPublik | undefined>
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
    listHasil: async (db, sejak, unitId) =>
      load(db, await listKunci(db, unitId === undefined ? { sejak } : { sejak, unitId })),
    listTerbaru: async (db, tahun) => load(db, newestPerUnit(await listKunci(db), tahun)),
    listTahun: async (db) => {
      const years = (await listKunci(db)).map((k) => Number(k.selesai.slice(0, 4)))
      return [...new Set(years)].toSorted((a, b) => b - a)
    },
    findTerbaru: async (db, unitId) => {
      const [kunci] = newestPerUnit(await listKunci(db, { unitId }))
      return kunci && find(db, unitId, kunci)
    },
    find,
  }
}

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
  unsur: isi.hasil.unsur.map(({ kunci, total, nilai }) => {
    const selang = computeSelangUnsur(
      total,
      isi.hasil.n,
      isi.agregat.kuadrat?.[kunci],
      isi.populasi ?? undefined,
    )
    return {
      kunci,
      nilai,
      selang: selang ? [roundHalfUp(selang[0], 2).value, roundHalfUp(selang[1], 2).value] : null,
    }
  }),
  rencana: isi.rencana,
})

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
