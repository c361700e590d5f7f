import '../tables.ts'
import '../tables-luar.ts'
import { sql } from 'kysely'
import type { Trx } from '../../../platform/db/types.ts'
import { selesaiList, type Status } from '../status/rules.ts'

type KanalTelepon = 'whatsapp' | 'sms'

/** Who writes, without saying who. */
export interface Pengirim {
  readonly instansiId: string
  readonly kanal: KanalTelepon
  readonly sidik: string
}

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
  p: Pengirim & { readonly pada: Date },
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

/** From now on this complaint is talked about, unless the talk has moved on to one that came after this message. */
export async function setPercakapan(
  trx: Trx,
  p: Pengirim & { readonly pada: Date },
  pengaduanId: string,
): Promise<void> {
  await milik(trx, p)
    .set({ pengaduan_id: pengaduanId })
    .where(
      sql<boolean>`not exists (select from pengaduan p where p.instansi_id = pengaduan_percakapan.instansi_id
        and p.id = pengaduan_percakapan.pengaduan_id and p.diterima_at > ${p.pada})`,
    )
    .execute()
}

const milik = (trx: Trx, { kanal, sidik }: Pengirim) =>
  trx.updateTable('pengaduan_percakapan').where('kanal', '=', kanal).where('sidik', '=', sidik)

/** What waits for its complaint, sealed. */
export async function lockTunggu(trx: Trx, { kanal, sidik }: Pengirim): Promise<Buffer | null> {
  const row = await trx
    .selectFrom('pengaduan_percakapan')
    .select('tunggu')
    .where('kanal', '=', kanal)
    .where('sidik', '=', sidik)
    .forUpdate()
    .executeTakeFirst()
  return row?.tunggu ?? null
}

export async function setTunggu(trx: Trx, p: Pengirim, tunggu: Buffer | null): Promise<void> {
  await milik(trx, p).set({ tunggu }).execute()
}

/** The complaints of this person, youngest first. */
export async function listAduanPengirim(
  trx: Trx,
  { sidik }: Pengirim,
): Promise<{ readonly id: string; readonly at: Date }[]> {
  return trx
    .selectFrom('pengaduan as p')
    .innerJoin('pengaduan_pelapor as r', (j) =>
      j.onRef('r.instansi_id', '=', 'p.instansi_id').onRef('r.pengaduan_id', '=', 'p.id'),
    )
    .select(['p.id', 'p.diterima_at as at'])
    .where(sql<boolean>`r.sidik @> array[${sidik}]::text[]`)
    .orderBy('p.diterima_at', 'desc')
    .limit(50)
    .execute()
}

export interface Dibicarakan {
  readonly id: string
  readonly kode: string
  readonly status: Status
}

/** Clocks of the provider and of this house may differ by so much. */
const JAM_BEDA = "interval '5 minutes'"

/**
 * Which complaint a message talks about, of those there were when it was written: an open one rather than a closed one, the one of
 * the conversation before others under the same fingerprint, the youngest before older ones.
 */
export async function findDibicarakan(
  trx: Trx,
  { kanal, sidik, pada }: Pengirim & { readonly pada: Date },
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
        sql<boolean>`r.sidik @> array[${sidik}]::text[]`,
      ]),
    )
    .where(
      sql<boolean>`p.diterima_at <= ${pada}::timestamptz + case when p.kanal = ${kanal} then interval '0' else ${sql.raw(JAM_BEDA)} end`,
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
