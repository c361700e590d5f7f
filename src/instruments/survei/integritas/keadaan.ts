import { maskPribadi } from '../../../kernel/samaran.ts'
import type { Db } from '../../../platform/db/types.ts'
import { subtractHitungan, toAgregatPeriode, type Hitungan } from '../terbitan/hitungan.ts'
import { recountBerubah, recountDikeluarkan, type Rentang } from '../terbitan/store-hitung.ts'
import type { Agregat } from '../rules.ts'
import type { AlasanTanda } from './rules.ts'
import { getPutusanTerakhir, listPutusan, type Putusan } from './store-putusan.ts'
import { countAlasan, getTandaTerakhir } from './store-tanda.ts'

/** What is known of flags and decisions at one moment, as a publication tells it. */
export interface KeadaanTanda {
  readonly sampai: { readonly tanda: number; readonly putusan: number }
  readonly alasan: readonly { readonly alasan: AlasanTanda; readonly n: number }[]
  /** Newest first; reasons masked, for everybody reads them. */
  readonly putusan: readonly { readonly putusan: Putusan; readonly n: number; readonly alasan: string }[]
  /** Everything that came in, also what was taken out. */
  readonly masuk: Agregat
  readonly nDikeluarkan: number
}

export interface Dihitung {
  readonly hitungan: Hitungan
  readonly tanda: KeadaanTanda
}

/** Takes out of a count what a person took out, and says so. `sampai` asks for a moment of the past. */
export async function applyPutusan(
  db: Db,
  semua: Hitungan,
  rentang: Rentang,
  sampai?: KeadaanTanda['sampai'],
): Promise<Dihitung> {
  const { instansiId, periodeId, sampaiUrut } = rentang
  const known = sampai ?? {
    tanda: await getTandaTerakhir(db, periodeId),
    putusan: await getPutusanTerakhir(db, periodeId),
  }
  const keluar =
    known.putusan === 0
      ? { layanan: [], demografi: [] }
      : await recountDikeluarkan(db, { ...rentang, sampaiTanda: known.tanda }, known.putusan)
  const putusan = known.putusan === 0 ? [] : await listPutusan(db, periodeId, known.putusan)
  return {
    hitungan: subtractHitungan(semua, keluar),
    tanda: {
      sampai: known,
      alasan: await countAlasan(db, instansiId, periodeId, { urut: sampaiUrut, tanda: known.tanda }),
      putusan: putusan.map((p) => ({ putusan: p.putusan, n: p.banyak, alasan: maskPribadi(p.alasan) })),
      masuk: toAgregatPeriode(semua).semua,
      nDikeluarkan: keluar.layanan.reduce((n, l) => n + l.agregat.n, 0),
    },
  }
}

/**
 * What a publication under the decisions known now changes against each of those made under earlier ones. All of them stay
 * readable, so few people must not be told from any two: 1 answer out of 100, then 5 more, then those 5 in again is 1 of 100.
 */
export async function listBerubah(
  db: Db,
  rentang: Rentang,
  dulu: readonly number[],
  kini: number,
): Promise<Hitungan[]> {
  const list: Hitungan[] = []
  for (const putusan of new Set(dulu)) {
    if (putusan !== kini) list.push(await recountBerubah(db, rentang, putusan, kini))
  }
  return list
}
