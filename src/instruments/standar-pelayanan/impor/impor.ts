import '../tables.ts'
import { sql } from 'kysely'
import type { Pejabat } from '../../../kernel/actor.ts'
import { addBulan } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { holdsInstansi } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { createLayananBanyak } from '../../../registry/index.ts'
import { BULAN_TINJAU } from '../rules-alur.ts'
import { findBulanTinjau } from '../store.ts'
import type { Pasangan } from './cocok.ts'
import type { BarisImpor } from './rules.ts'

/** Rows in one statement. */
const SEKALI = 500

export interface HasilImpor {
  readonly layananBaru: number
  readonly draft: number
  readonly berlaku: number
  /** A version under way, or one in force that says an SK of its own: left as they are. */
  readonly dilewati: number
}

/** The catalogue of a whole instansi at once: only for whoever looks after its registry. */
export const canImpor = (actor: Pejabat): boolean => holdsInstansi(actor, ['admin_instansi'])

/**
 * Takes a checked file in, all or nothing. A standard with an SK of before Sambut is in force from the date of that SK, and its
 * review counted from there; one without is a draft. What a service has already is never written over.
 */
export async function takeKatalog(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  pejabat: Pejabat,
  list: readonly Pasangan[],
): Promise<HasilImpor> {
  if (!canImpor(pejabat)) throw new AppError(common.forbidden)
  const instansi_id = pejabat.instansiId
  const bulan = (await findBulanTinjau(trx)) ?? BULAN_TINJAU
  const at = deps.now()
  const ada = new Set(
    (await trx.selectFrom('standar_versi').select('layanan_id').distinct().execute()).map(
      (r) => r.layanan_id,
    ),
  )
  const baru = list.filter((p) => p.layanan === null)
  const idBaru = await createLayananBanyak(
    trx,
    pejabat,
    baru.map(({ baris, unit }) => ({ unitId: unit.id, nama: baris.layanan, urutan: baris.baris })),
  )
  const idOf = new Map(baru.map((p, i) => [p, idBaru[i]!]))
  const masuk = list
    .map((p) => ({ baris: p.baris, layanan_id: p.layanan?.id ?? idOf.get(p)!, id: newId() }))
    .filter((x) => !ada.has(x.layanan_id))
  const hasil: HasilImpor = {
    layananBaru: baru.length,
    draft: masuk.filter((x) => x.baris.sk === null).length,
    berlaku: masuk.filter((x) => x.baris.sk !== null).length,
    dilewati: list.length - masuk.length,
  }
  const keadaanOf = (b: BarisImpor) => (b.sk ? 'dipublikasikan' : 'draft')
  for (let i = 0; i < masuk.length; i += SEKALI) {
    const bagian = masuk.slice(i, i + SEKALI)
    const sendiri = { instansi_id, urutan: 1 }
    await trx
      .insertInto('standar_versi')
      .values(
        bagian.map(({ baris: b, layanan_id, id }) => ({
          ...sendiri,
          id,
          layanan_id,
          nomor: 1,
          keadaan: keadaanOf(b),
          isi: JSON.stringify(b.isi),
          created_by: pejabat.id,
          sk_nomor: b.sk?.nomor ?? '',
          sk_tanggal: b.sk?.tanggal ?? null,
          ttd_nama: b.penandatangan.nama,
          ttd_nip: b.penandatangan.nip,
          ttd_jabatan: b.penandatangan.jabatan,
          terbit: b.sk?.tanggal ?? null,
          tinjau_pada: b.sk ? addBulan(b.sk.tanggal, bulan) : null,
        })),
      )
      .execute()
    await trx
      .insertInto('standar_peristiwa')
      .values(
        bagian.map(({ baris: b, id }) => ({
          ...sendiri,
          versi_id: id,
          aksi: 'impor',
          ke: keadaanOf(b),
          orang_id: pejabat.id,
          at,
        })),
      )
      .execute()
    const kata = bagian.filter((x) => x.baris.kata !== '')
    if (kata.length > 0)
      await trx
        .insertInto('standar_layanan')
        .values(kata.map(({ baris: b, layanan_id }) => ({ instansi_id, layanan_id, kata: b.kata })))
        .onConflict((oc) =>
          oc.columns(['instansi_id', 'layanan_id']).doUpdateSet({ kata: sql`excluded.kata` }),
        )
        .execute()
  }
  await record(trx, pejabat, 'standar.impor', instansi_id, { ...hasil })
  return hasil
}
