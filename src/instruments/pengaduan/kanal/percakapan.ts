import '../tables.ts'
import '../tables-luar.ts'
import { sql } from 'kysely'
import type { Trx } from '../../../platform/db/types.ts'
import { selesaiList, type Status } from '../status/rules.ts'

type KanalTelepon = 'whatsapp' | 'sms'

/** WhatsApp lets a house answer freely for a day after the last message; afterwards only by template. */
export const JENDELA_WA_MS = 24 * 3_600_000

/** When this person last wrote; undefined: never. */
export async function findPesanAt(trx: Trx, kanal: KanalTelepon, sidik: string): Promise<Date | undefined> {
  const row = await trx
    .selectFrom('pengaduan_percakapan')
    .select('pesan_at')
    .where('kanal', '=', kanal)
    .where('sidik', '=', sidik)
    .executeTakeFirst()
  return row?.pesan_at
}

/** Notes that this person wrote; the latest moment counts, in whatever order messages come. Locks the conversation. */
export async function recordPesan(
  trx: Trx,
  p: {
    readonly instansiId: string
    readonly kanal: KanalTelepon
    readonly sidik: string
    readonly pada: Date
  },
): Promise<{ readonly pengaduanId: string | null; readonly pesanAt: Date }> {
  const row = await trx
    .insertInto('pengaduan_percakapan')
    .values({ instansi_id: p.instansiId, kanal: p.kanal, sidik: p.sidik, pesan_at: p.pada })
    .onConflict((oc) =>
      oc.columns(['instansi_id', 'kanal', 'sidik']).doUpdateSet({
        pesan_at: sql<Date>`greatest(pengaduan_percakapan.pesan_at, excluded.pesan_at)`,
      }),
    )
    .returning(['pengaduan_id', 'pesan_at'])
    .executeTakeFirstOrThrow()
  return { pengaduanId: row.pengaduan_id, pesanAt: row.pesan_at }
}

export async function setPercakapan(
  trx: Trx,
  p: { readonly kanal: KanalTelepon; readonly sidik: string },
  pengaduanId: string,
): Promise<void> {
  await trx
    .updateTable('pengaduan_percakapan')
    .set({ pengaduan_id: pengaduanId })
    .where('kanal', '=', p.kanal)
    .where('sidik', '=', p.sidik)
    .execute()
}

export interface Dibicarakan {
  readonly id: string
  readonly kode: string
  readonly status: Status
}

/**
 * Which complaint this person talks about: the one of the conversation while it is open, else the youngest open one under the
 * same fingerprint, else the one of the conversation though it is closed.
 */
export async function findDibicarakan(
  trx: Trx,
  sidik: string,
  pengaduanId: string | null,
): Promise<Dibicarakan | undefined> {
  return trx
    .selectFrom('pengaduan as p')
    .leftJoin('pengaduan_pelapor as r', (j) =>
      j.onRef('r.instansi_id', '=', 'p.instansi_id').onRef('r.pengaduan_id', '=', 'p.id'),
    )
    .select(['p.id', 'p.kode', 'p.status'])
    .where((eb) =>
      eb.or([
        ...(pengaduanId === null ? [] : [eb('p.id', '=', pengaduanId)]),
        eb.and([
          sql<boolean>`r.sidik @> array[${sidik}]::text[]`,
          eb('p.status', 'not in', [...selesaiList]),
        ]),
      ]),
    )
    .orderBy((eb) =>
      eb
        .case()
        .when('p.status', 'in', [...selesaiList])
        .then(1)
        .else(0)
        .end(),
    )
    .orderBy((eb) =>
      eb
        .case()
        .when('p.id', '=', pengaduanId ?? '00000000-0000-0000-0000-000000000000')
        .then(0)
        .else(1)
        .end(),
    )
    .orderBy('p.diterima_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
